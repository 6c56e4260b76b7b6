import Kernel

/// One value bound to a statement. Both engines know these five and no others.
package enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case bytes([UInt8])
}

extension String {
  /// SQLite would cut the text at a zero byte, and PostgreSQL cannot hold one: neither keeps it.
  var withoutZeroBytes: String {
    utf8.contains(0) ? String(decoding: utf8.filter { $0 != 0 }, as: UTF8.self) : self
  }
}

/// What may stand in a `SQLQuery` interpolation. Each type says how it is stored, once.
package protocol SQLStorable {
  var sqlValue: SQLValue { get }
}

extension String: SQLStorable {
  package var sqlValue: SQLValue { .text(self) }
}
extension Int: SQLStorable {
  package var sqlValue: SQLValue { .integer(Int64(self)) }
}
extension Int64: SQLStorable {
  package var sqlValue: SQLValue { .integer(self) }
}
extension Double: SQLStorable {
  package var sqlValue: SQLValue { .real(self) }
}
/// 1 or 0: columns of type `BIGINT`, the same on both engines.
extension Bool: SQLStorable {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}
extension [UInt8]: SQLStorable {
  package var sqlValue: SQLValue { .bytes(self) }
}
extension ID: SQLStorable {
  package var sqlValue: SQLValue { .text(text) }
}
/// ISO 8601 text, which sorts as days do.
extension Day: SQLStorable {
  package var sqlValue: SQLValue { .text(description) }
}
/// Milliseconds since 1970, universal time.
extension Instant: SQLStorable {
  package var sqlValue: SQLValue { .integer(milliseconds) }
}
extension LocalTime: SQLStorable {
  package var sqlValue: SQLValue { .text(description) }
}
extension Email: SQLStorable {
  package var sqlValue: SQLValue { .text(address) }
}
extension Phone: SQLStorable {
  package var sqlValue: SQLValue { .text(number) }
}
extension SIRET: SQLStorable {
  package var sqlValue: SQLValue { .text(digits) }
}
extension ROMECode: SQLStorable {
  package var sqlValue: SQLValue { .text(code) }
}
extension INSEECode: SQLStorable {
  package var sqlValue: SQLValue { .text(code) }
}
