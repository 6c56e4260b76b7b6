import GRDB
import GRDBSQLite

/// A prepared statement read step by step through SQLite's own functions: a list of twenty-six
/// lines reads a thousand columns, and GRDB's rows cost more than SQLite itself (docs/performance.md).
struct SQLiteReading {
  private let statement: Statement
  private let handle: SQLiteStatement
  private let database: Database

  /// `statement` belongs to `database`, and is used by nobody else until `run` returns.
  init(_ statement: Statement, in database: Database) {
    self.statement = statement
    self.database = database
    handle = statement.sqliteStatement
  }

  /// - Throws: `DatabaseError`, or what `each` throws.
  func run(_ values: [SQLValue], _ each: (any SQLRow) throws -> Void) throws {
    sqlite3_reset(handle)
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    // `$1`, `$2`… stand in that order (SQLQuery), so SQLite numbers them alike.
    for (position, value) in values.enumerated() {
      try succeed(bind(value, at: Int32(position + 1)))
    }
    let row = SQLiteRow(handle: handle)
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: try each(row)
      case SQLITE_DONE: return
      default: throw failure()
      }
    }
  }

  private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(handle, index)
    case .integer(let value): return sqlite3_bind_int64(handle, index, value)
    case .real(let value): return sqlite3_bind_double(handle, index, value)
    case .text(let value):
      var text = value.withoutZeroBytes
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(handle, index, $0.baseAddress ?? emptyText, Int32($0.count), copied)
        }
      }
    case .bytes(let value):
      return value.isEmpty
        ? sqlite3_bind_zeroblob(handle, index, 0)
        : sqlite3_bind_blob(handle, index, value, Int32(value.count), copied)
    }
  }

  private func succeed(_ code: Int32) throws {
    if code != SQLITE_OK { throw failure() }
  }

  private func failure() -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database.sqliteConnection)),
      message: String(cString: sqlite3_errmsg(database.sqliteConnection)), sql: statement.sql)
  }
}

/// SQLite copies what it is given before the call returns (`SQLITE_TRANSIENT`).
nonisolated(unsafe) private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
/// Where an empty text begins: SQLite reads a null pointer as NULL.
nonisolated(unsafe) private let emptyText = UnsafePointer(
  UnsafeMutablePointer<CChar>.allocate(capacity: 1))

private struct SQLiteRow: SQLRow {
  let handle: SQLiteStatement

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }
  func rawInteger(_ column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }
  func rawReal(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }
  func rawText(_ column: Int) -> String {
    guard let text = sqlite3_column_text(handle, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }
  func rawBytes(_ column: Int) -> [UInt8] {
    guard let bytes = sqlite3_column_blob(handle, Int32(column)) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }
}
