import Domain
import Kernel
import SQL
import Store
import Surroundings

/// An amendment: other hours, another end, or both.
package struct AmendContract: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ id: ID<Contract>, from day: Day, to terms: ContractTerms, reason: String, version: Int,
    by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let (contract, person) = try ContractDesk.own(
        id, version: version, by: member, on: moment.today, in: session)
      let next = try ContractDesk.decide { () throws(ContractRefusal) -> Contract in
        try contract.amending(
          ContractAmendment(
            id: dependencies.newID(), appliesFrom: day, before: contract.terms, after: terms,
            reason: reason))
      }
      let same = try ContractDesk.sameEmployer(contract, in: session)
      try ContractDesk.goOn(
        ContractChecks.findings(
          ContractProposal(
            next, employer: member.structureKind, birth: person.birth,
            pathStart: try ContractDesk.pathStart(of: contract.person, in: session),
            earlier: same)),
        reason: reason)
      if let other = try overlapping(next, in: session) {
        throw ContractRefusal.overlappingContract(other.period).refusal
      }
      try ContractDesk.save(
        next, as: .contractAmended,
        [
          .startsOn: day.description, .hours: String(terms.weeklyHours),
          .endsOn: terms.endsOn?.description ?? "",
        ],
        by: member, at: moment, in: session)
    }
  }
}

/// The contract stands still for a time.
package struct SuspendContract: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter last: counted; nil when nobody knows yet.
  package func callAsFunction(
    _ id: ID<Contract>, from first: Day, to last: Day?, _ motive: ContractSuspensionMotive,
    version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let (contract, _) = try ContractDesk.own(
        id, version: version, by: member, on: moment.today, in: session)
      let next = try ContractDesk.decide { () throws(ContractRefusal) -> Contract in
        try contract.suspending(
          ContractSuspension(
            id: dependencies.newID(), first: first, last: last, motive: motive))
      }
      try ContractDesk.save(
        next, as: .contractSuspended,
        [.startsOn: first.description, .endsOn: last?.description ?? ""], by: member, at: moment,
        in: session)
    }
  }
}

/// The contract goes on after a suspension without end.
package struct ResumeContract: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter last: the last day of the suspension, counted.
  package func callAsFunction(
    _ id: ID<Contract>, after last: Day, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let (contract, _) = try ContractDesk.own(
        id, version: version, by: member, on: moment.today, in: session)
      let next = try ContractDesk.decide { () throws(ContractRefusal) -> Contract in
        try contract.resuming(after: last)
      }
      try ContractDesk.save(
        next, as: .contractResumed,
        [.startsOn: last.adding(days: 1).description], by: member, at: moment, in: session)
    }
  }
}

/// The contract stops.
package struct EndContract: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ id: ID<Contract>, on day: Day, _ cause: ContractEndCause, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let (contract, _) = try ContractDesk.own(
        id, version: version, by: member, on: moment.today, in: session)
      let next = try ContractDesk.decide { () throws(ContractRefusal) -> Contract in
        try contract.ending(on: day, cause)
      }
      try ContractDesk.save(
        next, as: .contractEnded,
        [.endsOn: day.description, .reason: cause.code], by: member, at: moment, in: session)
    }
  }
}

/// The days and hours of her usual week.
package struct SetTimetable: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ timetable: WeeklyTimetable, of id: ID<Contract>, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      var (contract, _) = try ContractDesk.own(
        id, version: version, by: member, on: moment.today, in: session)
      contract.timetable = timetable
      try ContractDesk.save(
        contract, as: .timetableSet, [:], by: member, at: moment, in: session)
    }
  }
}
