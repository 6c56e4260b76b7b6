import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Turns what waits for the morning into one letter for each member who asked so. It works by small
/// transactions and rests between them: pages and other programs never wait long for it. A member's
/// lines become a letter in the transaction that takes them away, so that none is lost or doubled.
package struct SendDigests: Sendable {
  package static let atATime = 100
  package static let rest = Duration.milliseconds(20)

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// One round. Returns how many letters were written.
  @discardableResult
  package func callAsFunction() async throws -> Int {
    guard let cutoff = MorningDigest.cutoff(at: dependencies.now()) else { return 0 }
    var written = 0
    while !Task.isCancelled {
      let (members, letters) = try await some(before: cutoff)
      written += letters
      if members == 0 { break }
      try await Task.sleep(for: Self.rest)
    }
    return written
  }

  private func some(before cutoff: Instant) async throws -> (members: Int, letters: Int) {
    let dependencies = dependencies
    let now = dependencies.now()
    let hasSome = try await dependencies.database.read { session in
      try session.first("SELECT 1 FROM notice_waiting WHERE created_at < \(cutoff) LIMIT 1") { _ in
        true
      } ?? false
    }
    guard hasSome else { return (0, 0) }
    return try await dependencies.database.write { session in
      let due = try NoticeStore.takeDue(Self.atATime, before: cutoff, in: session)
      var letters = 0
      for member in due {
        guard let address = member.address else { continue }
        try MailOutbox.add(
          MorningDigest.letter(
            to: address, subjects: member.subjects, site: dependencies.siteAddress),
          id: dependencies.newID(), at: now, in: session)
        letters += 1
      }
      return (due.count, letters)
    }
  }
}
