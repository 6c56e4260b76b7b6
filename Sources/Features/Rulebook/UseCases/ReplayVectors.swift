import Kernel

/// Replays golden vectors: what the rules answer to each row, beside what it expects.
package struct ReplayVectors: Sendable {
  private let families: [String: RuleFamily]

  package init(_ families: [RuleFamily] = RuleFamily.all) {
    self.families = Dictionary(families.map { ($0.name, $0) }) { first, _ in first }
  }

  /// - Throws: `UserMessage` when the file is not a list of rows.
  package func callAsFunction(_ file: JSONValue) throws(UserMessage) -> VectorReplay {
    guard let rows = file.list else {
      throw UserMessage(
        "Ce fichier n’est pas une liste de cas.",
        detail:
          "Il commence par «\u{A0}[\u{A0}», et chaque cas dit «\u{A0}id\u{A0}», «\u{A0}rule\u{A0}», «\u{A0}given\u{A0}» et «\u{A0}expect\u{A0}»."
      )
    }
    var replay = VectorReplay()
    for (position, row) in rows.enumerated() {
      if let problem = problem(of: row, at: position + 1) {
        replay.failures.append(problem)
      } else {
        replay.passed += 1
      }
    }
    return replay
  }

  private func problem(of row: JSONValue, at position: Int) -> VectorFailure? {
    let id = row["id"]?.text ?? "cas \(position)"
    guard let rule = row["rule"]?.text, let given = row["given"], let expect = row["expect"] else {
      return VectorFailure(
        id: id, rule: row["rule"]?.text ?? "",
        why:
          "Ce cas ne se lit pas\u{A0}: il faut «\u{A0}rule\u{A0}», «\u{A0}given\u{A0}» et «\u{A0}expect\u{A0}»."
      )
    }
    func failure(_ why: String, got: JSONValue? = nil) -> VectorFailure {
      VectorFailure(id: id, rule: rule, why: why, given: given, expect: expect, got: got)
    }
    guard let family = families[rule] else {
      return failure("La règle «\u{A0}\(rule)\u{A0}» n’est pas connue de Cordée.")
    }
    do {
      let got = try family.answer(VectorFacts(given))
      // A number, a list, a word: the whole answer. An object: the keys it names.
      guard case .object(let expected) = expect else {
        return got == expect ? nil : failure("Réponse différente.", got: got)
      }
      let different = expected.filter { got[$0.key] != $0.value }.keys.sorted()
      if different.isEmpty { return nil }
      return failure("Réponse différente\u{A0}: \(different.joined(separator: ", ")).", got: got)
    } catch {
      return failure("Un fait ne se lit pas\u{A0}: \(error).")
    }
  }
}

package struct VectorReplay: Sendable {
  package internal(set) var passed = 0
  package internal(set) var failures: [VectorFailure] = []
}

/// One row that does not hold, and what it takes to see why.
package struct VectorFailure: Sendable {
  package let id: String
  package let rule: String
  package let why: String
  package let given: JSONValue?
  package let expect: JSONValue?
  package let got: JSONValue?

  init(
    id: String, rule: String, why: String, given: JSONValue? = nil, expect: JSONValue? = nil,
    got: JSONValue? = nil
  ) {
    self.id = id
    self.rule = rule
    self.why = why
    self.given = given
    self.expect = expect
    self.got = got
  }
}
