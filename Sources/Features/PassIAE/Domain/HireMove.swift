import Kernel

/// What stands in the way of moving the dates of a hire already accepted
/// (Les emplois, www/apply/forms.py:659-689, read in August 2026).
package enum HireMove: String, Labelled {
  case startInPast = "start_in_past"
  case postponedTooFar = "postpone_too_far"
  case endBeforeStart = "end_before_start"
  case startAfterPassEnd = "start_after_pass_end"

  /// An end before a start, and a start the PASS does not reach, are impossible. The others are
  /// what Les emplois accepts today: said, and left to a human.
  package var isImpossible: Bool { self == .endBeforeStart || self == .startAfterPassEnd }

  package var label: String {
    switch self {
    case .startInPast:
      "Ce premier jour est déjà passé. Les Emplois de l’inclusion demandent une date à partir d’aujourd’hui."
    case .postponedTooFar:
      "Ce premier jour est dans plus de trente jours. Les Emplois de l’inclusion ne permettent pas de reporter autant."
    case .endBeforeStart: "La fin du contrat vient avant son premier jour."
    case .startAfterPassEnd: "Le PASS IAE se termine avant ce premier jour."
    }
  }

  package static let mostDaysAhead = 30

  /// The first problem of the new dates; nil when they fit.
  package static func problem(
    start: Day, end: Day?, pass: DayRange?, on today: Day
  ) -> HireMove? {
    problems(start: start, end: end, pass: pass, on: today).first
  }

  /// All of them, the ones Les emplois looks at first before the others. A PASS that has started
  /// must end after the new start, that day not counted; one that has not started follows the hire.
  package static func problems(
    start: Day, end: Day?, pass: DayRange?, on today: Day
  ) -> [HireMove] {
    var found: [HireMove] = []
    if start < today { found.append(.startInPast) }
    if start > today.adding(days: mostDaysAhead) { found.append(.postponedTooFar) }
    if let end, end < start { found.append(.endBeforeStart) }
    if let pass, pass.first <= today, start >= pass.last { found.append(.startAfterPassEnd) }
    return found
  }

  /// About the first day: not looked at when that day stays what it was.
  package var isAboutStart: Bool { self != .endBeforeStart }
}

extension PassIAE {
  /// The same PASS once the hires that rest on it start that day at the earliest; nil when it
  /// stays as it is. It follows only while it has not begun (Les emplois,
  /// approvals/models.py:775-797), and keeps its number of days. One that Les emplois delivered is
  /// moved there first.
  package func following(firstDayOfHires day: Day, on today: Day) -> PassIAE? {
    if case .recorded = state { return nil }
    guard isBornOfHire, status(on: today) == .future, day != validity.first else { return nil }
    var moved = self
    moved.validity = DayRange(from: day, days: validity.dayCount)
    return moved
  }
}
