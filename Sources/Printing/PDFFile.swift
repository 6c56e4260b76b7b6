/// A PDF with a plain table of references, as Cairo writes them: where its objects are.
struct PDFFile {
  private let bytes: [UInt8]
  private let offsets: [Int: Int]
  private let table: Int
  private let size: Int
  /// The number of the catalogue, from which everything hangs.
  let root: Int
  private let information: String

  /// Nil when the file keeps its references otherwise.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    let tail = String(decoding: bytes.suffix(2048), as: UTF8.self)
    guard let start = tail.lastMatch("startxref"), let table = start.firstNumber(),
      table < bytes.count, bytes[table...].starts(with: Array("xref".utf8)),
      let trailer = tail.lastMatch("trailer"), let size = trailer.lastMatch("/Size")?.firstNumber(),
      let root = trailer.lastMatch("/Root")?.firstNumber()
    else { return nil }
    self.table = table
    self.size = size
    self.root = root
    information =
      trailer.lastMatch("/Info")?.firstNumber().map { " /Info \($0) 0 R" } ?? ""
    offsets = PDFFile.offsets(bytes, from: table)
  }

  /// What stands between `obj` and `endobj`; nil for a stream or an unknown number.
  func object(_ number: Int) -> String? {
    guard let offset = offsets[number], offset < bytes.count else { return nil }
    let rest = bytes[offset...]
    guard let end = rest.firstRange(of: Array("endobj".utf8)),
      let start = rest.firstRange(of: Array("obj".utf8)), start.upperBound <= end.lowerBound
    else { return nil }
    let body = bytes[start.upperBound..<end.lowerBound]
    guard body.firstRange(of: Array("stream".utf8)) == nil else { return nil }
    return String(decoding: body, as: UTF8.self).trimmedLines
  }

  func objects(containing text: String) -> [Int] {
    offsets.keys.sorted().filter { object($0)?.contains(text) ?? false }
  }

  /// The file followed by new versions of some objects.
  func updated(_ updates: [(number: Int, body: String)]) -> [UInt8] {
    guard !updates.isEmpty else { return bytes }
    var out = bytes
    var references = "xref\n"
    for (number, body) in updates {
      let offset = String(out.count)
      references += "\(number) 1\n"
      references += String(repeating: "0", count: 10 - offset.count) + "\(offset) 00000 n \n"
      out += Array("\(number) 0 obj\n\(body)\nendobj\n".utf8)
    }
    let start = out.count
    out += Array(
      """
      \(references)trailer
      << /Size \(size) /Root \(root) 0 R\(information) /Prev \(table) >>
      startxref
      \(start)
      %%EOF

      """.utf8)
    return out
  }

  /// Lines of twenty bytes, `0000000016 00000 n `, in numbered runs.
  private static func offsets(_ bytes: [UInt8], from table: Int) -> [Int: Int] {
    var found: [Int: Int] = [:]
    let text = String(decoding: bytes[table...], as: UTF8.self)
    var number = 0
    for line in text.split(separator: "\n").dropFirst() {
      let words = line.split(separator: " ")
      if words.first == "trailer" { break }
      if words.count == 2, let first = Int(words[0]) { number = first }
      if words.count == 3, let offset = Int(words[0]) {
        if words[2].first == "n" { found[number] = offset }
        number += 1
      }
    }
    return found
  }
}

extension String {
  /// What follows the last place where that text stands.
  fileprivate func lastMatch(_ text: String) -> Substring? {
    ranges(of: text).last.map { self[$0.upperBound...] }
  }

  fileprivate var trimmedLines: String {
    var text = Substring(self)
    while let first = text.first, first.isNewline || first == " " { text = text.dropFirst() }
    while let last = text.last, last.isNewline || last == " " { text = text.dropLast() }
    return String(text)
  }
}

extension Substring {
  fileprivate func lastMatch(_ text: String) -> Substring? {
    ranges(of: text).last.map { self[$0.upperBound...] }
  }

  fileprivate func firstNumber() -> Int? {
    Int(drop { !$0.isNumber }.prefix { $0.isNumber })
  }
}
