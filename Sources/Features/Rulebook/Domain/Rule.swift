import Kernel

/// One rule of the trade, as the engine knows it: dated, sourced, explained in French. What it
/// decides is a function beside it; this is what a page tells about it.
package struct Rule: Sendable, Hashable {
  /// Stable: `R7`, `R7.carence`. Shown beside the answer, so that two people talk of the same rule.
  package let id: String
  package let title: String
  package let force: RuleForce
  /// What it says and why, in plain French.
  package let explanation: String
  /// Its numbers and lists: the very values its functions use, never copies.
  package let parameters: [RuleParameter]
  /// The text, guide or practice it was read in.
  package let source: String
  /// First day it applies; nil when the source gives no day.
  package let inForceFrom: Day?
  /// The day we read the source.
  package let readOn: Day
  /// What it said before, newest first, under the same id. They stay, and apply to older files.
  package let older: [Rule]

  package init(
    id: String, title: String, force: RuleForce, explanation: String,
    parameters: [RuleParameter] = [], source: String, inForceFrom: Day? = nil, readOn: Day,
    older: [Rule] = []
  ) {
    self.id = id
    self.title = title
    self.force = force
    self.explanation = explanation
    self.parameters = parameters
    self.source = source
    self.inForceFrom = inForceFrom
    self.readOn = readOn
    self.older = older
  }

  /// What it said that day; nil when none of its versions held yet.
  package func version(on day: Day) -> Rule? {
    if inForceFrom.map({ $0 <= day }) ?? true { return self }
    return older.first { $0.inForceFrom.map { $0 <= day } ?? true }
  }
}

/// How much a rule binds (decision « Force of a rule »). Only law, and the coherence of data, ever
/// stop a human; the rest is said, with a way forward.
package enum RuleForce: String, Labelled {
  case law = "loi"
  /// What Les emplois de l'inclusion does today.
  case practice = "pratique"
  /// Advice of the prescription guide.
  case guide
  /// A choice of Cordée or of the territory.
  case ours = "cordee"

  package var label: String {
    switch self {
    case .law: "Loi"
    case .practice: "Pratique des Emplois de l’inclusion"
    case .guide: "Conseil du guide"
    case .ours: "Choix de Cordée"
    }
  }
}
