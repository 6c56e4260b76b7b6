import Kernel
import SQL

/// A session that sends inserts many at a time. Stores write one row after the other, as they
/// always do; rows of one shape wait here and leave together in one statement, tables in the order
/// in which they were first met, so that a parent always leaves before its children.
///
/// Any other statement first sends what waits. Only plain rows gather: `VALUES` must hold nothing
/// but values.
final class GatheringSession: SQLSession {
  private let session: any SQLSession
  private let rows: Int
  private var order: [String] = []
  private var shapes: [String: Shape?] = [:]
  private var waiting: [String: [SQLValue]] = [:]
  private var counts: [String: Int] = [:]

  private struct Shape {
    let head: String
    let columns: Int
    let tail: String
    let whole: String
  }

  /// - Parameter rows: how many leave together.
  init(_ session: any SQLSession, rows: Int = 100) {
    self.session = session
    self.rows = rows
  }

  var dialect: SQLDialect { session.dialect }

  func query(_ query: SQLQuery, _ each: (any SQLRow) throws -> Void) throws {
    try flush()
    try session.query(query, each)
  }

  @discardableResult
  func run(_ query: SQLQuery) throws -> Int {
    guard let shape = shape(of: query.text) else {
      try flush()
      return try session.run(query)
    }
    waiting[query.text, default: []].append(contentsOf: query.values)
    counts[query.text, default: 0] += 1
    if counts[query.text] == rows { try flush(shape: query.text, shape) }
    return 1
  }

  func script(_ text: String) throws {
    try flush()
    try session.script(text)
  }

  /// Sends everything that waits.
  func flush() throws {
    for text in order {
      if let shape = shapes[text] ?? nil { try send(text, shape) }
    }
  }

  /// A full shape leaves, and before it every shape met earlier: its parents.
  private func flush(shape full: String, _ shape: Shape) throws {
    for text in order {
      if let shape = shapes[text] ?? nil { try send(text, shape) }
      if text == full { return }
    }
  }

  private func send(_ text: String, _ shape: Shape) throws {
    guard let count = counts[text], count > 0, let values = waiting[text] else { return }
    waiting[text] = []
    counts[text] = 0
    let statement =
      count == rows
      ? shape.whole : Self.statement(shape.head, shape.columns, shape.tail, rows: count)
    try session.run(SQLQuery(text: statement, values: values))
  }

  private func shape(of text: String) -> Shape? {
    if let known = shapes[text] { return known }
    let found = parse(text)
    shapes[text] = .some(found)
    if found != nil { order.append(text) }
    return found
  }

  private func parse(_ text: String) -> Shape? {
    guard text.hasPrefix("INSERT INTO "), let start = text.firstRange(of: "VALUES (") else {
      return nil
    }
    guard let end = text[start.upperBound...].firstIndex(of: ")") else { return nil }
    let values = text[start.upperBound..<end].split(separator: ",").map { trimmed($0) }
    guard !values.isEmpty,
      values.enumerated().allSatisfy({ $0.element == "$\($0.offset + 1)" })
    else { return nil }
    let tail = String(text[text.index(after: end)...])
    guard !tail.contains("$"), !tail.contains("SELECT") else { return nil }
    let head = String(text[..<start.lowerBound])
    return Shape(
      head: head, columns: values.count, tail: tail,
      whole: Self.statement(head, values.count, tail, rows: rows))
  }

  private static func statement(_ head: String, _ columns: Int, _ tail: String, rows: Int)
    -> String
  {
    var text = head + "VALUES "
    var number = 1
    for row in 0..<rows {
      text += row == 0 ? "(" : ", ("
      for column in 0..<columns {
        text += column == 0 ? "$\(number)" : ", $\(number)"
        number += 1
      }
      text += ")"
    }
    return text + tail
  }
}
