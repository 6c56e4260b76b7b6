import Domain
import Kernel
import SQL

/// How each member wants to be told, and what waits for the letter of the morning.
package enum NoticeStore {
  package static func pace(of account: ID<Account>, in session: any SQLSession) throws
    -> NoticePace
  {
    try session.first("SELECT pace FROM notice_choice WHERE account_id = \(account)") {
      try $0.code(0)
    } ?? .atOnce
  }

  package static func choose(
    _ pace: NoticePace, of account: ID<Account>, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO notice_choice (account_id, pace, chosen_at)
      VALUES (\(account), \(pace), \(instant))
      ON CONFLICT (account_id) DO UPDATE SET pace = excluded.pace, chosen_at = excluded.chosen_at
      """)
    // What already waited follows the new choice: at once, or not at all.
    if pace == .none {
      try session.run("DELETE FROM notice_waiting WHERE account_id = \(account)")
    }
  }

  /// Whose address it is, and the pace chosen; nil for an address without an account.
  static func reader(of address: Email, in session: any SQLSession) throws
    -> (account: ID<Account>, pace: NoticePace)?
  {
    try session.first(
      """
      SELECT a.id, COALESCE(n.pace, \(NoticePace.atOnce)) FROM account a
      LEFT JOIN notice_choice n ON n.account_id = a.id WHERE a.email = \(address)
      """
    ) { (account: $0.id(0), pace: try $0.code(1)) }
  }

  static func wait(
    _ letter: Letter, id: ID<Letter>, for account: ID<Account>, at instant: Instant,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO notice_waiting (id, account_id, subject, created_at)
      VALUES (\(id), \(account), \(letter.digestLine), \(instant))
      """)
  }

  /// A member for whom a digest is due.
  package struct Due: Sendable {
    package let account: ID<Account>
    /// nil when the account was closed meanwhile: nothing leaves.
    package let address: Email?
    /// Oldest first.
    package var subjects: [String]
  }

  /// Takes what waits for some members, the first by identifier: it is gone from the waiting when
  /// the transaction ends.
  package static func takeDue(
    _ most: Int, before cutoff: Instant, in session: any SQLSession
  ) throws -> [Due] {
    let accounts = try session.all(
      """
      SELECT account_id FROM notice_waiting WHERE created_at < \(cutoff)
      GROUP BY account_id ORDER BY account_id LIMIT \(most)
      """
    ) { row -> ID<Account> in row.id(0) }
    guard !accounts.isEmpty else { return [] }
    var due: [Due] = []
    try session.query(
      """
      SELECT w.account_id, a.email, a.disabled_at, w.subject FROM notice_waiting w
      JOIN account a ON a.id = w.account_id
      WHERE w.account_id IN (\(list: accounts)) AND w.created_at < \(cutoff)
      ORDER BY w.account_id, w.created_at, w.id
      """
    ) { row in
      let account: ID<Account> = row.id(0)
      if due.last?.account != account {
        due.append(
          Due(account: account, address: row.isNull(2) ? try row.email(1) : nil, subjects: []))
      }
      due[due.count - 1].subjects.append(row.text(3))
    }
    try session.run(
      """
      DELETE FROM notice_waiting
      WHERE account_id IN (\(list: accounts)) AND created_at < \(cutoff)
      """)
    return due
  }
}
