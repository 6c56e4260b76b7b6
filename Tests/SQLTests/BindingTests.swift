import Kernel
import SQL
import TestSupport
import Testing

struct BindingTests {
  private static let texts = [
    "", " ", "O'Brien", "\"guillemets\" et \\ barre", "'; DROP TABLE note; --", "$1 $2 ?",
    "Éléonore, œuvre, €", "👩‍🌾🌱", "ليلى", "ligne\nsuivante\ttab\r\n", "%_",
    String(repeating: "long ", count: 20_000),
  ]

  @Test("A text comes back as it went in", arguments: Engine.available)
  func texts(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    for (position, text) in Self.texts.enumerated() {
      try await database.write {
        try $0.run("INSERT INTO note (id, body) VALUES (\(position), \(text))")
      }
      let back = try await database.read {
        try $0.first("SELECT body FROM note WHERE body = \(text) AND id = \(position)") {
          $0.text(0)
        }
      }
      #expect(back == text)
    }
  }

  @Test("A zero byte in a text never cuts what follows it", arguments: Engine.available)
  func zeroByte(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    let back = try await database.write { session in
      try session.run(
        "INSERT INTO note (id, body, folded) VALUES (1, \("avant\u{0}après"), \("ensuite"))")
      return try session.first("SELECT body, folded FROM note WHERE id = 1") {
        [$0.text(0), $0.text(1)]
      }
    }
    let stored = try #require(back)
    #expect(stored[0].hasPrefix("avant"))
    #expect(stored[0].hasSuffix("après"))
    #expect(stored[1] == "ensuite")
  }

  @Test("Raw bytes come back as they went in, all 256 of them", arguments: Engine.available)
  func bytes(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    for bytes in [[], [0], [0, 0, 39, 92], Array(0...255)] as [[UInt8]] {
      let back = try await database.write { session in
        try session.run("DELETE FROM note")
        try session.run("INSERT INTO note (id, body, raw) VALUES (1, 'x', \(bytes))")
        return try session.first("SELECT raw FROM note") { $0.bytes(0) }
      }
      #expect(back == bytes)
    }
  }

  @Test("Numbers come back exact, to their last digit", arguments: Engine.available)
  func numbers(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    for number in [0, 1, -1, .max, .min + 1, 1_795_000_000_000] as [Int64] {
      let back = try await database.write { session in
        try session.first("SELECT CAST(\(number) AS BIGINT)") { $0.rawInteger(0) }
      }
      #expect(back == number)
    }
    for real in [0.1, -45.648_412_345, 1e-9, 6371.0088, 1e300] {
      let back = try await database.read {
        try $0.first("SELECT CAST(\(real) AS DOUBLE PRECISION)") { $0.real(0) }
      }
      #expect(back == real)
    }
  }

  @Test("Nil is NULL, and false is 0", arguments: Engine.available)
  func nulls(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    let none: String? = nil
    let seen = try await database.write { session in
      try session.run("INSERT INTO note (id, body, folded) VALUES (\(false), 'x', \(none))")
      return try session.first("SELECT id, folded, raw FROM note") {
        ($0.bool(0), $0.text(ifPresent: 1), $0.bytes(ifPresent: 2))
      }
    }
    let row = try #require(seen)
    #expect(row.0 == false && row.1 == nil && row.2 == nil)
  }

  @Test("Days, moments and identifiers are stored as they say", arguments: Engine.available)
  func values(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    let day = Day("2028-02-29")!
    let instant = Instant(milliseconds: 1_795_512_345_678)
    let id = ID<Day>("leila")
    let seen = try await database.write { session in
      try session.run("INSERT INTO note (id, body, folded) VALUES (\(instant), \(day), \(id))")
      return try session.first("SELECT id, body, folded FROM note") {
        ($0.instant(0), try $0.day(1), $0.id(2, of: Day.self))
      }
    }
    let row = try #require(seen)
    #expect(row.0 == instant && row.1 == day && row.2 == id)
  }

  @Test("A row that its type refuses is an error, never a default", arguments: Engine.available)
  func unreadable(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    await #expect(throws: UnreadableRow.self) {
      try await database.read { session in
        _ = try session.first("SELECT '2026-02-29'") { try $0.day(0) }
      }
    }
    await #expect(throws: UnreadableRow.self) {
      try await database.read { session in
        _ = try session.first("SELECT 'pas un courriel'") { try $0.email(0) }
      }
    }
  }
}
