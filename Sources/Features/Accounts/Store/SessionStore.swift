import Domain
import Kernel
import SQL

/// Who holds a session, as one row tells it.
package struct SessionBearer: Sendable {
  package let times: SessionTimes
  package let person: ID<Person>?
  package let account: Account?
  package let isDisabled: Bool
  /// The account in the structure the session works in; nil when it works in none, or is no
  /// longer a member of it.
  package let member: Member?
}

/// Sessions: only the digest of their secret is kept. An ended session stays a while, ended, so
/// that a form met by its end can be given back to the account that typed it.
package enum SessionStore {
  package static func open(
    _ digest: String, of account: ID<Account>, workingIn structure: ID<Structure>?,
    life: SessionLife, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO session (digest, account_id, structure_id, created_at, last_seen_at,
        idle_seconds, expires_at)
      VALUES (\(digest), \(account), \(structure), \(instant), \(instant), \(life.idleSeconds),
        \(instant.adding(seconds: life.longestSeconds)))
      """)
  }

  /// A session of the person herself, in her own space.
  package static func open(
    _ digest: String, of person: ID<Person>, life: SessionLife, at instant: Instant,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO session (digest, person_id, created_at, last_seen_at, idle_seconds, expires_at)
      VALUES (\(digest), \(person), \(instant), \(instant), \(life.idleSeconds),
        \(instant.adding(seconds: life.longestSeconds)))
      """)
  }

  /// Everything needed to know who asks, in one indexed query. Ended sessions are found too:
  /// the caller looks at `times`.
  package static func bearer(_ digest: String, in session: any SQLSession) throws -> SessionBearer?
  {
    try session.first(
      """
      SELECT s.last_seen_at, s.idle_seconds, s.expires_at, s.person_id, a.id, a.email, a.name,
        a.is_platform_administrator, a.disabled_at, m.role, m.is_administrator, t.id, t.name,
        t.kind, t.territory_id
      FROM session s
      LEFT JOIN account a ON a.id = s.account_id
      LEFT JOIN membership m ON m.account_id = s.account_id AND m.structure_id = s.structure_id
      LEFT JOIN structure t ON t.id = m.structure_id
      WHERE s.digest = \(digest)
      """
    ) { row in
      let account =
        row.isNull(4)
        ? nil
        : Account(
          id: row.id(4), email: try row.email(5), name: row.text(6),
          isPlatformAdministrator: row.bool(7))
      let member =
        row.isNull(11)
        ? nil
        : Member(
          account: row.id(4), name: row.text(6), structure: row.id(11),
          structureName: row.text(12), structureKind: try row.code(13),
          territory: row.id(ifPresent: 14), role: try row.code(9), isAdministrator: row.bool(10))
      return SessionBearer(
        times: SessionTimes(
          lastSeenAt: row.instant(0), idleSeconds: row.integer(1), expiresAt: row.instant(2)),
        person: row.id(ifPresent: 3), account: account, isDisabled: !row.isNull(8),
        member: member)
    }
  }

  package static func noteSeen(_ digest: String, at instant: Instant, in session: any SQLSession)
    throws
  {
    try session.run(
      "UPDATE session SET last_seen_at = \(instant) WHERE digest = \(digest)")
  }

  package static func work(
    _ digest: String, in structure: ID<Structure>, session: any SQLSession
  ) throws {
    try session.run("UPDATE session SET structure_id = \(structure) WHERE digest = \(digest)")
  }

  /// Ends that session now; nothing when it has ended already.
  package static func end(_ digest: String, at instant: Instant, in session: any SQLSession) throws
  {
    try session.run(
      """
      UPDATE session SET expires_at = \(instant)
      WHERE digest = \(digest) AND expires_at > \(instant)
      """)
  }

  /// Ends all sessions of an account but one; returns how many.
  @discardableResult
  package static func endAll(
    of account: ID<Account>, but kept: String = "", at instant: Instant,
    in session: any SQLSession
  ) throws -> Int {
    try session.run(
      """
      UPDATE session SET expires_at = \(instant)
      WHERE account_id = \(account) AND digest <> \(kept) AND expires_at > \(instant)
      """)
  }

  /// Ends all sessions of a person's own space but one; returns how many.
  @discardableResult
  package static func endAll(
    of person: ID<Person>, but kept: String = "", at instant: Instant,
    in session: any SQLSession
  ) throws -> Int {
    try session.run(
      """
      UPDATE session SET expires_at = \(instant)
      WHERE person_id = \(person) AND digest <> \(kept) AND expires_at > \(instant)
      """)
  }

  /// How many sessions of that account are alive.
  package static func countAlive(
    of account: ID<Account>, at instant: Instant, in session: any SQLSession
  ) throws -> Int {
    try session.count(
      """
      SELECT count(*) FROM session
      WHERE account_id = \(account) AND expires_at > \(instant)
        AND last_seen_at + idle_seconds * 1000 > \(instant)
      """)
  }

  /// Forgets sessions that ended before then.
  package static func forget(endedBefore instant: Instant, in session: any SQLSession) throws {
    try session.run("DELETE FROM session WHERE expires_at < \(instant)")
  }
}
