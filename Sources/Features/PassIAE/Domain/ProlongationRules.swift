import Kernel

/// The bounds of a prolongation (Les emplois, approvals/models.py:1301-1825, read in August 2026).
package enum ProlongationRules {
  package static let monthsBefore = 12
  package static let monthsAfter = 6

  /// The days on which a PASS that ends that day may be prolonged, also after its end.
  package static func window(passEnd: Day) -> DayRange {
    let first = passEnd.adding(months: -monthsBefore)
    let last = passEnd.adding(months: monthsAfter)
    return DayRange(first, last) ?? DayRange(from: first, days: 1)
  }

  package static func mayProlong(
    windowIsOpen: Bool, isLatestPass: Bool, isSuspended: Bool, hasPendingRequest: Bool
  ) -> Bool {
    windowIsOpen && isLatestPass && !isSuspended && !hasPendingRequest
  }

  /// Days used by the prolongations of a PASS.
  ///
  /// - ⚠ All of them, whatever their reason: three years of training leave nothing for an RQTH
  ///   (approvals/models.py:1701-1706).
  package static func usedDays(_ prolongations: [DayRange]) -> Int {
    prolongations.reduce(0) { $0 + PassEnd.days(addedBy: $1) }
  }

  /// Days that one more prolongation may have, for that reason; 0 when nothing is left.
  package static func mostDays(_ reason: ProlongationReason, usedDays: Int) -> Int {
    guard let together = reason.mostDaysTogether else { return reason.mostDays }
    return max(0, min(reason.mostDays, together - usedDays))
  }

  package static func isUsedUp(_ reason: ProlongationReason, usedDays: Int) -> Bool {
    reason.mostDaysTogether.map { $0 <= usedDays } ?? false
  }

  /// It starts on the last day of the PASS: that day, not the next one.
  package static func isStartRight(_ start: Day, passEnd: Day) -> Bool { start == passEnd }

  /// At least one more day.
  package static func isLengthAllowed(_ start: Day, _ end: Day) -> Bool { start < end }

  /// The last day of one and the first day of the next may be the same.
  package static func mayStandBeside(_ new: DayRange, _ existing: DayRange) -> Bool {
    !(new.first < existing.last && existing.first < new.last)
  }
}

/// When a request that nobody answered is called to mind: from the tenth day to the thirtieth,
/// every ten days (approvals/management/commands/prolongation_requests_chores.py:22-60).
package enum ProlongationReminder {
  package static let firstDay = 10
  package static let lastDay = 30
  package static let pause = 10

  package static func isDue(
    askedOn: Day, lastRemindedOn: Day?, isPending: Bool, on today: Day
  ) -> Bool {
    guard isPending, (firstDay...lastDay).contains(askedOn.days(to: today)) else { return false }
    return lastRemindedOn.map { $0.days(to: today) >= pause } ?? true
  }
}
