import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Who a form names to carry a decision.
package enum CarrierChoice: Sendable, Hashable {
  case herself
  case me
  /// The key of somebody who may be invited.
  case invitee(String)
  case named(String)
}

/// Writes down something decided together: who, what, by when.
package struct DecideInMeeting: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ words: String, strand: Strand, carrier: CarrierChoice, dueOn: Day?, in id: ID<Meeting>,
    by member: Member
  ) async throws {
    let moment = dependencies.moment
    let decisionID = dependencies.newID(MeetingDecision.self)
    try await dependencies.database.write { session in
      let opened = try OpenedMeeting.load(id, by: member, on: moment.today, in: session)
      try opened.requireWriting()
      try opened.requireStanding()
      let decision = MeetingDecision(
        id: decisionID, words: words, strand: strand,
        carrier: try Self.carrier(
          carrier, opened.person, by: member, on: moment.today, in: session),
        dueOn: dueOn, structure: member.structure)
      let problems = MeetingRules.check(decision, on: moment.today)
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      try MeetingPartsStore.add(decision, to: id, at: moment.instant, in: session)
      do {
        try addFollowUpStep(
          Self.step(decision, opened.whole, by: member), by: member, at: moment,
          newID: { dependencies.newID(FollowUpStep.self).text }, in: session)
      } catch Refusal.invalid(let messages) {
        throw Refusal.invalid(messages.map(Self.onOurForm))
      }
      try noteMeeting(
        .meetingDecided, opened.whole, by: JournalActor(member), at: moment, in: session)
    }
  }

  /// The decision as a step of her path. One that somebody without an account carries is followed by
  /// whoever wrote it down.
  private static func step(
    _ decision: MeetingDecision, _ meeting: Meeting, by member: Member
  ) -> NewFollowUpStep {
    var words = decision.words
    let carrier: StepCarrier
    switch decision.carrier {
    case .herself: carrier = .herself
    case .member(let account, let structure): carrier = .member(account, structure)
    case .named(let name):
      words = "\(words) (\(name))"
      carrier = .member(member.account, member.structure)
    }
    return NewFollowUpStep(
      person: meeting.person, wording: words, carrier: carrier, dueOn: decision.dueOn,
      strand: decision.strand,
      origin: "\(meeting.plan.kind.label) du \(French.day(meeting.plan.starts.day))")
  }

  /// What the steps' own checks say, beside the fields of our form.
  private static func onOurForm(_ message: UserMessage) -> UserMessage {
    let fields = ["etape": "decision", "jour": "echeance", "porteur": "qui"]
    return UserMessage(
      message.title, detail: message.detail, field: message.field.flatMap { fields[$0] })
  }

  private static func carrier(
    _ choice: CarrierChoice, _ person: Disclosed<Person>, by member: Member, on today: Day,
    in session: any SQLSession
  ) throws -> DecisionCarrier {
    switch choice {
    case .herself: return .herself
    case .me: return .member(member.account, member.structure)
    case .named(let name): return .named(name)
    case .invitee(let key):
      let invitees = try MeetingInvitees.of(person, for: member, on: today, in: session)
      guard case .member(let account, let structure) = invitees.first(where: { $0.key == key })?.who
      else { throw Refusal.invalid(UserMessage("Dire qui s’en occupe.", field: "qui")) }
      return .member(account, structure)
    }
  }
}
