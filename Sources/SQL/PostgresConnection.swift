import CLibpq
import Foundation
import Kernel

/// One connection to PostgreSQL through libpq: blocking calls, prepared statements kept by text,
/// values bound apart from the statement.
final class PostgresConnection: SQLSession {
  private let connection: OpaquePointer
  private var prepared: [String: String] = [:]

  var dialect: SQLDialect { .postgres }

  /// - Parameter statementSeconds: a statement that runs longer is stopped by the server.
  init(url: String, statementSeconds: Int) throws {
    guard let connection = PQconnectdb(url) else {
      throw SQLFailure(kind: .unavailable, code: "libpq", message: "no memory")
    }
    // From here on `deinit` ends the connection, also when this initialiser throws.
    self.connection = connection
    guard isAlive else {
      throw SQLFailure(
        kind: .unavailable, code: "connect", message: String(cString: PQerrorMessage(connection)))
    }
    PQsetNoticeProcessor(connection, { _, _ in }, nil)
    try script(
      """
      SET statement_timeout = '\(statementSeconds)s';
      SET lock_timeout = '5s';
      SET idle_in_transaction_session_timeout = '60s';
      SET client_encoding = 'UTF8'
      """)
  }

  deinit { PQfinish(connection) }

  /// False once the server or the network has gone: the connection is of no more use.
  var isAlive: Bool { PQstatus(connection) == CONNECTION_OK }

  func query(_ query: SQLQuery, _ each: (any SQLRow) throws -> Void) throws {
    let result = try execute(query)
    defer { PQclear(result) }
    for row in 0..<PQntuples(result) { try each(PostgresRow(result: result, row: row)) }
  }

  func run(_ query: SQLQuery) throws -> Int {
    let result = try execute(query)
    defer { PQclear(result) }
    return Int(String(cString: PQcmdTuples(result))) ?? 0
  }

  func script(_ text: String) throws {
    PQclear(try checked(PQexec(connection, text)))
  }

  private func execute(_ query: SQLQuery) throws -> OpaquePointer {
    let name = try statementName(query.text)
    return try checked(
      withParameters(query.values) { values, lengths, formats in
        PQexecPrepared(connection, name, Int32(query.values.count), values, lengths, formats, 0)
      })
  }

  private func statementName(_ text: String) throws -> String {
    if let name = prepared[text] { return name }
    let name = "s\(prepared.count)"
    PQclear(try checked(PQprepare(connection, name, text, 0, nil)))
    prepared[text] = name
    return name
  }

  private func checked(_ result: OpaquePointer?) throws -> OpaquePointer {
    guard let result else {
      throw SQLFailure(
        kind: .unavailable, code: "libpq", message: String(cString: PQerrorMessage(connection)))
    }
    let status = PQresultStatus(result)
    if status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK { return result }
    let sqlState = PQresultErrorField(result, sqlStateField).map { String(cString: $0) } ?? ""
    // The detail line can quote values: only the primary message is kept.
    let message =
      PQresultErrorField(result, primaryMessageField).map { String(cString: $0) }
      ?? String(cString: PQerrorMessage(connection))
    PQclear(result)
    throw SQLFailure(
      kind: .init(sqlState: sqlState, alive: isAlive), code: sqlState, message: message)
  }
}

/// `PG_DIAG_SQLSTATE` and `PG_DIAG_MESSAGE_PRIMARY` of libpq: macros that Swift does not see.
private let sqlStateField = Int32(UInt8(ascii: "C"))
private let primaryMessageField = Int32(UInt8(ascii: "M"))

/// Lays all values in one block, as text with a final zero, or as raw bytes.
private func withParameters<Answer>(
  _ values: [SQLValue],
  _ body: (
    UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
  ) -> Answer
) -> Answer {
  var block: [UInt8] = []
  var starts: [Int?] = []
  var lengths = [Int32](repeating: 0, count: values.count)
  var formats = lengths
  for (position, value) in values.enumerated() {
    let text: String
    switch value {
    case .null:
      starts.append(nil)
      continue
    case .bytes(let bytes):
      starts.append(block.count)
      block.append(contentsOf: bytes)
      block.append(0)
      lengths[position] = Int32(bytes.count)
      formats[position] = 1
      continue
    case .integer(let number): text = String(number)
    case .real(let number): text = String(number)
    case .text(let string): text = string
    }
    starts.append(block.count)
    // PostgreSQL text cannot hold a zero byte; neither can a C string.
    block.append(contentsOf: text.utf8.lazy.filter { $0 != 0 })
    block.append(0)
  }
  block.append(0)
  return block.withUnsafeBufferPointer { buffer in
    let base = UnsafeRawPointer(buffer.baseAddress!).assumingMemoryBound(to: CChar.self)
    let pointers = starts.map { $0.map { UnsafePointer(base + $0) } }
    return body(pointers, lengths, formats)
  }
}

private struct PostgresRow: SQLRow {
  let result: OpaquePointer
  let row: Int32

  func isNull(_ column: Int) -> Bool { PQgetisnull(result, row, Int32(column)) == 1 }

  private func bytes(of column: Int) -> UnsafeBufferPointer<UInt8> {
    let start = UnsafeRawPointer(PQgetvalue(result, row, Int32(column))!)
    return UnsafeBufferPointer(
      start: start.assumingMemoryBound(to: UInt8.self),
      count: Int(PQgetlength(result, row, Int32(column))))
  }

  func rawInteger(_ column: Int) -> Int64 {
    var value: Int64 = 0
    var negative = false
    for byte in bytes(of: column) {
      switch byte {
      case UInt8(ascii: "-"): negative = true
      case UInt8(ascii: "t"): value = 1
      case UInt8(ascii: "f"): value = 0
      case UInt8(ascii: "."): return negative ? -value : value
      default: value = value &* 10 &+ Int64(byte &- UInt8(ascii: "0"))
      }
    }
    return negative ? -value : value
  }

  func rawReal(_ column: Int) -> Double { strtod(PQgetvalue(result, row, Int32(column)), nil) }
  func rawText(_ column: Int) -> String { String(decoding: bytes(of: column), as: UTF8.self) }

  /// `bytea` comes as text: `\x` and hexadecimal digits.
  func rawBytes(_ column: Int) -> [UInt8] {
    func nibble(_ digit: UInt8) -> UInt8 { digit < 58 ? digit - 48 : digit - 87 }
    let digits = bytes(of: column).dropFirst(2)
    return stride(from: digits.startIndex, to: digits.endIndex - 1, by: 2).map {
      nibble(digits[$0]) << 4 | nibble(digits[$0 + 1])
    }
  }
}

extension SQLFailure.Kind {
  /// Classes of appendix A of PostgreSQL's manual, « PostgreSQL Error Codes ».
  fileprivate init(sqlState: String, alive: Bool) {
    switch sqlState {
    case "23505": self = .duplicate
    case "55P03", "57014": self = .busy
    case _ where sqlState.hasPrefix("23"): self = .constraint
    case _ where !alive || ["53", "57", "58", "08"].contains(String(sqlState.prefix(2))):
      self = .unavailable
    default: self = .other
    }
  }
}

extension SQLFailure {
  /// Two writes crossed and the server asks one to begin again.
  var asksToRetry: Bool { code == "40001" || code == "40P01" }
}
