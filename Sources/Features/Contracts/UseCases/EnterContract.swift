import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A contract as somebody typed it.
package struct ContractDraft: Sendable, Hashable {
  package let kind: ContractKind
  package let start: Day
  package let end: Day?
  package let weeklyHours: Int
  package let otherWeeklyHours: Int?
  package let reason: String

  package init(
    kind: ContractKind, start: Day, end: Day?, weeklyHours: Int, otherWeeklyHours: Int? = nil,
    reason: String = ""
  ) {
    self.kind = kind
    self.start = start
    self.end = end
    self.weeklyHours = weeklyHours
    self.otherWeeklyHours = otherWeeklyHours
    self.reason = reason
  }
}

/// The employer writes down a contract with a person it hired: the next one, or one that was signed
/// before it used Cordée.
package struct EnterContract: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  @discardableResult
  package func callAsFunction(
    _ draft: ContractDraft, with person: ID<Person>, by member: Member
  ) async throws -> ID<Contract> {
    let moment = dependencies.moment
    return try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
      guard ContractAccess.mayEnter(seen.standing, by: member) else { throw Refusal.notFound }
      let earlier = try ContractStore.ofPerson(person, in: session)
        .filter { $0.employer == member.structure }
      try ContractDesk.goOn(
        ContractChecks.findings(
          ContractProposal(
            kind: draft.kind, employer: member.structureKind, start: draft.start, end: draft.end,
            weeklyHours: draft.weeklyHours, otherWeeklyHours: draft.otherWeeklyHours,
            birth: seen.birth, pathStart: try ContractDesk.pathStart(of: person, in: session),
            earlier: earlier)),
        reason: draft.reason)
      let contract = Contract(
        id: dependencies.newID(), person: person, employer: member.structure, kind: draft.kind,
        period: ContractPeriod(draft.start, draft.end)!, weeklyHours: draft.weeklyHours,
        otherWeeklyHours: draft.otherWeeklyHours, reason: draft.reason)
      if let other = try overlapping(contract, in: session) {
        throw ContractRefusal.overlappingContract(other.period).refusal
      }
      try ContractStore.insert(contract, in: session)
      try EmployerLinks.set(.employing, between: person, and: member.structure, in: session)
      try Journal.append(
        JournalEvent(.contractOpened, contract.facts), about: .person(person),
        by: JournalActor(member), at: moment.instant, in: session)
      return contract.id
    }
  }
}
