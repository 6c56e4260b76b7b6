import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Declares a suspension. Who may, and its bounds, are the practice of Les emplois: what is
/// impossible is refused, the rest goes on with a reason.
package struct SuspendPass: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter version: of the PASS when the form was opened.
  package func callAsFunction(
    _ draft: SuspensionDraft, of id: ID<PassIAE>, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let suspension: ID<Suspension> = dependencies.newID()
    try await dependencies.database.write { session in
      let acts = PassActs(member: member, moment: moment, session: session)
      var pass = try acts.load(id, version: version)
      switch pass.status(on: moment.today) {
      case .valid: break
      case .suspended: throw Refusal.invalid(PassLifeMessages.alreadySuspended)
      case .future, .expired: throw Refusal.invalid(PassLifeMessages.notRunning)
      }
      let lastHire = try acts.lastHire(of: id)
      let isLast =
        try lastHire?.structure == member.structure
        || SuspensionRules.mayPrescriberDeclare(on: moment.today)
          && isAuthorised(member.structure, on: moment.today, in: session)
      let check = pass.check(
        draft, lastHireStart: lastHire?.startsOn, madeLastHire: isLast, on: moment.today)
      let problems = check.standing(inTheWay: draft.reasonToGoOn)
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      pass.validity = try lengthened(
        pass.validity, by: PassEnd.days(pushedBy: draft.period))
      try acts.save(pass)
      try PassPeriods.insert(
        Suspension(
          id: suspension, pass: id, period: draft.period, reason: draft.reason,
          explanation: draft.explanation,
          declaredBy: SuspensionAuthor(
            account: member.account, structure: member.structure, on: moment.today,
            reasonToGoOn: check.toExplain.isEmpty ? "" : draft.reasonToGoOn)),
        in: session)
      try acts.note(
        .passSuspended, pass,
        [
          .startsOn: draft.period.first.description, .endsOn: draft.period.last.description,
          .reason: draft.reason.code, .until: pass.validity.last.description,
        ])
    }
  }
}

/// The same days with its end moved, forward or back.
/// - Throws: `Refusal.invalid` when nothing would be left.
func lengthened(_ validity: DayRange, by days: Int) throws -> DayRange {
  guard let moved = PassIAE.validity(validity.first, validity.last.adding(days: days)) else {
    throw Refusal.invalid(PassMessages.endBeforeStart)
  }
  return moved
}
