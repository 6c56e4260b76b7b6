import Domain
import Kernel
import SQL

/// Requests to join a circle, as rows.
package enum CircleRequestStore {
  /// False when this colleague already waits for an answer.
  package static func add(_ request: CircleRequest, in session: any SQLSession) throws -> Bool {
    guard try !isWaiting(request.account, for: request.person, in: session) else { return false }
    try session.run(
      """
      INSERT INTO circle_request (id, person_id, account_id, structure_id, role, reason, asked_at)
      VALUES (\(request.id), \(request.person), \(request.account), \(request.structure),
        \(request.role), \(request.reason), \(request.askedAt))
      """)
    return true
  }

  package static func isWaiting(
    _ account: ID<Account>, for person: ID<Person>, in session: any SQLSession
  ) throws -> Bool {
    try session.count(
      """
      SELECT count(*) FROM circle_request
      WHERE person_id = \(person) AND account_id = \(account) AND answered_at IS NULL
      """) > 0
  }

  package static func countWaiting(for person: ID<Person>, in session: any SQLSession) throws
    -> Int
  {
    try session.count(
      """
      SELECT count(*) FROM circle_request WHERE person_id = \(person) AND answered_at IS NULL
      """)
  }

  /// Oldest first.
  package static func waiting(for person: ID<Person>, in session: any SQLSession) throws
    -> [CircleRequest]
  {
    try session.all(
      """
      SELECT id, person_id, account_id, structure_id, role, reason, asked_at FROM circle_request
      WHERE person_id = \(person) AND answered_at IS NULL ORDER BY asked_at, id
      """
    ) { row in
      CircleRequest(
        id: row.id(0), person: row.id(1), account: row.id(2), structure: row.id(3),
        role: try row.code(4), reason: row.text(5), askedAt: row.instant(6))
    }
  }

  /// Answers once; false when somebody already did.
  package static func answer(
    _ id: ID<CircleRequest>, accepted: Bool, by account: ID<Account>, at instant: Instant,
    in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE circle_request SET answered_at = \(instant), answered_by = \(account),
        accepted = \(accepted)
      WHERE id = \(id) AND answered_at IS NULL
      """) == 1
  }
}
