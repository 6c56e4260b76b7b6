import Domain
import Kernel
import SQL

/// How structures answer, as rows. JobApplications recounts a structure's habits from its own
/// applications and saves them here, in the transaction of the act that changed them (sent, first
/// human answer) and once a day for silences. Directory only reads.
package enum AnswerHabitStore {
  package static func save(
    _ habits: AnswerHabits, of structure: ID<Structure>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO answer_habit (structure_id, sent, answered, median_days, silent)
      VALUES (\(structure), \(habits.sent), \(habits.answered), \(habits.medianDays),
        \(habits.silent))
      ON CONFLICT (structure_id) DO UPDATE SET sent = excluded.sent,
        answered = excluded.answered, median_days = excluded.median_days,
        silent = excluded.silent
      """)
    try DirectoryVersions.bump(.activity, in: session)
  }

  /// Nil when the structure has received no application yet.
  package static func load(_ structure: ID<Structure>, in session: any SQLSession) throws
    -> AnswerHabits?
  {
    try session.first(
      """
      SELECT structure_id, sent, answered, median_days, silent FROM answer_habit
      WHERE structure_id = \(structure)
      """
    ) { read($0).habits }
  }

  package static func all(in session: any SQLSession) throws -> [ID<Structure>: AnswerHabits] {
    let rows = try session.all(
      "SELECT structure_id, sent, answered, median_days, silent FROM answer_habit", read)
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.habits) })
  }

  private static func read(_ row: any SQLRow) -> (id: ID<Structure>, habits: AnswerHabits) {
    (
      row.id(0),
      AnswerHabits(
        sent: row.integer(1), answered: row.integer(2), medianDays: row.integer(ifPresent: 3),
        silent: row.integer(4))
    )
  }
}
