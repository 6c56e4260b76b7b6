import Kernel

/// Hours of work in a week, to the minute: from none to 48 hours.
package struct WorkedTime: Sendable, Hashable, Comparable {
  package let minutes: Int

  package static let most = 48 * 60

  /// Nil below zero or over 48 hours.
  package init?(minutes: Int) {
    guard (0...Self.most).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  package static func < (left: WorkedTime, right: WorkedTime) -> Bool {
    left.minutes < right.minutes
  }

  /// As a thumb writes it on a phone: « 4 », « 4,5 », « 4.5 », « 4h30 », « 4 h 30 », « 4:30 ».
  /// - Throws: why it is not hours of a week.
  package static func reading(_ text: String) throws(WorkedTimeFault) -> WorkedTime {
    let bare = String(text.filter { !$0.isWhitespace }.lowercased())
    let isNegative = bare.hasPrefix("-") || bare.hasPrefix("−")
    let digits = isNegative ? String(bare.dropFirst()) : bare
    guard let minutes = minutes(digits) else { throw .unreadable }
    if isNegative, minutes > 0 { throw .negative }
    guard let time = WorkedTime(minutes: minutes) else { throw .tooLong }
    return time
  }

  private static func minutes(_ text: String) -> Int? {
    func number(_ part: Substring, atMost digits: Int) -> Int? {
      guard !part.isEmpty, part.count <= digits, part.allSatisfy({ $0.isASCII && $0.isNumber })
      else { return nil }
      return Int(part)
    }
    if let mark = text.firstIndex(where: { $0 == "h" || $0 == ":" }) {
      let rest = text[text.index(after: mark)...]
      guard let hours = number(text[..<mark], atMost: 4) else { return nil }
      if rest.isEmpty { return hours * 60 }
      guard rest.count == 2, let minutes = number(rest, atMost: 2), minutes < 60 else {
        return nil
      }
      return hours * 60 + minutes
    }
    let sides = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "." })
    guard let first = sides.first, let hours = number(first, atMost: 4) else { return nil }
    if sides.count == 1 { return hours * 60 }
    guard let decimals = number(sides[1], atMost: 2) else { return nil }
    let hundredths = sides[1].count == 1 ? decimals * 10 : decimals
    return hours * 60 + (hundredths * 60 + 50) / 100
  }

  /// « 4 h », « 4 h 30 », « 0 h ».
  package var label: String { French.time(hour: minutes / 60, minute: minutes % 60) }

  /// As the field of a form shows it: « 4 », « 4,5 », « 4h20 ».
  package var typed: String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    switch rest {
    case 0: return String(hours)
    case 30: return "\(hours),5"
    default: return "\(hours)h\(rest < 10 ? "0" : "")\(rest)"
    }
  }

  /// Any number of minutes as it is read: « 9 h », « 14 h 30 ».
  package static func label(minutes: Int) -> String {
    French.time(hour: minutes / 60, minute: minutes % 60)
  }

  /// Hours with two decimals, as a spreadsheet set to French reads them: « 4,50 ».
  package static func decimal(minutes: Int) -> String {
    let hundredths = (minutes * 100 + 30) / 60
    let rest = hundredths % 100
    return "\(hundredths / 100),\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// Why a text is not the hours of a week.
package enum WorkedTimeFault: Error, Sendable, Hashable {
  case unreadable
  case negative
  case tooLong

  package func message(_ typed: String, field: String?) -> UserMessage {
    let words = "«\u{A0}\(String(typed.prefix(12)))\u{A0}»"
    switch self {
    case .unreadable:
      return UserMessage(
        "\(words) n’est pas un nombre d’heures.", detail: "Écrire 4, 4,5 ou 4h30.", field: field)
    case .negative:
      return UserMessage(
        "Des heures ne peuvent pas être en dessous de zéro.",
        detail: "Une semaine sans heures s’écrit 0.", field: field)
    case .tooLong:
      return UserMessage(
        "Une semaine ne dépasse pas 48 heures.",
        detail: "\(words) est écrit\u{A0}: vérifiez avec elle.", field: field)
    }
  }
}
