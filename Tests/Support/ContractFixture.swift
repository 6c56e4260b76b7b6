import Domain
import Kernel
import SQL
import Store

extension Contract {
  /// Leïla at the Jardins, in PHC from 1 September 2026 to 30 April 2027, 4 hours a week.
  package static func sample(
    _ id: String = "k1", _ kind: ContractKind = .cddiPHC, employer: String = "jardins",
    from start: String = "2026-09-01", to end: String? = "2027-04-30", hours: Int = 4,
    other: Int? = nil, suspensions: [ContractSuspension] = [],
    timetable: WeeklyTimetable = WeeklyTimetable(), hire: ID<JobApplication>? = nil,
    of person: ID<Person> = Fixture.leila.id
  ) -> Contract {
    Contract(
      id: ID(id), person: person, employer: ID(employer), kind: kind,
      period: ContractPeriod(Day(start)!, end.map { Day($0)! })!, weeklyHours: hours,
      otherWeeklyHours: other, suspensions: suspensions, hire: hire, timetable: timetable)
  }
}

extension ContractSuspension {
  package static func sample(
    _ first: String, _ last: String?, _ motive: ContractSuspensionMotive = .training
  ) -> ContractSuspension {
    ContractSuspension(
      id: ID("s-\(first)"), first: Day(first)!, last: last.map { Day($0)! }, motive: motive)
  }
}

extension Fixture {
  /// The employer hired her, and keeps this contract.
  @discardableResult
  package func employ(_ contract: Contract = .sample()) async throws -> Contract {
    try await database.write { session in
      try EmployerLinks.set(
        .employing, between: contract.person, and: contract.employer, in: session)
      try ContractStore.insert(contract, in: session)
    }
    return contract
  }

  package func contracts(of person: ID<Person> = leila.id) async throws -> [Contract] {
    try await database.read { try ContractStore.ofPerson(person, in: $0) }
  }
}
