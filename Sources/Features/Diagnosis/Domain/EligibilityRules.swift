import Kernel

/// Who must justify what, to enter insertion through economic activity.
///
/// Practice of Les emplois de l'inclusion in August 2026 (eligibility/utils.py, enums.py;
/// www/eligibility_views/forms.py), read on 21 November 2026: it is shown and explained, and a
/// human may go on with a reason. Only a coherence of facts is refused.
package enum EligibilityRules {
  /// How many criteria of level 2 a self-prescription needs when none is of level 1. Nil for a
  /// structure that is not a SIAE: it opens no PASS.
  package static func requiredLevel2(_ kind: StructureKind) -> Int? {
    switch kind {
    case .ai, .etti: 2
    case .aci, .ei, .eiti: 3
    default: nil
    }
  }

  /// Pairs that cannot both be true.
  package static let incompatiblePairs: [CriterionPair] = [
    CriterionPair(.over50, .under26),
    CriterionPair(.jobSeekerOver24Months, .jobSeeker12To24Months),
  ]

  /// The first pair that contradicts itself; it binds prescribers too.
  package static func contradiction(in criteria: Set<EligibilityCriterion>) -> CriterionPair? {
    incompatiblePairs.first { criteria.contains($0.first) && criteria.contains($0.second) }
  }

  /// What an authorised prescriber may tick: nothing, or any criteria that do not contradict.
  package static func prescription(_ criteria: Set<EligibilityCriterion>) -> EligibilityAnswer {
    if let pair = contradiction(in: criteria) { return .doesNotFit(.contradiction(pair)) }
    return .fits(.authorisedPrescriber)
  }

  /// Whether an employer may open a path by itself on these criteria, and if not, the way on.
  ///
  /// - Parameter proofs: those seen; nil to ask about the criteria alone, as before any paper.
  package static func selfPrescription(
    by kind: StructureKind, _ criteria: Set<EligibilityCriterion>,
    proofs: [EligibilityProof]? = nil, on day: Day? = nil
  ) -> EligibilityAnswer {
    guard let needed = requiredLevel2(kind) else { return .doesNotFit(.notSIAE(kind)) }
    if let pair = contradiction(in: criteria) { return .doesNotFit(.contradiction(pair)) }
    guard let basis = basis(of: criteria, by: kind, needed: needed) else {
      let level2 = criteria.filter { $0.level == .level2 }.count
      return .doesNotFit(.tooFew(level2: level2, needed: needed, kind))
    }
    guard let proofs, let day else { return .fits(basis) }
    let good = Set(
      proofs.filter { proof in
        switch proof.freshness(on: day) {
        case .fresh, .checkAtHire: true
        case .tooOld, .undated: false
        }
      }.map(\.criterion)
    ).intersection(criteria)
    if self.basis(of: good, by: kind, needed: needed) != nil { return .fits(basis) }
    let missing = criteria.subtracting(good).sorted { $0.number < $1.number }
    return .humanDecides(.proofsToComplete(missing))
  }

  /// From that age on, a senior.
  package static let seniorYears = 50
  /// Before that age, young.
  package static let youngYears = 26

  /// Criteria that her age tells, as suggestions: never ticked for her.
  package static func suggestedByAge(birth: Day, on day: Day) -> [EligibilityCriterion] {
    if birth <= day.adding(years: -seniorYears) { return [.over50] }
    if birth > day.adding(years: -youngYears) { return [.under26] }
    return []
  }

  /// Whether those numbers of criteria are enough for a self-prescription by that kind of SIAE;
  /// never for another kind.
  package static func areEnough(level1: Int, level2: Int, by kind: StructureKind) -> Bool {
    guard let needed = requiredLevel2(kind) else { return false }
    return level1 >= 1 || level2 >= needed
  }

  private static func basis(
    of criteria: Set<EligibilityCriterion>, by kind: StructureKind, needed: Int
  ) -> EligibilityBasis? {
    let level1 = criteria.filter { $0.level == .level1 }.sorted { $0.number < $1.number }
    let level2 = criteria.count - level1.count
    guard areEnough(level1: level1.count, level2: level2, by: kind) else { return nil }
    return level1.first.map { .oneOfLevel1($0) } ?? .severalOfLevel2(level2, needed: needed)
  }
}

package struct CriterionPair: Sendable, Hashable {
  package let first: EligibilityCriterion
  package let second: EligibilityCriterion
  package init(_ first: EligibilityCriterion, _ second: EligibilityCriterion) {
    self.first = first
    self.second = second
  }
}

/// The answer of the rule: never a bare yes or no. Sentences are in `EligibilityMessages`.
package enum EligibilityAnswer: Sendable, Hashable {
  case fits(EligibilityBasis)
  case doesNotFit(EligibilityProblem)
  case humanDecides(EligibilityDoubt)
}

/// What the eligibility rests on.
package enum EligibilityBasis: Sendable, Hashable {
  case authorisedPrescriber
  case oneOfLevel1(EligibilityCriterion)
  case severalOfLevel2(Int, needed: Int)
}

package enum EligibilityProblem: Sendable, Hashable {
  case notSIAE(StructureKind)
  case contradiction(CriterionPair)
  case tooFew(level2: Int, needed: Int, StructureKind)
}

package enum EligibilityDoubt: Sendable, Hashable {
  /// Enough criteria, but not enough recent proofs: those still to be seen or renewed.
  case proofsToComplete([EligibilityCriterion])
}
