import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Someone at the table, as its reader may know her.
package struct MeetingSeatLine: Sendable, Hashable {
  package let id: ID<MeetingSeat>
  package let name: String
  package let detail: String
  package let came: Bool?
  package let isOrganiser: Bool
}

package struct MeetingDecisionLine: Sendable, Hashable {
  package let decision: MeetingDecision
  package let who: String
}

/// A meeting as one member reads it.
package struct MeetingContents: Sendable {
  package let person: MeetingPerson
  /// Holds only what the reader may read.
  package let meeting: Meeting
  package let access: MeetingAccess
  package let organiser: String
  package let writer: String?
  package let seats: [MeetingSeatLine]
  package let decisions: [MeetingDecisionLine]
  /// Who may carry a decision, as the form names them.
  package let carriers: [MeetingInvitee]
  package let today: Day

  package var mayWrite: Bool { access == .write }
}

/// One line of the list of a person's meetings.
package struct MeetingLine: Sendable {
  package let meeting: Meeting
  package let access: MeetingAccess
  package let organiser: String
}

package struct PersonMeetings: Sendable {
  package let person: MeetingPerson
  package let toCome: [MeetingLine]
  package let past: [MeetingLine]
  package let today: Day
}

/// Reads meetings. What the reader may not read never leaves.
package struct ReadMeetings: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  /// All about one person.
  package func of(_ id: ID<Person>, by member: Member) async throws -> PersonMeetings {
    let moment = dependencies.moment
    let today = moment.today
    let list = try await dependencies.database.read { session in
      let person = try MeetingPerson.meetable(id, by: member, on: today, in: session)
      let lines = try Self.lines(
        MeetingStore.ofPerson(id, in: session), person, by: member, in: session)
      return PersonMeetings(
        person: try MeetingPerson.of(person, by: member, on: today, in: session),
        toCome: lines.filter { $0.meeting.isToCome(on: today) }.reversed(),
        past: lines.filter { !$0.meeting.isToCome(on: today) }, today: today)
    }
    readings.note(
      id, by: member, at: moment.instant, items: list.person.header?.person.agreed ?? [])
    return list
  }

  package func callAsFunction(_ id: ID<Meeting>, by member: Member) async throws
    -> MeetingContents
  {
    let moment = dependencies.moment
    let (contents, agreed) = try await dependencies.database.read { session in
      let opened = try OpenedMeeting.load(id, by: member, on: moment.today, in: session)
      return (
        try Self.contents(opened, by: member, on: moment.today, in: session), opened.person.agreed
      )
    }
    readings.note(contents.person.id, by: member, at: moment.instant, items: agreed)
    return contents
  }

  /// The meeting as a calendar file, for those at the table.
  package func calendar(_ id: ID<Meeting>, by member: Member) async throws -> String {
    let moment = dependencies.moment
    return try await dependencies.database.read { session in
      let opened = try OpenedMeeting.load(id, by: member, on: moment.today, in: session)
      guard opened.reading.access >= .minutes else { throw Refusal.notFound }
      return opened.seen.calendar(
        initials: Meeting.initials(of: opened.person.name), at: moment.instant)
    }
  }

  static func contents(
    _ opened: OpenedMeeting, by member: Member, on today: Day, in session: any SQLSession
  ) throws -> MeetingContents {
    let meeting = opened.seen
    let names = try Self.names(in: [meeting], reading: opened.reading, session)
    return MeetingContents(
      person: try MeetingPerson.of(opened.person, by: member, on: today, in: session),
      meeting: meeting, access: opened.reading.access,
      organiser: names.organiser(meeting),
      writer: meeting.minutes.writtenBy.map { names.accounts[$0] ?? "Compte fermé" },
      seats: meeting.plan.seats.map { names.seat($0, of: meeting) },
      decisions: meeting.minutes.decisions.map {
        MeetingDecisionLine(decision: $0, who: names.carrier($0.carrier, opened.person))
      },
      carriers: opened.reading.access == .write
        ? try MeetingInvitees.of(opened.person, for: member, on: today, in: session) : [],
      today: today)
  }

  private static func lines(
    _ meetings: [Meeting], _ person: Disclosed<Person>, by member: Member,
    in session: any SQLSession
  ) throws -> [MeetingLine] {
    var committees: [ID<Committee>: Committee] = [:]
    for id in Set(meetings.compactMap(\.committee)) {
      committees[id] = try MeetingCommitteeStore.load(id, in: session)
    }
    let opened = meetings.compactMap { meeting in
      try? OpenedMeeting.of(
        meeting, person, meeting.committee.flatMap { committees[$0] }, by: member)
    }
    guard let reading = opened.first?.reading else { return [] }
    let names = try Self.names(in: opened.map(\.seen), reading: reading, session)
    return opened.map {
      MeetingLine(
        meeting: $0.seen, access: $0.reading.access, organiser: names.organiser($0.seen))
    }
  }

  private static func names(
    in meetings: [Meeting], reading: MeetingReading, _ session: any SQLSession
  ) throws -> MeetingNames {
    var accounts: Set<ID<Account>> = []
    var structures: Set<ID<Structure>> = []
    for meeting in meetings {
      accounts.insert(meeting.organiser)
      structures.insert(meeting.structure)
      if let writer = meeting.minutes.writtenBy { accounts.insert(writer) }
      for case .member(let account, let structure) in meeting.plan.seats.map(\.who) {
        accounts.insert(account)
        structures.insert(structure)
      }
      for case .member(let account, let structure) in meeting.minutes.decisions.map(\.carrier) {
        accounts.insert(account)
        structures.insert(structure)
      }
    }
    return MeetingNames(
      accounts: try AccountStore.names(Array(accounts), in: session),
      structures: try StructureStore.load(Array(structures), in: session).mapValues(\.name),
      reading: reading)
  }
}

/// Names as one reader may know them.
struct MeetingNames {
  let accounts: [ID<Account>: String]
  let structures: [ID<Structure>: String]
  let reading: MeetingReading

  func organiser(_ meeting: Meeting) -> String {
    let (name, place) = person(meeting.organiser, of: meeting.structure)
    return place.isEmpty ? name : "\(name), \(place)"
  }

  func seat(_ seat: MeetingSeat, of meeting: Meeting) -> MeetingSeatLine {
    let (name, detail): (String, String)
    switch seat.who {
    case .member(let account, let structure): (name, detail) = person(account, of: structure)
    case .guest(let guest, let role, _): (name, detail) = (guest, role)
    }
    return MeetingSeatLine(
      id: seat.id, name: name, detail: detail, came: seat.came,
      isOrganiser: seat.who == .member(meeting.organiser, meeting.structure))
  }

  func carrier(_ carrier: DecisionCarrier, _ her: Disclosed<Person>) -> String {
    switch carrier {
    case .herself: her.firstName ?? "Elle-même"
    case .member(let account, let structure): person(account, of: structure).0
    case .named(let name): name
    }
  }

  private func person(_ account: ID<Account>, of structure: ID<Structure>) -> (String, String) {
    guard reading.showsName(of: structure) else {
      return ("La personne qui l’accompagne", Disclosure.maskedPrescriber)
    }
    return (accounts[account] ?? "Compte fermé", structures[structure] ?? "")
  }
}
