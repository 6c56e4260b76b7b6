import Domain
import Kernel
import SQL

/// Links that let the owner of an address choose a password, once, for two days.
package enum PasswordLinkStore {
  package static let seconds = 2 * 86_400

  package static func insert(
    _ digest: String, for account: ID<Account>, at now: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO password_link (digest, account_id, expires_at)
      VALUES (\(digest), \(account), \(now.adding(seconds: seconds)))
      """)
  }

  package static func account(_ digest: String, at now: Instant, in session: any SQLSession) throws
    -> Account?
  {
    guard
      let id = try session.first(
        """
        SELECT account_id FROM password_link
        WHERE digest = \(digest) AND used_at IS NULL AND expires_at > \(now)
        """, { $0.id(0, of: Account.self) })
    else { return nil }
    return try AccountStore.load(id, in: session)
  }

  /// Uses the link, and every other one of the same account; false when it did not work any more.
  package static func use(_ digest: String, at now: Instant, in session: any SQLSession) throws
    -> Bool
  {
    guard let account = try account(digest, at: now, in: session) else { return false }
    try session.run(
      "UPDATE password_link SET used_at = \(now) WHERE account_id = \(account.id) AND used_at IS NULL"
    )
    return true
  }
}
