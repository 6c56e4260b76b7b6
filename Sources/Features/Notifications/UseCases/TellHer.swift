import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Sends her a short letter when she chose so. What several things say together is one letter. She
/// has no address any more: somebody who accompanies her is asked to tell her instead.
package struct TellHer: Sendable {
  package static let atATime = 100

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// One round. Returns how many letters were written.
  @discardableResult
  package func callAsFunction() async throws -> Int {
    let due = try await dependencies.database.read { session in
      try HerNoticeStore.dueByEmail(Self.atATime, in: session)
    }
    var written = 0
    for person in due where try await tell(person) { written += 1 }
    return written
  }

  private func tell(_ person: ID<Person>) async throws -> Bool {
    let dependencies = dependencies
    let now = dependencies.now()
    return try await dependencies.database.write { session in
      guard let herself = try PeopleStore.load(person, in: session) else { return false }
      guard let address = herself.email else {
        try HerNoticeStore.choose(.voice, of: person, at: now, in: session)
        return false
      }
      // Whoever took them first sends; another program finds nothing left.
      guard try HerNoticeStore.noteTold(person, by: nil, at: now, in: session) else {
        return false
      }
      try MailOutbox.add(
        HerNotice.letter(
          to: address, firstName: herself.firstName, site: dependencies.siteAddress),
        id: dependencies.newID(), at: now, in: session)
      return true
    }
  }
}
