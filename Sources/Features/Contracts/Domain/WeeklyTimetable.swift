import Kernel

/// The days and hours of a usual week under a contract, on a Paris clock. Empty when nobody wrote
/// it down: then nothing is known of when she works.
package struct WeeklyTimetable: Sendable, Hashable {
  /// In the order of the week, never two that touch the same minute.
  package let spans: [Span]

  /// One stretch of work: a weekday (1 Monday … 7 Sunday) and minutes since midnight, the end not
  /// counted.
  package struct Span: Sendable, Hashable, Comparable {
    package let weekday: Int
    package let start: Int
    package let end: Int

    /// Nil when the day is not one of the week, or the end does not come after the start.
    package init?(weekday: Int, start: Int, end: Int) {
      guard (1...7).contains(weekday), (0..<1440).contains(start), start < end, end <= 1440
      else { return nil }
      self.weekday = weekday
      self.start = start
      self.end = end
    }

    package static func < (left: Span, right: Span) -> Bool {
      (left.weekday, left.start, left.end) < (right.weekday, right.start, right.end)
    }

    package func overlaps(_ other: Span) -> Bool {
      weekday == other.weekday && start < other.end && other.start < end
    }
  }

  package init() { spans = [] }

  /// Nil when two stretches of one day overlap.
  package init?(_ spans: [Span]) {
    let sorted = spans.sorted()
    guard zip(sorted, sorted.dropFirst()).allSatisfy({ !$0.overlaps($1) }) else { return nil }
    self.spans = sorted
  }

  package var isEmpty: Bool { spans.isEmpty }
  package var minutesAWeek: Int { spans.reduce(0) { $0 + $1.end - $1.start } }

  /// Stored text: `1-480-720 1-780-960`.
  package var text: String {
    spans.map { "\($0.weekday)-\($0.start)-\($0.end)" }.joined(separator: " ")
  }

  /// Nil when it is not what `text` writes.
  package init?(text: String) {
    var spans: [Span] = []
    for piece in text.split(separator: " ") {
      let numbers = piece.split(separator: "-").compactMap { Int($0) }
      guard numbers.count == 3,
        let span = Span(weekday: numbers[0], start: numbers[1], end: numbers[2])
      else { return nil }
      spans.append(span)
    }
    self.init(spans)
  }
}

/// Whether that time falls while she works under one of these contracts: in its period, not
/// suspended, and within its timetable. A contract without a timetable says nothing. Appointments
/// ask this before they offer a time.
package func isInsideTimetable(_ time: LocalTime, of contracts: [Contract]) -> Bool {
  contracts.contains { contract in
    contract.status(on: time.day) == .running
      && contract.timetable.spans.contains { span in
        let minute = time.hour * 60 + time.minute
        return span.weekday == time.day.weekday && span.start <= minute && minute < span.end
      }
  }
}

/// The same for a stretch of one day: true as soon as one minute of it is worked.
package func isInsideTimetable(
  from time: LocalTime, minutes: Int, of contracts: [Contract]
) -> Bool {
  let start = time.hour * 60 + time.minute
  return contracts.contains { contract in
    contract.status(on: time.day) == .running
      && contract.timetable.spans.contains { span in
        span.weekday == time.day.weekday && span.start < start + max(1, minutes)
          && start < span.end
      }
  }
}
