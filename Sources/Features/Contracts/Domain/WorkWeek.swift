import Kernel

/// A week of work, Monday to Sunday.
package struct WorkWeek: Sendable, Hashable, Comparable {
  package let monday: Day

  package init(containing day: Day) { monday = day.adding(days: 1 - day.weekday) }

  package var days: DayRange { DayRange(from: monday, days: 7) }
  package var next: WorkWeek { WorkWeek(containing: monday.adding(days: 7)) }
  package var previous: WorkWeek { WorkWeek(containing: monday.adding(days: -7)) }

  package static func < (left: WorkWeek, right: WorkWeek) -> Bool { left.monday < right.monday }

  /// « semaine du 23 novembre 2026 ».
  package var label: String { "semaine du \(French.day(monday))" }
}

/// The hours of one week under one contract. Nothing says why there were none: a holiday, an
/// illness and a snowfall are the same plain week.
package struct WeekHours: Sendable, Hashable {
  package let contract: ID<Contract>
  package let week: WorkWeek
  package let time: WorkedTime
  package let enteredBy: ID<Account>
  package let enteredAt: Instant
  /// Bumped by each correction.
  package let version: Int

  package init(
    contract: ID<Contract>, week: WorkWeek, time: WorkedTime, enteredBy: ID<Account>,
    enteredAt: Instant, version: Int = 1
  ) {
    self.contract = contract
    self.week = week
    self.time = time
    self.enteredBy = enteredBy
    self.enteredAt = enteredAt
    self.version = version
  }
}
