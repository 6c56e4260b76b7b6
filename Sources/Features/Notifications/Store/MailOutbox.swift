import Domain
import Kernel
import SQL

/// Letters wait here, written in the transaction that makes them true, and leave later: nothing is
/// sent for a thing that did not happen, and nothing is lost in a crash.
package enum MailOutbox {
  package static func add(
    _ letter: Letter, id: ID<Letter>, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO mail_outbox (id, recipient, subject, body, calendar, created_at,
        next_attempt_at)
      VALUES (\(id), \(letter.recipient), \(letter.subject), \(letter.body),
        \(letter.calendar), \(instant), \(instant))
      """)
  }

  /// Tells somebody of her work, at the pace she chose: now, in the letter of the morning, or only
  /// on her page of the day. `add` is for what one cannot do without.
  package static func tell(
    _ letter: Letter, id: ID<Letter>, at instant: Instant, in session: any SQLSession
  ) throws {
    guard let reader = try NoticeStore.reader(of: letter.recipient, in: session) else {
      return try add(letter, id: id, at: instant, in: session)
    }
    switch reader.pace {
    case .atOnce: try add(letter, id: id, at: instant, in: session)
    case .morningDigest:
      try NoticeStore.wait(letter, id: id, for: reader.account, at: instant, in: session)
    case .none: return
    }
  }

  /// A letter taken to be sent.
  package struct Taken: Sendable, Hashable {
    package let id: ID<Letter>
    package let letter: Letter
    package let writtenAt: Instant
    /// Times it was tried before.
    package let failures: Int
  }

  /// Takes letters that are due and that nobody else holds: until the lease is over, no other
  /// program sees them.
  package static func take(
    _ most: Int, at instant: Instant, in session: any SQLSession
  ) throws -> [Taken] {
    let taken = try session.all(
      """
      SELECT id, recipient, subject, body, created_at, attempts, calendar FROM mail_outbox
      WHERE sent_at IS NULL AND next_attempt_at <= \(instant)
      ORDER BY next_attempt_at, id LIMIT \(most) \(session.takingRows)
      """
    ) { row in
      Taken(
        id: row.id(0),
        letter: Letter(
          to: try row.email(1), subject: row.text(2), body: row.text(3),
          calendar: row.text(ifPresent: 6)),
        writtenAt: row.instant(4), failures: row.integer(5))
    }
    try session.run(
      """
      UPDATE mail_outbox SET next_attempt_at = \(instant.adding(seconds: MailRetry.lease))
      WHERE id IN (\(list: taken.map(\.id)))
      """)
    return taken
  }

  /// It left. Its words are forgotten: only the fact stays.
  package static func noteSent(
    _ id: ID<Letter>, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE mail_outbox SET sent_at = \(instant), body = '', calendar = NULL,
        last_failure = NULL
      WHERE id = \(id) AND sent_at IS NULL
      """)
  }

  /// It was not taken; it will be tried again.
  package static func noteFailure(
    _ taken: Taken, because reason: String, at instant: Instant, in session: any SQLSession
  ) throws {
    let failures = taken.failures + 1
    let next = instant.adding(seconds: MailRetry.pause(afterFailures: failures))
    try session.run(
      """
      UPDATE mail_outbox SET attempts = \(failures), next_attempt_at = \(next),
        last_failure = \(String(reason.prefix(300)))
      WHERE id = \(taken.id) AND sent_at IS NULL
      """)
  }

  /// Letters that wait, and how many of them failed at least once: for the state of the instance.
  package static func waiting(in session: any SQLSession) throws -> (count: Int, failing: Int) {
    try session.first(
      """
      SELECT count(*), count(CASE WHEN attempts > 0 THEN 1 END) FROM mail_outbox
      WHERE sent_at IS NULL
      """
    ) { (count: $0.integer(0), failing: $0.integer(1)) } ?? (count: 0, failing: 0)
  }
}
