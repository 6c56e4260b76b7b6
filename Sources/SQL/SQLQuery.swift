import Kernel

/// A statement and its values. Written as text with interpolations; each interpolation becomes a
/// bound value, never text: `"SELECT name FROM structure WHERE id = \(id)"`.
///
/// The text is the same for both engines (docs/adr/0002). Values are numbered `$1`, `$2`… in the
/// order they stand, which both engines read alike.
package struct SQLQuery: ExpressibleByStringInterpolation, Sendable {
  package private(set) var text: String
  package private(set) var values: [SQLValue]

  package init(stringLiteral text: String) {
    self.text = text
    values = []
  }

  /// A statement written elsewhere, its values in the order of its `$1`, `$2`…
  package init(text: String, values: [SQLValue]) {
    self.text = text
    self.values = values
  }

  package init(stringInterpolation interpolation: Interpolation) {
    text = interpolation.text
    values = interpolation.values
  }

  package struct Interpolation: StringInterpolationProtocol {
    var text: String
    var values: [SQLValue] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + interpolationCount * 3)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    package mutating func appendInterpolation(_ value: some SQLStorable) { bind(value.sqlValue) }

    /// Nil is bound as NULL.
    package mutating func appendInterpolation(_ value: (some SQLStorable)?) {
      bind(value?.sqlValue ?? .null)
    }

    /// A code of a closed list.
    package mutating func appendInterpolation(_ value: some Coded) { bind(.text(value.code)) }
    package mutating func appendInterpolation(_ value: (some Coded)?) {
      bind(value.map { .text($0.code) } ?? .null)
    }

    /// `IN (\(list: ids))`. An empty list matches nothing.
    package mutating func appendInterpolation(list: [some SQLStorable]) {
      appendList(list.map(\.sqlValue))
    }
    package mutating func appendInterpolation(list: [some Coded]) {
      appendList(list.map { .text($0.code) })
    }

    /// Another piece of statement, values included, its own `$n` renumbered after ours.
    package mutating func appendInterpolation(_ piece: SQLQuery) {
      guard !piece.values.isEmpty else {
        text += piece.text
        return
      }
      // Byte by byte: a statement is ASCII but for its literals, and letters cost ten times more.
      var rest = piece.text.utf8[...]
      while let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
        text += String(piece.text[rest.startIndex..<dollar])
        let digits = rest[rest.index(after: dollar)...].prefix {
          (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        if let number = Int(String(piece.text[digits.startIndex..<digits.endIndex])) {
          bind(piece.values[number - 1])
        } else {
          text += "$"
        }
        rest = rest[digits.endIndex...]
      }
      text += String(piece.text[rest.startIndex...])
    }

    private mutating func appendList(_ list: [SQLValue]) {
      guard !list.isEmpty else {
        text += "NULL"
        return
      }
      for (position, value) in list.enumerated() {
        if position > 0 { text += ", " }
        bind(value)
      }
    }

    private mutating func bind(_ value: SQLValue) {
      values.append(value)
      text += "$\(values.count)"
    }
  }
}
