import Kernel

/// « Délai de carence »: the two years after the end of a PASS during which an employer alone may
/// not open a new one (guide de la prescription; Les emplois, approvals/models.py:599-609).
package struct WaitingPeriod: Sendable, Hashable {
  /// Last day of the PASS before it.
  package let passEndedOn: Day

  package init(after pass: PassIAE) { passEndedOn = pass.validity.last }
  package init(passEndedOn: Day) { self.passEndedOn = passEndedOn }

  /// Last day of the waiting, counted. Two calendar years: 29 February gives 28 February.
  package var lastDay: Day { passEndedOn.adding(years: 2) }

  package func contains(_ day: Day) -> Bool { passEndedOn < day && day <= lastDay }
  package func isOver(on day: Day) -> Bool { day > lastDay }
}

/// Who lifts the waiting, when somebody does.
package enum WaitingPeriodLift: Sendable, Hashable {
  /// The employer is not a SIAE: no PASS, no waiting.
  case noPassNeeded
  /// The application was sent by an authorised prescriber.
  case sentByAuthorisedPrescriber
  /// A diagnosis by an authorised prescriber is in force.
  case prescriberDiagnosis
}

extension WaitingPeriod {
  /// What lifts the waiting for such a hire; nil when nothing does. The employer's own diagnosis
  /// never does (users/models.py:579-594).
  package static func lift(
    for employer: StructureKind, sentByAuthorisedPrescriber: Bool,
    hasValidPrescriberDiagnosis: Bool
  ) -> WaitingPeriodLift? {
    if !employer.isSIAE { return .noPassNeeded }
    if sentByAuthorisedPrescriber { return .sentByAuthorisedPrescriber }
    if hasValidPrescriberDiagnosis { return .prescriberDiagnosis }
    return nil
  }
}
