/// Reads comma-separated values (RFC 4180) one line at a time from bytes held in memory: quoted
/// fields may hold separators, doubled quotes and line breaks. Lines end with LF or CRLF. A
/// byte-order mark at the start is skipped, and so are empty lines.
///
/// - Precondition: the bytes are UTF-8. Ask `firstLineNotUTF8` before.
package struct CSVReader: Sequence, IteratorProtocol {
  /// One line of the file: where it starts, from 1, and its fields or what is wrong with it.
  package struct Line: Sendable, Equatable {
    package let number: Int
    package let fields: Result<[String], Fault>

    package init(number: Int, fields: Result<[String], Fault>) {
      self.number = number
      self.fields = fields
    }
  }

  package enum Fault: Error, Sendable, Equatable {
    /// A quote was opened and the file ended first: everything after it is inside.
    case quoteNeverClosed
    /// Something stands between a closing quote and the separator; the line was skipped.
    case textAfterQuote
    /// A field is longer than `mostFieldBytes`; the line was skipped.
    case fieldTooLong
  }

  /// The longest field that is read; a description of a real file stays under 10 000.
  package static let mostFieldBytes = 64 * 1024

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var line = 1

  /// - Parameter separator: `,` unless the first line has more semicolons, as spreadsheets set to
  ///   French write them.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let commas = head.count { $0 == UInt8(ascii: ",") }
    let semicolons = head.count { $0 == UInt8(ascii: ";") }
    separator = UInt8(ascii: semicolons > commas ? ";" : ",")
  }

  package mutating func next() -> Line? {
    while position < bytes.count, skipLineBreak() {}
    guard position < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      let field = bytes[position...].first == UInt8(ascii: "\"") ? quotedField() : plainField()
      switch field {
      case .success(let text): fields.append(text)
      case .failure(let fault):
        skipRestOfLine()
        return Line(number: start, fields: .failure(fault))
      }
      if position < bytes.count, bytes[position] == separator {
        position += 1
        continue
      }
      if position == bytes.count || skipLineBreak() {
        return Line(number: start, fields: .success(fields))
      }
      skipRestOfLine()
      return Line(number: start, fields: .failure(.textAfterQuote))
    }
  }

  private mutating func plainField() -> Result<String, Fault> {
    let start = position
    while position < bytes.count, bytes[position] != separator,
      bytes[position] != UInt8(ascii: "\n"), bytes[position] != UInt8(ascii: "\r")
    {
      position += 1
    }
    return text(bytes[start..<position])
  }

  /// Reads from an opening quote to just after the closing one.
  private mutating func quotedField() -> Result<String, Fault> {
    position += 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
          return text(content[...])
        }
        position += 1
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      content.append(byte)
    }
    return .failure(.quoteNeverClosed)
  }

  private func text(_ content: ArraySlice<UInt8>) -> Result<String, Fault> {
    content.count > Self.mostFieldBytes
      ? .failure(.fieldTooLong) : .success(String(decoding: content, as: UTF8.self))
  }

  /// True when a line break stood here, and is now behind.
  private mutating func skipLineBreak() -> Bool {
    if bytes[position] == UInt8(ascii: "\r") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    } else if bytes[position] == UInt8(ascii: "\n") {
      position += 1
    } else {
      return false
    }
    line += 1
    return true
  }

  private mutating func skipRestOfLine() {
    while position < bytes.count, !skipLineBreak() { position += 1 }
  }
}

/// The number, from 1, of the first line that is not UTF-8; nil when all are.
package func firstLineNotUTF8(_ bytes: [UInt8]) -> Int? {
  if String(validating: bytes, as: UTF8.self) != nil { return nil }
  let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
}
