import Kernel
import SQL
import TestSupport
import Testing

private struct Stop: Error {}

struct TransactionTests {
  @Test("A write is all or nothing", arguments: Engine.available)
  func allOrNothing(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    await #expect(throws: Stop.self) {
      try await database.write { session in
        try session.run("INSERT INTO note (id, body) VALUES (1, 'x')")
        throw Stop()
      }
    }
    #expect(try await database.read { try $0.count("SELECT count(*) FROM note") } == 0)
    // The connection that was stopped serves again.
    try await database.write { try $0.run("INSERT INTO note (id, body) VALUES (2, 'y')") }
    #expect(try await database.read { try $0.count("SELECT count(*) FROM note") } == 1)
  }

  @Test("A refused statement undoes what its transaction did before", arguments: Engine.available)
  func refusedStatement(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    let kind = await failureKind {
      try await database.write { session in
        try session.run("INSERT INTO note (id, body) VALUES (1, 'x')")
        try session.run("INSERT INTO note (id, body) VALUES (1, 'y')")
      }
    }
    #expect(kind == .duplicate)
    #expect(try await database.read { try $0.count("SELECT count(*) FROM note") } == 0)
  }

  @Test("Sixteen writers who count together never lose one", arguments: Engine.available)
  func noLostUpdate(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    try await database.write { try $0.run("INSERT INTO note (id, body) VALUES (0, '0')") }
    let writers = engine == .sqlite ? 16 : 4, times = 10
    try await withThrowingTaskGroup { group in
      for _ in 0..<writers {
        group.addTask {
          for _ in 0..<times {
            try await database.write { session in
              // Read, decide, write: only a serialised transaction keeps this true.
              let seen = try session.first("SELECT body FROM note WHERE id = 0") { $0.text(0) }
              let next = String(Int(seen!)! + 1)
              try session.run("UPDATE note SET body = \(next) WHERE id = 0")
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let total = try await database.read {
      try $0.first("SELECT body FROM note WHERE id = 0") { $0.text(0) }
    }
    #expect(total == String(writers * times))
  }

  @Test("Of many who would be the only one, one wins", arguments: Engine.available)
  func oneWinner(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    let wins = try await withThrowingTaskGroup(of: Bool.self) { group in
      for id in 1...8 {
        group.addTask {
          do {
            try await database.write { session in
              guard try session.count("SELECT count(*) FROM note") == 0 else { throw Stop() }
              try session.run("INSERT INTO note (id, body) VALUES (\(id), 'x')")
            }
            return true
          } catch is Stop {
            return false
          }
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(wins == 1)
    #expect(try await database.read { try $0.count("SELECT count(*) FROM note") } == 1)
  }

  @Test("What the schema forbids is told by its kind", arguments: Engine.available)
  func constraints(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    try await database.write {
      try $0.run("INSERT INTO note (id, body, folded) VALUES (1, 'x', 'clé')")
    }
    let cases: [(SQLQuery, SQLFailure.Kind)] = [
      ("INSERT INTO note (id, body) VALUES (1, 'y')", .duplicate),
      ("INSERT INTO note (id, body, folded) VALUES (2, 'y', 'clé')", .duplicate),
      ("INSERT INTO note (id, body) VALUES (3, 'refusé')", .constraint),
      ("INSERT INTO note (id, body) VALUES (4, NULL)", .constraint),
      ("INSERT INTO note (id, body, parent) VALUES (5, 'x', 99)", .constraint),
      ("INSERT INTO nulle_part (id) VALUES (1)", .other),
      ("PAS DU SQL", .other),
    ]
    for (query, expected) in cases {
      let kind = await failureKind { try await database.write { _ = try $0.run(query) } }
      #expect(kind == expected, "\(query.text)")
    }
  }

  @Test("Reads run while a write is under way", arguments: Engine.available)
  func readersDoNotWait(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    try await database.write { try $0.run("INSERT INTO note (id, body) VALUES (1, 'avant')") }
    let (started, start) = AsyncStream<Void>.makeStream()
    let gate = Gate()
    async let writing: Void = database.write { session in
      try session.run("UPDATE note SET body = 'après' WHERE id = 1")
      start.yield()
      gate.wait()
    }
    for await _ in started { break }
    let seen = try await database.read {
      try $0.first("SELECT body FROM note WHERE id = 1") { $0.text(0) }
    }
    gate.open()
    try await writing
    #expect(seen == "avant")
    let after = try await database.read {
      try $0.first("SELECT body FROM note WHERE id = 1") { $0.text(0) }
    }
    #expect(after == "après")
  }
}
