/// A calendar day of the civil (Gregorian) calendar, with no time zone and no hour.
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1 January 1970, which is 0.
  package let ordinal: Int

  package init(ordinal: Int) { self.ordinal = ordinal }

  /// Nil when the day does not exist, such as 29 February 2026.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    ordinal = Day.ordinal(year, month, day)
  }

  /// Reads `2026-03-31`; nil when it has another shape or the day does not exist.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var year: Int { civil.year }
  package var month: Int { civil.month }
  package var day: Int { civil.day }
  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 + 1 }

  /// ISO 8601: `2026-03-31`.
  package var description: String {
    let parts = civil
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }

  package static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }

  /// The day that many days later (earlier when negative).
  package func adding(days: Int) -> Day { Day(ordinal: ordinal + days) }

  /// The same day of the month that many months later, or the month's last day when it is
  /// shorter: 31 August plus 6 months is 28 or 29 February.
  package func adding(months: Int) -> Day {
    let parts = civil
    let index = parts.year * 12 + parts.month - 1 + months
    let year = Int((Double(index) / 12).rounded(.down))
    let month = index - year * 12 + 1
    return Day(
      ordinal: Day.ordinal(year, month, min(parts.day, Day.length(ofMonth: month, year: year))))
  }

  /// As `adding(months:)`: 29 February plus 2 years is 28 February.
  package func adding(years: Int) -> Day { adding(months: years * 12) }

  /// Whole days from this day to the other; negative when the other is earlier.
  package func days(to other: Day) -> Int { other.ordinal - ordinal }

  /// Completed years from this day (a birth) to the other.
  package func completedYears(on other: Day) -> Int {
    let birth = civil, now = other.civil
    let birthdayPassed = (now.month, now.day) >= (birth.month, birth.day)
    return now.year - birth.year - (birthdayPassed ? 0 : 1)
  }

  private var civil: (year: Int, month: Int, day: Int) {
    // Days to civil date, by eras of 400 years that begin on 1 March.
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let leapDays = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func ordinal(_ civilYear: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? civilYear - 1 : civilYear
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 28 to 31.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
