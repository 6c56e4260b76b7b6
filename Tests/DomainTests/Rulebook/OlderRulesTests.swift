import Domain
import Kernel
import Testing

/// A rule that changed keeps what it said before, and older files are read with it.
struct OlderRulesTests {
  @Test(
    "La règle d’un jour est celle de ce jour",
    arguments: [
      ("R8.qui", "2024-01-10", "prescripteur habilité pouvait"),
      ("R8.qui", "2026-09-01", "aujourd’hui"),
      ("R5", "2024-06-01", "Avant janvier 2025"),
      ("R3", "2020-06-01", "Avant septembre 2021"),
      ("R9", "2021-06-01", "contexte sanitaire"),
      ("R9.fenetre", "2024-06-01", "fenêtre plus courte"),
      ("TYPES.regles", "2023-06-01", "guide de 2023"),
      ("TYPES.regles", "2025-06-01", "demandait"),
      ("TYPES.regles", "2026-06-01", "demande"),
    ])
  func ofThatDay(_ id: String, _ day: String, _ said: String) throws {
    let rule = try #require(Rulebook.rule(id, on: Day(day)!))
    #expect(rule.title.contains(said), "\(rule.title)")
  }

  @Test("Les versions d’une règle vont de la plus récente à la plus ancienne, sous le même nom")
  func ordered() {
    for rule in Rulebook.all {
      let days = ([rule] + rule.older).map { $0.inForceFrom ?? Day("1900-01-01")! }
      #expect(zip(days, days.dropFirst()).allSatisfy(>=), "\(rule.id)")
      #expect(rule.older.allSatisfy { $0.id == rule.id }, "\(rule.id)")
    }
  }

  @Test("Une liste de paramètres ne répète jamais le même nom")
  func namedParameters() {
    for rule in Rulebook.all {
      for names in [rule.parameters.map(\.name)] {
        #expect(
          Set(names).count == names.count || rule.id.hasSuffix("paires"), "\(rule.id): \(names)")
      }
    }
  }

  @Test("Un ancien dossier se lit avec les motifs et les types de son jour")
  func olderFiles() {
    #expect(ProlongationReason.offered(to: .ei, on: Day("2021-11-30")!).contains(.healthContext))
    #expect(!ProlongationReason.offered(to: .ei, on: Day("2021-12-01")!).contains(.healthContext))
    #expect(EmployerKindRules(.eiti).isExperiment(on: Day("2023-12-31")!))
    #expect(!EmployerKindRules(.eiti).isExperiment(on: Day("2024-01-01")!))
    #expect(SuspensionRules.mayPrescriberDeclare(on: Day("2026-07-31")!))
    #expect(!SuspensionRules.mayPrescriberDeclare(on: Day("2026-08-01")!))
  }

  @Test("QPV et ZRR sont à vérifier ailleurs, et seulement quand la commune est connue")
  func zones() {
    let with = CriterionSuggestions.drawn(
      birth: nil, commune: INSEECode("16015"), on: Day("2026-11-24")!)
    #expect(with.map(\.criterion) == [.ruralZone, .priorityDistrict])
    #expect(with.allSatisfy { $0.lookUp != nil })
    #expect(CriterionSuggestions.drawn(birth: nil, on: Day("2026-11-24")!).isEmpty)
  }
}
