import Kernel
import SQL
import TestSupport
import Testing

private let now = Instant(milliseconds: 1_795_500_000_000)
private let first = Migration(
  "20260101_0000_first", "CREATE TABLE one (id TEXT PRIMARY KEY, raw {{blob}})")
private let second = Migration(
  "20260102_0000_second",
  "CREATE TABLE two (id TEXT PRIMARY KEY); INSERT INTO two (id) VALUES ('a;b')")

struct MigrationTests {
  @Test("Steps run once, in the order of their names", arguments: Engine.available)
  func order(_ engine: Engine) async throws {
    let database = try await engine.emptyDatabase()
    let migrator = Migrator([second, first])
    #expect(try await migrator.pending(database).map(\.name) == [first.name, second.name])
    #expect(try await migrator.migrate(database, at: now) == [first.name, second.name])
    #expect(try await migrator.migrate(database, at: now) == [])
    #expect(try await migrator.pending(database).isEmpty)
    #expect(try await database.read { try $0.count("SELECT count(*) FROM two") } == 1)
  }

  @Test("Asking what is pending changes nothing", arguments: Engine.available)
  func dryRun(_ engine: Engine) async throws {
    let database = try await engine.emptyDatabase()
    _ = try await Migrator([first]).pending(database)
    let kind = await failureKind {
      try await database.read { _ = try $0.count("SELECT count(*) FROM schema_migration") }
    }
    #expect(kind == .other)
  }

  @Test("A step added later runs alone, even if its name comes before", arguments: Engine.available)
  func laterStep(_ engine: Engine) async throws {
    let database = try await engine.emptyDatabase()
    try await Migrator([second]).migrate(database, at: now)
    #expect(try await Migrator([first, second]).migrate(database, at: now) == [first.name])
  }

  @Test("A shipped step that was changed is refused", arguments: Engine.available)
  func changed(_ engine: Engine) async throws {
    let database = try await engine.emptyDatabase()
    try await Migrator([first]).migrate(database, at: now)
    let edited = Migration(first.name, first.sql + " ")
    await #expect(throws: MigrationRefusal(name: first.name, reason: .changed)) {
      try await Migrator([edited, second]).migrate(database, at: now)
    }
    let kind = await failureKind {
      try await database.read { _ = try $0.count("SELECT count(*) FROM two") }
    }
    #expect(kind == .other, "nothing of the refused run is there")
  }

  @Test("A database that is ahead of the program is refused", arguments: Engine.available)
  func unknown(_ engine: Engine) async throws {
    let database = try await engine.emptyDatabase()
    try await Migrator([first, second]).migrate(database, at: now)
    await #expect(throws: MigrationRefusal(name: second.name, reason: .unknown)) {
      try await Migrator([first]).migrate(database, at: now)
    }
  }

  @Test("A step that fails leaves nothing behind", arguments: Engine.available)
  func failing(_ engine: Engine) async throws {
    let database = try await engine.emptyDatabase()
    let broken = Migration("20260103_0000_broken", "CREATE TABLE three (id TEXT); PAS DU SQL")
    await #expect(throws: SQLFailure.self) {
      try await Migrator([first, broken]).migrate(database, at: now)
    }
    #expect(try await Migrator([first]).migrate(database, at: now) == [first.name])
  }

  @Test("Several programs that start at once run each step once", arguments: Engine.available)
  func together(_ engine: Engine) async throws {
    let database = try await engine.emptyDatabase()
    let migrator = Migrator([first, second])
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 { group.addTask { try await migrator.migrate(database, at: now).count } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts.sorted() == [0, 0, 0, 2])
  }
}
