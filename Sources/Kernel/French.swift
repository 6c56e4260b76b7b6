/// How Cordée writes dates, hours and numbers for people. `\u{A0}` is a no-break space.
package enum French {
  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]
  private static let weekdays = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]

  /// « 1er mars 2026 », « 24 novembre 2026 ».
  package static func day(_ day: Day) -> String {
    "\(dayAndMonth(day))\u{A0}\(day.year)"
  }

  /// « 24 novembre ».
  package static func dayAndMonth(_ day: Day) -> String {
    "\(day.day == 1 ? "1er" : String(day.day))\u{A0}\(months[day.month - 1])"
  }

  /// « mardi 24 novembre 2026 ».
  package static func longDay(_ day: Day) -> String {
    "\(weekdays[day.weekday - 1]) \(self.day(day))"
  }

  /// « mars 2027 ».
  package static func month(_ day: Day) -> String { "\(months[day.month - 1]) \(day.year)" }

  /// « 9 h », « 14 h 30 ».
  package static func time(hour: Int, minute: Int) -> String {
    minute == 0 ? "\(hour)\u{A0}h" : "\(hour)\u{A0}h\u{A0}\(minute < 10 ? "0" : "")\(minute)"
  }

  /// « 24 novembre 2026 à 9 h 05 ».
  package static func moment(_ local: LocalTime) -> String {
    "\(day(local.day)) à \(time(hour: local.hour, minute: local.minute))"
  }
  package static func moment(_ instant: Instant) -> String {
    moment(ParisTime.local(of: instant))
  }

  /// « 1 candidature », « 3 candidatures », « 0 candidature » (French keeps the singular below 2).
  package static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(self.number(number))\u{A0}\(number < 2 ? singular : plural ?? singular + "s")"
  }

  /// « 35 064 ».
  package static func number(_ number: Int) -> String {
    let digits = String(abs(number))
    var out = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { out += "\u{202F}" }
      out.append(digit)
    }
    return (number < 0 ? "−" : "") + out
  }

  /// « 800 m », « 4,2 km », « 37 km ».
  package static func distance(kilometres: Double) -> String {
    if kilometres < 1 { return "\(Int((kilometres * 10).rounded()) * 100)\u{A0}m" }
    if kilometres < 10 {
      let tenths = Int((kilometres * 10).rounded())
      return tenths % 10 == 0
        ? "\(tenths / 10)\u{A0}km" : "\(tenths / 10),\(tenths % 10)\u{A0}km"
    }
    return "\(Int(kilometres.rounded()))\u{A0}km"
  }

  /// « de Camille », « d’Irina ».
  package static func of(_ name: String) -> String {
    guard let first = folded(name).first else { return "de \(name)" }
    return "aeiouy".contains(first) ? "d’\(name)" : "de \(name)"
  }
}
