/// The number of an establishment in the Sirene register: 14 digits, the last a Luhn key
/// (La Poste's establishments, SIREN 356 000 000, are the known exception).
package struct SIRET: Hashable, Sendable, CustomStringConvertible {
  package let digits: String
  /// False for the few numbers of real files that fail the key: kept, with a warning.
  package let hasValidKey: Bool

  /// Nil unless there are 14 digits (spaces are allowed).
  package init?(_ text: String) {
    let digits = text.filter { !$0.isWhitespace }
    guard digits.utf8.count == 14, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    self.digits = digits
    let values = digits.utf8.map { Int($0) - 48 }
    let luhn = values.enumerated().reduce(0) { sum, item in
      let doubled = item.offset % 2 == 0 ? item.element * 2 : item.element
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    hasValidKey =
      luhn % 10 == 0 || (digits.hasPrefix("356000000") && values.reduce(0, +) % 5 == 0)
  }

  package var description: String { digits }
}

/// A trade in the ROME register (Répertoire opérationnel des métiers): one letter, four digits.
package struct ROMECode: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let code: String

  package init?(_ text: String) {
    let code = trimmed(text).uppercased()
    let bytes = Array(code.utf8)
    guard bytes.count == 5, (UInt8(ascii: "A")...UInt8(ascii: "N")).contains(bytes[0]),
      bytes[1...].allSatisfy({ (48...57).contains($0) })
    else { return nil }
    self.code = code
  }

  package var description: String { code }
  package static func < (left: ROMECode, right: ROMECode) -> Bool { left.code < right.code }
}

/// The INSEE code of a commune: five characters, `2A004` in Corsica. Not a postcode.
package struct INSEECode: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let code: String

  package init?(_ text: String) {
    let code = trimmed(text).uppercased()
    let bytes = Array(code.utf8)
    guard bytes.count == 5, (48...57).contains(bytes[0]),
      (48...57).contains(bytes[1]) || bytes[1] == UInt8(ascii: "A")
        || bytes[1] == UInt8(ascii: "B"),
      bytes[2...].allSatisfy({ (48...57).contains($0) })
    else { return nil }
    self.code = code
  }

  package var description: String { code }
  package static func < (left: INSEECode, right: INSEECode) -> Bool { left.code < right.code }
}
