import Kernel

/// When a letter that was not taken is tried again: after 1 minute, 2, 4… and never more than six
/// hours later. It is tried for ever: nothing is lost because a server was away.
package enum MailRetry {
  package static let longestPause = 6 * 3600

  /// Seconds to wait after that many failures (1 for the first).
  package static func pause(afterFailures failures: Int) -> Int {
    guard failures < 10 else { return longestPause }
    return min(longestPause, 60 << max(0, failures - 1))
  }

  /// Seconds a letter is held by the program that is sending it. After that, the program is thought
  /// to have died, and another takes the letter.
  package static let lease = 600
}
