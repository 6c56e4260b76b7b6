import Foundation

/// The one bridge between moments and the calendar of metropolitan France (`Europe/Paris`).
package enum ParisTime {
  private static let zone = TimeZone(identifier: "Europe/Paris")!

  /// Seconds to add to universal time to get Paris time at that moment: 3600 or 7200.
  private static func offset(at instant: Instant) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
  }

  /// The calendar day it is in Paris at that moment.
  package static func day(of instant: Instant) -> Day {
    local(of: instant).day
  }

  /// The day, hour and minute on a Paris clock at that moment.
  package static func local(of instant: Instant) -> LocalTime {
    let seconds = Int(instant.milliseconds / 1000) + offset(at: instant)
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = seconds - day * 86_400
    return LocalTime(day: Day(ordinal: day), hour: rest / 3600, minute: rest % 3600 / 60)
  }

  /// The moment a Paris clock shows this time. The hour that does not exist in March is read one
  /// hour later; the hour that comes twice in October is the first of the two.
  package static func instant(_ local: LocalTime) -> Instant {
    let naive = local.day.ordinal * 86_400 + local.hour * 3600 + local.minute * 60
    let summer = Instant(milliseconds: Int64(naive - 7200) * 1000)
    if offset(at: summer) == 7200 { return summer }
    return Instant(milliseconds: Int64(naive - 3600) * 1000)
  }

  /// The moment at which that day begins in Paris.
  package static func start(of day: Day) -> Instant {
    instant(LocalTime(day: day, hour: 0, minute: 0))
  }
}

/// A time as a wall clock shows it: day, hour (0 to 23), minute (0 to 59).
package struct LocalTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let day: Day
  package let hour: Int
  package let minute: Int

  package init(day: Day, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  /// Reads `2026-12-01T10:00`, as a browser sends it; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(String(parts[0])) else { return nil }
    let clock = parts[1].split(separator: ":").map { Int($0) }
    guard clock.count >= 2, let hour = clock[0], let minute = clock[1],
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    self.init(day: day, hour: hour, minute: minute)
  }

  /// `2026-12-01T10:00`.
  package var description: String { "\(day)T\(padded(hour, 2)):\(padded(minute, 2))" }

  package static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.day, left.hour, left.minute) < (right.day, right.hour, right.minute)
  }
}
