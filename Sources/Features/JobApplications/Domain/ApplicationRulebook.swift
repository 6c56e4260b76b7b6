import Kernel

/// The rules of applications and hires, as a page tells them.
package enum ApplicationRulebook {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!
  private static let thresholds = AnswerThresholds()

  package static let freeToHire = Rule(
    id: "R13", title: "Un refus vaut à un moment donné", force: .guide,
    explanation:
      "Un employeur choisit qui il embauche. Son refus vaut pour aujourd’hui\u{A0}: il dit quand reparler de la personne, et elle peut être proposée de nouveau, à la saison suivante par exemple.",
    source: "Guide de la prescription IAE (2023), partie 2.3", readOn: readOn)

  package static let refusalReasons = Rule(
    id: "R13.motifs", title: "Les raisons d’un refus", force: .practice,
    explanation:
      "Une réponse négative donne une raison de la liste officielle, dans des mots de Cordée, avec une phrase que la personne peut lire. Un GEIQ n’en a que onze. Le guide de 2023 n’avait pas encore «\u{A0}candidature déjà reçue\u{A0}».",
    parameters: [
      RuleParameter("Raisons pour une SIAE", .count(RefusalReason.offered(to: .aci).count)),
      RuleParameter("Raisons pour un GEIQ", .count(RefusalReason.offered(to: .geiq).count)),
    ],
    source: "Les emplois de l’inclusion, job_applications/enums.py:60-116 (août 2026)",
    readOn: readOn)

  package static let silence = Rule(
    id: "R13.silence", title: "Le silence n’est jamais un refus", force: .ours,
    explanation:
      "Cordée compte les jours sans réponse humaine et prévient. Rien ne se ferme seul. Les emplois de l’inclusion refuse d’office après 60 jours\u{A0}: les deux comptes restent séparés. Les seuils sont ceux du territoire.",
    parameters: [
      RuleParameter("Premier rappel", .days(thresholds.notice)),
      RuleParameter("Alerte", .days(thresholds.warning)),
      RuleParameter("Appel à la direction", .days(thresholds.escalation)),
      RuleParameter("Sans réponse humaine", .days(thresholds.silence)),
    ],
    source:
      "Fédération des acteurs de la solidarité, plan d’accompagnement («\u{A0}candidatures sans réponses\u{A0}»)",
    readOn: readOn)

  package static let hireDates = Rule(
    id: "EMBAUCHE.dates", title: "Les dates d’une embauche", force: .practice,
    explanation:
      "La fin vient après le début, ou le même jour\u{A0}: c’est la seule chose que Cordée refuse. Les emplois demande aussi un début à partir d’aujourd’hui (sauf en GEIQ), dans les six mois, et avant la fin du PASS IAE, dernier jour compris.",
    parameters: [RuleParameter("Début au plus tard dans", .months(HireDates.monthsAhead))],
    source: "Les emplois de l’inclusion, www/apply/forms.py:475-505 (août 2026)", readOn: readOn)

  package static let hireChange = Rule(
    id: "EMBAUCHE.modification", title: "Changer les dates d’une embauche acceptée",
    force: .practice,
    explanation:
      "Le nouveau début est entre aujourd’hui et trente jours. Si le PASS IAE a commencé, le début vient avant son dernier jour. À savoir\u{A0}: à l’acceptation, ce dernier jour était permis. Un PASS IAE à venir suit le nouveau début.",
    parameters: [RuleParameter("Report le plus long", .days(HireDateChange.daysAhead))],
    source:
      "Les emplois de l’inclusion, www/apply/forms.py:631-689, job_applications/models.py:570 (août 2026)",
    readOn: readOn)

  package static let geiqHire = Rule(
    id: "EMBAUCHE.geiq", title: "Le contrat d’une embauche en GEIQ", force: .practice,
    explanation:
      "Le type de contrat et les heures vont ensemble. «\u{A0}Autre contrat\u{A0}» se précise, et lui seul. Un diplôme d’État a toujours un niveau.",
    parameters: [
      RuleParameter("Heures par semaine, au moins", .hours(GEIQHire.weeklyHours.lowerBound)),
      RuleParameter("Heures par semaine, au plus", .hours(GEIQHire.weeklyHours.upperBound)),
    ],
    source:
      "Code du travail, art. L. 3121-20 ; Les emplois de l’inclusion, job_applications/models.py:829-860, enums.py:154-155 (août 2026)",
    readOn: readOn)

  package static let all = [
    freeToHire, refusalReasons, silence, hireDates, hireChange, geiqHire,
  ]
}
