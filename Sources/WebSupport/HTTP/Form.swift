import Kernel

/// What a browser sent: an ordered list of pairs, since a form may repeat a name (checkboxes).
package struct Form: Sendable, Hashable {
  package private(set) var pairs: [Pair]
  package private(set) var files: [UploadedFile]

  package struct Pair: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  package init(_ pairs: [(String, String)] = [], files: [UploadedFile] = []) {
    self.pairs = pairs.map { Pair(name: $0.0, value: $0.1) }
    self.files = files
  }

  /// No form of ours comes near it; a hostile one could fill the memory with empty pairs.
  package static let mostPairs = 2_000

  /// Reads `a=1&b=2`. Nil when a value is not UTF-8, or when there are too many.
  package init?(urlEncoded bytes: some Collection<UInt8>) {
    var pairs: [Pair] = []
    for part in bytes.split(separator: UInt8(ascii: "&"), maxSplits: Self.mostPairs) {
      guard pairs.count < Self.mostPairs else { return nil }
      let sides = part.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = percentDecoded(sides[0]),
        let value = sides.count > 1 ? percentDecoded(sides[1]) : ""
      else { return nil }
      pairs.append(Pair(name: name, value: value))
    }
    self.pairs = pairs
    files = []
  }

  mutating func append(_ name: String, _ value: String) {
    pairs.append(Pair(name: name, value: value))
  }
  mutating func append(_ file: UploadedFile) { files.append(file) }

  /// The last value of that name, without white space at its ends; empty when there is none.
  package subscript(_ name: String) -> String {
    trimmed(pairs.last { $0.name == name }?.value ?? "")
  }

  /// As the subscript, nil when empty.
  package func filled(_ name: String) -> String? {
    let value = self[name]
    return value.isEmpty ? nil : value
  }

  /// All values of that name, in order.
  package func all(_ name: String) -> [String] {
    pairs.filter { $0.name == name }.map { trimmed($0.value) }
  }

  package func has(_ name: String) -> Bool { pairs.contains { $0.name == name } }
  package func has(_ name: String, _ value: String) -> Bool { all(name).contains(value) }

  /// The file of that name; nil when none was chosen.
  package func file(_ name: String) -> UploadedFile? {
    files.first { $0.field == name && !($0.bytes.isEmpty && $0.name.isEmpty) }
  }

  /// The same form with one value replaced or added.
  package func setting(_ name: String, _ value: String) -> Form {
    var copy = self
    copy.pairs.removeAll { $0.name == name }
    copy.append(name, value)
    return copy
  }
}

package struct UploadedFile: Sendable, Hashable {
  package let field: String
  package let name: String
  package let bytes: [UInt8]
}

/// `%C3%A9` and `+` undone; nil when the result is not UTF-8.
package func percentDecoded(_ bytes: some Collection<UInt8>) -> String? {
  func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  var rest = bytes.makeIterator()
  while let byte = rest.next() {
    if byte == UInt8(ascii: "+") {
      out.append(32)
    } else if byte == UInt8(ascii: "%") {
      guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
        return nil
      }
      out.append(high << 4 | low)
    } else {
      out.append(byte)
    }
  }
  return String(validating: out, as: UTF8.self)
}

/// Text made safe inside the query of an address.
package func percentEncoded(_ text: String) -> String {
  var out: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "~"):
      out.append(byte)
    default:
      out.append(UInt8(ascii: "%"))
      out.append(contentsOf: hexadecimal([byte]).uppercased().utf8)
    }
  }
  return String(decoding: out, as: UTF8.self)
}
