import Kernel

/// The rules of the SIAO as a page tells them, and their numbers.
package enum SIAORules {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!
  private static let instruction =
    "Instruction du 31 mars 2022 sur les missions des SIAO, telle que l’Unafo la présente (unafo.org/?p=32951) ; son texte n’a pas été relu"
  private static let charente =
    "Bilan Convergence Charente, 6 novembre 2024 (convergence-france.org)"
  private static let instructionDay = Day(year: 2022, month: 3, day: 31)!

  /// Hours from the request to the flash evaluation.
  package static let flashHours = 72
  /// Months from the request to the deep evaluation.
  package static let deepMonths = 2
  /// Days after which a measure that fits badly is looked at again.
  package static let reviewDays = [15, 30, 60, 90]
  /// Days without a human answer after which the territory's coordinator is told of a silence.
  package static let sharedSilenceDays = 45

  package static let flash = Rule(
    id: "SIAO.flash", title: "Une évaluation flash dans les 72 heures", force: .guide,
    explanation:
      "L’évaluation flash dit l’essentiel\u{A0}: ce que la personne veut, avec qui, où, et ce qui presse. Elle se fait dans les 72 heures qui suivent la demande. Un délai passé se voit et ne ferme rien.",
    parameters: [RuleParameter("Après la demande", .hours(flashHours))],
    source: instruction, inForceFrom: instructionDay, readOn: readOn)

  package static let deep = Rule(
    id: "SIAO.approfondie", title: "Une évaluation approfondie dans les deux mois", force: .guide,
    explanation:
      "L’évaluation approfondie prépare la commission avec la personne. Elle se fait dans les deux mois, de date à date. Son contenu reste dans SI SIAO\u{A0}; Cordée garde le jour où elle a été faite.",
    parameters: [RuleParameter("Après la demande", .months(deepMonths))],
    source: instruction, inForceFrom: instructionDay, readOn: readOn)

  package static let seniority = Rule(
    id: "R26", title: "Refuser une proposition n’enlève pas d’ancienneté", force: .ours,
    explanation:
      "Certains SIAO font perdre son ancienneté au ménage qui refuse. Ici, le motif est celui de la personne, il est noté comme il est dit, et la demande garde son jour de départ. La mesure retourne dans les mesures libres.",
    source:
      "siao.esperer-95.org, février 2023, pour la pratique contraire ; le choix est celui de Cordée",
    readOn: readOn)

  package static let order = Rule(
    id: "SIAO.ordre", title: "L’ordre d’une liste d’attente se voit et s’explique", force: .ours,
    explanation:
      "Une liste va de la demande la plus ancienne à la plus récente, selon la règle choisie par le territoire\u{A0}: le jour de la demande, ou le jour d’inscription sur la liste. À jour égal, l’ordre d’arrivée. Aucune note, aucun point. La commission peut choisir autrement\u{A0}: elle écrit pourquoi.",
    source: "choix de Cordée, réglé par chaque territoire", readOn: readOn)

  package static let quota = Rule(
    id: "SIAO.quota", title: "Des mesures réservées, comptées une à une", force: .law,
    explanation:
      "Un quota réserve des mesures d’un type, pour un territoire, une année et des programmes. Chaque ouverture, attribution, retour et report est une ligne du registre, qui ne s’efface pas. Le reste est la somme des lignes\u{A0}: il n’est jamais négatif, même quand deux commissions décident à la même seconde. Le report de fin d’année est une décision, avec sa raison.",
    source:
      "\(charente)\u{A0}: treize mesures dédiées en 2024 ; ne pas attribuer ce qui n’existe pas relève de la cohérence",
    readOn: readOn)

  package static let mismatch = Rule(
    id: "SIAO.ecart", title: "Un écart se dit, et ne bloque pas", force: .ours,
    explanation:
      "Quand une mesure offre moins d’accompagnement que la personne n’en demande, ou que le lieu rend son travail difficile, la commission le lit, écrit pourquoi elle choisit cette mesure, et prévoit un relais\u{A0}: un accompagnement renforcé, des points à 15, 30, 60 et 90 jours, la demande gardée avec son ancienneté, le besoin compté.",
    parameters: zip(["Premier", "Deuxième", "Troisième", "Quatrième"], reviewDays).map {
      RuleParameter("\($0) point après l’entrée", .days($1))
    },
    source: "\(charente)\u{A0}: une orientation en IML qui n’allait pas, et le retour à la rue",
    readOn: readOn)

  package static let silence = Rule(
    id: "SIAO.silence", title: "Un silence de 45 jours est dit à la coordination", force: .ours,
    explanation:
      "Une candidature sans réponse humaine depuis 45 jours est comptée sur le tableau de la coordination du territoire\u{A0}: des nombres et des structures, aucune personne. C’est un silence, jamais un refus.",
    parameters: [RuleParameter("Sans réponse humaine", .days(sharedSilenceDays))],
    source: "choix de Cordée, à régler par chaque territoire", readOn: readOn)

  package static let all = [flash, deep, seniority, order, quota, mismatch, silence]
}
