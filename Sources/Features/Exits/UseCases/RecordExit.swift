import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The employer writes that she left. What comes next is opened in the same act; her file stays
/// hers, and open.
package struct RecordExit: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ entry: ExitEntry, of person: ID<Person>, by member: Member
  ) async throws -> ID<PathExit> {
    let moment = dependencies.moment
    let id = dependencies.newID(PathExit.self)
    let restart = dependencies.newID(PathRestart.self)
    return try await refusingTwinExits {
      try await dependencies.database.write { session in
        _ = try stay(of: person, seenBy: member, in: session)
        let previous = try PathExitStore.lastDay(
          of: person, in: member.structure, in: session)
        let exit = PathExit(
          id: id, person: person, structure: member.structure,
          presence: try refusing { () throws(InvalidInput) in
            try entry.presence(on: moment.today, after: previous)
          },
          isNeutralised: entry.isNeutralised, situation: entry.situation)
        try PathExitStore.insert(
          exit, by: member.account, at: moment.instant, in: session)
        try endContracts(
          of: person, leaving: member.structure, on: exit.leftOn, by: member, at: moment,
          in: session)
        try EmployerLinks.clear(
          .employing, between: person, and: member.structure, in: session)
        try EmployerLinks.set(.employed, between: person, and: member.structure, in: session)
        try Journal.append(
          JournalEvent(
            .exitRecorded, [.structure: member.structure.text, .day: exit.leftOn.description]),
          about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
        if let day = PathRestart.opening(after: exit, recordedOn: moment.today) {
          try openRestart(
            PathRestart(
              id: restart, person: person,
              reason: exit.situation.next.isActivity ? .jobEnded : .contractEnded, exit: id,
              opensOn: day),
            by: JournalActor(member), at: moment, in: session)
        }
        return id
      }
    }
  }

  /// What the form starts from: who she is to this employer, and since when.
  package func start(_ person: ID<Person>, by member: Member) async throws -> ExitStart {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let stay = try stay(of: person, seenBy: member, in: session)
      let seen = try PeopleStore.disclosed(person, to: member, on: today, in: session)
      return ExitStart(
        person: person, name: seen.name, mayOpenFile: seen.standing.mayOpenFile,
        firstOn: stay.firstOn, foreseenEnd: stay.foreseenEnd, today: today)
    }
  }

  /// Her stay in the member's structure.
  /// - Throws: `.notFound` to whoever does not employ her; the second of two who write the same
  ///   exit is told that it is done.
  private func stay(
    of person: ID<Person>, seenBy member: Member, in session: any SQLSession
  ) throws -> ExitStays.Stay {
    guard ExitAccess.isEmployer(member, of: member.structure) else { throw Refusal.notFound }
    if let stay = try ExitStays.current(of: person, in: member.structure, in: session) {
      return stay
    }
    guard
      try EmployerLinks.holds(.employed, between: person, and: member.structure, in: session)
    else { throw Refusal.notFound }
    throw Refusal.changedMeanwhile(ExitSentences.alreadyRecorded)
  }
}

/// What the page of a new exit starts from.
package struct ExitStart: Sendable {
  package let person: ID<Person>
  package let name: String
  package let mayOpenFile: Bool
  package let firstOn: Day?
  package let foreseenEnd: Day?
  package let today: Day
}

/// Says in a sentence that the same exit was written twice at once.
func refusingTwinExits<Value>(_ body: () async throws -> Value) async throws -> Value {
  do {
    return try await body()
  } catch let failure as SQLFailure where failure.kind == .duplicate {
    throw Refusal.changedMeanwhile(ExitSentences.alreadyRecorded)
  }
}

/// What cannot be becomes a refusal.
func refusing<Value>(_ body: () throws(InvalidInput) -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    throw Refusal.invalid(error.messages)
  }
}
