/// A moment in universal time, to the millisecond: only for « when did it happen ».
package struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1 January 1970, 0 h UTC.
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package func adding(seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
  }

  /// Seconds from this moment to the other; negative when the other is earlier.
  package func seconds(to other: Instant) -> Double {
    Double(other.milliseconds - milliseconds) / 1000
  }
}

/// What a use case is told of the present: the moment, and the day it is in Paris.
package struct Moment: Sendable, Hashable {
  package let instant: Instant
  package let today: Day

  package init(_ instant: Instant) {
    self.instant = instant
    today = ParisTime.day(of: instant)
  }
}
