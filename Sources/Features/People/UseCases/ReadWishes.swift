import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What she said she wants, over time.
package struct WishHistory: Sendable {
  package let header: PersonHeader
  /// Newest first; only those this viewer may read.
  package let wishes: [Wish]
}

/// Reads the history of her wishes.
package struct ReadWishes: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<Person>, by member: Member) async throws -> WishHistory {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let header = try PersonHeader.load(id, by: member, on: today, in: session)
      let readsAll = header.person.agreed.contains(.wish)
      return WishHistory(
        header: header,
        wishes: try PeopleStore.wishes(of: id, in: session).filter {
          readsAll || $0.recordedBy == member.structure
        })
    }
  }
}
