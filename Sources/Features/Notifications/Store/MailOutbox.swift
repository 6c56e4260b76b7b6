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
      INSERT INTO mail_outbox (id, recipient, subject, body, created_at, next_attempt_at)
      VALUES (\(id), \(letter.recipient), \(letter.subject), \(letter.body), \(instant),
        \(instant))
      """)
  }
}
