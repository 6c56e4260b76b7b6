import Domain
import Kernel
import SQL

/// The dated steps of a start-up, as rows.
package enum OpeningStore {
  package static func checklist(in session: any SQLSession) throws -> OpeningChecklist {
    OpeningChecklist(
      marks: try session.all(
        """
        SELECT o.step, o.done_on, a.name FROM opening_step o JOIN account a ON a.id = o.noted_by
        """
      ) {
        OpeningMark(step: try $0.code(0), doneOn: try $0.day(1), notedBy: $0.text(2))
      },
      isDemonstration: try InstanceSettings.isDemonstration(in: session))
  }

  package static func save(
    _ step: OpeningStep, doneOn day: Day?, by account: ID<Account>, at now: Instant,
    in session: any SQLSession
  ) throws {
    guard let day else {
      try session.run("DELETE FROM opening_step WHERE step = \(step)")
      return
    }
    try session.run(
      """
      INSERT INTO opening_step (step, done_on, noted_by, noted_at)
      VALUES (\(step), \(day), \(account), \(now))
      ON CONFLICT (step) DO UPDATE SET done_on = excluded.done_on,
        noted_by = excluded.noted_by, noted_at = excluded.noted_at
      """)
  }
}

extension InstanceSettings {
  /// True where the persons are invented: the demonstration leaves its mark in the settings.
  package static func isDemonstration(in session: any SQLSession) throws -> Bool {
    try value("demonstration", in: session) != nil
  }
}
