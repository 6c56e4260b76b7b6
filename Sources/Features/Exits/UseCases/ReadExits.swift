import Domain
import Kernel
import SQL
import Store
import Surroundings

/// One exit, for the people of the structure she left.
package struct ExitReading: Sendable {
  package let exit: PathExit
  package let name: String
  package let mayOpenFile: Bool
  package let judgement: ExitJudgement
  package let followUp: FollowUpSummary?
  package let mayStartFollowUp: Bool
  package let pass: ID<PassIAE>?
  package let today: Day
}

/// One line of a list of exits.
package struct ExitLine: Sendable, Hashable {
  package let id: ID<PathExit>
  package let name: String
  package let presence: DayRange
  package let situation: ExitSituation
  package let judgement: ExitJudgement
}

/// The people of a structure, and those who left it.
package struct ExitList: Sendable {
  package let present: [Present]
  /// The person to go on from, when there are more.
  package let nextPresent: ID<Person>?
  package let exits: [ExitLine]
  package let nextExit: ID<PathExit>?
  package let today: Day

  package struct Present: Sendable {
    package let person: ID<Person>
    package let name: String
    package let firstOn: Day?
    package let foreseenEnd: Day?
  }
}

/// Reads exits for the employer's own people.
package struct ReadExits: Sendable {
  package static let pageSize = 30
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(_ id: ID<PathExit>, by member: Member) async throws -> ExitReading {
    let moment = dependencies.moment
    let today = moment.today
    let reading = try await dependencies.database.read { session in
      guard let exit = try PathExitStore.load(id, in: session),
        ExitAccess.isEmployer(member, of: exit.structure)
      else { throw Refusal.notFound }
      let seen = try PeopleStore.disclosed(
        [exit.person], to: member, on: today, in: session)[exit.person]
      let pass = try PassIAEStore.place(of: exit.person, in: session).last
      let readsPass = seen.map { PassAccess($0.standing) == .full } ?? false
      return ExitReading(
        exit: exit, name: seen?.name ?? "Une personne",
        mayOpenFile: seen?.standing.mayOpenFile ?? false, judgement: exit.judgement(on: today),
        followUp: try FollowUpStore.ofExit(id, in: session).map {
          try FollowUpSummary.of(
            $0, for: member, reading: seen?.items ?? [], on: today, in: session)
        },
        mayStartFollowUp: exit.mayStartFollowUp(on: today),
        pass: readsPass ? pass?.id : nil, today: today)
    }
    readings.note(reading.exit.person, by: member, at: moment.instant)
    return reading
  }

  /// - Parameters:
  ///   - present: the last person of the page before, to go on among those who are there.
  ///   - after: the last exit of the page before.
  package func list(
    by member: Member, present: ID<Person>?, after: ID<PathExit>?
  ) async throws -> ExitList {
    let today = dependencies.moment.today
    let size = Self.pageSize
    return try await dependencies.database.read { session in
      guard ExitAccess.isEmployer(member, of: member.structure) else { throw Refusal.notFound }
      let stays = try ExitStays.present(
        in: member.structure, after: present, limit: size + 1, in: session)
      let exits = try PathExitStore.ofStructure(
        member.structure, after: after, limit: size + 1, in: session)
      let known = try PeopleStore.disclosed(
        Array(Set(stays.map(\.person) + exits.map(\.person))), to: member, on: today, in: session)
      return ExitList(
        present: stays.prefix(size).map { stay in
          ExitList.Present(
            person: stay.person, name: known[stay.person]?.name ?? "Une personne",
            firstOn: stay.firstOn, foreseenEnd: stay.foreseenEnd)
        },
        nextPresent: stays.count > size ? stays[size - 1].person : nil,
        exits: Self.lines(Array(exits.prefix(size)), known, on: today),
        nextExit: exits.count > size ? exits[size - 1].id : nil, today: today)
    }
  }

  static func lines(
    _ exits: [PathExit], _ known: [ID<Person>: Disclosed<Person>], on day: Day
  ) -> [ExitLine] {
    exits.map { exit in
      ExitLine(
        id: exit.id, name: known[exit.person]?.name ?? "Une personne", presence: exit.presence,
        situation: exit.situation, judgement: exit.judgement(on: day))
    }
  }
}
