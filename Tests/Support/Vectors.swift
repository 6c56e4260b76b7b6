import Foundation

/// One row of a file of `Tests/Vectors`: facts observed elsewhere, replayed here.
package struct Vector: Sendable, CustomStringConvertible {
  package let id: String
  package let rule: String
  /// The row as it is written, for a failure to print whole.
  package let text: String
  private let given: Data
  private let expect: Data

  package var description: String { "\(id) \(rule)" }

  /// The rows of one file whose rule is in the list, or all of them.
  package static func rows(_ file: String, of rules: [String]? = nil) -> [Vector] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let url = folder.appending(path: "Vectors/\(file)")
    guard let data = try? Data(contentsOf: url),
      let rows = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]]
    else { fatalError("cannot read \(url.path)") }
    return rows.compactMap { row in
      guard let id = row["id"] as? String, let rule = row["rule"] as? String,
        rules.map({ $0.contains(rule) }) ?? true,
        let given = try? JSONSerialization.data(withJSONObject: row["given"] ?? [:]),
        let expect = try? JSONSerialization.data(withJSONObject: row["expect"] ?? [:]),
        let whole = try? JSONSerialization.data(withJSONObject: row, options: .sortedKeys)
      else { return nil }
      return Vector(
        id: id, rule: rule, text: String(decoding: whole, as: UTF8.self), given: given,
        expect: expect)
    }
  }

  package func input<Value: Decodable>(_: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(Value.self, from: given)
  }
  package func output<Value: Decodable>(_: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(Value.self, from: expect)
  }
}
