import Foundation

/// Holds a thread until the test lets it go: a transaction that stays open for as long as we like.
final class Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  func open() { semaphore.signal() }
  /// Gives up after two minutes, so that a failing test ends.
  func wait() { _ = semaphore.wait(timeout: .now() + 120) }
}
