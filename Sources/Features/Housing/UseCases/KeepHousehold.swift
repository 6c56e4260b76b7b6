import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Notes who lives and moves together, and that they part.
package struct KeepHousehold: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  @discardableResult
  package func form(
    _ person: ID<Person>, with others: [ID<Person>], dependants: Int, by member: Member
  ) async throws -> ID<Household> {
    let moment = dependencies.moment
    return try await dependencies.database.write { session in
      let members = Set([person] + others)
      guard (0...15).contains(dependants) else {
        throw Refusal.invalid(HousingMessages.dependants)
      }
      guard members.count + dependants > 1 else {
        throw Refusal.invalid(HousingMessages.householdTooSmall)
      }
      try requireWriting(members, by: member, moment, in: session)
      for one in members {
        if try HouseholdStore.of(one, in: session) != nil {
          throw StayRefusal.inAnotherHousehold.refusal
        }
        // Somebody housed alone would be joined to others in the middle of a stay.
        if members.count > 1, try StayStore.current(of: one, in: session) != nil {
          throw StayRefusal.alreadyHoused.refusal
        }
      }
      let household = Household(
        id: dependencies.newID(), members: members, dependants: dependants,
        formedOn: moment.today)
      try HouseholdStore.insert(household, in: session)
      for one in members.sorted() {
        try StayDesk.journal(
          .householdFormed, one, [.count: String(household.persons)], by: member, at: moment,
          in: session)
      }
      return household.id
    }
  }

  /// They live apart from now on. Refused while they are housed together: everybody leaves first.
  package func part(of person: ID<Person>, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard let household = try HouseholdStore.of(person, in: session) else {
        throw Refusal.notFound
      }
      try requireWriting([person], by: member, moment, in: session)
      guard try StayStore.present(of: household.id, in: session).isEmpty else {
        throw StayRefusal.householdSplit.refusal
      }
      try HouseholdStore.end(household.id, on: moment.today, in: session)
      for one in household.members.sorted() {
        try StayDesk.journal(.householdParted, one, [:], by: member, at: moment, in: session)
      }
    }
  }

  /// Only the team of each file says who lives with her.
  private func requireWriting(
    _ persons: Set<ID<Person>>, by member: Member, _ moment: Moment, in session: any SQLSession
  ) throws {
    let seen = try PeopleStore.disclosed(
      persons.sorted(), to: member, on: moment.today, in: session)
    for id in persons {
      guard let person = seen[id] else { throw Refusal.notFound }
      try person.standing.requireWriting()
      guard
        try HousingDesk.reading(of: person, by: member, on: moment.today, in: session) >= .team
      else { throw Refusal.notFound }
    }
  }
}
