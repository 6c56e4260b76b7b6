import Kernel

/// A family of golden vectors (`pass.state`) and how the house answers one of its rows: it reads
/// the facts, asks the rule itself, and writes the answer in the codes of the vectors.
package struct RuleFamily: Sendable {
  package let name: String
  package let answer: @Sendable (VectorFacts) throws -> JSONValue

  package init(_ name: String, _ answer: @escaping @Sendable (VectorFacts) throws -> JSONValue) {
    self.name = name
    self.answer = answer
  }

  /// Every family the house can replay, room by room.
  package static let all: [RuleFamily] =
    employerKindFamilies
    + eligibilityFamilies
    + geiqFamilies
    + controlFamilies
    + invitationFamilies
    + applicationFamilies
    + passFamilies
    + suspensionFamilies
    + prolongationFamilies
    + ExitVectors.families
    + AppointmentVectors.families
}

/// The `given` of a row. A key that is absent means « not relevant », `null` means « none ».
package struct VectorFacts: Sendable {
  package let given: JSONValue

  package init(_ given: JSONValue) { self.given = given }

  package func has(_ key: String) -> Bool { given[key] != nil }
  package func isNone(_ key: String) -> Bool { given[key]?.isNull ?? true }

  package func day(_ key: String) throws -> Day { try required(key, \.day) }
  package func int(_ key: String) throws -> Int { try required(key, \.int) }
  package func bool(_ key: String) throws -> Bool { try required(key, \.bool) }
  package func text(_ key: String) throws -> String { try required(key, \.text) }
  package func list(_ key: String) throws -> [JSONValue] { try required(key, \.list) }

  package func dayIfAny(_ key: String) throws -> Day? { try isNone(key) ? nil : day(key) }
  package func intIfAny(_ key: String) throws -> Int? { try isNone(key) ? nil : int(key) }
  package func boolIfAny(_ key: String) throws -> Bool? { try isNone(key) ? nil : bool(key) }
  package func textIfAny(_ key: String) throws -> String? { try isNone(key) ? nil : text(key) }

  private func required<Value>(_ key: String, _ read: (JSONValue) -> Value?) throws -> Value {
    guard let value = given[key].flatMap(read) else { throw UnreadableFact(key: key) }
    return value
  }
}

/// A row that lacks a fact its rule needs, or writes it otherwise than the format says.
package struct UnreadableFact: Error, CustomStringConvertible {
  package let key: String
  package init(key: String) { self.key = key }
  package var description: String { "« \(key) » manque, ou n’est pas écrit comme attendu" }
}
