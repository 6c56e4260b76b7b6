import Kernel

/// Ways to supported work that open no PASS IAE: GEIQ, adapted companies, ESAT.
package enum OtherRoutesRulebook {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!

  package static let geiqCriteria = Rule(
    id: "GEIQ.criteres", title: "Les critères d’un GEIQ", force: .practice,
    explanation:
      "Un GEIQ coche au moins un critère. Un prescripteur habilité n’en a pas besoin. Certains critères en précisent un autre\u{A0}: cochés sans lui, ils ne comptent pas. À savoir\u{A0}: Les emplois les écarte sans le dire, Cordée le dit. Le GEIQ garde les preuves.",
    parameters: GEIQCriterion.allCases.map { criterion in
      RuleParameter(criterion.label, .words(place(of: criterion)))
    } + [RuleParameter("Preuves gardées", .months(GEIQEligibility.proofMonths))],
    source:
      "Les emplois de l’inclusion, eligibility/data/administrative_criteria_geiq.json, geiq_eligibility_views/forms.py (août 2026)",
    readOn: readOn)

  package static let geiqPairs = Rule(
    id: "GEIQ.paires", title: "GEIQ\u{A0}: les critères qui se contredisent", force: .practice,
    explanation:
      "Ces paires sont regardées avant le nombre de critères, pour un prescripteur habilité aussi. Les trois durées d’inscription sont un seul choix.",
    parameters: GEIQEligibility.incompatiblePairs.map {
      RuleParameter($0.0.label, .words("jamais avec «\u{A0}\($0.1.label)\u{A0}»"))
    },
    source:
      "Les emplois de l’inclusion, geiq_eligibility_views/forms.py:10-26, 121-141 (août 2026)",
    readOn: readOn)

  package static let geiqAllowance = Rule(
    id: "GEIQ.aide", title: "L’aide de l’État pour l’accompagnement en GEIQ", force: .practice,
    explanation:
      "Le diagnostic d’un prescripteur habilité ouvre l’aide entière. Sans lui, il faut un critère de niveau 1, ou deux de niveau 2. Un critère de l’annexe 1 ouvre une aide moindre. À savoir\u{A0}: un seul critère de niveau 2 de l’annexe 2 n’ouvre rien.",
    parameters: [
      RuleParameter("Aide entière", .euros(GEIQEligibility.fullAllowance)),
      RuleParameter("Avec l’annexe 1 seule", .euros(GEIQEligibility.firstAnnexAllowance)),
      RuleParameter(
        "Critères de niveau 2 pour l’aide entière", .count(GEIQEligibility.level2Needed)),
    ],
    source: "Les emplois de l’inclusion, eligibility/utils.py:18-48 (août 2026)", readOn: readOn)

  package static let adaptedCompany = Rule(
    id: "EA",
    title: "Entreprise adaptée (EA, EATT)\u{A0}: la reconnaissance de travailleur handicapé",
    force: .law,
    explanation:
      "L’entreprise adaptée embauche avec un contrat de travail ordinaire une personne reconnue travailleur handicapé, proposée par France Travail, Cap emploi ou une mission locale, ou recrutée directement sur des critères. L’entreprise adaptée de travail temporaire fait de même en intérim. Aucun PASS IAE. La reconnaissance se demande à la maison départementale des personnes handicapées (MDPH).",
    source:
      "Code du travail, art. L. 5213-13 à L. 5213-13-3, à relire au Journal officiel avant une ouverture",
    readOn: readOn)

  package static let esat = Rule(
    id: "ESAT", title: "ESAT\u{A0}: une orientation par la commission des droits et de l’autonomie",
    force: .law,
    explanation:
      "On entre en ESAT sur décision de la commission des droits et de l’autonomie des personnes handicapées (CDAPH). La demande se fait à la MDPH. Ce n’est pas un contrat de travail, mais un contrat de soutien et d’aide par le travail. Une visite avant d’en parler aide à choisir.",
    source:
      "Code de l’action sociale et des familles, art. L. 344-2 et L. 241-6, à relire au Journal officiel avant une ouverture",
    readOn: readOn)

  package static let all = [geiqCriteria, geiqPairs, geiqAllowance, adaptedCompany, esat]

  private static func place(of criterion: GEIQCriterion) -> String {
    var text: String =
      switch criterion.annex {
      case .none: "hors annexe"
      case .first: "annexe 1"
      case .second: "annexe 2"
      case .both: "annexes 1 et 2"
      }
    if let level = criterion.level { text += ", niveau \(level.rawValue)" }
    if let parent = criterion.parent {
      text += ", précise «\u{A0}\(parent.label)\u{A0}»"
    }
    return text
  }
}
