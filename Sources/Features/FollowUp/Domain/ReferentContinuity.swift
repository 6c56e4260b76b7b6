import Kernel

/// K17, continuity: relays accepted ÷ changes of referent, and days without a referent
/// (field: indicator K17). Counts only.
package struct ReferentContinuity: Sendable, Hashable {
  /// Changes of referent in the period: every referent after the first one of a file.
  package var changes = 0
  /// Those that were a relay both accepted.
  package var accepted = 0
  /// Days of the period, of all files together, on which nobody was the referent.
  package var daysWithout = 0
  /// Days of the period, of all files together.
  package var days = 0
  package var files = 0

  package init() {}

  /// One file: when it was opened, and its referents, the earliest first.
  package struct File: Sendable, Hashable {
    package let openedOn: Day
    package let stretches: [Stretch]

    package init(openedOn: Day, stretches: [Stretch]) {
      self.openedOn = openedOn
      self.stretches = stretches
    }
  }

  /// Days with one referent, both ends counted; until nil while it goes on.
  package struct Stretch: Sendable, Hashable {
    package let from: Day
    package let until: Day?
    package let isHandover: Bool

    package init(from: Day, until: Day?, isHandover: Bool) {
      self.from = from
      self.until = until
      self.isHandover = isHandover
    }
  }

  /// Counts one more file over a period that ends today at the latest.
  package mutating func count(_ file: File, in period: DayRange) {
    guard file.openedOn <= period.last else { return }
    files += 1
    let first = max(file.openedOn, period.first)
    days += DayRange(first, period.last)!.dayCount
    var covered = first
    var without = 0
    for (position, stretch) in file.stretches.enumerated() {
      if position > 0, period.contains(stretch.from) {
        changes += 1
        if stretch.isHandover { accepted += 1 }
      }
      if stretch.from > covered, stretch.from <= period.last {
        without += covered.days(to: stretch.from)
      }
      guard let until = stretch.until else {
        covered = max(covered, period.last.adding(days: 1))
        continue
      }
      covered = max(covered, until.adding(days: 1))
    }
    if covered <= period.last { without += DayRange(covered, period.last)!.dayCount }
    daysWithout += without
  }
}
