import Domain
import Kernel
import SQL
import Store

/// A meeting as one member meets it today, inside a transaction.
struct OpenedMeeting {
  /// The whole of it, for use cases that change it.
  let whole: Meeting
  let reading: MeetingReading
  let person: Disclosed<Person>

  var seen: Meeting { whole.seen(by: reading) }

  /// - Throws: `Refusal.notFound` when the member may not know that it takes place.
  static func load(
    _ id: ID<Meeting>, by member: Member, on day: Day, in session: any SQLSession
  ) throws -> OpenedMeeting {
    guard let meeting = try MeetingStore.load(id, in: session) else { throw Refusal.notFound }
    let person = try PeopleStore.disclosed(meeting.person, to: member, on: day, in: session)
    let committee = try meeting.committee.flatMap {
      try MeetingCommitteeStore.load($0, in: session)
    }
    return try of(meeting, person, committee, by: member)
  }

  static func of(
    _ meeting: Meeting, _ person: Disclosed<Person>, _ committee: Committee?, by member: Member
  ) throws -> OpenedMeeting {
    let access = MeetingAccess(
      person.standing, of: member, to: meeting,
      isAtCommittee: committee?.hasSeat(for: member) ?? false)
    guard access > .none else { throw Refusal.notFound }
    return OpenedMeeting(
      whole: meeting,
      reading: MeetingReading(
        access: access, viewer: member, standing: person.standing, items: person.items),
      person: person)
  }

  /// - Throws: `Refusal.notAllowed` for those who read it only.
  func requireWriting() throws {
    guard reading.access == .write else {
      throw Refusal.notAllowed(
        UserMessage(
          "La structure qui organise écrit dans cette rencontre.",
          detail: "Vous y étiez\u{A0}: vous lisez le compte rendu."))
    }
  }

  func requireStanding() throws {
    guard !whole.isCancelled else {
      throw Refusal.changedMeanwhile(MeetingSentences.cancelled)
    }
  }
}

/// The top of the pages of this room: her file for her circle, her name alone for an employer.
package struct MeetingPerson: Sendable {
  package let id: ID<Person>
  package let name: String
  /// First name, for sentences.
  package let firstName: String
  /// Nil for an employer who is not in her circle.
  package let header: PersonHeader?

  static func of(
    _ person: Disclosed<Person>, by member: Member, on day: Day, in session: any SQLSession
  ) throws -> MeetingPerson {
    var header: PersonHeader?
    if case .inCircle = person.standing {
      header = try PersonHeader.of(person, by: member, on: day, in: session)
    }
    return MeetingPerson(
      id: person.id, name: person.name, firstName: person.firstName ?? "la personne",
      header: header)
  }

  /// The person, for whoever may propose a meeting about her.
  /// - Throws: `Refusal.notFound` for anybody else.
  static func meetable(
    _ id: ID<Person>, by member: Member, on day: Day, in session: any SQLSession
  ) throws -> Disclosed<Person> {
    let person = try PeopleStore.disclosed(id, to: member, on: day, in: session)
    guard person.standing.mayMeet else { throw Refusal.notFound }
    return person
  }
}

func noteMeeting(
  _ kind: JournalKind, _ meeting: Meeting, by actor: JournalActor, at moment: Moment,
  in session: any SQLSession
) throws {
  try Journal.append(
    JournalEvent(
      kind,
      [
        .meeting: meeting.id.text, .role: meeting.plan.kind.code,
        .day: meeting.plan.starts.description,
      ]),
    about: .person(meeting.person), by: actor, at: moment.instant, in: session)
}
