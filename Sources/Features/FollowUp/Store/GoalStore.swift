import Domain
import Kernel
import SQL

/// Goals, as rows. None is ever deleted: one set aside keeps its words and its days.
package enum GoalStore {
  package static func insert(
    _ goal: Goal, by account: ID<Account>, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO goal (id, person_id, strand, words, said_on, recorded_by, author_id, recorded_at,
        state, state_on, version)
      VALUES (\(goal.id), \(goal.person), \(goal.strand), \(goal.words), \(goal.saidOn),
        \(goal.recordedBy), \(account), \(instant), \(goal.state), \(goal.stateOn),
        \(goal.version))
      """)
  }

  /// Newest first.
  package static func of(_ person: ID<Person>, limit: Int = 60, in session: any SQLSession) throws
    -> [Goal]
  {
    try session.all(
      """
      SELECT \(columns) FROM goal WHERE person_id = \(person)
      ORDER BY said_on DESC, recorded_at DESC LIMIT \(limit)
      """, read)
  }

  package static func load(
    _ id: ID<Goal>, of person: ID<Person>, in session: any SQLSession
  ) throws -> Goal? {
    try session.first(
      "SELECT \(columns) FROM goal WHERE id = \(id) AND person_id = \(person)", read)
  }

  /// False when somebody changed it since `version` was read.
  package static func move(
    _ id: ID<Goal>, to state: GoalState, on day: Day, from version: Int,
    in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE goal SET state = \(state), state_on = \(day), version = version + 1
      WHERE id = \(id) AND version = \(version)
      """) == 1
  }

  private static let columns: SQLQuery =
    "id, person_id, strand, words, said_on, recorded_by, state, state_on, version"

  private static func read(_ row: any SQLRow) throws -> Goal {
    Goal(
      id: row.id(0), person: row.id(1), strand: try row.code(2), words: row.text(3),
      saidOn: try row.day(4), recordedBy: row.id(5), state: try row.code(6),
      stateOn: try row.day(7), version: row.integer(8))
  }
}
