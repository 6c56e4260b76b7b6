import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The employer changes the days of a hire it made. A PASS that has not begun follows.
package struct MoveHire: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameters:
  ///   - end: the last day, counted; nil when there is none.
  ///   - reason: why, when a practice of Les emplois says otherwise.
  package func callAsFunction(
    _ id: ID<JobApplication>, start: Day, end: Day?, reason: String, version: Int,
    by member: Member
  ) async throws {
    let moment = dependencies.moment
    let desk = ApplicationDesk(dependencies: dependencies)
    let reason = trimmed(reason)
    try await dependencies.database.write { session in
      let application = try desk.received(id, by: member, in: session)
      try desk.check(version, of: application)
      guard case .hired(let terms) = application.status else {
        throw Refusal.changedMeanwhile(
          ApplicationSentences.changedMeanwhile(application.state))
      }
      guard start != terms.startsOn || end != terms.endsOn else {
        throw Refusal.invalid(ApplicationSentences.sameDates)
      }
      let pass = try PassHireStore.pass(of: id, in: session).flatMap {
        try PassIAEStore.load($0, in: session)
      }
      let odd = HireMove.problems(
        start: start, end: end, pass: pass?.validity, on: moment.today
      ).filter { !$0.isAboutStart || start != terms.startsOn }
      let problems = odd.filter { $0.isImpossible || reason.isEmpty }.map(\.message)
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      let next = HireTerms(
        startsOn: start, endsOn: end, contract: terms.contract, hoursPerWeek: terms.hoursPerWeek,
        reasonToGoOn: reason.isEmpty ? terms.reasonToGoOn : reason)
      guard let moved = application.redated(to: next, at: moment.instant) else {
        throw Refusal.notFound
      }
      try desk.keep(moved, in: session)
      try tell(of: moved, next, odd, desk, by: member, at: moment, in: session)
      if start != terms.startsOn {
        try followMovedHire(id, to: start, by: member, at: moment, in: session)
      }
    }
  }

  private func tell(
    of moved: JobApplication, _ terms: HireTerms, _ odd: [HireMove], _ desk: ApplicationDesk,
    by member: Member, at moment: Moment, in session: any SQLSession
  ) throws {
    try ApplicationTalkStore.add(
      ApplicationEvent(
        at: moment.instant, kind: .redated, actor: .employer, account: member.account),
      id: dependencies.newID(), to: moved.id, in: session)
    var facts: [JournalFact: String] = [
      .application: moved.id.text, .structure: moved.structure.text,
      .startsOn: terms.startsOn.description,
    ]
    facts[.endsOn] = terms.endsOn?.description
    if !odd.isEmpty { facts[.reason] = odd.map(\.rawValue).joined(separator: " ") }
    try Journal.append(
      JournalEvent(.hireMoved, facts), about: .person(moved.person), by: JournalActor(member),
      at: moment.instant, in: session)
    try desk.tellHerSide(about: moved, at: moment, in: session, ApplicationLetters.redated)
  }
}
