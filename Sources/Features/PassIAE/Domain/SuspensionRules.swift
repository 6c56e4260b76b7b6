import Kernel

/// The bounds of a suspension (Les emplois, approvals/models.py:1009-1298, read in August 2026).
package enum SuspensionRules {
  /// The month we read that Les emplois lets the last SIAE alone declare one. The guide of March
  /// 2023 let authorised prescribers too; the day it changed was not read.
  package static let employerOnlySince = Day(year: 2026, month: 8, day: 1)!

  /// Whether an authorised prescriber could declare a suspension that day, without more.
  package static func mayPrescriberDeclare(on day: Day) -> Bool { day < employerOnlySince }

  package static let mostMonths = 36
  package static let mostDaysBack = 365

  /// The last day a suspension that starts that day may have: 36 months, less one day.
  package static func latestEnd(startingOn start: Day) -> Day {
    start.adding(months: mostMonths).adding(days: -1)
  }

  /// At least one day, at most 36 months.
  package static func isLengthAllowed(_ start: Day, _ end: Day) -> Bool {
    start <= end && end <= latestEnd(startingOn: start)
  }

  /// The first day a suspension may start: the day after the one before it, else the first day of
  /// the last hire by a SIAE; never more than 365 days before today (or its own creation).
  ///
  /// - ⚠ A suspension of the past wins over the hire, even when the hire came later.
  package static func earliestStart(
    lastSuspensionEnd: Day?, lastHireStart: Day?, on today: Day
  ) -> Day {
    let floor = today.adding(days: -mostDaysBack)
    guard let from = lastSuspensionEnd?.adding(days: 1) ?? lastHireStart else { return floor }
    return max(from, floor)
  }

  /// A suspension is declared once it has begun.
  package static func isStartReached(_ start: Day, on today: Day) -> Bool { start <= today }

  package static func isWithin(_ start: Day, _ validity: DayRange) -> Bool {
    validity.contains(start)
  }

  /// Both ends of both count.
  package static func mayStandBeside(_ new: DayRange, _ existing: DayRange) -> Bool {
    !new.overlaps(existing)
  }

  /// The suspension once she is back on that day: it ends the day before. Nil when that day does
  /// not come after its first day and before its last one.
  package static func ended(_ period: DayRange, byReturnOn firstDayBack: Day) -> DayRange? {
    guard period.first < firstDayBack, firstDayBack < period.last else { return nil }
    return DayRange(period.first, firstDayBack.adding(days: -1))
  }

  /// Who may declare one today, by the practice of Les emplois: the SIAE of her last hire, while
  /// the PASS runs and is not suspended (approvals/models.py:741-747).
  package static func mayDeclare(
    _ status: PassStatus, isEmployer: Bool, madeLastHire: Bool
  ) -> Bool {
    status == .valid && isEmployer && madeLastHire
  }
}

/// What a new hire does to a suspension (approvals/models.py:753-771). One that starts outside it
/// does nothing.
package enum SuspensionAtHire: Sendable, Hashable {
  case unchanged
  /// It ends the day before the hire.
  case shortened(DayRange)
  /// It began that very day: there is nothing left of it.
  case deleted

  package static func decide(
    _ period: DayRange, _ reason: SuspensionReason, hireStartingOn start: Day
  ) -> SuspensionAtHire {
    guard reason.isEndedByHire, period.contains(start) else { return .unchanged }
    guard let left = DayRange(period.first, start.adding(days: -1)) else { return .deleted }
    return .shortened(left)
  }

  /// Days the end of the PASS comes back by.
  package func daysGivenBack(of period: DayRange) -> Int {
    switch self {
    case .unchanged: 0
    case .shortened(let left): left.last.days(to: period.last)
    case .deleted: PassEnd.days(pushedBy: period)
    }
  }
}
