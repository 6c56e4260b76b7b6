import Kernel

/// One row of an answer, read by position from 0. Only valid while the closure that receives it
/// runs.
package protocol SQLRow {
  func isNull(_ column: Int) -> Bool
  func rawInteger(_ column: Int) -> Int64
  func rawReal(_ column: Int) -> Double
  func rawText(_ column: Int) -> String
  func rawBytes(_ column: Int) -> [UInt8]
}

/// A row held something that its type refuses: an unknown code, a day that does not exist. It is
/// an error of the data, never replaced by a default.
package struct UnreadableRow: Error, CustomStringConvertible {
  package let column: Int
  package let wanted: String
  package var description: String { "column \(column) is not a \(wanted)" }

  package init(column: Int, wanted: String) {
    self.column = column
    self.wanted = wanted
  }
}

extension SQLRow {
  package func text(_ column: Int) -> String { rawText(column) }
  package func text(ifPresent column: Int) -> String? { isNull(column) ? nil : rawText(column) }
  package func integer(_ column: Int) -> Int { Int(rawInteger(column)) }
  package func integer(ifPresent column: Int) -> Int? {
    isNull(column) ? nil : Int(rawInteger(column))
  }
  package func real(_ column: Int) -> Double { rawReal(column) }
  package func real(ifPresent column: Int) -> Double? { isNull(column) ? nil : rawReal(column) }
  package func bool(_ column: Int) -> Bool { rawInteger(column) != 0 }
  package func bytes(_ column: Int) -> [UInt8] { rawBytes(column) }
  package func bytes(ifPresent column: Int) -> [UInt8]? {
    isNull(column) ? nil : rawBytes(column)
  }

  package func id<Subject>(_ column: Int, of: Subject.Type = Subject.self) -> ID<Subject> {
    ID(rawText(column))
  }
  package func id<Subject>(ifPresent column: Int, of: Subject.Type = Subject.self) -> ID<Subject>? {
    isNull(column) ? nil : ID(rawText(column))
  }
  package func instant(_ column: Int) -> Instant { Instant(milliseconds: rawInteger(column)) }
  package func instant(ifPresent column: Int) -> Instant? {
    isNull(column) ? nil : instant(column)
  }
  package func day(_ column: Int) throws -> Day {
    try read(column, "day") { Day($0) }
  }
  package func day(ifPresent column: Int) throws -> Day? {
    isNull(column) ? nil : try day(column)
  }
  package func localTime(ifPresent column: Int) throws -> LocalTime? {
    isNull(column) ? nil : try read(column, "local time") { LocalTime($0) }
  }
  package func code<Code: Coded>(_ column: Int, _ type: Code.Type = Code.self) throws -> Code {
    try read(column, "\(Code.self)") { Code(rawValue: $0) }
  }
  package func code<Code: Coded>(ifPresent column: Int, _ type: Code.Type = Code.self) throws
    -> Code?
  {
    isNull(column) ? nil : try code(column)
  }
  package func email(_ column: Int) throws -> Email {
    try read(column, "e-mail") { Email($0) }
  }
  package func email(ifPresent column: Int) throws -> Email? {
    isNull(column) ? nil : try email(column)
  }
  package func phone(ifPresent column: Int) throws -> Phone? {
    isNull(column) ? nil : try read(column, "phone") { Phone($0) }
  }
  package func siret(ifPresent column: Int) throws -> SIRET? {
    isNull(column) ? nil : try read(column, "SIRET") { SIRET($0) }
  }
  package func rome(ifPresent column: Int) throws -> ROMECode? {
    isNull(column) ? nil : try read(column, "ROME code") { ROMECode($0) }
  }
  package func insee(ifPresent column: Int) throws -> INSEECode? {
    isNull(column) ? nil : try read(column, "INSEE code") { INSEECode($0) }
  }

  private func read<Value>(
    _ column: Int, _ wanted: String, _ parse: (String) -> Value?
  ) throws -> Value {
    guard !isNull(column), let value = parse(rawText(column)) else {
      throw UnreadableRow(column: column, wanted: wanted)
    }
    return value
  }
}
