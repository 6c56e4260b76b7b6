import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The association intermédiaire writes down days of work under TAPAJ, then that they were paid.
package struct NoteTapaj: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package struct Draft: Sendable {
    package let phase: TapajPhase
    package let days: DayRange
    package let time: WorkedTime
    package let informedOn: Day?
    package let reason: String

    package init(
      phase: TapajPhase, days: DayRange, time: WorkedTime, informedOn: Day?, reason: String
    ) {
      self.phase = phase
      self.days = days
      self.time = time
      self.informedOn = informedOn
      self.reason = reason
    }
  }

  package func callAsFunction(_ draft: Draft, of person: ID<Person>, by member: Member)
    async throws
  {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
      guard ContractAccess.mayEnter(seen.standing, by: member) else { throw Refusal.notFound }
      let work = TapajWork(
        id: dependencies.newID(), person: person, employer: member.structure,
        phase: draft.phase, days: draft.days, minutes: draft.time.minutes,
        representativeInformedOn: draft.informedOn, reason: draft.reason)
      try ContractDesk.goOn(
        TapajRules.findings(work, birth: seen.birth, employer: member.structureKind),
        reason: draft.reason)
      try TapajStore.insert(work, in: session)
      try Journal.append(
        JournalEvent(
          .tapajWorked,
          [
            .structure: member.structure.text, .startsOn: work.days.first.description,
            .state: work.phase.code,
          ]),
        about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
    }
  }

  /// - Returns: the person it is about.
  package func pay(_ id: ID<TapajWork>, by member: Member) async throws -> ID<Person> {
    let moment = dependencies.moment
    return try await dependencies.database.write { session in
      guard let work = try TapajStore.load(id, in: session), work.employer == member.structure,
        member.role == .member || member.role == .headOfService
      else { throw Refusal.notFound }
      guard try TapajStore.pay(id, by: member.structure, on: moment.today, in: session) else {
        throw Refusal.changedMeanwhile(ActivityMessages.alreadyPaid)
      }
      try Journal.append(
        JournalEvent(.tapajPaid, [.structure: member.structure.text]),
        about: .person(work.person), by: JournalActor(member), at: moment.instant, in: session)
      return work.person
    }
  }
}
