import Domain
import Kernel
import SQL

/// Which silences were recalled to whom, as rows: each level once for each application.
package enum ApplicationReminders {
  /// Applications that wait for a first answer, were sent before that moment, and have not been
  /// recalled up to the last level; oldest first, after the cursor.
  package static func due(
    sentBefore limit: Instant, after cursor: ApplicationCursor?, most: Int,
    in session: any SQLSession
  ) throws -> [ApplicationCursor] {
    var start: SQLQuery = ""
    if let cursor { start = "AND (a.listed_at, a.id) > (\(cursor.at), \(cursor.id))" }
    return try session.all(
      """
      SELECT a.listed_at, a.id FROM job_application a
      WHERE a.pile = \(ApplicationPile.waiting) AND a.listed_at <= \(limit) \(start)
        AND NOT EXISTS (SELECT 1 FROM application_reminder r
          WHERE r.application_id = a.id AND r.level = \(SilenceLevel.escalation))
      ORDER BY a.listed_at, a.id LIMIT \(most)
      """
    ) { ApplicationCursor(at: $0.instant(0), id: $0.id(1)) }
  }

  /// Notes that this level was recalled; false when it already was, here or by another program.
  package static func note(
    _ level: SilenceLevel, of application: ID<JobApplication>, at instant: Instant,
    in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      INSERT INTO application_reminder (application_id, level, sent_at)
      VALUES (\(application), \(level), \(instant)) ON CONFLICT (application_id, level) DO NOTHING
      """) == 1
  }

  /// The smallest delay after which a territory recalls a silence, in days.
  package static func shortestNotice(in session: any SQLSession) throws -> Int {
    let least = try session.first("SELECT min(notice_days) FROM territory") {
      $0.integer(ifPresent: 0)
    }
    return (least ?? nil) ?? AnswerThresholds().notice
  }

  /// Employers with a silence old enough to be counted as such.
  package static func silentEmployers(sentBefore limit: Instant, in session: any SQLSession) throws
    -> [ID<Structure>]
  {
    try session.all(
      """
      SELECT DISTINCT a.structure_id FROM job_application a
      WHERE a.pile = \(ApplicationPile.waiting) AND a.listed_at <= \(limit)
      """
    ) { $0.id(0) }
  }
}
