/// An e-mail address, lower case. Prints hidden, so that it never reaches a log by accident.
package struct Email: Hashable, Sendable, CustomStringConvertible {
  package let address: String

  /// Takes one `@`, something before it, a domain with a dot after it, no space, 254 characters
  /// at most (RFC 5321, 4.5.3.1.3). Nil otherwise.
  package init?(_ text: String) {
    let trimmed = trimmed(text).lowercased()
    let parts = trimmed.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, trimmed.utf8.count <= 254,
      parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
      !trimmed.unicodeScalars.contains(where: { $0.value <= 32 || $0.value == 127 }),
      !trimmed.contains(where: { "<>,;\"\\()".contains($0) })
    else { return nil }
    address = trimmed
  }

  package var description: String { "‹e-mail›" }
}

/// A telephone number in international form, `+33612345678`. Prints hidden.
package struct Phone: Hashable, Sendable, CustomStringConvertible {
  package let number: String

  /// Reads French habits (`06 12 34 56 78`, `+33 6…`, `0033…`) and foreign numbers with `+`.
  package init?(_ text: String) {
    var digits = text.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || "+ .-()/\u{A0}\u{202F}".contains($0) })
    else { return nil }
    if digits.hasPrefix("00") { digits = "+" + digits.dropFirst(2) }
    if digits.hasPrefix("+330") { digits = "+33" + digits.dropFirst(4) }
    if digits.hasPrefix("0"), digits.count == 10 { digits = "+33" + digits.dropFirst() }
    guard digits.hasPrefix("+"), !digits.dropFirst().contains("+"),
      (8...16).contains(digits.count), !digits.hasPrefix("+33") || digits.count == 12
    else { return nil }
    number = digits
  }

  /// As one reads it in France: `06 12 34 56 78`; other countries keep their international form.
  package var display: String {
    guard number.hasPrefix("+33") else { return number }
    let local = Array("0" + number.dropFirst(3))
    return stride(from: 0, to: local.count, by: 2)
      .map { String(local[$0..<min($0 + 2, local.count)]) }
      .joined(separator: "\u{A0}")
  }

  package var description: String { "‹téléphone›" }
}

/// The text without white space at either end.
package func trimmed(_ text: some StringProtocol) -> String {
  guard let first = text.firstIndex(where: { !$0.isWhitespace }),
    let last = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[first...last])
}
