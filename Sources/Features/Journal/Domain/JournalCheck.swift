/// What walking every journal found.
package struct JournalCheck: Sendable, Hashable {
  package var chains = 0
  package var entries = 0
  /// The first link that does not hold; nil when all hold.
  package var broken: BrokenLink?

  package init() {}
}

/// A place where a journal was tampered with.
package struct BrokenLink: Sendable, Hashable {
  package enum Reason: String, Sendable {
    case missingEntry, changedFacts, changedEntry, changedHead, missingChain

    package var label: String {
      switch self {
      case .missingEntry: "il manque une ligne avant celle-ci"
      case .changedFacts: "ses faits ont été changés"
      case .changedEntry: "la ligne, ou une d’avant, a été changée"
      case .changedHead: "la fin de ce journal a été coupée ou changée"
      case .missingChain: "toutes les lignes de ce journal ont disparu"
      }
    }
  }
  package let subjectKind: String
  package let subjectID: String
  package let sequence: Int
  package let reason: Reason

  package init(subjectKind: String, subjectID: String, sequence: Int, reason: Reason) {
    self.subjectKind = subjectKind
    self.subjectID = subjectID
    self.sequence = sequence
    self.reason = reason
  }
}
