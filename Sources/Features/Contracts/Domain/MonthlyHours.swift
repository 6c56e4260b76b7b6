import Kernel

/// A calendar month.
package struct WorkMonth: Sendable, Hashable {
  package let first: Day

  package init(containing day: Day) { first = day.adding(days: 1 - day.day) }

  /// Reads `2026-11`.
  package init?(_ text: String) {
    guard let day = Day("\(text)-01") else { return nil }
    first = day
  }

  package var days: DayRange { DayRange(first, first.adding(months: 1).adding(days: -1))! }
  /// `2026-11`.
  package var text: String { String(first.description.prefix(7)) }
  package var label: String { French.month(first) }
}

/// Hours are typed by the week and paid by the month.
package enum MonthlyHours {
  /// Minutes of a month. A week astride two months is shared by its days of work: those of the
  /// timetable, or Monday to Friday. The parts of a week always make the whole again.
  package static func minutes(
    _ weeks: [WeekHours], of contract: Contract, in month: WorkMonth
  ) -> Int {
    weeks.reduce(0) { $0 + part(of: $1, under: contract, in: month) }
  }

  /// Weeks of the month under that contract, ended by `today`, that nobody wrote down.
  package static func missing(
    _ weeks: [WeekHours], of contract: Contract, in month: WorkMonth, until today: Day
  ) -> Int {
    let written = Set(weeks.map(\.week))
    var week = WorkWeek(containing: month.days.first)
    var count = 0
    while week.monday <= month.days.last {
      if week.days.last < today, contract.period.overlaps(week.days), !written.contains(week) {
        count += 1
      }
      week = week.next
    }
    return count
  }

  private static func part(of hours: WeekHours, under contract: Contract, in month: WorkMonth)
    -> Int
  {
    let days = workdays(of: hours.week, under: contract)
    let before = days.count { $0 < month.days.first }
    let until = days.count { $0 <= month.days.last }
    // Shares are cut from a running total, so that no minute is lost between two months.
    func total(_ count: Int) -> Int { hours.time.minutes * count / days.count }
    return total(until) - total(before)
  }

  /// The days that week's hours were worked on; never empty.
  private static func workdays(of week: WorkWeek, under contract: Contract) -> [Day] {
    let planned = Set(contract.timetable.spans.map(\.weekday))
    let usual = planned.isEmpty ? Set(1...5) : planned
    let all = (0..<7).map { week.monday.adding(days: $0) }
    let inside = all.filter { contract.period.contains($0) }
    let worked = inside.filter { usual.contains($0.weekday) }
    return !worked.isEmpty ? worked : !inside.isEmpty ? inside : all
  }
}
