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
}
