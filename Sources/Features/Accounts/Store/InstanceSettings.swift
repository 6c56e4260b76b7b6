import Kernel
import SQL

/// Settings and secrets of this instance that every program serving it shares.
package enum InstanceSettings {
  package static func value(_ name: String, in session: any SQLSession) throws -> String? {
    try session.first("SELECT value FROM instance_setting WHERE name = \(name)") { $0.text(0) }
  }

  /// Keeps the first value anybody gives; returns the one that is kept.
  package static func keep(_ value: String, as name: String, in session: any SQLSession) throws
    -> String
  {
    try session.run(
      """
      INSERT INTO instance_setting (name, value) VALUES (\(name), \(value))
      ON CONFLICT (name) DO NOTHING
      """)
    return try self.value(name, in: session) ?? value
  }

  package static func set(_ name: String, to value: String, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO instance_setting (name, value) VALUES (\(name), \(value))
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
  }
}
