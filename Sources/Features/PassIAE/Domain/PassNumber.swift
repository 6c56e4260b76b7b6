import Kernel

/// The number of a PASS IAE: twelve digits, five of prefix and seven that count up
/// (Les emplois de l'inclusion, approvals/models.py:64, read in August 2026).
package struct PassNumber: Sendable, Hashable, CustomStringConvertible {
  package let digits: String

  /// The prefix of the State's own numbers.
  package static let officialPrefix = "99999"
  /// The largest count after a prefix.
  package static let mostInPrefix = 9_999_999

  /// Takes twelve digits; spaces anywhere are allowed, as people copy them. Nil otherwise.
  package init?(_ text: String) {
    let digits = text.filter { !$0.isWhitespace }
    guard digits.utf8.count == 12, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    self.digits = digits
  }

  /// The number that stands at that place of a prefix of five digits; nil when the prefix has
  /// another shape or is used up.
  package init?(prefix: String, count: Int) {
    guard (1...Self.mostInPrefix).contains(count) else { return nil }
    let counted = String(count)
    self.init(prefix + String(repeating: "0", count: 7 - counted.count) + counted)
  }

  /// Delivered by Les emplois de l'inclusion: the only kind that opens the aide au poste.
  package var isOfficial: Bool { digits.hasPrefix(Self.officialPrefix) }

  /// As it is printed, 5-2-5: « 99999 00 00001 ».
  package var display: String {
    let characters = Array(digits)
    return [characters[0..<5], characters[5..<7], characters[7..<12]]
      .map { String($0) }.joined(separator: "\u{A0}")
  }

  package var description: String { digits }
}
