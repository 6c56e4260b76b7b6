import Domain
import Kernel
import SQL

/// Linking codes, as digests: a copy of the database opens no file.
package enum LinkCodeStore {
  /// A new code puts an end to those given before.
  package static func give(
    _ digest: String, for person: ID<Person>, by account: ID<Account>?, until: Instant,
    in session: any SQLSession
  ) throws {
    try session.run("DELETE FROM link_code WHERE person_id = \(person) AND used_at IS NULL")
    try session.run(
      """
      INSERT INTO link_code (digest, person_id, given_by, expires_at)
      VALUES (\(digest), \(person), \(account), \(until))
      """)
  }

  /// Takes the code, once; nil when there is no such code, or it is too old, or was used.
  package static func take(_ digest: String, at instant: Instant, in session: any SQLSession) throws
    -> (person: ID<Person>, givenBy: ID<Account>?)?
  {
    guard
      try session.run(
        """
        UPDATE link_code SET used_at = \(instant)
        WHERE digest = \(digest) AND used_at IS NULL AND expires_at > \(instant)
        """) == 1
    else { return nil }
    return try session.first(
      "SELECT person_id, given_by FROM link_code WHERE digest = \(digest)"
    ) { (person: $0.id(0), givenBy: $0.id(ifPresent: 1)) }
  }

  package static func noteTry(
    by account: ID<Account>, at instant: Instant, in session: any SQLSession
  )
    throws
  {
    try session.run(
      "INSERT INTO link_code_try (account_id, at) VALUES (\(account), \(instant))")
  }

  package static func tries(by account: ID<Account>, since: Instant, in session: any SQLSession)
    throws -> Int
  {
    try session.count(
      "SELECT count(*) FROM link_code_try WHERE account_id = \(account) AND at > \(since)")
  }
}
