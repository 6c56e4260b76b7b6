import Kernel

/// What stands in the way of other dates for a hire already accepted
/// (les-emplois, www/apply/forms.py:659-689; job_applications/models.py:570, August 2026).
package enum HireDateChange: String, Coded {
  case startInPast = "start_in_past"
  /// Later than the days it may be put off.
  case postponedTooFar = "postpone_too_far"
  /// Incoherent: the only one that is refused.
  case endBeforeStart = "end_before_start"
  /// ⚠ Here the first day must come before the PASS ends; when the hire is accepted it may be that
  /// very day.
  case startAfterPassEnd = "start_after_pass_end"

  /// How far from today a hire may be put off.
  package static let daysAhead = 30

  package var isRefused: Bool { self == .endBeforeStart }

  /// The first thing in the way, in the order Les emplois looks; nil when there is none.
  ///
  /// - Parameters:
  ///   - endsOn: the last day, counted; nil when none is known.
  ///   - pass: of the hire; one that starts after today follows the new start and stops nothing.
  package static func remark(
    startsOn: Day, endsOn: Day?, pass: DayRange?, on today: Day
  ) -> HireDateChange? {
    if startsOn < today { return .startInPast }
    if startsOn > today.adding(days: daysAhead) { return .postponedTooFar }
    if let endsOn, endsOn < startsOn { return .endBeforeStart }
    if let pass, pass.first <= today, startsOn >= pass.last { return .startAfterPassEnd }
    return nil
  }
}
