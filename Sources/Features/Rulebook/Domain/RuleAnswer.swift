import Kernel

/// What a rule answers, everywhere the same three: it fits, it does not (and here is what can be
/// done), or a human decides (and here is why). Sentences are French, ready for a page.
package enum RuleAnswer: Sendable, Hashable {
  case fits
  /// The reason says the fact; the way forward says who can do what.
  case doesNotFit(reason: String, wayForward: String)
  /// Nothing is stopped: somebody goes on, and says why.
  case humanDecides(reason: String)

  package var isFitting: Bool { self == .fits }

  /// Stable, for programs.
  package var code: String {
    switch self {
    case .fits: "fits"
    case .doesNotFit: "does_not_fit"
    case .humanDecides: "human_decides"
    }
  }
}

/// A fact a rule looked at, as it is told to whoever reads the answer: « Critères de niveau 2 »,
/// « 2 ».
package struct RuleFact: Sendable, Hashable {
  package let name: String
  package let value: String
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// The whole answer: what the rule says, which rule, in the version of that day, and the facts it
/// was asked about. What every page and every program shows.
package struct RuleVerdict: Sendable, Hashable {
  package let answer: RuleAnswer
  package let rule: Rule?
  package let facts: [RuleFact]
  /// What was understood when it fits; empty when nothing is worth saying.
  package let comment: String

  package init(
    _ answer: RuleAnswer, of rule: Rule?, facts: [RuleFact] = [], comment: String = ""
  ) {
    self.answer = answer
    self.rule = rule
    self.facts = facts
    self.comment = comment
  }
}
