import CSQLiteSettings
import Foundation
import GRDB
import Kernel

/// SQLite through GRDB: write-ahead log, one writer, concurrent readers, foreign keys held, each
/// commit on disk before it is acknowledged (`synchronous = FULL`).
package struct SQLiteDatabase: SQLDatabase {
  private let pool: DatabasePool

  package var dialect: SQLDialect { .sqlite }

  /// Of the whole program, once, before its first connection.
  private static let settings = cordee_sqlite_without_memory_count()

  /// - Parameters:
  ///   - path: of the file; its folder must exist. The file is made when it is missing.
  ///   - readers: how many reads may run at once.
  ///   - busySeconds: how long a write waits for another process before it gives up.
  package init(path: String, readers: Int = 3, busySeconds: Double = 5) throws {
    _ = Self.settings
    var configuration = Configuration()
    configuration.maximumReaderCount = readers
    configuration.busyMode = .timeout(busySeconds)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA cache_size = -20480; PRAGMA temp_store = MEMORY")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
      // GRDB sets NORMAL when it enters WAL mode: say FULL after opening.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    } catch let error as DatabaseError {
      throw SQLFailure(error)
    }
  }

  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value {
    try readHere(body)
  }

  /// Reads on the calling thread. GRDB's own asynchronous read wakes a thread of its reader and
  /// then this one again, which costs a page more than many of its queries do. A read never waits
  /// for a write, and there are more readers than threads that run pages, so it waits for nothing.
  private func readHere<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value {
    do {
      return try pool.read { try body(SQLiteSession($0)) }
    } catch let error as DatabaseError {
      throw SQLFailure(error)
    }
  }

  @discardableResult
  package func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value {
    do {
      return try await pool.write { try body(SQLiteSession($0)) }
    } catch let error as DatabaseError {
      throw SQLFailure(error)
    }
  }

  /// Copies the whole database, as it is at one moment, to a new file.
  package func backup(to path: String) throws {
    do {
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [path])
      }
    } catch let error as DatabaseError {
      throw SQLFailure(error)
    }
  }

  package func close() async { try? pool.close() }
}

private final class SQLiteSession: SQLSession {
  private let database: Database
  init(_ database: Database) { self.database = database }

  var dialect: SQLDialect { .sqlite }

  func query(_ query: SQLQuery, _ each: (any SQLRow) throws -> Void) throws {
    do {
      let statement = try database.cachedStatement(sql: query.text)
      try SQLiteReading(statement, in: database).run(query.values, each)
    } catch let error as DatabaseError {
      throw SQLFailure(error)
    }
  }

  func run(_ query: SQLQuery) throws -> Int {
    do {
      let statement = try database.cachedStatement(sql: query.text)
      try statement.execute(arguments: StatementArguments(query.values.map(\.databaseValue)))
      return database.changesCount
    } catch let error as DatabaseError {
      throw SQLFailure(error)
    }
  }

  func script(_ text: String) throws {
    do {
      try database.execute(sql: text)
    } catch let error as DatabaseError {
      throw SQLFailure(error)
    }
  }
}

extension SQLValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let value): value.databaseValue
    case .real(let value): value.databaseValue
    case .text(let value): value.withoutZeroBytes.databaseValue
    case .bytes(let value): Data(value).databaseValue
    }
  }
}

extension SQLFailure {
  fileprivate init(_ error: DatabaseError) {
    let kind: Kind
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY: kind = .duplicate
    default:
      switch error.resultCode {
      case .SQLITE_CONSTRAINT: kind = .constraint
      case .SQLITE_BUSY, .SQLITE_LOCKED: kind = .busy
      case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_CORRUPT, .SQLITE_NOTADB,
        .SQLITE_READONLY, .SQLITE_NOMEM, .SQLITE_INTERRUPT, .SQLITE_MISUSE:
        kind = .unavailable
      default: kind = .other
      }
    }
    // Values never reach the message: GRDB prints them only in its own description.
    self.init(
      kind: kind, code: String(error.extendedResultCode.rawValue),
      message: (error.message ?? "") + (error.sql.map { " in: \($0)" } ?? ""))
  }
}
