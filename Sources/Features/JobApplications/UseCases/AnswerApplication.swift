import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A member of the employer answers: under review (or reopened), interview, later, not this time.
package struct AnswerApplication: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter version: of the application the answer was written from.
  package func callAsFunction(
    _ answer: EmployerAnswer, to id: ID<JobApplication>, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let desk = ApplicationDesk(dependencies: dependencies)
    let problems = answer.problems(now: ParisTime.local(of: moment.instant))
    try await dependencies.database.write { session in
      let application = try desk.received(id, by: member, in: session)
      try desk.check(version, of: application)
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      let isReopened = !application.state.isOpen
      let next = try desk.move(
        application, to: answer.status, by: .employer, as: JournalActor(member),
        isReopened ? .applicationReopened : answer.journalKind, Self.facts(answer), at: moment,
        in: session)
      try desk.tellHerSide(about: next, at: moment, in: session) {
        ApplicationLetters.answered(next.state, $0, to: $1)
      }
    }
  }

  private static func facts(_ answer: EmployerAnswer) -> [JournalFact: String] {
    switch answer {
    case .underReview: return [:]
    case .interview(let proposal): return [.day: proposal.slots[0].day.description]
    case .later(let until): return [.until: until.description]
    case .refused(let refusal):
      var facts: [JournalFact: String] = [.reason: refusal.reason.code]
      facts[.startsOn] = refusal.recontactFrom?.description
      return facts
    }
  }
}
