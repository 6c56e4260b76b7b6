import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What a supervisor meets of one person of the team: a first name, and what was seen of her work.
package struct SkillSheet: Sendable {
  package let contract: ID<Contract>
  package let name: String
  package let skills: [SkillSeen]
}

/// Writes down something she did well at work. She reads it.
package struct NoteSkillSeen: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func sheet(_ id: ID<Contract>, by member: Member) async throws -> SkillSheet {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let (contract, person) = try known(id, by: member, on: today, in: session)
      return SkillSheet(
        contract: id, name: person.name,
        skills: try SkillSeenStore.of(contract.person, by: member.structure, in: session))
    }
  }

  package func callAsFunction(_ words: String, under id: ID<Contract>, by member: Member)
    async throws
  {
    if let problem = SkillSeen.problem(words) { throw Refusal.invalid(problem) }
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let (contract, _) = try known(id, by: member, on: moment.today, in: session)
      try SkillSeenStore.add(
        SkillSeen(
          id: dependencies.newID(), person: contract.person, employer: member.structure,
          words: words, seenOn: moment.today, seenBy: member.account),
        in: session)
      try Journal.append(
        JournalEvent(.skillSeen, [.structure: member.structure.text]),
        about: .person(contract.person), by: JournalActor(member), at: moment.instant,
        in: session)
    }
  }

  private func known(
    _ id: ID<Contract>, by member: Member, on day: Day, in session: any SQLSession
  ) throws -> (Contract, Disclosed<Person>) {
    guard HoursAccess.mayEnter(member), let contract = try ContractStore.load(id, in: session),
      contract.employer == member.structure
    else { throw Refusal.notFound }
    return (
      contract, try PeopleStore.disclosed(contract.person, to: member, on: day, in: session)
    )
  }
}
