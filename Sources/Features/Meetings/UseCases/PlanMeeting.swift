import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What the form of a meeting sends.
package struct MeetingEntry: Sendable, Hashable {
  package var kind: MeetingKind
  package var starts: LocalTime
  package var minutes: Int
  package var place: String
  package var link: String
  package var reason: String
  /// Keys of the points that were drawn, and kept.
  package var drawn: Set<String>
  /// Points somebody wrote.
  package var points: [String]
  /// Keys of those invited.
  package var invited: Set<String>
  package var guests: [MeetingGuest]
  package var herChoice: HerChoice
  package var herWords: String

  package init(
    kind: MeetingKind, starts: LocalTime, minutes: Int = 60, place: String = "",
    link: String = "", reason: String = "", drawn: Set<String> = [], points: [String] = [],
    invited: Set<String> = [], guests: [MeetingGuest] = [], herChoice: HerChoice = .invited,
    herWords: String = ""
  ) {
    self.kind = kind
    self.starts = starts
    self.minutes = minutes
    self.place = place
    self.link = link
    self.reason = reason
    self.drawn = drawn
    self.points = points
    self.invited = invited
    self.guests = guests
    self.herChoice = herChoice
    self.herWords = herWords
  }
}

/// What the form of a meeting starts from.
package struct MeetingStart: Sendable {
  package let person: MeetingPerson
  package let invitees: [MeetingInvitee]
  /// What is due, drawn from what its reader may read.
  package let drawn: [AgendaPoint]
  /// The meeting being changed; nil for a new one.
  package let meeting: Meeting?
  package let today: Day
}

/// Proposes a meeting about a person.
package struct PlanMeeting: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func start(_ id: ID<Person>, by member: Member) async throws -> MeetingStart {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let person = try MeetingPerson.meetable(id, by: member, on: today, in: session)
      return try Self.start(person, nil, by: member, on: today, in: session)
    }
  }

  package func callAsFunction(
    _ entry: MeetingEntry, about id: ID<Person>, by member: Member
  ) async throws -> ID<Meeting> {
    let moment = dependencies.moment
    let meetingID = dependencies.newID(Meeting.self)
    return try await dependencies.database.write { session in
      let person = try MeetingPerson.meetable(id, by: member, on: moment.today, in: session)
      let plan = try Self.plan(entry, person, nil, by: member, at: moment, dependencies, session)
      let meeting = Meeting(
        id: meetingID, person: id, organiser: member.account, structure: member.structure,
        plan: plan, herPart: Self.herPart(entry, before: nil, on: moment.today))
      try MeetingStore.insert(meeting, at: moment.instant, in: session)
      try noteMeeting(
        .meetingPlanned, meeting, by: JournalActor(member), at: moment, in: session)
      try MeetingPost(dependencies: dependencies).tell(
        .invitation, meeting, to: plan.seats, about: person, by: member, at: moment,
        in: session)
      return meetingID
    }
  }

  static func start(
    _ person: Disclosed<Person>, _ meeting: Meeting?, by member: Member, on today: Day,
    in session: any SQLSession
  ) throws -> MeetingStart {
    // What was drawn before stays in the form, even if it is not due any more.
    let kept = (meeting?.plan.agenda ?? []).filter { $0.topic != .ownWords }
    let drawn = try MeetingAgendaDraw.of(person, for: member, on: today, in: session)
    return MeetingStart(
      person: try MeetingPerson.of(person, by: member, on: today, in: session),
      invitees: try MeetingInvitees.of(person, for: member, on: today, in: session),
      drawn: (kept + drawn).firsts { $0.key }, meeting: meeting, today: today)
  }

  /// The plan an entry makes, checked.
  static func plan(
    _ entry: MeetingEntry, _ person: Disclosed<Person>, _ before: Meeting?, by member: Member,
    at moment: Moment, _ dependencies: Dependencies, _ session: any SQLSession
  ) throws -> MeetingPlan {
    let start = try start(person, before, by: member, on: moment.today, in: session)
    var guests: [MeetingGuest] = [.member(member.account, member.structure)]
    if let before { guests = [.member(before.organiser, before.structure)] }
    guests += start.invitees.filter { entry.invited.contains($0.key) }.map(\.who)
    // Whoever changes a meeting may not see everyone who sits there: they stay.
    let visible = Set(start.invitees.map(\.who))
    guests += (before?.plan.seats ?? []).map(\.who).filter {
      if case .member = $0 { !visible.contains($0) } else { false }
    }
    guests += entry.guests
    let seats = guests.firsts { $0 }.map { who in
      before?.plan.seats.first { $0.who == who }
        ?? MeetingSeat(id: dependencies.newID(), who: who)
    }
    let plan = MeetingPlan(
      kind: entry.kind, starts: entry.starts, minutes: entry.minutes, place: entry.place,
      link: entry.link, reason: entry.reason,
      agenda: start.drawn.filter { entry.drawn.contains($0.key) }
        + entry.points.map(AgendaPoint.words),
      seats: seats)
    var problems = MeetingRules.check(plan)
    if seats.count == 1 {
      problems.append(
        UserMessage(
          "Inviter au moins une autre personne.", detail: "Une rencontre se fait à plusieurs.",
          field: "invites"))
    }
    problems += MeetingRules.checkFuture(entry.starts, at: moment.instant)
    problems += PersonFileRules.checkNote(entry.herWords, field: "ses_mots")
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    return plan
  }

  static func herPart(_ entry: MeetingEntry, before: HerPart?, on today: Day) -> HerPart {
    var part = before ?? HerPart(entry.herChoice)
    part.choice = entry.herChoice
    if part.words != entry.herWords {
      part.words = entry.herWords
      part.saidOn = entry.herWords.isEmpty ? nil : today
    }
    return part
  }
}

extension MeetingStart {
  /// The keys of those who sit at the meeting being changed.
  package var seatedKeys: [String] {
    let seated = Set((meeting?.plan.seats ?? []).map(\.who))
    return invitees.filter { seated.contains($0.who) }.map(\.key)
  }
}
