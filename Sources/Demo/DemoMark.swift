import Kernel
import SQL
import Store

/// The mark a demonstration leaves in its database, so that nobody fills a real one by mistake.
package enum DemoMark {
  static let setting = "demonstration"

  /// What stands in the way of a demonstration in a database.
  package enum Ground: Sendable, Equatable {
    case empty
    /// A demonstration is already there; its mark says which.
    case demonstration(String)
    /// Real accounts or files: never touched.
    case real
  }

  package static func ground(_ session: any SQLSession) throws -> Ground {
    if let mark = try InstanceSettings.value(setting, in: session) { return .demonstration(mark) }
    let accounts = try session.count("SELECT count(*) FROM account")
    let persons = try session.count("SELECT count(*) FROM person")
    return accounts + persons == 0 ? .empty : .real
  }

  static func keep(_ handle: DemoHandle, in session: any SQLSession) throws {
    try InstanceSettings.set(paper, to: "\(handle.handle) \(handle.pin)", in: session)
  }

  /// What the command printed when the territory was opened; nil where there is none.
  package static func report(_ session: any SQLSession) throws -> DemoReport? {
    guard case .demonstration = try ground(session) else { return nil }
    let words = try InstanceSettings.value(paper, in: session)?.split(separator: " ")
    let handle = words.flatMap {
      $0.count == 2 ? DemoHandle(handle: String($0[0]), pin: String($0[1])) : nil
    }
    return DemoReport(
      persons: try session.count("SELECT count(*) FROM person"), handle: handle)
  }

  private static let paper = "demonstration_papier"

  static func set(_ mark: String, in session: any SQLSession) throws {
    try InstanceSettings.set(setting, to: mark, in: session)
  }

  /// Empties a marked demonstration: every table but the schema's ledger and the reference lists.
  /// - Throws: `DemoRefusal.realData` when the mark is not there.
  package static func empty(_ session: any SQLSession) throws {
    guard case .demonstration = try ground(session) else { throw DemoRefusal.realData }
    let kept: Set<String> = [
      "schema_migration", "commune", "trade", "trade_name", "directory_version",
    ]
    let names: SQLQuery =
      switch session.dialect {
      case .sqlite:
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      case .postgres:
        "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
      }
    let tables = try session.all(names) { $0.text(0) }.filter { !kept.contains($0) }.sorted()
    switch session.dialect {
    case .sqlite:
      try session.script("PRAGMA defer_foreign_keys = ON")
      for table in tables { try session.script("DELETE FROM \"\(table)\"") }
    case .postgres:
      let list = tables.map { "\"\($0)\"" }.joined(separator: ", ")
      try session.script("TRUNCATE \(list)")
    }
  }
}

/// Why a demonstration is not written.
package enum DemoRefusal: Error, Sendable, Equatable {
  case realData
  case alreadyThere(String)
}
