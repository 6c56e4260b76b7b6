import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Notes that somebody arrived. Whoever lives with her arrives with her: a household moves in one
/// write, all of them or nobody.
package struct MoveIn: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Returns: the stays that began, hers first.
  @discardableResult
  package func callAsFunction(
    _ person: ID<Person>, to place: ID<HousingPlace>, on day: Day,
    origin: StayOrigin = .notSaid, by member: Member
  ) async throws -> [ID<Stay>] {
    let moment = dependencies.moment
    return try await dependencies.database.write { session in
      let place = try StayDesk.own(place, by: member, in: session)
      let household = try HouseholdStore.of(person, in: session)
      let persons = [person] + (household?.members ?? []).filter { $0 != person }.sorted()
      let seen = try PeopleStore.disclosed(persons, to: member, on: moment.today, in: session)
      guard let herself = seen[person] else { throw Refusal.notFound }
      try herself.standing.requireWriting()
      for one in persons where try StayStore.current(of: one, in: session) != nil {
        throw StayRefusal.alreadyHoused.refusal
      }
      let taken = try StayStore.present(in: place.id, session).reduce(0) { $0 + $1.persons }
      let count = household?.persons ?? 1
      try StayDesk.decide { () throws(StayRefusal) in
        try place.receiving(count, taken: taken, on: day, today: moment.today)
      }
      guard try HousingPlaceStore.bump(place, in: session) else {
        throw Refusal.changedMeanwhile(HousingMessages.changed)
      }
      var stays: [ID<Stay>] = []
      for one in persons {
        let stay = Stay(
          id: dependencies.newID(), person: one, structure: member.structure, place: place.id,
          household: household?.id, dependants: one == person ? household?.dependants ?? 0 : 0,
          enteredOn: day, origin: origin)
        try StayStore.insert(stay, in: session)
        try StayDesk.journal(
          .stayBegan, one,
          [.structure: member.structure.text, .startsOn: day.description], by: member, at: moment,
          in: session)
        stays.append(stay.id)
      }
      try PeopleStore.noteContact(with: person, on: day, in: session)
      return stays
    }
  }
}

/// Notes that somebody left, with where to. A household leaves together.
package struct MoveOut: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter alone: she would leave and the rest of her household stay: refused, with what to do.
  package func callAsFunction(
    _ id: ID<Stay>, _ end: StayEnd, alone: Bool = false, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      try StayDesk.requireKeeper(member)
      guard let stay = try StayStore.load(id, in: session), stay.structure == member.structure,
        let seen = try PeopleStore.disclosed(
          [stay.person], to: member, on: moment.today, in: session)[stay.person]
      else { throw Refusal.notFound }
      try seen.standing.requireWriting()
      let together =
        try stay.household.map { try StayStore.present(of: $0, in: session) }
        ?? (stay.isRunning ? [stay] : [])
      if alone, together.count > 1 { throw StayRefusal.householdSplit.refusal }
      for one in together.isEmpty ? [stay] : together {
        let ended = try StayDesk.decide { () throws(StayRefusal) in
          try one.ending(end, today: moment.today)
        }
        guard try StayStore.end(ended, in: session) else {
          throw Refusal.changedMeanwhile(HousingMessages.changed)
        }
        try StayDesk.journal(
          .stayEnded, one.person,
          [
            .structure: member.structure.text, .endsOn: end.on.description,
            .reason: end.reason.code,
          ], by: member, at: moment, in: session)
      }
    }
  }
}
