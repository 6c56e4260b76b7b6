import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What she wants said at a meeting, and whether she comes: from her space, or written down with
/// her.
package struct SayForMeeting: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ words: String, choice: HerChoice?, in id: ID<Meeting>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let opened = try OpenedMeeting.load(id, by: member, on: moment.today, in: session)
      try opened.requireWriting()
      try opened.requireStanding()
      try Self.save(
        words, choice, in: opened.whole, by: JournalActor(member), at: moment, in: session)
    }
  }

  package func callAsFunction(
    _ words: String, choice: HerChoice?, in id: ID<Meeting>, byHerself person: ID<Person>
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard let meeting = try MeetingStore.load(id, in: session), meeting.person == person else {
        throw Refusal.notFound
      }
      guard meeting.isToCome(on: moment.today) else {
        throw Refusal.changedMeanwhile(
          meeting.isCancelled ? MeetingSentences.cancelled : MeetingSentences.over)
      }
      try Self.save(words, choice, in: meeting, by: .herself(person), at: moment, in: session)
    }
  }

  private static func save(
    _ words: String, _ choice: HerChoice?, in meeting: Meeting, by actor: JournalActor,
    at moment: Moment, in session: any SQLSession
  ) throws {
    let problems = PersonFileRules.checkNote(words, field: "mots")
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    var part = meeting.herPart
    if let choice, HerChoice.planned.contains(choice), meeting.committee == nil {
      part.choice = choice
    }
    if part.words != words {
      part.words = words
      part.saidOn = words.isEmpty ? nil : moment.today
    }
    guard part != meeting.herPart else { return }
    try MeetingStore.save(part, of: meeting.id, in: session)
    try noteMeeting(.meetingWordsSaid, meeting, by: actor, at: moment, in: session)
  }
}
