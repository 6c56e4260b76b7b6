import Kernel

/// The arithmetic of a PASS's end, as Les emplois de l'inclusion does it
/// (approvals/models.py:902-908, 1151-1191, 1755-1793, read in August 2026).
package enum PassEnd {
  /// The last day of a PASS that starts that day, when nothing else happens after.
  ///
  /// - ⚠ A suspension of *n* days, both ends counted, pushes the end by *n − 1* only: its first day
  ///   counts as used. The State computes so, and our dates are hers.
  /// - A prolongation starts on the last day and adds the days between its two ends.
  /// - The order of suspensions and prolongations does not matter.
  package static func lastDay(
    startingOn start: Day, days: Int = PassIAE.days, suspensions: [DayRange],
    prolongations: [DayRange]
  ) -> Day {
    var last = start.ordinal + days - 1
    for suspension in suspensions { last += suspension.last.ordinal - suspension.first.ordinal }
    for longer in prolongations { last += longer.last.ordinal - longer.first.ordinal }
    return Day(ordinal: last)
  }

  /// Days by which a suspension pushes the end: one less than it has.
  package static func days(pushedBy suspension: DayRange) -> Int { suspension.dayCount - 1 }

  /// Days a prolongation adds. It starts on the very last day, which was there already.
  package static func days(addedBy prolongation: DayRange) -> Int { prolongation.dayCount - 1 }
}

/// A day of a PASS, in the count made in front of the reader.
package enum PassDayKind: String, Labelled {
  case used = "utilise"
  /// The first day of a suspension: it counts as used (⚠ practice of Les emplois).
  case firstOfSuspension = "premier_jour_de_suspension"
  case kept = "garde"

  package var label: String {
    switch self {
    case .used: "Utilisé"
    case .firstOfSuspension: "Premier jour de suspension, compté comme utilisé"
    case .kept: "Suspendu, gardé"
    }
  }

  package var counts: Bool { self != .kept }
}

/// The same end, found by walking: each day is used or kept, until there are no more days to use.
package struct PassDayCount: Sendable {
  package let start: Day
  /// Days there are to use: 730, and those of prolongations.
  package let allowance: Int
  private let suspensions: [DayRange]

  package init(
    startingOn start: Day, days: Int = PassIAE.days, suspensions: [DayRange],
    prolongations: [DayRange]
  ) {
    self.start = start
    self.suspensions = suspensions
    allowance = days + prolongations.reduce(0) { $0 + PassEnd.days(addedBy: $1) }
  }

  package func kind(of day: Day) -> PassDayKind {
    if suspensions.contains(where: { $0.first == day }) { return .firstOfSuspension }
    return suspensions.contains { $0.contains(day) } ? .kept : .used
  }

  /// The last day: the one before the first that would be used beyond the allowance.
  package var lastDay: Day {
    var used = 0
    var day = start
    while true {
      if kind(of: day).counts { used += 1 }
      if used > allowance { return day.adding(days: -1) }
      day = day.adding(days: 1)
    }
  }

  /// Days used from the start to that day, both counted.
  package func used(until day: Day) -> Int {
    guard day >= start else { return 0 }
    let kept = suspensions.reduce(0) { sum, suspension in
      // Days after the first one, up to that day.
      sum + max(0, min(suspension.last, day).ordinal - suspension.first.ordinal)
    }
    return start.days(to: day) + 1 - kept
  }
}
