import Domain
import Kernel
import SQL

/// Tries at a door, counted in the database so that every instance knows of them.
package enum SignInAttempts {
  /// What tries are counted against: an account's address, a network address, a printed handle.
  package struct Counter: Sendable {
    let subject: String
    let throttle: SignInThrottle

    package init(_ subject: String, _ throttle: SignInThrottle) {
      self.subject = subject
      self.throttle = throttle
    }
  }

  /// Counts one try against each counter, before anybody knows whether it is right: parallel tries
  /// cannot slip through. Nil when the try may go on; otherwise nothing is counted and the answer
  /// is the moment from which one may try again.
  package static func count(
    _ counters: [Counter], at now: Instant, in session: any SQLSession
  ) throws -> Instant? {
    try session.run(
      """
      DELETE FROM sign_in_attempt
      WHERE last_at < \(now.adding(seconds: -SignInThrottle.memorySeconds))
      """)
    var failures: [String: Int] = [:]
    var closedUntil: Instant?
    try session.query(
      """
      SELECT subject, failures, open_at FROM sign_in_attempt
      WHERE subject IN (\(list: counters.map(\.subject)))
      """
    ) { row in
      failures[row.text(0)] = row.integer(1)
      if row.instant(2) > now { closedUntil = max(closedUntil ?? now, row.instant(2)) }
    }
    if let closedUntil { return closedUntil }
    for counter in counters {
      let count = (failures[counter.subject] ?? 0) + 1
      let openAt = now.adding(seconds: counter.throttle.wait(afterFailures: count))
      try session.run(
        """
        INSERT INTO sign_in_attempt (subject, failures, last_at, open_at)
        VALUES (\(counter.subject), \(count), \(now), \(openAt))
        ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures,
          last_at = excluded.last_at, open_at = excluded.open_at
        """)
    }
    return nil
  }

  /// The try was right: the first counter starts anew, the others get this try back.
  package static func succeed(_ counters: [Counter], in session: any SQLSession) throws {
    for (position, counter) in counters.enumerated() {
      if position == 0 {
        try session.run("DELETE FROM sign_in_attempt WHERE subject = \(counter.subject)")
      } else {
        try session.run(
          """
          UPDATE sign_in_attempt SET failures = failures - 1, open_at = last_at
          WHERE subject = \(counter.subject) AND failures > 0
          """)
      }
    }
  }
}
