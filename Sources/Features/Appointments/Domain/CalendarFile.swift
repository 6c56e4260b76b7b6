import Kernel

/// One entry of a calendar, as it leaves the house: moments in universal time, words already chosen
/// (initials only, when the calendar goes to a telephone).
package struct CalendarEvent: Sendable, Hashable {
  /// Stable for ever: a calendar that reads it again changes the entry instead of adding one.
  package let uid: String
  /// When these words were last changed.
  package let stamp: Instant
  package let starts: Instant
  /// The end, not counted.
  package let ends: Instant
  package let summary: String
  package let place: String?
  package let note: String?
  /// One more at each change; 0 at first.
  package let sequence: Int
  package let isCancelled: Bool

  package init(
    uid: String, stamp: Instant, starts: Instant, ends: Instant, summary: String,
    place: String? = nil, note: String? = nil, sequence: Int = 0, isCancelled: Bool = false
  ) {
    self.uid = uid
    self.stamp = stamp
    self.starts = starts
    self.ends = ends
    self.summary = summary
    self.place = place
    self.note = note
    self.sequence = sequence
    self.isCancelled = isCancelled
  }
}

/// An iCalendar file (RFC 5545): times in universal time, so that each telephone shows the hour of
/// its own clock, on changeover nights as well; lines folded at 75 octets, never inside a letter.
///
/// - Parameter name: what the calendar is called where it is subscribed to.
package func calendarFile(_ events: [CalendarEvent], name: String) -> String {
  var file = CalendarLines()
  file.add("BEGIN", "VCALENDAR")
  file.add("VERSION", "2.0")
  file.add("PRODID", "-//Cordee//Rendez-vous//FR")
  file.add("CALSCALE", "GREGORIAN")
  file.add("METHOD", "PUBLISH")
  file.add("NAME", calendarText(name))
  file.add("X-WR-CALNAME", calendarText(name))
  for event in events {
    file.add("BEGIN", "VEVENT")
    file.add("UID", calendarText(event.uid))
    file.add("DTSTAMP", universalTime(event.stamp))
    file.add("DTSTART", universalTime(event.starts))
    file.add("DTEND", universalTime(event.ends))
    file.add("SEQUENCE", String(event.sequence))
    file.add("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED")
    file.add("SUMMARY", calendarText(event.summary))
    if let place = event.place { file.add("LOCATION", calendarText(place)) }
    if let note = event.note { file.add("DESCRIPTION", calendarText(note)) }
    file.add("END", "VEVENT")
  }
  file.add("END", "VCALENDAR")
  return file.text
}

/// Content lines, each folded and ended as the standard asks.
private struct CalendarLines {
  private(set) var text = ""

  mutating func add(_ name: String, _ value: String) {
    // The space that opens a continued line counts among its 75 octets.
    var octets = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > 75 {
        text += "\r\n "
        octets = 1
      }
      text.unicodeScalars.append(scalar)
      octets += width
    }
    text += "\r\n"
  }
}

/// Text as a value: backslash, semicolon, comma and line ends are escaped; other control
/// characters, which no calendar accepts, are left out.
private func calendarText(_ text: String) -> String {
  var escaped = ""
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\", ";", ",":
      escaped += "\\"
      escaped.unicodeScalars.append(scalar)
    case "\r": escaped += "\\n"
    case "\n": if previous != "\r" { escaped += "\\n" }
    case "\t": escaped += " "
    default:
      if scalar.value >= 32, scalar.value != 127 { escaped.unicodeScalars.append(scalar) }
    }
    previous = scalar
  }
  return escaped
}

/// `20261124T083000Z`.
private func universalTime(_ instant: Instant) -> String {
  let seconds = Int((Double(instant.milliseconds) / 1000).rounded(.down))
  let ordinal = Int((Double(seconds) / 86_400).rounded(.down))
  let rest = seconds - ordinal * 86_400
  let clock = [rest / 3600, rest % 3600 / 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
  return "\(Day(ordinal: ordinal).description.filter { $0 != "-" })T\(clock.joined())Z"
}
