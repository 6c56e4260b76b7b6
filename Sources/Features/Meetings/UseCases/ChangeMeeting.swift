import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Changes a meeting to come, or cancels it. Everyone at the table is told, and their calendars.
package struct ChangeMeeting: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func start(_ id: ID<Meeting>, by member: Member) async throws -> MeetingStart {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let opened = try changeable(id, by: member, on: today, in: session)
      return try PlanMeeting.start(
        opened.person, opened.seen, by: member, on: today, in: session)
    }
  }

  /// - Parameter version: of the meeting the form was made from.
  package func callAsFunction(
    _ entry: MeetingEntry, _ id: ID<Meeting>, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let opened = try changeable(id, by: member, on: moment.today, in: session)
      var meeting = opened.whole
      let before = meeting.plan.seats
      meeting.plan = try PlanMeeting.plan(
        entry, opened.person, meeting, by: member, at: moment, dependencies, session)
      meeting.herPart = PlanMeeting.herPart(entry, before: meeting.herPart, on: moment.today)
      meeting.sequence += 1
      guard meeting.version == version, try MeetingStore.replan(meeting, in: session) else {
        throw Refusal.changedMeanwhile(MeetingSentences.changed)
      }
      try noteMeeting(
        .meetingChanged, meeting, by: JournalActor(member), at: moment, in: session)
      let seats = meeting.plan.seats
      let old = Set(before.map(\.who))
      let new = Set(seats.map(\.who))
      let post = MeetingPost(dependencies: dependencies)
      let person = opened.person
      try post.tell(
        .changed, meeting, to: seats.filter { old.contains($0.who) }, about: person, by: member,
        at: moment, in: session)
      try post.tell(
        .invitation, meeting, to: seats.filter { !old.contains($0.who) }, about: person,
        by: member, at: moment, in: session)
      try post.tell(
        .cancelled, meeting, to: before.filter { !new.contains($0.who) }, about: person,
        by: member, at: moment, in: session)
    }
  }

  package func cancel(_ id: ID<Meeting>, because reason: String, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let opened = try changeable(id, by: member, on: moment.today, in: session)
      guard !reason.isEmpty else { throw Refusal.invalid(MeetingSentences.cancelReason) }
      let problems = PersonFileRules.checkNote(reason, field: "raison")
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      var meeting = opened.whole
      meeting.cancellation = MeetingCancellation(at: moment.instant, reason: reason)
      meeting.sequence += 1
      guard try MeetingStore.cancel(meeting, in: session) else {
        throw Refusal.changedMeanwhile(MeetingSentences.changed)
      }
      try noteMeeting(
        .meetingCancelled, meeting, by: JournalActor(member), at: moment, in: session)
      try MeetingPost(dependencies: dependencies).tell(
        .cancelled, meeting, to: meeting.plan.seats, about: opened.person,
        by: member, at: moment, in: session)
    }
  }

  private func changeable(
    _ id: ID<Meeting>, by member: Member, on today: Day, in session: any SQLSession
  ) throws -> OpenedMeeting {
    let opened = try OpenedMeeting.load(id, by: member, on: today, in: session)
    try opened.requireWriting()
    try opened.requireStanding()
    guard opened.whole.isToCome(on: today), opened.whole.committee == nil else {
      throw Refusal.changedMeanwhile(MeetingSentences.over)
    }
    return opened
  }
}
