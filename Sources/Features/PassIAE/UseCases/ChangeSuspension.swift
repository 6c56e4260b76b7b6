import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Changes a suspension that is in progress: other days or another reason, back earlier, or never
/// was. A suspension that is over stays as the State has it.
package struct ChangeSuspension: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package enum Change: Sendable {
    case edit(SuspensionDraft)
    /// She is back that day: the suspension ends the day before.
    case back(on: Day, reasonToGoOn: String)
    case delete(reasonToGoOn: String)

    var reasonToGoOn: String {
      switch self {
      case .edit(let draft): draft.reasonToGoOn
      case .back(_, let reason), .delete(let reason): reason
      }
    }
  }

  package func callAsFunction(
    _ change: Change, of id: ID<Suspension>, on pass: ID<PassIAE>, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let acts = PassActs(member: member, moment: moment, session: session)
      var pass = try acts.load(pass, version: version)
      guard let suspension = try PassPeriods.suspension(id, in: session),
        suspension.pass == pass.id
      else { throw Refusal.notFound }
      guard suspension.period.contains(moment.today) else {
        throw Refusal.invalid(PassLifeMessages.suspensionOver)
      }
      let lastHire = try acts.lastHire(of: pass.id)
      let isLast = lastHire?.structure == member.structure
      if !isLast, change.reasonToGoOn.isEmpty {
        throw Refusal.invalid(PassLifeMessages.notTheLastEmployer)
      }
      let before = PassEnd.days(pushedBy: suspension.period)
      let changed = try self.changed(
        suspension, by: change, of: pass, lastHire: lastHire, isLast: isLast, moment.today)
      let after = changed.map { PassEnd.days(pushedBy: $0.period) } ?? 0
      pass.validity = try lengthened(pass.validity, by: after - before)
      try acts.save(pass)
      if let changed {
        try PassPeriods.update(changed, in: session)
      } else {
        try PassPeriods.delete(suspension, in: session)
      }
      let period = changed?.period ?? suspension.period
      try acts.note(
        kind(of: change), pass,
        [
          .startsOn: period.first.description, .endsOn: period.last.description,
          .until: pass.validity.last.description,
        ])
    }
  }

  /// The suspension after the change; nil when it is deleted.
  private func changed(
    _ suspension: Suspension, by change: Change, of pass: PassIAE, lastHire: PassHire?,
    isLast: Bool, _ today: Day
  ) throws -> Suspension? {
    var changed = suspension
    switch change {
    case .delete: return nil
    case .back(let day, _):
      guard let left = SuspensionRules.ended(suspension.period, byReturnOn: day) else {
        throw Refusal.invalid(PassLifeMessages.returnOutside)
      }
      changed.period = left
    case .edit(let draft):
      let problems = pass.check(
        draft, replacing: suspension.period, lastHireStart: lastHire?.startsOn,
        madeLastHire: isLast, on: today
      ).standing(inTheWay: draft.reasonToGoOn)
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      changed.period = draft.period
      changed.reason = draft.reason
      changed.explanation = draft.explanation
    }
    return changed
  }

  private func kind(of change: Change) -> JournalKind {
    switch change {
    case .edit: .suspensionChanged
    case .back: .suspensionEnded
    case .delete: .suspensionDeleted
    }
  }
}

/// A new hire makes a suspended PASS run again; called by the hire, inside its own transaction.
/// - Returns: the PASS with its end brought back, or as it was.
/// - Throws: `Refusal.invalid` when no day would be left on the first day of work.
func resumed(
  _ pass: PassIAE, byHireStarting start: Day, by member: Member, at moment: Moment,
  in session: any SQLSession
) throws -> PassIAE {
  let suspensions = try PassPeriods.suspensions(of: pass.id, in: session)
  guard let suspension = suspensions.last(where: { $0.period.contains(start) }) else {
    return pass
  }
  let decision = SuspensionAtHire.decide(
    suspension.period, suspension.reason, hireStartingOn: start)
  let back = decision.daysGivenBack(of: suspension.period)
  var resumed = pass
  switch decision {
  case .unchanged: return pass
  case .shortened(let left):
    var shorter = suspension
    shorter.period = left
    try PassPeriods.update(shorter, in: session)
  case .deleted: try PassPeriods.delete(suspension, in: session)
  }
  resumed.validity = try lengthened(pass.validity, by: -back)
  guard start <= resumed.validity.last else {
    throw Refusal.invalid(PassRefusal.endsBeforeHire(passEnd: resumed.validity.last).message)
  }
  resumed.suspensions = try PassPeriods.suspensions(of: pass.id, in: session).map(\.period)
  try Journal.append(
    JournalEvent(
      .suspensionEnded,
      [
        .pass: pass.id.text, .day: start.description,
        .startsOn: suspension.period.first.description,
        .until: resumed.validity.last.description,
      ]),
    about: .person(pass.person), by: JournalActor(member), at: moment.instant, in: session)
  return resumed
}
