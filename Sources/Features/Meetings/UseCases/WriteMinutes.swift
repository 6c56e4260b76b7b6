import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What the form of the minutes sends.
package struct MinutesEntry: Sendable, Hashable {
  package struct Point: Sendable, Hashable {
    package let title: String
    package let said: String
    package let items: Set<ShareableItem>
    package init(title: String, said: String, items: Set<ShareableItem> = []) {
      self.title = title
      self.said = said
      self.items = items
    }
  }
  package var points: [Point]
  package var plain: String
  /// Who came, among those at the table.
  package var present: Set<ID<MeetingSeat>>
  package var sheCame: Bool?

  package init(
    points: [Point] = [], plain: String = "", present: Set<ID<MeetingSeat>> = [],
    sheCame: Bool? = nil
  ) {
    self.points = points
    self.plain = plain
    self.present = present
    self.sheCame = sheCame
  }
}

/// Writes what was said, during the meeting or after. Of two that write at the same moment one is
/// kept; the other is told, and both texts stand side by side.
package struct WriteMinutes: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter version: of the meeting the text was written from.
  package func callAsFunction(
    _ entry: MinutesEntry, of id: ID<Meeting>, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let opened = try OpenedMeeting.load(id, by: member, on: moment.today, in: session)
      try opened.requireWriting()
      try opened.requireStanding()
      var meeting = opened.whole
      guard meeting.plan.starts.day <= moment.today else {
        throw Refusal.invalid(MeetingSentences.notYet)
      }
      let isFirst = meeting.minutes.isEmpty
      let points = Self.points(entry, opened, by: member)
      let problems = MeetingRules.check(points, plain: entry.plain)
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      if entry.plain != meeting.minutes.plain { meeting.minutes.readBack = nil }
      meeting.minutes.points = points
      meeting.minutes.plain = entry.plain
      meeting.minutes.writtenAt = moment.instant
      meeting.minutes.writtenBy = member.account
      if meeting.committee == nil {
        meeting.herPart.came = entry.sheCame
        for index in meeting.plan.seats.indices {
          meeting.plan.seats[index].came = entry.present.contains(meeting.plan.seats[index].id)
        }
      }
      guard meeting.version == version, try MeetingStore.saveMinutes(meeting, in: session) else {
        throw Refusal.changedMeanwhile(MeetingSentences.changed)
      }
      if entry.sheCame == true {
        try PeopleStore.noteContact(with: meeting.person, on: meeting.plan.starts.day, in: session)
      }
      try noteMeeting(
        isFirst ? .minutesWritten : .minutesChanged, meeting, by: JournalActor(member),
        at: moment, in: session)
    }
  }

  /// The points after this writing: those its author may not read stay as they are, and one written
  /// by another structure remains its own.
  private static func points(
    _ entry: MinutesEntry, _ opened: OpenedMeeting, by member: Member
  ) -> [MinutesPoint] {
    let before = opened.whole.minutes.points
    let hidden = before.filter { !opened.reading.shows($0) }
    let written = entry.points.filter { !$0.said.isEmpty }.map { point in
      MinutesPoint(
        title: point.title, said: point.said, items: point.items,
        structure: before.first { $0.title == point.title && $0.said == point.said }?.structure
          ?? member.structure)
    }
    return hidden + written
  }

  /// She read the plain text, or heard it, with whoever writes it down.
  package func noteReadBack(_ id: ID<Meeting>, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let opened = try OpenedMeeting.load(id, by: member, on: moment.today, in: session)
      try opened.requireWriting()
      try Self.readBack(
        opened.whole, ReadBack(on: moment.today, byHerself: false), by: JournalActor(member),
        at: moment, in: session)
    }
  }

  static func readBack(
    _ meeting: Meeting, _ readBack: ReadBack, by actor: JournalActor, at moment: Moment,
    in session: any SQLSession
  ) throws {
    guard !meeting.minutes.plain.isEmpty else {
      throw Refusal.invalid(
        UserMessage(
          "Il n’y a pas encore de texte simple à relire.",
          detail: "L’écrire d’abord, en phrases courtes."))
    }
    guard meeting.minutes.readBack == nil else { return }
    try MeetingStore.noteReadBack(readBack, of: meeting.id, in: session)
    try noteMeeting(.minutesReadBack, meeting, by: actor, at: moment, in: session)
  }
}
