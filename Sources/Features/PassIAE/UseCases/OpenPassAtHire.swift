import Domain
import Kernel
import SQL
import Store

/// Opens the PASS of someone who is hired, or takes up the one she has. Called by the hire, inside
/// its own transaction; the new PASS is expected, or issued where the territory issues them.
///
/// - Throws: `Refusal.invalid` with the reason and the way forward when there is no eligibility,
///   when the waiting period stands, or when her PASS ends before the hire;
///   `Refusal.changedMeanwhile` when somebody else opened one at the same moment.
package func openPassAtHire(
  _ hire: HireFacts, by member: Member, at moment: Moment, newID: () -> String,
  in session: any SQLSession
) throws -> PassOpening {
  let place = try PassIAEStore.place(of: hire.person, in: session)
  let decision: PassDecision
  do {
    decision = try PassDecision.decide(hire, last: place.last, on: moment.today)
  } catch {
    throw Refusal.invalid(error.message)
  }
  switch decision {
  case .notNeeded:
    return .notNeeded
  case .reuse(let pass, let startMoved):
    let running = try resumed(
      pass, byHireStarting: hire.startsOn, by: member, at: moment, in: session)
    let isMoved = startMoved || running.validity != pass.validity
    try takeUp(running, place: place, isMoved: isMoved, for: hire, at: moment, in: session)
    try noteReuse(of: running, startMoved: startMoved, hire, by: member, at: moment, in: session)
    return .reused(running, startMoved: startMoved)
  case .open(let validity, let lift):
    let pass = PassIAE(
      id: ID(newID()), person: hire.person,
      state: try firstState(of: hire.employer, in: session), validity: validity,
      openedBy: hire.employer.id)
    try PassIAEStore.insert(pass, in: session)
    guard try PassIAEStore.give(place, to: pass.id, in: session) else {
      throw Refusal.changedMeanwhile(PassMessages.changed)
    }
    try PassHireStore.link(
      hire.application, of: hire.employer.id, startingOn: hire.startsOn,
      acceptedAt: hire.acceptedAt ?? moment.instant, to: pass.id, in: session)
    try noteOpening(of: pass, lift: lift, hire, by: member, at: moment, in: session)
    return .opened(pass)
  }
}

/// What stands in the way of a PASS for that hire today; nil when one would open or be taken up. A
/// hire may be kept all the same, with a reason: it then has no PASS until this is mended.
package func passRefusal(
  of hire: HireFacts, on today: Day, in session: any SQLSession
) throws -> PassRefusal? {
  let last = try PassIAEStore.place(of: hire.person, in: session).last
  do throws(PassRefusal) {
    _ = try PassDecision.decide(hire, last: last, on: today)
    return nil
  } catch {
    return error
  }
}

/// Issued under the territory's prefix where it issues; expected everywhere else.
private func firstState(of employer: Structure, in session: any SQLSession) throws -> PassState {
  guard let id = employer.territory,
    let territory = try StructureStore.territory(id, in: session), territory.issuesPass,
    let number = try PassIAEStore.nextNumber(under: territory.passPrefix, in: session)
  else { return .expected }
  return .issued(number)
}

private func takeUp(
  _ pass: PassIAE, place: PassPlace, isMoved: Bool, for hire: HireFacts, at moment: Moment,
  in session: any SQLSession
) throws {
  // The place moves even when the PASS does not: a hire and its cancelling never cross.
  guard try PassIAEStore.give(place, to: pass.id, in: session),
    try !isMoved || PassIAEStore.update(pass, in: session)
  else { throw Refusal.changedMeanwhile(PassMessages.changed) }
  try PassHireStore.link(
    hire.application, of: hire.employer.id, startingOn: hire.startsOn,
    acceptedAt: hire.acceptedAt ?? moment.instant, to: pass.id, in: session)
}

private func noteOpening(
  of pass: PassIAE, lift: WaitingPeriodLift?, _ hire: HireFacts, by member: Member,
  at moment: Moment, in session: any SQLSession
) throws {
  if lift != nil {
    try Journal.append(
      JournalEvent(
        .waitingPeriodLifted,
        [.pass: pass.id.text, .reason: lift == .prescriberDiagnosis ? "diagnostic" : "envoi"]),
      about: .person(pass.person), by: JournalActor(member), at: moment.instant, in: session)
  }
  var facts: [JournalFact: String] = [
    .pass: pass.id.text, .application: hire.application.text, .structure: hire.employer.id.text,
    .startsOn: pass.validity.first.description, .endsOn: pass.validity.last.description,
  ]
  facts[.diagnosis] = hire.diagnosis?.id.text
  facts[.number] = pass.number?.digits
  try Journal.append(
    JournalEvent(pass.isExpected ? .passExpected : .passIssued, facts),
    about: .person(pass.person), by: JournalActor(member), at: moment.instant, in: session)
}

private func noteReuse(
  of pass: PassIAE, startMoved: Bool, _ hire: HireFacts, by member: Member, at moment: Moment,
  in session: any SQLSession
) throws {
  var facts: [JournalFact: String] = [
    .pass: pass.id.text, .application: hire.application.text, .structure: hire.employer.id.text,
  ]
  if startMoved {
    facts[.startsOn] = pass.validity.first.description
    facts[.endsOn] = pass.validity.last.description
  }
  try Journal.append(
    JournalEvent(.passReused, facts), about: .person(pass.person), by: JournalActor(member),
    at: moment.instant, in: session)
}
