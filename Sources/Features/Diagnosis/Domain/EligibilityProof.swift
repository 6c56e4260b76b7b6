import Kernel

/// How recent a proof must be, before the PASS is delivered.
package enum ProofAge: Sendable, Hashable {
  /// Issued less than that many months before.
  case lessThan(months: Int)
  /// Still valid the day of the hire, whenever it was issued.
  case validAtHire
  case noLimit
}

/// A proof that somebody saw. The paper itself is not kept: what it is, its date, who saw it.
package struct EligibilityProof: Sendable, Hashable {
  package let criterion: EligibilityCriterion
  /// The day written on it; nil when not noted.
  package let issuedOn: Day?

  package init(criterion: EligibilityCriterion, issuedOn: Day?) {
    self.criterion = criterion
    self.issuedOn = issuedOn
  }

  /// What its age says that day.
  package func freshness(on day: Day) -> ProofFreshness {
    switch criterion.proofAge {
    case .noLimit: return .fresh(until: nil)
    case .validAtHire: return .checkAtHire
    case .lessThan(let months):
      guard let issuedOn else { return .undated }
      guard issuedOn <= day else { return .undated }
      let end = issuedOn.adding(months: months)
      return day < end ? .fresh(until: end) : .tooOld(since: end)
    }
  }
}

package enum ProofFreshness: Sendable, Hashable {
  /// Recent enough until that day, not counted; nil when its age does not matter.
  case fresh(until: Day?)
  case tooOld(since: Day)
  /// No date noted, or a date to come.
  case undated
  /// Its own end of validity is to be read on it the day of the hire.
  case checkAtHire
}
