import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What the form of an arrival offers: free places, and persons one accompanies who sleep nowhere
/// that is noted.
package struct Arrivals: Sendable {
  package struct Choice: Sendable {
    package let id: ID<Person>
    package let name: String
    /// How many come with her, herself included.
    package let persons: Int
  }
  package let places: [(place: HousingPlace, free: Int)]
  package let persons: [Choice]
  package let today: Day
}

/// One place with who sleeps there, for those who keep it.
package struct OpenedPlace: Sendable {
  package let place: HousingPlace
  package let commune: String?
  package let guests: [HouseBoard.Guest]
  package let taken: Int
  package let today: Day
}

/// One stay with those who move together.
package struct OpenedStay: Sendable {
  package let stay: Stay
  package let name: String
  package let place: String
  /// The others of the household, as the viewer may name them.
  package let together: [String]
  package let persons: Int
  package let mayWrite: Bool
  package let today: Day
}

package struct ReadArrivals: Sendable {
  package static let choices = 200
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(by member: Member) async throws -> Arrivals {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      try StayDesk.requireKeeper(member)
      let present = Dictionary(
        grouping: try StayStore.present(at: member.structure, in: session), by: \.place)
      let followed = try PeopleLists.followed(
        by: member, startingWith: "", after: nil, on: today, limit: Self.choices, in: session
      ).map(\.person)
      let free = try StayStore.withoutStay(followed, in: session)
      let seen = try PeopleStore.disclosed(free, to: member, on: today, in: session)
      let sizes = try HouseholdStore.sizes(of: free, in: session)
      return Arrivals(
        places: try HousingPlaceStore.open(at: member.structure, on: today, in: session).map {
          let taken = (present[$0.id] ?? []).reduce(0) { $0 + $1.persons }
          return (place: $0, free: max(0, $0.capacity - taken))
        },
        persons: free.compactMap { id in
          guard let person = seen[id], person.standing.mayWrite else { return nil }
          return Arrivals.Choice(id: id, name: person.name, persons: sizes[id] ?? 1)
        },
        today: today)
    }
  }

  package func place(_ id: ID<HousingPlace>, by member: Member) async throws -> OpenedPlace {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let place = try StayDesk.own(id, by: member, in: session)
      let stays = try StayStore.present(in: id, session)
      let seen = try PeopleStore.disclosed(
        stays.map(\.person), to: member, on: today, in: session)
      return OpenedPlace(
        place: place,
        commune: try place.commune.flatMap { try CommuneStore.load($0, in: session)?.label },
        guests: stays.compactMap { stay in
          seen[stay.person].map {
            HouseBoard.Guest(stay: stay, name: $0.name, mayWrite: $0.standing.mayWrite)
          }
        },
        taken: stays.reduce(0) { $0 + $1.persons }, today: today)
    }
  }

  package func stay(_ id: ID<Stay>, by member: Member) async throws -> OpenedStay {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      try StayDesk.requireKeeper(member)
      guard let stay = try StayStore.load(id, in: session), stay.structure == member.structure
      else { throw Refusal.notFound }
      let together = try stay.household.map { try StayStore.present(of: $0, in: session) } ?? []
      let others = together.map(\.person).filter { $0 != stay.person }
      let seen = try PeopleStore.disclosed(
        [stay.person] + others, to: member, on: today, in: session)
      guard let herself = seen[stay.person] else { throw Refusal.notFound }
      return OpenedStay(
        stay: stay, name: herself.name,
        place: try HousingPlaceStore.load(stay.place, in: session)?.name ?? "",
        together: others.map { seen[$0]?.name ?? "une autre personne" },
        persons: max(stay.persons, together.reduce(0) { $0 + $1.persons }),
        mayWrite: herself.standing.mayWrite, today: today)
    }
  }
}
