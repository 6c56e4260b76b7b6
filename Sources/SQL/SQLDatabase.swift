import Kernel

/// The engine behind a database, for the few places where the two differ.
package enum SQLDialect: Sendable {
  case sqlite
  case postgres
}

/// A conversation with the database inside one `read` or `write`. It lives on one thread, for the
/// time of the closure that receives it, and must not leave it.
package protocol SQLSession: AnyObject {
  var dialect: SQLDialect { get }

  /// Runs a statement that answers rows, in order, one call of `each` per row.
  /// - Throws: `SQLFailure` from the engine, or what `each` throws.
  func query(_ query: SQLQuery, _ each: (any SQLRow) throws -> Void) throws

  /// Runs a statement; returns how many rows it changed.
  @discardableResult
  func run(_ query: SQLQuery) throws -> Int

  /// Runs several statements without values, separated by `;` (migrations only).
  func script(_ text: String) throws
}

extension SQLSession {
  /// All rows, each turned into a value.
  package func all<Value>(_ query: SQLQuery, _ read: (any SQLRow) throws -> Value) throws
    -> [Value]
  {
    var values: [Value] = []
    try self.query(query) { values.append(try read($0)) }
    return values
  }

  /// The first row as a value; nil when there is none.
  package func first<Value>(_ query: SQLQuery, _ read: (any SQLRow) throws -> Value) throws
    -> Value?
  {
    var value: Value?
    try self.query(query) { row in
      if value == nil { value = try read(row) }
    }
    return value
  }

  /// The number in the first column of the first row; 0 when there is no row.
  package func count(_ query: SQLQuery) throws -> Int {
    try first(query) { $0.integer(0) } ?? 0
  }
}

/// A database of either engine.
package protocol SQLDatabase: Sendable {
  var dialect: SQLDialect { get }

  /// Reads. Several may run at once, and none waits for a write. On SQLite all statements of one
  /// `read` see the same state; on PostgreSQL each statement sees the last committed state.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value

  /// Reads and writes in one transaction: all or nothing, as if no other write ran at the same
  /// time. `body` may run several times (PostgreSQL asks to retry when two writes cross), so it
  /// must have no effect but through the session.
  @discardableResult
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value

  /// Ends all connections; nothing may be asked afterwards.
  func close() async
}

/// The engine refused or failed. `code` is the SQLSTATE on PostgreSQL, the extended result code on
/// SQLite. The message is for logs, never for a page.
package struct SQLFailure: Error, CustomStringConvertible {
  package enum Kind: Sendable, Equatable {
    /// A unique key already holds this value.
    case duplicate
    /// A foreign key, CHECK or NOT NULL refused the row.
    case constraint
    /// Locked by somebody else for too long, or stopped by the statement timeout.
    case busy
    /// Disk full, connection lost, file gone: the database cannot be used now.
    case unavailable
    /// Anything else: a fault of ours.
    case other
  }
  package let kind: Kind
  package let code: String
  package let message: String

  package init(kind: Kind, code: String, message: String) {
    self.kind = kind
    self.code = code
    self.message = message
  }

  package var description: String { "SQL \(code): \(message)" }
}

/// Opens the database a URL names: `sqlite:///path/to/file` (or a bare path) or
/// `postgres://…` (libpq's own URLs, several hosts included). `connections`: 8 on PostgreSQL, 3
/// readers on SQLite unless asked, which two to four cores keep busy, each with its own cache.
package func openDatabase(_ url: String, connections: Int? = nil) throws -> any SQLDatabase {
  if url.hasPrefix("postgres://") || url.hasPrefix("postgresql://") {
    return try PostgresDatabase(url: url, connections: connections ?? 8)
  }
  let path = url.hasPrefix("sqlite://") ? String(url.dropFirst("sqlite://".count)) : url
  return try SQLiteDatabase(path: path, readers: connections ?? 3)
}
