import Kernel

/// When an employer that has something to answer is called to mind: each time once, so many days
/// before the day it is due. Les emplois writes thirty days after the start of a phase
/// (siae_evaluations/management/commands/evaluation_campaign_notify.py:18-70); with six weeks to
/// answer, that is twelve days before.
package enum ControlReminder {
  package static let daysBefore = [12, 5, 1]

  /// The reminder whose time has come and that is the nearest to the due day; nil before the first
  /// one, and once the day has passed.
  package static func due(_ dueOn: Day, on today: Day) -> Int? {
    let left = today.days(to: dueOn)
    guard left >= 0 else { return nil }
    return daysBefore.filter { left <= $0 }.min()
  }
}
