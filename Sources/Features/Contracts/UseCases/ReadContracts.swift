import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The contracts of a person as one viewer may read them, and her hours week after week.
package struct PersonContracts: Sendable {
  package let person: Disclosed<Person>
  /// The top of her file, for those who may open it.
  package let header: PersonHeader?
  /// The latest first.
  package let contracts: [Seen]
  package let staircase: HoursStaircase?
  package let skills: [SkillSeen]
  package let mayEnter: Bool
  /// TAPAJ goes through an association intermédiaire.
  package let mayNoteTapaj: Bool
  package let pass: PassIAE?
  package let today: Day

  package struct Seen: Sendable {
    package let contract: Contract
    package let employer: String
    package let access: ContractAccess
    /// What rules remark of it as it stands; for whoever keeps it.
    package let remarks: [ContractFinding]
  }

  /// The one that runs, or the last.
  package var current: Seen? {
    contracts.first { $0.contract.status(on: today) == .running } ?? contracts.first
  }
}

/// Shows a person's contracts to her circle and to the employer who keeps them.
package struct ReadContracts: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(of id: ID<Person>, by member: Member) async throws
    -> PersonContracts
  {
    let moment = dependencies.moment
    let found = try await dependencies.database.read { session in
      try contracts(of: id, by: member, on: moment.today, in: session)
    }
    readings.note(id, by: member, at: moment.instant)
    return found
  }

  /// One contract, with the page of the person it is about.
  package func callAsFunction(_ id: ID<Contract>, by member: Member) async throws
    -> (PersonContracts, PersonContracts.Seen)
  {
    let moment = dependencies.moment
    let found = try await dependencies.database.read { session in
      let seen = try ContractDesk.seen(id, by: member, on: moment.today, in: session)
      return try contracts(of: seen.contract.person, by: member, on: moment.today, in: session)
    }
    guard let one = found.contracts.first(where: { $0.contract.id == id }) else {
      throw Refusal.notFound
    }
    readings.note(found.person.id, by: member, at: moment.instant)
    return (found, one)
  }

  private func contracts(
    of id: ID<Person>, by member: Member, on today: Day, in session: any SQLSession
  ) throws -> PersonContracts {
    let person = try PeopleStore.disclosed(id, to: member, on: today, in: session)
    let mayEnter = ContractAccess.mayEnter(person.standing, by: member)
    let isCircle = person.standing.mayWrite
    guard isCircle || mayEnter else { throw Refusal.notFound }
    let all = try ContractStore.ofPerson(id, in: session)
    let employers = try StructureStore.load(Array(Set(all.map(\.employer))), in: session)
    let pass = try PassIAEStore.place(of: id, in: session).last
    let seen: [PersonContracts.Seen] = all.compactMap { contract in
      let access = ContractAccess(person.standing, of: member, employer: contract.employer)
      guard access != .none else { return nil }
      let employer = employers[contract.employer]
      return PersonContracts.Seen(
        contract: contract, employer: employer?.name ?? "", access: access,
        remarks: access == .edit && contract.status(on: today) != .ended
          ? ContractChecks.remarks(
            ContractProposal(
              contract, employer: member.structureKind, birth: person.birth,
              pathStart: pass?.validity.first,
              earlier: all.filter { $0.employer == contract.employer }))
          : [])
    }
    return PersonContracts(
      person: person,
      header: isCircle
        ? try PersonHeader.load(id, by: member, on: today, in: session) : nil,
      contracts: seen, staircase: try staircase(seen.map(\.contract), on: today, in: session),
      skills: try SkillSeenStore.of(
        id, by: isCircle ? nil : member.structure, in: session),
      mayEnter: mayEnter, mayNoteTapaj: mayEnter && member.structureKind == .ai, pass: pass,
      today: today)
  }
}

/// The weeks of these contracts up to today's; nil when none has begun.
func staircase(_ contracts: [Contract], on today: Day, in session: any SQLSession) throws
  -> HoursStaircase?
{
  let begun = contracts.filter { $0.period.start <= today }
  guard let first = begun.map(\.period.start).min() else { return nil }
  let end = begun.map { $0.period.end ?? today }.max() ?? today
  let last = WorkWeek(containing: min(end, today))
  let hours = try HoursStore.weeks(
    of: begun.map(\.id), to: last.monday, in: session)
  return HoursStaircase(hours, from: WorkWeek(containing: first), to: last)
}
