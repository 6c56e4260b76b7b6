import Domain
import Kernel
import TestSupport
import Testing
import UseCases

/// The golden vectors of the PASS, its suspensions and its prolongations, asked of the families.
struct PassFamiliesTests {
  static let families = Dictionary(
    (passFamilies + suspensionFamilies + prolongationFamilies).map { ($0.name, $0) }
  ) { first, _ in first }

  @Test(
    "Les dates d’un PASS IAE sont celles des Emplois de l’inclusion, ligne par ligne",
    arguments: Vector.rows("pass-life.json"))
  func replay(_ row: Vector) throws {
    let family = try #require(Self.families[row.rule], "\(row.text)")
    let given: JSONValue = try row.input()
    let wanted: JSONValue = try row.output()
    let found = try family.answer(VectorFacts(given))
    #expect(found == wanted, "\(row.text)")
  }

  @Test("Each family has its rows, and is one of those the house replays")
  func complete() {
    let rows = Set(Vector.rows("pass-life.json").map(\.rule))
    #expect(rows == Set(Self.families.keys))
    #expect(Self.families.count == 33)
    let known = Set(RuleFamily.all.map(\.name))
    #expect(rows.isSubset(of: known))
  }

  @Test("A row that lacks a fact, or writes a period backwards, is said to be unreadable")
  func unreadable() throws {
    for (name, given) in [
      ("suspension.max_end", [:]), ("suspension.overlap", ["existing": ["2026-01-02"]]),
      ("suspension.effect_on_pass_end", ["pass_end": "2026-12-31", "suspension": "x"]),
      ("suspension.can_be_ended_by_hire", ["reason": "INCONNU"]),
      ("prolongation.process", ["reason": "INCONNU"]),
      ("pass.state", ["start_at": "2026-02-30", "end_at": "2026-03-01"]),
    ] as [(String, JSONValue)] {
      let family = try #require(Self.families[name])
      #expect(throws: UnreadableFact.self, "\(name)") { try family.answer(VectorFacts(given)) }
    }
  }
}
