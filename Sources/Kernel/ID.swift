/// The identifier of one `Subject`: an opaque text, so that an `ID<Person>` never passes for an
/// `ID<Structure>`. New ones are UUID version 7 (see `IDGenerator`); imported ones may be any text
/// of 1 to 64 letters, digits, `-`, `_` or `.`.
package struct ID<Subject>: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Reads an identifier as it comes from an address or a form; nil when it cannot be one.
  package init?(parsing text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(isIDByte) else { return nil }
    self.text = text
  }

  /// Takes a text known to be an identifier: a row of our own database, a fresh UUID, a test.
  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }
}

extension ID: Comparable {
  package static func < (left: ID, right: ID) -> Bool { left.text < right.text }
}

private func isIDByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
    UInt8(ascii: "."):
    true
  default: false
  }
}
