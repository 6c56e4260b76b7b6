import Domain
import Kernel
import Testing

struct RulebookTests {
  @Test("Chaque règle a son repère, une explication et une source")
  func complete() {
    #expect(Set(Rulebook.all.map(\.id)).count == Rulebook.all.count)
    for rule in Rulebook.all + Rulebook.all.flatMap(\.older) {
      #expect(
        !rule.title.isEmpty && rule.explanation.count > 20 && !rule.source.isEmpty, "\(rule.id)")
    }
    for rule in Rulebook.all {
      #expect(rule.older.allSatisfy { $0.id == rule.id }, "\(rule.id)")
      let days = ([rule] + rule.older).map(\.inForceFrom)
      #expect(days.dropLast().allSatisfy { $0 != nil } || rule.older.isEmpty, "\(rule.id)")
      #expect(zip(days, days.dropFirst()).allSatisfy { $1 == nil || $0! > $1! }, "\(rule.id)")
    }
  }

  @Test("Le jour choisit la version d’une règle, la plus ancienne reste")
  func versions() throws {
    let changed = Rulebook.rule("TYPES.regles", on: Day("2026-05-11")!)
    let before = try #require(Rulebook.rule("TYPES.regles", on: Day("2026-05-10")!))
    #expect(changed == EmployerKindRulebook.kindRules)
    #expect(before.inForceFrom == Day("2024-01-01"))
    #expect(EmployerKindRules(.ea).isSupported(on: Day("2026-05-10")!))
    #expect(!EmployerKindRules(.ea).isSupported(on: Day("2026-05-11")!))
    // One version only, dated: before it there was none.
    #expect(Rulebook.rule("R24", on: Day("2021-08-31")!) == nil)
    #expect(Rulebook.rule("R24", on: Day("2021-09-01")!)?.id == "R24")
    #expect(Rulebook.rule("inconnue") == nil)
  }

  @Test("Un nombre affiché est celui que la règle applique")
  func parameters() throws {
    let validity = try #require(Rulebook.rule("R5"))
    #expect(validity.parameters.map(\.value).contains(.days(92)))
    let made = Day("2024-02-29")!
    #expect(EligibilityValidity.expiry(of: .employer(ID("e")), madeOn: made) == Day("2024-05-31"))
    let numbers = try #require(Rulebook.rule("R2")).parameters.map(\.value)
    #expect(numbers == [.count(3), .count(3), .count(3), .count(2), .count(2)])
    #expect(RuleValue.euros(1400).text == "1\u{202F}400\u{A0}€")
    #expect(RuleValue.months(6).text == "6\u{A0}mois")
    #expect(RuleValue.years(5).unit == "ans")
  }

  @Test("La recherche ignore les accents et cherche aussi dans les anciennes versions")
  func search() {
    let ids = { (words: String) in Rulebook.search(words).flatMap(\.rules).map(\.id) }
    #expect(ids("").count == Rulebook.all.count)
    #expect(ids("delai carence") == ids("Délai, CARENCE"))
    #expect(ids("domiciliation").contains("R4"))
    #expect(ids("GEIQ annexe").contains("GEIQ.criteres"))
    #expect(ids("avant septembre 2021, une autre liste").contains("R1.liste"))
    #expect(ids("zzz") == [])
  }
}
