import Kernel

/// How a DDETS draws employers, then hires, for the control after the fact of self-prescriptions
/// (les-emplois, siae_evaluations/models.py:28-43, 236-248; enums.py:6-9, August 2026).
package enum ControlSampling {
  /// The share of employers a DDETS may choose, both ends counted.
  package static let employerShare = 20...40
  /// The share it has when it chooses none.
  package static let usualEmployerShare = 30
  /// An employer needs that many self-prescriptions in the period to be drawn.
  package static let leastSelfPrescriptions = 2
  /// The share of one employer's self-prescriptions that are drawn, and its bounds.
  package static let hireShare = 20
  package static let hiresDrawn = 2...20

  package static func isShareAllowed(_ percent: Int) -> Bool { employerShare.contains(percent) }

  package static func isEmployerEligible(selfPrescriptions: Int) -> Bool {
    selfPrescriptions >= leastSelfPrescriptions
  }

  /// How many employers are drawn: one at least when there is one.
  /// ⚠ A half goes to the even number, as the State's program rounds (15 at 30 % is 4, 25 is 8).
  package static func employersDrawn(of eligible: Int, percent: Int) -> Int {
    guard eligible > 0 else { return 0 }
    return min(eligible, max(roundedHalfToEven(eligible * percent, over: 100), 1))
  }

  /// How many self-prescriptions of one employer are drawn: never more than there are.
  package static func hiresDrawn(of selfPrescriptions: Int) -> Int {
    guard selfPrescriptions > 0 else { return 0 }
    let share = roundedHalfToEven(selfPrescriptions * hireShare, over: 100)
    return min(selfPrescriptions, max(hiresDrawn.lowerBound, min(share, hiresDrawn.upperBound)))
  }

  private static func roundedHalfToEven(_ number: Int, over whole: Int) -> Int {
    let floor = number / whole
    let rest = number % whole
    if rest * 2 == whole { return floor + floor % 2 }
    return rest * 2 > whole ? floor + 1 : floor
  }
}
