import Domain
import Kernel
import SQL

/// An account as whoever runs the instance sees it.
package struct AccountLine: Sendable {
  package let account: Account
  package let isClosed: Bool
  package var structures: [String]
}

package enum AccountDirectory {
  /// The accounts whose address begins with these letters, or whose name holds them, whatever the
  /// capitals and accents; by address, those after `after`, at most `limit`.
  package static func find(
    _ letters: String, after: String, limit: Int, in session: any SQLSession
  ) throws -> [AccountLine] {
    let escaped = letters.lowercased().replacing("\\", with: "\\\\").replacing("%", with: "\\%")
      .replacing("_", with: "\\_")
    let start = escaped + "%"
    let words = folded(letters)
    // Signs alone are in no name.
    let inside = words.isEmpty && !letters.isEmpty ? "" : "%" + words + "%"
    var lines = try session.all(
      """
      SELECT id, email, name, is_platform_administrator, disabled_at FROM account
      WHERE email > \(after)
        AND (email LIKE \(start) ESCAPE '\\' OR name_folded LIKE \(inside))
      ORDER BY email LIMIT \(limit)
      """
    ) { row in
      AccountLine(
        account: Account(
          id: row.id(0), email: try row.email(1), name: row.text(2),
          isPlatformAdministrator: row.bool(3)),
        isClosed: !row.isNull(4), structures: [])
    }
    var names: [ID<Account>: [String]] = [:]
    try session.query(
      """
      SELECT m.account_id, s.name FROM membership m JOIN structure s ON s.id = m.structure_id
      WHERE m.account_id IN (\(list: lines.map(\.account.id))) ORDER BY s.name
      """
    ) { names[$0.id(0), default: []].append($0.text(1)) }
    for index in lines.indices { lines[index].structures = names[lines[index].account.id] ?? [] }
    return lines
  }

  /// The structures where that account is the only one left to administer colleagues.
  package static func structuresDepending(on account: ID<Account>, in session: any SQLSession)
    throws -> [String]
  {
    try session.all(
      """
      SELECT s.name FROM membership m JOIN structure s ON s.id = m.structure_id
      WHERE m.account_id = \(account) AND m.is_administrator = 1
        AND NOT EXISTS (
          SELECT 1 FROM membership o JOIN account a ON a.id = o.account_id
          WHERE o.structure_id = m.structure_id AND o.account_id <> m.account_id
            AND o.is_administrator = 1 AND a.disabled_at IS NULL)
        AND EXISTS (
          SELECT 1 FROM membership o JOIN account a ON a.id = o.account_id
          WHERE o.structure_id = m.structure_id AND o.account_id <> m.account_id
            AND a.disabled_at IS NULL)
      ORDER BY s.name
      """
    ) { $0.text(0) }
  }

  /// How many others run the instance.
  package static func otherPlatformAdministrators(
    than account: ID<Account>, in session: any SQLSession
  ) throws -> Int {
    try session.count(
      """
      SELECT count(*) FROM account
      WHERE is_platform_administrator = 1 AND disabled_at IS NULL AND id <> \(account)
      """)
  }

  package static func territories(in session: any SQLSession) throws -> [(
    id: ID<Territory>, name: String
  )] {
    try session.all("SELECT id, name FROM territory ORDER BY name, id") {
      (id: $0.id(0), name: $0.text(1))
    }
  }
}
