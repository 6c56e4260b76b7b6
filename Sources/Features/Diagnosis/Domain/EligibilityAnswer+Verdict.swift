import Kernel

extension EligibilityAnswer {
  /// The same answer as every page and program shows one: the rule it comes from, and the facts
  /// that were looked at.
  package func verdict(_ facts: [RuleFact] = []) -> RuleVerdict {
    switch self {
    case .fits:
      RuleVerdict(.fits, of: rule, facts: facts, comment: reason)
    case .doesNotFit:
      RuleVerdict(
        .doesNotFit(reason: reason, wayForward: wayForward), of: rule, facts: facts)
    case .humanDecides:
      RuleVerdict(.humanDecides(reason: reason), of: rule, facts: facts, comment: wayForward)
    }
  }

  private var rule: Rule {
    switch self {
    case .fits(.authorisedPrescriber): EligibilityRulebook.whoValidates
    case .fits, .doesNotFit(.tooFew): EligibilityRulebook.selfPrescription
    case .doesNotFit(.contradiction): EligibilityRulebook.incompatiblePairs
    case .doesNotFit(.notSIAE): EmployerKindRulebook.kindRules
    case .humanDecides: EligibilityRulebook.criteria
    }
  }
}

extension GEIQAnswer {
  /// The answer of the criteria of a GEIQ, with the allowance they open.
  package func verdict(byAuthorisedPrescriber authorised: Bool, _ facts: [RuleFact] = [])
    -> RuleVerdict
  {
    switch self {
    case .kept(let kept):
      let euros = GEIQEligibility.allowance(kept, byAuthorisedPrescriber: authorised)
      let comment =
        euros == 0
        ? "La personne peut entrer en GEIQ. Ces critères n’ouvrent pas d’aide\u{A0}: il en faut un de niveau 1, deux de niveau 2, ou un de l’annexe 1."
        : "L’aide de l’État pour l’accompagnement serait de \(French.number(euros))\u{A0}€."
      return RuleVerdict(
        .fits, of: OtherRoutesRulebook.geiqAllowance, facts: facts, comment: comment)
    case .contradiction(let first, let second):
      return RuleVerdict(
        .doesNotFit(
          reason:
            "«\u{A0}\(first.label)\u{A0}» et «\u{A0}\(second.label)\u{A0}» ne peuvent pas être vrais ensemble.",
          wayForward: "Garder celui que montre le justificatif le plus récent."),
        of: OtherRoutesRulebook.geiqPairs, facts: facts)
    case .noCriterion(let leftOut):
      let alone = leftOut.sorted { $0.code < $1.code }.compactMap { criterion in
        criterion.parent.map {
          "«\u{A0}\(criterion.label)\u{A0}» ne compte qu’avec «\u{A0}\($0.label)\u{A0}»."
        }
      }
      return RuleVerdict(
        .doesNotFit(
          reason: "Un GEIQ a besoin d’au moins un critère.",
          wayForward: (alone + [
            "Vérifier les autres critères avec la personne, ou demander un diagnostic à un prescripteur habilité\u{A0}: aucun critère n’est alors nécessaire."
          ]).joined(separator: " ")),
        of: OtherRoutesRulebook.geiqCriteria, facts: facts)
    }
  }
}

extension GEIQCriterion {
  /// What the criteria of insertion through economic activity say in those of a GEIQ, with the
  /// wider criterion each makes precise: who receives the RSA receives a minimum income.
  package static func implied(by criteria: Set<EligibilityCriterion>) -> Set<GEIQCriterion> {
    let same = criteria.compactMap { GEIQCriterion(rawValue: $0.code) }
    return Set(same).union(same.compactMap(\.parent))
  }
}
