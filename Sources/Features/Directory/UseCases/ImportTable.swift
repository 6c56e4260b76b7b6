import Domain
import Kernel

/// A file given to an import: its name, for the sentences, and its bytes.
package struct ImportFile: Sendable {
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A CSV file whose first line names its columns, read line by line. A line that cannot be read is
/// told in the report and left out; the others go on.
struct ImportTable {
  static let mostMegabytes = 256

  let file: ImportFile
  private let positions: [String: Int]
  private let columnCount: Int

  /// - Throws: `ImportRefusal` when nothing of the file can be used.
  init(_ file: ImportFile, columns: [String]) throws(ImportRefusal) {
    guard file.bytes.count <= Self.mostMegabytes * 1_048_576 else {
      throw .tooBig(file: file.name, megabytes: Self.mostMegabytes)
    }
    if let line = firstLineNotUTF8(file.bytes) { throw .notUTF8(file: file.name, line: line) }
    let header = try Self.header(of: file)
    var positions: [String: Int] = [:]
    for (position, name) in header.enumerated() where positions[name] == nil {
      positions[name] = position
    }
    let missing = columns.filter { positions[$0] == nil }
    guard missing.isEmpty else { throw .missingColumns(file: file.name, missing) }
    self.file = file
    self.positions = positions
    columnCount = header.count
  }

  /// The names of the columns of a file.
  static func header(of file: ImportFile) throws(ImportRefusal) -> [String] {
    var reader = CSVReader(file.bytes)
    guard let first = reader.next(), case .success(let names) = first.fields else {
      throw .empty(file: file.name)
    }
    return names.map { trimmed($0).lowercased() }
  }

  /// Reads every line of data; `read` turns one into a value or says what is wrong with it.
  /// Warnings are for lines that are kept.
  func values<Value>(
    report: inout ImportReport, progress: (Int) -> Void,
    _ read: (ImportLine, inout [ImportFault]) throws(ImportFault) -> Value
  ) -> [(line: Int, value: Value)] {
    var values: [(line: Int, value: Value)] = []
    var reader = CSVReader(file.bytes)
    _ = reader.next()
    while let line = reader.next() {
      report.read += 1
      if report.read % 1000 == 0 { progress(report.read) }
      var warnings: [ImportFault] = []
      do throws(ImportFault) {
        let value = try read(try fields(of: line), &warnings)
        values.append((line.number, value))
        for warning in warnings { report.warned.append(remark(line.number, warning)) }
      } catch {
        report.refused.append(remark(line.number, error))
      }
    }
    return values
  }

  /// The values whose key no earlier line has. A line that repeats another is told; one that
  /// contradicts another is kept out.
  func unique<Value: Equatable, Key: Hashable>(
    _ values: [(line: Int, value: Value)], by key: (Value) -> Key, report: inout ImportReport
  ) -> [(line: Int, value: Value)] {
    var first: [Key: Int] = [:]
    var kept: [(line: Int, value: Value)] = []
    for entry in values {
      guard let position = first[key(entry.value)] else {
        first[key(entry.value)] = kept.count
        kept.append(entry)
        continue
      }
      let earlier = kept[position]
      if earlier.value == entry.value {
        report.warned.append(remark(entry.line, .repeated(ofLine: earlier.line)))
      } else {
        report.refused.append(remark(entry.line, .duplicate(ofLine: earlier.line)))
      }
    }
    return kept
  }

  func remark(_ line: Int, _ fault: ImportFault) -> ImportRemark {
    ImportRemark(file: file.name, line: line, sentence: fault.sentence)
  }

  private func fields(of line: CSVReader.Line) throws(ImportFault) -> ImportLine {
    switch line.fields {
    case .failure(let fault): throw .csv(fault)
    case .success(let fields):
      guard fields.count == columnCount else {
        throw .fieldCount(found: fields.count, wanted: columnCount)
      }
      return ImportLine(fields: fields, positions: positions)
    }
  }
}

/// One line of data, by the names of its columns.
struct ImportLine {
  let fields: [String]
  let positions: [String: Int]

  /// The text of a column without white space at its ends; empty when there is none. Line breaks
  /// become LF.
  /// - Throws: for a control character, which PostgreSQL or a page could not hold.
  func text(_ column: String, most: Int = 300) throws(ImportFault) -> String {
    guard let position = positions[column] else { return "" }
    let text = trimmed(fields[position].replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
    guard text.unicodeScalars.allSatisfy({ $0.value >= 32 || $0 == "\n" || $0 == "\t" }) else {
      throw .controlCharacter
    }
    guard text.count <= most else { throw .tooLong(column: column, most: most) }
    return text
  }

  func required(_ column: String) throws(ImportFault) -> String {
    let text = try text(column)
    guard !text.isEmpty else { throw .missing(column: column) }
    return text
  }

  func parsed<Value>(_ column: String, _ parse: (String) -> Value?) throws(ImportFault) -> Value {
    let text = try required(column)
    guard let value = parse(text) else { throw .unreadable(column: column, value: text) }
    return value
  }

  /// Nil when both are empty.
  /// - Throws: when one is missing, or when they are no place on Earth.
  func point() throws(ImportFault) -> GeoPoint? {
    let latitude = try text("latitude")
    let longitude = try text("longitude")
    if latitude.isEmpty, longitude.isEmpty { return nil }
    guard let y = Double(latitude), y.isFinite else {
      throw .unreadable(column: "latitude", value: latitude)
    }
    guard let x = Double(longitude), x.isFinite, let point = GeoPoint(latitude: y, longitude: x)
    else { throw .unreadable(column: "longitude", value: longitude) }
    return point
  }
}

/// Tells how far an import is: a word for what it does, lines done, lines in all when known.
package typealias ImportProgress = @Sendable (_ step: String, _ done: Int) -> Void
