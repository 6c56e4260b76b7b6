/// A period of calendar days, closed: both ends count. See docs/adr/0003.
package struct DayRange: Hashable, Sendable, CustomStringConvertible {
  package let first: Day
  package let last: Day

  /// Nil when the end comes before the start. One day alone is a period of one day.
  package init?(_ first: Day, _ last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// The period of that many days (at least one) that starts on this day.
  package init(from first: Day, days: Int) {
    self.first = first
    self.last = first.adding(days: max(1, days) - 1)
  }

  /// Number of days, both ends counted: the only duration in days.
  package var dayCount: Int { last.ordinal - first.ordinal + 1 }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  package func overlaps(_ other: DayRange) -> Bool {
    first <= other.last && other.first <= last
  }

  package var description: String { "\(first)…\(last)" }
}
