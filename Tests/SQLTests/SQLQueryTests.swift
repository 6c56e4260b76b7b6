import Kernel
import SQL
import TestSupport
import Testing

private enum Colour: String, Coded { case red = "rouge", green = "vert" }

struct SQLQueryTests {
  @Test("Values are numbered in the order they stand")
  func numbers() {
    let query: SQLQuery = "SELECT a FROM t WHERE b = \("x") AND c = \(2) AND d = \(Colour.green)"
    #expect(query.text == "SELECT a FROM t WHERE b = $1 AND c = $2 AND d = $3")
    #expect(query.values == [.text("x"), .integer(2), .text("vert")])
  }

  @Test("A piece inside a query is numbered after what stands before it")
  func nested() {
    let inner: SQLQuery = "b = \("x") OR b = \("y")"
    let middle: SQLQuery = "(\(inner) OR c = \(3))"
    let outer: SQLQuery = "SELECT \(1) WHERE \(middle) AND \(inner) AND e = \(9)"
    #expect(
      outer.text == "SELECT $1 WHERE (b = $2 OR b = $3 OR c = $4) AND b = $5 OR b = $6 AND e = $7")
    #expect(
      outer.values == [
        .integer(1), .text("x"), .text("y"), .integer(3), .text("x"), .text("y"), .integer(9),
      ])
  }

  @Test("More than nine values in a piece keep their order")
  func manyValues() {
    let piece: SQLQuery = "(\(list: Array(1...12)))"
    let query: SQLQuery = "\(0) IN \(piece)"
    #expect(query.text == "$1 IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)")
    #expect(query.values == (0...12).map { .integer(Int64($0)) })
  }

  @Test("A list matches its members; an empty one matches nothing", arguments: Engine.available)
  func lists(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    try await database.write { session in
      for id in 1...5 { try session.run("INSERT INTO note (id, body) VALUES (\(id), 'x')") }
    }
    let found = try await database.read { session in
      try [[2, 4, 9], [], [5]].map { ids in
        try session.all("SELECT id FROM note WHERE id IN (\(list: ids)) ORDER BY id") {
          $0.integer(0)
        }
      }
    }
    #expect(found == [[2, 4], [], [5]])
  }

  @Test("A hostile value stays a value, also inside a piece", arguments: Engine.available)
  func injection(_ engine: Engine) async throws {
    let database = try await notes(on: engine)
    let hostile = "x' OR 1 = 1; DROP TABLE note; -- $1"
    let piece: SQLQuery = "body = \(hostile)"
    let count = try await database.write { session in
      try session.run("INSERT INTO note (id, body) VALUES (1, 'x')")
      return try session.count("SELECT count(*) FROM note WHERE \(piece) AND id = \(1)")
    }
    #expect(count == 0)
    #expect(try await database.read { try $0.count("SELECT count(*) FROM note") } == 1)
  }
}
