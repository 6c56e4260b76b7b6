import Domain
import Kernel
import SQL

/// Where letters go: the addresses of accounts that are not closed.
package enum MailAddresses {
  /// Those who recruit or accompany in that structure.
  package static func team(of structure: ID<Structure>, in session: any SQLSession) throws
    -> [Email]
  {
    try session.all(
      """
      SELECT a.email FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.structure_id = \(structure) AND a.disabled_at IS NULL
        AND m.role IN (\(AccountRole.member), \(AccountRole.headOfService),
          \(AccountRole.coordinator))
      ORDER BY a.email
      """
    ) { try $0.email(0) }
  }

  package static func administrators(of structure: ID<Structure>, in session: any SQLSession)
    throws -> [Email]
  {
    try session.all(
      """
      SELECT a.email FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.structure_id = \(structure) AND a.disabled_at IS NULL AND m.is_administrator = 1
      ORDER BY a.email
      """
    ) { try $0.email(0) }
  }

  package static func of(_ accounts: [ID<Account>], in session: any SQLSession) throws -> [Email] {
    try session.all(
      """
      SELECT email FROM account WHERE id IN (\(list: accounts)) AND disabled_at IS NULL
      ORDER BY email
      """
    ) { try $0.email(0) }
  }
}
