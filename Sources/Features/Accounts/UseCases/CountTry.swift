import Domain
import Kernel
import SQL
import Store
import Surroundings

extension Dependencies {
  /// Counts one try at a door, before anybody knows whether it is right.
  ///
  /// - Returns: the seconds to wait before trying again; nil when the try may go on.
  func countTry(_ counters: [SignInAttempts.Counter]) async throws -> Int? {
    let now = now()
    let closedUntil = try await database.write {
      try SignInAttempts.count(counters, at: now, in: $0)
    }
    return closedUntil.map { Int(now.seconds(to: $0).rounded(.up)) }
  }
}
