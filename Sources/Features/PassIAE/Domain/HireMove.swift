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

  /// The first problem of the new dates; nil when they fit. A PASS that has started must end after
  /// the new start, that day not counted; one that has not started follows the hire.
  package static func problem(
    start: Day, end: Day?, pass: DayRange?, on today: Day
  ) -> HireMove? {
    if start < today { return .startInPast }
    if start > today.adding(days: mostDaysAhead) { return .postponedTooFar }
    if let end, end < start { return .endBeforeStart }
    if let pass, pass.first <= today, start >= pass.last { return .startAfterPassEnd }
    return nil
  }
}
