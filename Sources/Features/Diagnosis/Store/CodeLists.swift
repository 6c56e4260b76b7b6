import Kernel
import SQL

/// Sets of codes kept in one column: `lundi mardi`, in the order of the list.
enum CodeList {
  static func text<Code: Coded>(_ codes: Set<Code>) -> String {
    Code.allCases.filter { codes.contains($0) }.map(\.code).joined(separator: " ")
  }

  /// - Throws: `UnreadableRow` when a code is not of the list.
  static func set<Code: Coded>(_ text: String, column: Int) throws -> Set<Code> {
    Set(
      try text.split(separator: " ").map {
        guard let code = Code(rawValue: String($0)) else {
          throw UnreadableRow(column: column, wanted: "\(Code.self)")
        }
        return code
      })
  }
}
