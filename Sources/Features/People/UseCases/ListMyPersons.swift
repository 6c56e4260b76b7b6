import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A page of the persons a member follows.
package struct MyPersons: Sendable {
  package struct Row: Sendable {
    package let person: Disclosed<Person>
    package let lastContact: Day
    package let step: JournalKind?
  }
  /// A file of her structure found by first name, which she does not follow.
  package struct Neighbour: Sendable {
    package let person: Disclosed<Person>
    package let referent: String?
  }
  package let rows: [Row]
  /// To ask for the page after; nil when this one is the last.
  package let next: ID<Person>?
  package let neighbours: [Neighbour]
  package let total: Int
  package let seenThisWeek: Int
}

/// Lists the persons in whose circle a member is, by name.
package struct ListMyPersons: Sendable {
  package static let pageSize = 25
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter search: the beginning of a name.
  package func callAsFunction(
    search: String = "", after: ID<Person>? = nil, by member: Member
  ) async throws -> MyPersons {
    let today = dependencies.moment.today
    let prefix = String(folded(search).prefix(60))
    return try await dependencies.database.read { session in
      var rows = try PeopleLists.followed(
        by: member, startingWith: prefix, after: after, on: today, limit: Self.pageSize + 1,
        in: session)
      let hasMore = rows.count > Self.pageSize
      if hasMore { rows.removeLast() }
      let others =
        after == nil
        ? try PeopleLists.others(
          near: member, startingWith: prefix, on: today, limit: 10, in: session) : []
      let seen = try PeopleStore.disclosed(
        rows.map(\.person) + others, to: member, on: today, in: session)
      let count = try PeopleLists.countFollowed(
        by: member, seenSince: today.adding(days: -7), on: today, in: session)
      let referents = try CircleNames.referents(of: others, on: today, in: session)
      return MyPersons(
        rows: rows.compactMap { row in
          seen[row.person].map { person in
            MyPersons.Row(
              person: person, lastContact: row.lastContact,
              step: row.step.flatMap { step in
                step.strand == .housing && !readsHomes(person, member) ? nil : step
              })
          }
        },
        next: hasMore ? rows.last?.person : nil,
        neighbours: others.compactMap { id in
          guard let person = seen[id], person.standing.mayOpenFile else { return nil }
          return MyPersons.Neighbour(person: person, referent: referents[id])
        },
        total: count.all, seenThisWeek: count.seen)
    }
  }
}

/// Whether the last step of a path may be one of where she lives, for this reader.
func readsHomes(_ person: Disclosed<Person>, _ member: Member) -> Bool {
  HousingAccess.file(
    standing: person.standing, items: person.items,
    isHomeTeam: person.openedBy == member.structure, viewer: member) >= .path
}
