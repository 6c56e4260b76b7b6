import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Writes a step into her path, inside the transaction of whatever decided it: a form, a meeting,
/// the review of a measure. The caller has asked who may write; the wording and the carrier are
/// checked here.
///
/// - Throws: `Refusal.invalid` with the fields `etape`, `jour`, `porteur`, `objectif`.
@discardableResult
package func addFollowUpStep(
  _ step: NewFollowUpStep, by member: Member, at moment: Moment, newID: () -> String,
  in session: any SQLSession
) throws -> ID<FollowUpStep> {
  var problems = FollowUpRules.checkWording(step.wording)
  problems += FollowUpRules.checkDue(step.dueOn, today: moment.today)
  if case .member(let account, let structure) = step.carrier,
    try AccountStore.member(account, of: structure, in: session) == nil
  {
    problems.append(FollowUpRules.carrierUnknown)
  }
  if let goal = step.goal {
    let found = try GoalStore.load(goal, of: step.person, in: session)
    if found?.state != .underWay { problems.append(FollowUpRules.goalUnknown) }
  }
  if try FollowUpStepStore.countOpen(of: step.person, in: session) >= FollowUpRules.mostOpenSteps {
    problems.append(FollowUpRules.tooManySteps)
  }
  guard problems.isEmpty else { throw Refusal.invalid(problems) }
  let id = ID<FollowUpStep>(newID())
  try FollowUpStepStore.insert(
    FollowUpStep(
      id: id, person: step.person, goal: step.goal, strand: step.strand, wording: step.wording,
      carrier: step.carrier, dueOn: step.dueOn, stateAt: moment.instant, origin: step.origin,
      recordedBy: member.structure),
    by: member.account, at: moment.instant, in: session)
  var facts: [JournalFact: String] = [.step: id.text, .strand: step.strand.code]
  if case .member(let account, _) = step.carrier { facts[.account] = account.text }
  if let day = step.dueOn { facts[.day] = day.description }
  try Journal.append(
    JournalEvent(.stepAdded, facts), about: .person(step.person), by: JournalActor(member),
    at: moment.instant, in: session)
  return id
}

/// Adds a step from the page of her path.
package struct AddFollowUpStep: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter time: given with it, in the same gesture.
  package func callAsFunction(
    _ step: NewFollowUpStep, time: TimeTyped? = nil, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let id = dependencies.newID(FollowUpStep.self).text
    let timeID = dependencies.newID(SupportMoment.self).text
    try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(step.person, to: member, on: moment.today, in: session)
      try seen.standing.requireWriting()
      try StepDesk.requireInCircle(step.carrier, of: step.person, on: moment.today, in: session)
      let added = try addFollowUpStep(
        step, by: member, at: moment, newID: { id }, in: session)
      if let time {
        try addSupportMoment(
          time.moment(with: step.person, on: step.strand, step: added), by: member, at: moment,
          newID: { timeID }, in: session)
      }
    }
  }
}

/// What the use cases about steps share.
enum StepDesk {
  /// - Throws: when who carries it is not around her that day.
  static func requireInCircle(
    _ carrier: StepCarrier, of person: ID<Person>, on day: Day, in session: any SQLSession
  ) throws {
    guard case .member(let account, let structure) = carrier else { return }
    let isHere = try CircleStore.members(of: person, in: session).contains {
      $0.account == account && $0.structure == structure && $0.isPresent(on: day)
    }
    guard isHere else { throw Refusal.invalid(FollowUpRules.carrierUnknown) }
  }

  /// A step that this member may read in full, for changing it.
  static func load(
    _ id: ID<FollowUpStep>, of person: Disclosed<Person>, by member: Member,
    in session: any SQLSession
  ) throws -> FollowUpStep {
    guard
      let step = try FollowUpStepStore.load(id, of: person.id, in: session),
      StepDisclosure.reading(of: step, to: member, agreed: person.agreed) == .full
    else { throw Refusal.notFound }
    return step
  }
}
