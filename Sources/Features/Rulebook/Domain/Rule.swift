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
  /// The text, guide or practice it was read in.
  package let source: String
  /// First day it applies; nil when the source gives no day.
  package let inForceFrom: Day?
  /// The day we read the source.
  package let readOn: Day

  package init(
    id: String, title: String, force: RuleForce, explanation: String, source: String,
    inForceFrom: Day? = nil, readOn: Day
  ) {
    self.id = id
    self.title = title
    self.force = force
    self.explanation = explanation
    self.source = source
    self.inForceFrom = inForceFrom
    self.readOn = readOn
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
