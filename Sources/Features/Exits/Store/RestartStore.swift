import Domain
import Kernel
import SQL

/// Restarts, as rows.
package enum RestartStore {
  package static func insert(
    _ restart: PathRestart, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO path_restart (id, person_id, exit_id, reason, opens_on, opened_at)
      VALUES (\(restart.id), \(restart.person), \(restart.exit), \(restart.reason),
        \(restart.opensOn), \(instant))
      """)
  }

  /// Her restart that nobody settled; nil when there is none.
  package static func open(of person: ID<Person>, in session: any SQLSession) throws
    -> PathRestart?
  {
    try session.first(
      """
      SELECT \(columns) FROM path_restart r
      WHERE r.person_id = \(person) AND r.settled_at IS NULL ORDER BY r.opens_on, r.id LIMIT 1
      """, read)
  }

  package static func move(
    _ id: ID<PathRestart>, to day: Day, in session: any SQLSession
  ) throws {
    try session.run(
      "UPDATE path_restart SET opens_on = \(day) WHERE id = \(id) AND settled_at IS NULL")
  }

  /// False when somebody settled it already.
  package static func settle(
    _ id: ID<PathRestart>, as outcome: RestartOutcome, at instant: Instant,
    in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE path_restart SET outcome = \(outcome), settled_at = \(instant)
      WHERE id = \(id) AND settled_at IS NULL
      """) == 1
  }

  /// Takes back one that an exit had opened and that is not true any more.
  package static func withdraw(openedBy exit: ID<PathExit>, in session: any SQLSession) throws {
    try session.run("DELETE FROM path_restart WHERE exit_id = \(exit) AND settled_at IS NULL")
  }

  /// Those that are shown that day to whoever follows the person: her referent, or all her circle
  /// in that structure while she has none.
  package static func waiting(
    for member: Member, on day: Day, limit: Int, in session: any SQLSession
  ) throws -> [PathRestart] {
    try session.all(
      """
      SELECT \(columns) FROM path_restart r
      WHERE r.settled_at IS NULL AND r.opens_on <= \(day) AND r.person_id IN (
        SELECT c.person_id FROM circle_member c
        WHERE c.account_id IN (\(StandIns.accounts(of: member, on: day)))
      AND c.structure_id = \(member.structure)
          AND c.from_on <= \(day) AND (c.until_on IS NULL OR c.until_on >= \(day))
          AND (c.is_referent = 1 OR NOT EXISTS (
            SELECT 1 FROM circle_member o WHERE o.person_id = c.person_id
              AND o.is_referent = 1 AND (o.until_on IS NULL OR o.until_on >= \(day)))))
      ORDER BY r.opens_on, r.id LIMIT \(limit)
      """, read)
  }

  private static let columns: SQLQuery =
    "r.id, r.person_id, r.reason, r.exit_id, r.opens_on, r.outcome"

  private static func read(_ row: any SQLRow) throws -> PathRestart {
    PathRestart(
      id: row.id(0), person: row.id(1), reason: try row.code(2), exit: row.id(ifPresent: 3),
      opensOn: try row.day(4), outcome: try row.code(ifPresent: 5))
  }
}
