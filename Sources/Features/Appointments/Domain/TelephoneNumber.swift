import Kernel

/// A number as a telephone network wants it, read from French habits, overseas departments
/// included. Source: the cases of data·inclusion (test_format_phone_number.py).
package enum TelephoneNumber {
  /// `+33612345678`; short numbers (`116000`) as they are. Nil when it is no number: too short,
  /// two numbers at once, words.
  package static func international(_ text: String) -> String? {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || "+ .-()/\u{A0}\u{202F}".contains($0) })
    else { return nil }
    var digits = text.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
    guard !digits.dropFirst().contains("+") else { return nil }
    if digits.hasPrefix("00") { digits = "+" + digits.dropFirst(2) }
    if digits.hasPrefix("+33") {
      let national = digits.dropFirst(3)
      return french(national.hasPrefix("0") ? national.dropFirst() : national)
    }
    if digits.hasPrefix("+") { return (9...16).contains(digits.count) ? digits : nil }
    if digits.hasPrefix("0") { return french(digits.dropFirst()) }
    if (2...6).contains(digits.count) { return digits }
    let polynesian = digits.count == 8 && ["40", "87", "89"].contains(digits.prefix(2))
    return polynesian ? "+689" + digits : nil
  }

  /// Whether a text can be sent there: a French mobile, overseas departments included.
  package static func takesTexts(_ international: String) -> Bool {
    ["+336", "+337"].contains { international.hasPrefix($0) }
      || overseas.contains { area in
        area.mobiles.contains { international.hasPrefix("+\(area.country)\($0)") }
      }
  }

  /// Nine digits after the zero.
  private static func french(_ national: Substring) -> String? {
    guard national.count == 9, !national.hasPrefix("0") else { return nil }
    let prefix = String(national.prefix(3))
    let area = overseas.first { $0.lines.contains(prefix) || $0.mobiles.contains(prefix) }
    return "+\(area?.country ?? "33")\(national)"
  }

  private static let overseas: [(country: String, lines: [String], mobiles: [String])] = [
    ("590", ["590"], ["690", "691"]),
    ("594", ["594"], ["694"]),
    ("596", ["596"], ["696", "697"]),
    ("262", ["262", "263", "269"], ["639", "692", "693"]),
  ]
}
