import Kernel

/// How long one waits after wrong tries: nothing at first, then a wait that doubles up to a limit.
/// Tries are counted whether or not the account exists.
package struct SignInThrottle: Sendable, Hashable {
  /// Wrong tries that cost no wait.
  package let freeTries: Int
  /// The first wait, in seconds.
  package let firstWait: Int
  /// The longest wait, in seconds.
  package let longestWait: Int

  package init(freeTries: Int, firstWait: Int, longestWait: Int) {
    self.freeTries = freeTries
    self.firstWait = firstWait
    self.longestWait = longestWait
  }

  /// One account: five tries, then 30 s, 1 min, 2 min… 15 min.
  package static let account = SignInThrottle(freeTries: 5, firstWait: 30, longestWait: 900)
  /// One address: a whole shelter may share it, hence more tries.
  package static let address = SignInThrottle(freeTries: 30, firstWait: 30, longestWait: 900)
  /// One printed handle of her own space: five tries (design decision « Person's own space »).
  package static let handle = SignInThrottle(freeTries: 5, firstWait: 60, longestWait: 3600)

  /// Wrong tries are forgotten after a day without one.
  package static let memorySeconds = 86_400

  /// Seconds to wait before the next try, after that many wrong ones.
  package func wait(afterFailures failures: Int) -> Int {
    guard failures >= freeTries else { return 0 }
    let doublings = min(failures - freeTries, 20)
    return min(longestWait, firstWait << doublings)
  }
}
