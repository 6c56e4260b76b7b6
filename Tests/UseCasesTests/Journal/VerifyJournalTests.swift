import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@Suite(.serialized)
struct VerifyJournalTests {
  private func open(_ engine: Engine) async throws -> Fixture {
    let fixture = try await Fixture.open(engine)
    for name in ["Ana", "Binta", "Chloé"] {
      let id = try await OpenFile(fixture.dependencies)(
        NewFile(firstName: name, wish: "Coudre"), by: Fixture.camille)
      for day in 1...3 {
        try await SayWish(fixture.dependencies)(
          "Coudre, encore", saidOn: Day(year: 2026, month: 11, day: day), of: id,
          by: Fixture.camille)
      }
    }
    return fixture
  }

  @Test("Un journal intact tient, lu par petits morceaux", arguments: Engine.available)
  func sound(_ engine: Engine) async throws {
    let fixture = try await open(engine)
    for batch in [1, 4, 1000] {
      let check = try await VerifyJournal(fixture.database)(batch: batch)
      #expect(check.broken == nil)
      #expect(check.chains == 3)
      #expect(check.entries == 18)
    }
  }

  @Test(
    "Toute main posée sur une ligne se voit",
    arguments: Engine.available,
    [
      ("UPDATE journal_entry SET payload = 'day=2026-01-01' WHERE sequence = 4", 4, "changedFacts"),
      ("UPDATE journal_entry SET actor_id = 'nadia' WHERE sequence = 2", 2, "changedEntry"),
      ("UPDATE journal_entry SET at = at + 1 WHERE sequence = 5", 5, "changedEntry"),
      ("UPDATE journal_entry SET kind = 'fileRead' WHERE sequence = 1", 1, "changedEntry"),
      ("UPDATE journal_entry SET hash = 'x' WHERE sequence = 3", 3, "changedEntry"),
      ("DELETE FROM journal_entry WHERE sequence = 3", 4, "missingEntry"),
      ("DELETE FROM journal_entry WHERE sequence = 6", 5, "changedHead"),
      ("DELETE FROM journal_entry", 1, "missingChain"),
      ("DELETE FROM journal_head", 6, "changedHead"),
    ] as [(String, Int, String)])
  func tampered(_ engine: Engine, _ act: (sql: String, line: Int, reason: String)) async throws {
    let fixture = try await open(engine)
    try await fixture.database.write { try $0.script(act.sql) }
    let check = try await VerifyJournal(fixture.database)(batch: 4)
    #expect(check.broken?.sequence == act.line)
    #expect(check.broken?.reason.rawValue == act.reason)
  }

  @Test("Des faits effacés après leur temps laissent la chaîne entière")
  func purged() async throws {
    let fixture = try await open(.sqlite)
    try await fixture.database.write {
      try $0.run("UPDATE journal_entry SET payload = NULL WHERE sequence < 4")
    }
    #expect(try await VerifyJournal(fixture.database)().broken == nil)
  }
}
