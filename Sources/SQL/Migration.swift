import Crypto
import Kernel

/// One step of the schema: plain SQL, frozen once shipped.
package struct Migration: Sendable {
  /// Date, time and subject: `20261121_1000_accounts`. Steps run in this order.
  package let name: String
  /// Statements for both engines. `{{blob}}` stands for the type of raw bytes, the only word that
  /// differs.
  package let sql: String

  package init(_ name: String, _ sql: String) {
    self.name = name
    self.sql = sql
  }

  /// SHA-256 of the text: what was shipped may never change.
  package var checksum: String { hexadecimal(SHA256.hash(data: Array(sql.utf8))) }

  func text(for dialect: SQLDialect) -> String {
    sql.replacing("{{blob}}", with: dialect == .sqlite ? "BLOB" : "BYTEA")
  }
}

/// The database and the program disagree about what was shipped.
package struct MigrationRefusal: Error, Equatable, Sendable {
  package let name: String
  package let reason: Reason

  package init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }

  package enum Reason: Equatable, Sendable {
    /// The text was changed after it had run here.
    case changed
    /// It ran here, and this program does not know it: the program is older than the database.
    case unknown
  }
}

package struct Migrator: Sendable {
  private let migrations: [Migration]

  /// - Precondition: names are all different.
  package init(_ migrations: [Migration]) {
    self.migrations = migrations.sorted { $0.name < $1.name }
    precondition(Set(migrations.map(\.name)).count == migrations.count, "two steps of one name")
  }

  /// The steps that have not run yet, in order.
  /// - Throws: `MigrationRefusal` when a shipped step has changed or is unknown.
  package func pending(_ database: any SQLDatabase) async throws -> [Migration] {
    try await database.read { session in
      guard try hasLedger(session) else { return migrations }
      return try pending(session)
    }
  }

  /// Runs what has not run yet, all in one transaction under a lock, so that several programs may
  /// start at once. Returns the names of the steps it ran.
  @discardableResult
  package func migrate(_ database: any SQLDatabase, at instant: Instant) async throws -> [String] {
    try await database.write { session in
      if session.dialect == .postgres {
        // One lock a schema: territories of one cluster do not wait for each other.
        try session.script("SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0")
        _ = try session.first(
          "SELECT pg_advisory_xact_lock(CAST(\(ledgerLock) AS BIGINT) + hashtext(current_schema()))"
        ) { _ in true }
      }
      try session.script(
        """
        CREATE TABLE IF NOT EXISTS schema_migration (
          name TEXT PRIMARY KEY,
          checksum TEXT NOT NULL,
          applied_at BIGINT NOT NULL)
        """)
    }
    return try await database.write { session in
      if session.dialect == .postgres {
        // Locked before anything is read: what is read next is what the previous holder left, not
        // what was there before we waited. A step may be long, and so may the wait for it.
        try session.script(
          """
          SET LOCAL lock_timeout = 0;
          SET LOCAL statement_timeout = 0;
          LOCK TABLE schema_migration IN EXCLUSIVE MODE
          """)
      }
      let steps = try pending(session)
      for step in steps {
        try session.script(step.text(for: session.dialect))
        try session.run(
          """
          INSERT INTO schema_migration (name, checksum, applied_at)
          VALUES (\(step.name), \(step.checksum), \(instant))
          """)
      }
      return steps.map(\.name)
    }
  }

  private func hasLedger(_ session: any SQLSession) throws -> Bool {
    switch session.dialect {
    case .sqlite:
      try session.count("SELECT count(*) FROM sqlite_master WHERE name = 'schema_migration'") > 0
    case .postgres:
      try session.count(
        """
        SELECT count(*) FROM information_schema.tables
        WHERE table_schema = current_schema() AND table_name = 'schema_migration'
        """) > 0
    }
  }

  private func pending(_ session: any SQLSession) throws -> [Migration] {
    var applied: [String: String] = [:]
    try session.query("SELECT name, checksum FROM schema_migration") {
      applied[$0.text(0)] = $0.text(1)
    }
    for step in migrations {
      if let checksum = applied.removeValue(forKey: step.name), checksum != step.checksum {
        throw MigrationRefusal(name: step.name, reason: .changed)
      }
    }
    if let unknown = applied.keys.sorted().first {
      throw MigrationRefusal(name: unknown, reason: .unknown)
    }
    let done = Set(try session.all("SELECT name FROM schema_migration") { $0.text(0) })
    return migrations.filter { !done.contains($0.name) }
  }
}

/// Any number all programs agree on: « cordée » on a telephone keypad.
private let ledgerLock = 267_333
