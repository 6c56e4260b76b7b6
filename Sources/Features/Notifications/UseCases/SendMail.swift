import Domain
import Kernel
import Logging
import SQL
import Store
import Surroundings
import Synchronization

/// Sends the letters that wait, a few at a time. Several programs may run it together: each takes
/// letters no other holds. A letter is marked as sent after it left; when the program dies in
/// between, it may leave a second time under the same identifier, and a letter known to have left
/// is never sent again.
package final class SendMail: Sendable {
  package static let atATime = 10

  private let dependencies: Dependencies
  private let carry: @Sendable (Letter, ID<Letter>, Instant) async throws -> Void
  /// Left, but not written down yet: the database was away at that moment.
  private let left = Mutex<[ID<Letter>: Instant]>([:])

  /// - Parameter carry: takes one letter out of the house, or throws.
  package init(
    _ dependencies: Dependencies,
    carry: @escaping @Sendable (Letter, ID<Letter>, Instant) async throws -> Void
  ) {
    self.dependencies = dependencies
    self.carry = carry
  }

  /// One round. Returns how many letters left.
  @discardableResult
  package func callAsFunction() async throws -> Int {
    try await writeDownWhatLeft()
    let now = dependencies.now()
    let taken = try await dependencies.database.write { session in
      try MailOutbox.take(Self.atATime, at: now, in: session)
    }
    var count = 0
    for letter in taken {
      do {
        try await carry(letter.letter, letter.id, letter.writtenAt)
      } catch {
        try await noteFailure(letter, error)
        continue
      }
      count += 1
      let leftAt = dependencies.now()
      left.withLock { $0[letter.id] = leftAt }
      try await writeDownWhatLeft()
    }
    return count
  }

  private func writeDownWhatLeft() async throws {
    let known = left.withLock { $0 }
    guard !known.isEmpty else { return }
    try await dependencies.database.write { session in
      for (id, instant) in known { try MailOutbox.noteSent(id, at: instant, in: session) }
    }
    left.withLock { for id in known.keys { $0[id] = nil } }
  }

  private func noteFailure(_ letter: MailOutbox.Taken, _ error: any Error) async throws {
    let reason = "\(error)"
    dependencies.logger.warning(
      "a letter waits",
      metadata: ["letter": "\(letter.id)", "failures": "\(letter.failures + 1)"])
    let now = dependencies.now()
    try await dependencies.database.write { session in
      try MailOutbox.noteFailure(letter, because: reason, at: now, in: session)
    }
  }
}
