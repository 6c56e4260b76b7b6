import Kernel

/// What a hire did to the PASS of the person.
package enum PassOpening: Sendable, Hashable {
  /// This employer hires without one.
  case notNeeded
  case opened(PassIAE)
  case reused(PassIAE, startMoved: Bool)

  package var pass: PassIAE? {
    switch self {
    case .notNeeded: nil
    case .opened(let pass), .reused(let pass, _): pass
    }
  }
}

/// What is to be done, before it is done.
package enum PassDecision: Sendable, Hashable {
  case notNeeded
  case open(DayRange, lift: WaitingPeriodLift?)
  case reuse(PassIAE, startMoved: Bool)
}

extension PassDecision {
  /// What this hire does, knowing the last PASS she had, ended or not.
  package static func decide(
    _ hire: HireFacts, last: PassIAE?, on today: Day
  ) throws(PassRefusal) -> PassDecision {
    guard hire.employer.kind.isSIAE else { return .notNeeded }
    if let last, last.isValid(on: today) {
      switch last.reuse(forHireStarting: hire.startsOn, on: today) {
      case .asItIs: return .reuse(last, startMoved: false)
      case .startsEarlier(let validity):
        var moved = last
        moved.validity = validity
        return .reuse(moved, startMoved: true)
      case .endsBeforeHire: throw .endsBeforeHire(passEnd: last.validity.last)
      }
    }
    let lift = try lift(of: hire, last: last, on: today)
    guard hire.usableDiagnosis(on: today) != nil else { throw .noEligibility }
    return .open(PassIAE.validity(from: hire.startsOn), lift: lift)
  }

  /// What lifts the waiting; nil when there is none to lift.
  private static func lift(
    of hire: HireFacts, last: PassIAE?, on today: Day
  ) throws(PassRefusal) -> WaitingPeriodLift? {
    guard let last else { return nil }
    let waiting = WaitingPeriod(after: last)
    guard waiting.contains(today) else { return nil }
    let byPrescriber =
      if case .authorisedPrescriber = hire.usableDiagnosis(on: today)?.author { true } else {
        false
      }
    guard
      let lift = WaitingPeriod.lift(
        for: hire.employer.kind, sentByAuthorisedPrescriber: hire.sentByAuthorisedPrescriber,
        hasValidPrescriberDiagnosis: byPrescriber)
    else { throw .waiting(waiting) }
    return lift
  }
}
