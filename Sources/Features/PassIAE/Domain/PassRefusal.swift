import Kernel

/// Why a hire cannot have a PASS, with the facts.
package enum PassRefusal: Error, Sendable, Hashable {
  case noEligibility
  case waiting(WaitingPeriod)
  case endsBeforeHire(passEnd: Day)

  /// Stored code, in the journal of a hire that was kept all the same.
  package var code: String {
    switch self {
    case .noEligibility: "sans_eligibilite"
    case .waiting: "carence"
    case .endsBeforeHire: "pass_fini_avant"
    }
  }
}
