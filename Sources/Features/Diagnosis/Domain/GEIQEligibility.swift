import Kernel

/// Who may enter a GEIQ, and what the State pays for the support (les-emplois,
/// eligibility/utils.py:18-48; www/geiq_eligibility_views/forms.py:17-26, 93-149, August 2026).
package enum GEIQEligibility {
  /// The whole allowance.
  package static let fullAllowance = 1400
  /// On criteria of the first annex only.
  package static let firstAnnexAllowance = 814
  /// How many of level 2 open the whole allowance when none is of level 1.
  package static let level2Needed = 2
  /// How long the GEIQ keeps the proofs.
  package static let proofMonths = 24

  /// Euros for the support of one employee. An authorised prescriber's diagnosis opens the whole
  /// allowance without any criterion. ⚠ A single criterion of level 2 of annex 2 opens nothing.
  package static func allowance(
    _ criteria: Set<GEIQCriterion>, byAuthorisedPrescriber: Bool
  ) -> Int {
    if byAuthorisedPrescriber { return fullAllowance }
    if criteria.contains(where: { $0.level == .level1 }) { return fullAllowance }
    if criteria.filter({ $0.level == .level2 }).count >= level2Needed { return fullAllowance }
    return criteria.contains { $0.annex.isFirst } ? firstAnnexAllowance : 0
  }

  /// Pairs that cannot both be true.
  package static let incompatiblePairs: [(GEIQCriterion, GEIQCriterion)] = [
    (.priorityDistrict, .ruralZone),
    (.under26, .over50), (.under26, .over45),
    (.leavingChildWelfare, .over50), (.leavingChildWelfare, .over45),
    (.refugee, .asylumSeeker),
    // One registration has one duration.
    (.jobSeekerUnder12Months, .jobSeeker12To24Months),
    (.jobSeekerUnder12Months, .jobSeekerOver24Months),
    (.jobSeeker12To24Months, .jobSeekerOver24Months),
  ]

  /// What is kept of the boxes ticked, or why nothing is. Pairs first, then the number; a
  /// precision without what it makes precise is left out.
  package static func answer(
    _ checked: Set<GEIQCriterion>, byAuthorisedPrescriber: Bool
  ) -> GEIQAnswer {
    if let pair = incompatiblePairs.first(where: {
      checked.contains($0.0) && checked.contains($0.1)
    }) {
      return .contradiction(pair.0, pair.1)
    }
    let kept = checked.filter { $0.parent.map(checked.contains) ?? true }
    if kept.isEmpty, !byAuthorisedPrescriber { return .noCriterion(leftOut: checked) }
    return .kept(kept)
  }
}

package enum GEIQAnswer: Sendable, Hashable {
  case kept(Set<GEIQCriterion>)
  case contradiction(GEIQCriterion, GEIQCriterion)
  /// A GEIQ needs one at least. Those left out were precisions without their wider criterion.
  case noCriterion(leftOut: Set<GEIQCriterion>)
}
