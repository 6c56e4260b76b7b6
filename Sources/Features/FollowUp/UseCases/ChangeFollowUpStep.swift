import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Moves a step to another state, or changes who carries it and by when.
package struct ChangeFollowUpStep: Sendable {
  /// What is to change; nil leaves it as it is.
  package struct Change: Sendable {
    package var state: StepState?
    package var carrier: StepCarrier?
    /// The day, when the form spoke of it: nil inside takes it away.
    package var dueOn: Day??

    package init(state: StepState? = nil, carrier: StepCarrier? = nil, dueOn: Day?? = nil) {
      self.state = state
      self.carrier = carrier
      self.dueOn = dueOn
    }
  }

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter version: of the step the change was made from. Of several, one wins.
  package func callAsFunction(
    _ change: Change, time: TimeTyped? = nil, of id: ID<FollowUpStep>, version: Int,
    around person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let timeID = dependencies.newID(SupportMoment.self).text
    try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
      try seen.standing.requireWriting()
      let step = try StepDesk.load(id, of: seen, by: member, in: session)
      if let carrier = change.carrier, carrier != step.carrier {
        try StepDesk.requireInCircle(carrier, of: person, on: moment.today, in: session)
      }
      if let due = change.dueOn, due != step.dueOn {
        let problems = FollowUpRules.checkDue(due, today: moment.today)
        guard problems.isEmpty else { throw Refusal.invalid(problems) }
      }
      try Self.save(
        step, change, version: version, by: JournalActor(member), at: moment, in: session)
      if let time {
        try addSupportMoment(
          time.moment(with: person, on: step.strand, step: id), by: member, at: moment,
          newID: { timeID }, in: session)
      }
    }
  }

  /// The person says herself that a step she carries is done, or taken up again.
  package func byHerself(
    _ id: ID<FollowUpStep>, to state: StepState, version: Int, of person: ID<Person>
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard let step = try FollowUpStepStore.load(id, of: person, in: session),
        step.carrier == .herself
      else { throw Refusal.notFound }
      try Self.save(
        step, Change(state: state), version: version, by: .herself(person), at: moment,
        in: session)
    }
  }

  private static func save(
    _ step: FollowUpStep, _ change: Change, version: Int, by actor: JournalActor,
    at moment: Moment, in session: any SQLSession
  ) throws {
    let state = change.state ?? step.state
    guard state == step.state || step.state.next.contains(state) else {
      throw Refusal.changedMeanwhile(FollowUpRules.changedMeanwhile)
    }
    let changed = FollowUpStep(
      id: step.id, person: step.person, goal: step.goal, strand: step.strand,
      wording: step.wording, carrier: change.carrier ?? step.carrier,
      dueOn: change.dueOn ?? step.dueOn, state: state,
      stateAt: state == step.state ? step.stateAt : moment.instant, origin: step.origin,
      recordedBy: step.recordedBy, version: version)
    guard try FollowUpStepStore.update(changed, in: session) else {
      throw Refusal.changedMeanwhile(FollowUpRules.changedMeanwhile)
    }
    try Journal.append(
      JournalEvent(
        .stepChanged,
        [.step: step.id.text, .strand: step.strand.code, .state: changed.state.code]),
      about: .person(step.person), by: actor, at: moment.instant, in: session)
    if case .member = actor {
      try PeopleStore.noteContact(with: step.person, on: moment.today, in: session)
    }
  }
}
