import Foundation
import Kernel
import SQL
import TestSupport
import Testing

struct TroubleTests {
  private func place() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cordee-tests")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(path: "\(UUID().uuidString).sqlite").path
  }

  @Test("A file locked by another program is told as busy, and nothing is half-written")
  func lockedFile() async throws {
    let path = try place()
    let mine = try SQLiteDatabase(path: path, busySeconds: 0.1)
    let other = try SQLiteDatabase(path: path)
    try await mine.write { try $0.script("CREATE TABLE t (id BIGINT)") }
    let gate = Gate()
    let (started, start) = AsyncStream<Void>.makeStream()
    async let holding: Void = other.write { session in
      try session.run("INSERT INTO t (id) VALUES (1)")
      start.yield()
      gate.wait()
    }
    for await _ in started { break }
    let kind = await failureKind {
      try await mine.write { _ = try $0.run("INSERT INTO t (id) VALUES (2)") }
    }
    gate.open()
    try await holding
    #expect(kind == .busy)
    let ids = try await mine.read { try $0.all("SELECT id FROM t") { $0.integer(0) } }
    #expect(ids == [1])
  }

  @Test("A folder that is not there, a file that is no database: unavailable")
  func noFile() async throws {
    #expect(throws: SQLFailure.self) {
      _ = try openDatabase("/nulle/part/cordee.sqlite")
    }
    let path = try place()
    try Data(repeating: 0x41, count: 8192).write(to: URL(filePath: path))
    let kind = await failureKind { _ = try openDatabase(path) }
    #expect(kind == .unavailable)
  }

  @Test("A full disk is told as unavailable, and what was there stays")
  func full() async throws {
    let path = try place()
    let database = try SQLiteDatabase(path: path)
    try await database.write { session in
      try session.script("CREATE TABLE t (body TEXT)")
      try session.run("INSERT INTO t (body) VALUES ('avant')")
    }
    let kind = await failureKind {
      try await database.write { session in
        // SQLite's own way to fill a disk: no more pages than there are now.
        try session.script("PRAGMA max_page_count = 1")
        for _ in 0..<50 {
          try session.run("INSERT INTO t (body) VALUES (\(String(repeating: "x", count: 10_000)))")
        }
      }
    }
    #expect(kind == .unavailable)
    #expect(try await database.read { try $0.count("SELECT count(*) FROM t") } == 1)
  }

  @Test("A backup is a whole database, as it was at one moment")
  func backup() async throws {
    let database = try SQLiteDatabase(path: try place())
    try await database.write { session in
      try session.script("CREATE TABLE t (id BIGINT)")
      for id in 1...100 { try session.run("INSERT INTO t (id) VALUES (\(id))") }
    }
    let copy = try place()
    try database.backup(to: copy)
    try await database.write { try $0.script("DELETE FROM t") }
    let restored = try openDatabase(copy)
    #expect(try await restored.read { try $0.count("SELECT count(*) FROM t") } == 100)
    #expect(throws: SQLFailure.self, "never over an existing file") {
      try database.backup(to: copy)
    }
  }

  @Test("A commit is on the disk before it is acknowledged, and foreign keys hold")
  func settings() async throws {
    let database = try SQLiteDatabase(path: try place())
    let seen = try await database.write { session in
      [
        try session.count("PRAGMA synchronous"), try session.count("PRAGMA foreign_keys"),
      ]
    }
    #expect(seen == [2, 1])
    #expect(
      try await database.read { try $0.first("PRAGMA journal_mode") { $0.text(0) } } == "wal")
  }

  @Test("A server that is not there is told as unavailable, at once")
  func noServer() async throws {
    let kind = await failureKind {
      _ = try openDatabase("postgres://cordee@127.0.0.1:1/essai?connect_timeout=2")
    }
    #expect(kind == .unavailable)
  }

  @Test(
    "A statement that runs too long is stopped and told as busy",
    .enabled(if: Engine.available.contains(.postgres)))
  func statementTimeout() async throws {
    let database = try await Engine.postgres.emptyDatabase()
    let kind = await failureKind {
      try await database.write { session in
        try session.script("SET LOCAL statement_timeout = '50ms'")
        _ = try session.first("SELECT pg_sleep(5)") { _ in true }
      }
    }
    #expect(kind == .busy)
    #expect(PostgresDatabase.statementSeconds <= 30)
  }

  @Test(
    "A connection cut by the server is replaced at the next use",
    .enabled(if: Engine.available.contains(.postgres)))
  func cutConnection() async throws {
    let database = try await notes(on: .postgres)
    let cut: @Sendable (any SQLSession) throws -> Void = { session in
      _ = try session.first("SELECT pg_terminate_backend(pg_backend_pid())") { _ in true }
    }
    let kind = await failureKind { try await database.write(cut) }
    #expect(kind == .unavailable)
    try await database.write { try $0.run("INSERT INTO note (id, body) VALUES (1, 'x')") }
    #expect(try await database.read { try $0.count("SELECT count(*) FROM note") } == 1)
  }

  @Test(
    "A transaction that crosses another is run again until it holds",
    .enabled(if: Engine.available.contains(.postgres)))
  func retries() async throws {
    let database = try await notes(on: .postgres)
    try await database.write { session in
      for id in 0...1 { try session.run("INSERT INTO note (id, body) VALUES (\(id), 'libre')") }
    }
    // Each reads what the other writes: one of the two must be told to begin again.
    try await withThrowingTaskGroup { group in
      for id in 0...1 {
        group.addTask {
          try await database.write { session in
            let free = try session.count("SELECT count(*) FROM note WHERE body = 'libre'")
            _ = try session.first("SELECT pg_sleep(0.05)") { _ in true }
            if free == 2 { try session.run("UPDATE note SET body = 'pris' WHERE id = \(id)") }
          }
        }
      }
      try await group.waitForAll()
    }
    let free = try await database.read {
      try $0.count("SELECT count(*) FROM note WHERE body = 'libre'")
    }
    #expect(free == 1)
  }
}
