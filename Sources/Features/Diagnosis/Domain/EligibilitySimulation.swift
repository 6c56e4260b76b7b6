import Kernel

/// A situation nobody is named in: boxes ticked on a page, to see which doors open.
package struct EligibilitySituation: Sendable, Hashable {
  package var criteria: Set<EligibilityCriterion>
  /// Those that only a GEIQ looks at.
  package var geiqCriteria: Set<GEIQCriterion>
  package var age: Int?
  /// An authorised prescriber accompanies her and would make the diagnosis.
  package var hasAuthorisedPrescriber: Bool
  /// The commission of rights and autonomy (CDAPH) has oriented her to an ESAT.
  package var isOrientedToESAT: Bool

  package init(
    criteria: Set<EligibilityCriterion> = [], geiqCriteria: Set<GEIQCriterion> = [],
    age: Int? = nil, hasAuthorisedPrescriber: Bool = false, isOrientedToESAT: Bool = false
  ) {
    self.criteria = criteria
    self.geiqCriteria = geiqCriteria
    self.age = age
    self.hasAuthorisedPrescriber = hasAuthorisedPrescriber
    self.isOrientedToESAT = isOrientedToESAT
  }

  /// Ages a form may say.
  package static let ages = 16...99

  /// Criteria her age tells and that are not ticked: to be confirmed, never added.
  package var suggestedByAge: [EligibilityCriterion] {
    guard let age else { return [] }
    let told: [EligibilityCriterion] =
      age >= EligibilityRules.seniorYears
      ? [.over50] : age < EligibilityRules.youngYears ? [.under26] : []
    return told.filter { !criteria.contains($0) }
  }

  /// Criteria ticked that her age denies.
  package var deniedByAge: [EligibilityCriterion] {
    guard let age else { return [] }
    return [
      criteria.contains(.over50) && age < EligibilityRules.seniorYears ? .over50 : nil,
      criteria.contains(.under26) && age >= EligibilityRules.youngYears ? .under26 : nil,
    ].compactMap { $0 }
  }
}

/// What one kind of structure answers to a situation.
package struct RouteAnswer: Sendable, Hashable {
  package let kind: StructureKind
  package let verdict: RuleVerdict
  /// Euros, for a GEIQ; nil elsewhere.
  package let allowance: Int?
}

/// Which kinds of structures a situation opens, and what it means. Nothing is kept, nobody decides
/// anything here.
package enum EligibilitySimulation {
  package static let kinds: [StructureKind] = [
    .aci, .ei, .ai, .etti, .eiti, .geiq, .ea, .eatt, .esat,
  ]

  package static func answers(to situation: EligibilitySituation) -> [RouteAnswer] {
    kinds.map { kind in
      let (verdict, allowance) = answer(of: kind, to: situation)
      return RouteAnswer(kind: kind, verdict: verdict, allowance: allowance)
    }
  }

  private static func answer(of kind: StructureKind, to situation: EligibilitySituation)
    -> (RuleVerdict, Int?)
  {
    switch kind {
    case .geiq: return geiq(situation)
    case .ea, .eatt: return (adaptedCompany(kind, situation), nil)
    case .esat: return (esat(situation), nil)
    default: return (siae(kind, situation), nil)
    }
  }

  private static func siae(_ kind: StructureKind, _ situation: EligibilitySituation)
    -> RuleVerdict
  {
    let answer =
      situation.hasAuthorisedPrescriber
      ? EligibilityRules.prescription(situation.criteria)
      : EligibilityRules.selfPrescription(by: kind, situation.criteria)
    let count = { (level: CriterionLevel) in
      String(situation.criteria.filter { $0.level == level }.count)
    }
    return answer.verdict([
      RuleFact("Prescripteur habilité", situation.hasAuthorisedPrescriber ? "oui" : "non"),
      RuleFact("Critères de niveau 1", count(.level1)),
      RuleFact("Critères de niveau 2", count(.level2)),
    ])
  }

  private static func geiq(_ situation: EligibilitySituation) -> (RuleVerdict, Int?) {
    let criteria = situation.geiqCriteria.union(GEIQCriterion.implied(by: situation.criteria))
    let authorised = situation.hasAuthorisedPrescriber
    let answer = GEIQEligibility.answer(criteria, byAuthorisedPrescriber: authorised)
    let facts = [
      RuleFact("Prescripteur habilité", authorised ? "oui" : "non"),
      RuleFact("Critères du GEIQ", String(criteria.count)),
    ]
    let verdict = answer.verdict(byAuthorisedPrescriber: authorised, facts)
    guard case .kept(let kept) = answer else { return (verdict, nil) }
    return (verdict, GEIQEligibility.allowance(kept, byAuthorisedPrescriber: authorised))
  }

  private static func adaptedCompany(_ kind: StructureKind, _ situation: EligibilitySituation)
    -> RuleVerdict
  {
    let recognised = situation.criteria.contains(.disabledWorker)
    let facts = [RuleFact("Reconnaissance de travailleur handicapé", recognised ? "oui" : "non")]
    return RuleVerdict(
      recognised
        ? .fits
        : .doesNotFit(
          reason:
            "\(kind.label)\u{A0}: il faut une reconnaissance de travailleur handicapé (RQTH).",
          wayForward:
            "La demander à la MDPH si la personne le souhaite. Un dossier en cours n’empêche pas d’en parler avec l’entreprise."
        ),
      of: OtherRoutesRulebook.adaptedCompany, facts: facts,
      comment:
        "Aucun PASS IAE n’est demandé. La candidature passe par France Travail, Cap emploi ou une mission locale, ou directement."
    )
  }

  private static func esat(_ situation: EligibilitySituation) -> RuleVerdict {
    RuleVerdict(
      situation.isOrientedToESAT
        ? .fits
        : .doesNotFit(
          reason: "On entre en ESAT avec une orientation de la CDAPH.",
          wayForward:
            "La demander à la MDPH si la personne le souhaite. Une visite avant d’en parler aide à choisir."
        ),
      of: OtherRoutesRulebook.esat,
      facts: [RuleFact("Orientation de la CDAPH", situation.isOrientedToESAT ? "oui" : "non")],
      comment: "L’admission se décide ensuite avec l’établissement.")
  }
}
