import Domain
import Kernel
import SQL

/// Accounts and memberships, as rows.
package enum AccountStore {
  package static func insert(
    _ account: Account, passwordHash: String?, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO account (id, email, name, name_folded, password_hash,
        is_platform_administrator, created_at)
      VALUES (\(account.id), \(account.email), \(account.name), \(folded(account.name)),
        \(passwordHash), \(account.isPlatformAdministrator), \(instant))
      """)
  }

  package static func load(_ id: ID<Account>, in session: any SQLSession) throws -> Account? {
    try session.first(
      "SELECT id, email, name, is_platform_administrator FROM account WHERE id = \(id)", read)
  }

  /// What signing in needs to know of the account that has this e-mail address.
  package static func credentials(_ email: Email, in session: any SQLSession) throws
    -> Credentials?
  {
    try session.first(
      """
      SELECT id, email, name, is_platform_administrator, password_hash, disabled_at
      FROM account WHERE email = \(email)
      """, readCredentials)
  }

  package static func credentials(of id: ID<Account>, in session: any SQLSession) throws
    -> Credentials?
  {
    try session.first(
      """
      SELECT id, email, name, is_platform_administrator, password_hash, disabled_at
      FROM account WHERE id = \(id)
      """, readCredentials)
  }

  package static func setPassword(
    _ hash: String, of account: ID<Account>, in session: any SQLSession
  ) throws {
    try session.run("UPDATE account SET password_hash = \(hash) WHERE id = \(account)")
  }

  package static func rename(
    _ account: ID<Account>, to name: String, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE account SET name = \(name), name_folded = \(folded(name)) WHERE id = \(account)
      """)
  }

  /// Closes or reopens the door of an account; its past stays.
  package static func disable(
    _ account: ID<Account>, at instant: Instant?, in session: any SQLSession
  ) throws {
    try session.run("UPDATE account SET disabled_at = \(instant) WHERE id = \(account)")
  }

  /// The structure she worked in last: where she starts the next time.
  package static func select(
    _ structure: ID<Structure>?, by account: ID<Account>, in session: any SQLSession
  ) throws {
    try session.run(
      "UPDATE account SET selected_structure_id = \(structure) WHERE id = \(account)")
  }

  /// Where a fresh session of that account works: the structure of the last time if she is still a
  /// member, else the one she joined first; nil when she is a member of none.
  package static func startingStructure(of account: ID<Account>, in session: any SQLSession) throws
    -> ID<Structure>?
  {
    try session.first(
      """
      SELECT m.structure_id FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.account_id = \(account)
      ORDER BY CASE WHEN m.structure_id = a.selected_structure_id THEN 0 ELSE 1 END,
        m.since, m.structure_id
      """
    ) { $0.id(0) }
  }

  /// Every structure that account works in, by name.
  package static func memberships(of account: ID<Account>, in session: any SQLSession) throws
    -> [Member]
  {
    try session.all(
      """
      SELECT a.id, a.name, s.id, s.name, s.kind, s.territory_id, m.role, m.is_administrator
      FROM membership m
      JOIN account a ON a.id = m.account_id
      JOIN structure s ON s.id = m.structure_id
      WHERE m.account_id = \(account) AND a.disabled_at IS NULL
      ORDER BY s.name, s.id
      """, readMember)
  }

  /// The names of those accounts.
  package static func names(_ ids: [ID<Account>], in session: any SQLSession) throws
    -> [ID<Account>: String]
  {
    let found = try session.all("SELECT id, name FROM account WHERE id IN (\(list: ids))") {
      (id: $0.id(0, of: Account.self), name: $0.text(1))
    }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0.name) })
  }

  package static func emails(_ ids: [ID<Account>], in session: any SQLSession) throws
    -> [ID<Account>: Email]
  {
    let found = try session.all("SELECT id, email FROM account WHERE id IN (\(list: ids))") {
      (id: $0.id(0, of: Account.self), email: try $0.email(1))
    }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0.email) })
  }

  package static func insert(
    _ membership: Membership, since instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO membership (account_id, structure_id, role, is_administrator, since)
      VALUES (\(membership.account), \(membership.structure), \(membership.role),
        \(membership.isAdministrator), \(instant))
      """)
  }

  package static func update(_ membership: Membership, in session: any SQLSession) throws {
    try session.run(
      """
      UPDATE membership SET role = \(membership.role),
        is_administrator = \(membership.isAdministrator)
      WHERE account_id = \(membership.account) AND structure_id = \(membership.structure)
      """)
  }

  package static func remove(_ membership: Membership, in session: any SQLSession) throws {
    try session.run(
      """
      DELETE FROM membership
      WHERE account_id = \(membership.account) AND structure_id = \(membership.structure)
      """)
  }

  /// The addresses of those who run the instance.
  package static func platformAddresses(in session: any SQLSession) throws -> [Email] {
    try session.all(
      """
      SELECT email FROM account
      WHERE is_platform_administrator = 1 AND disabled_at IS NULL ORDER BY email
      """
    ) { try $0.email(0) }
  }

  /// The addresses of those who administer that structure.
  package static func administratorAddresses(
    of structure: ID<Structure>, in session: any SQLSession
  ) throws -> [Email] {
    try session.all(
      """
      SELECT a.email FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.structure_id = \(structure) AND m.is_administrator = 1 AND a.disabled_at IS NULL
      ORDER BY a.email
      """
    ) { try $0.email(0) }
  }

  /// The account as it works in that structure; nil when it is not a member, or was disabled.
  package static func member(
    _ account: ID<Account>, of structure: ID<Structure>, in session: any SQLSession
  ) throws -> Member? {
    try session.first(
      """
      SELECT a.id, a.name, s.id, s.name, s.kind, s.territory_id, m.role, m.is_administrator
      FROM membership m
      JOIN account a ON a.id = m.account_id
      JOIN structure s ON s.id = m.structure_id
      WHERE m.account_id = \(account) AND m.structure_id = \(structure) AND a.disabled_at IS NULL
      """, readMember)
  }

  /// Everyone who works in that structure, by name.
  package static func members(of structure: ID<Structure>, in session: any SQLSession) throws
    -> [Member]
  {
    try session.all(
      """
      SELECT a.id, a.name, s.id, s.name, s.kind, s.territory_id, m.role, m.is_administrator
      FROM membership m
      JOIN account a ON a.id = m.account_id
      JOIN structure s ON s.id = m.structure_id
      WHERE m.structure_id = \(structure) AND a.disabled_at IS NULL
      ORDER BY a.name, a.id
      """, readMember)
  }

  private static func read(_ row: any SQLRow) throws -> Account {
    Account(
      id: row.id(0), email: try row.email(1), name: row.text(2),
      isPlatformAdministrator: row.bool(3))
  }

  private static func readCredentials(_ row: any SQLRow) throws -> Credentials {
    Credentials(
      account: try read(row), passwordHash: row.text(ifPresent: 4), isDisabled: !row.isNull(5))
  }

  private static func readMember(_ row: any SQLRow) throws -> Member {
    Member(
      account: row.id(0), name: row.text(1), structure: row.id(2), structureName: row.text(3),
      structureKind: try row.code(4), territory: row.id(ifPresent: 5), role: try row.code(6),
      isAdministrator: row.bool(7))
  }
}

/// An account and what its door needs.
package struct Credentials: Sendable {
  package let account: Account
  /// Nil when no password was chosen yet: nobody can sign in with it.
  package let passwordHash: String?
  package let isDisabled: Bool
}
