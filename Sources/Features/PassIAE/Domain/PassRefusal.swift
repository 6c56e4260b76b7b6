import Kernel

/// Why a hire cannot have a PASS, with the facts.
package enum PassRefusal: Error, Sendable, Hashable {
  case noEligibility
  case waiting(WaitingPeriod)
  case endsBeforeHire(passEnd: Day)
}
