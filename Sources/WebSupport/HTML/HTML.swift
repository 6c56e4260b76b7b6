import Kernel

/// A piece of page. Written as the HTML it is, by interpolation: literals are trusted, every
/// interpolated value is escaped, pieces of page go in as they are.
///
///     let row: HTML = "<li><a href=\"/personnes/\(id)\">\(name)</a></li>"
///
/// A page is a function from a page model to `HTML`; a layout is a function from a page to a page.
package struct HTML: Sendable, ExpressibleByStringInterpolation {
  package private(set) var bytes: [UInt8]

  package init() { bytes = [] }

  package init(stringLiteral literal: String) { bytes = Array(literal.utf8) }

  package init(stringInterpolation interpolation: Interpolation) { bytes = interpolation.bytes }

  /// Escaped text.
  package init(text: String) {
    bytes = []
    Self.escape(text, into: &bytes)
  }

  /// Bytes known to be safe: our own assets and SVG drawn by our own code.
  package init(trusted text: String) { bytes = Array(text.utf8) }

  package var isEmpty: Bool { bytes.isEmpty }

  package static func += (left: inout HTML, right: HTML) {
    left.bytes.append(contentsOf: right.bytes)
  }

  package static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum += right
    return sum
  }

  package struct Interpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    package mutating func appendLiteral(_ literal: String) {
      bytes.append(contentsOf: literal.utf8)
    }
    package mutating func appendInterpolation(_ text: String) { HTML.escape(text, into: &bytes) }
    package mutating func appendInterpolation(_ text: Substring) {
      HTML.escape(String(text), into: &bytes)
    }
    package mutating func appendInterpolation(_ number: Int) {
      bytes.append(contentsOf: String(number).utf8)
    }
    package mutating func appendInterpolation<Subject>(_ id: ID<Subject>) {
      HTML.escape(id.text, into: &bytes)
    }
    /// ISO form, for `datetime` and `value` attributes; use `frenchDay` for people.
    package mutating func appendInterpolation(_ day: Day) {
      bytes.append(contentsOf: day.description.utf8)
    }
    package mutating func appendInterpolation(_ piece: HTML) {
      bytes.append(contentsOf: piece.bytes)
    }
    package mutating func appendInterpolation(_ piece: HTML?) {
      if let piece { bytes.append(contentsOf: piece.bytes) }
    }
    package mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { bytes.append(contentsOf: piece.bytes) }
    }
    /// `\(if: isOpen, " open")`: a literal that stands there or not.
    package mutating func appendInterpolation(if condition: Bool, _ literal: StaticString) {
      guard condition else { return }
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
  }

  private static func escape(_ text: String, into bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for position in 0..<utf8.count {
        let replacement: StaticString
        switch utf8[position] {
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case UInt8(ascii: "'"): replacement = "&#39;"
        default: continue
        }
        bytes.append(contentsOf: utf8[start..<position])
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = position + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }
}

extension Sequence {
  /// One piece of page per element, one after the other.
  package func html(_ piece: (Element) throws -> HTML) rethrows -> HTML {
    var all = HTML()
    for element in self { all += try piece(element) }
    return all
  }
}
