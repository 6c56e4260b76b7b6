import Kernel

/// The rules of eligibility as a page tells them; their numbers are those of `EligibilityRules`,
/// `EligibilityValidity` and `EligibilityCriterion`.
package enum EligibilityRulebook {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!
  private static let siae: [StructureKind] = [.aci, .ei, .eiti, .ai, .etti]

  package static let whoValidates = Rule(
    id: "R1", title: "Un prescripteur habilité valide l’éligibilité sans critère", force: .law,
    explanation:
      "Un prescripteur habilité fait le diagnostic et ouvre le parcours, sans avoir à cocher de critère. Un orienteur ne peut pas valider\u{A0}: il demande à un prescripteur habilité, ou envoie la candidature avec la liste des critères, et l’employeur peut alors valider lui-même.",
    source:
      "Code du travail, art. L. 5132-3 ; Guide de la prescription IAE (2023), p. 14 à 20 ; Les emplois de l’inclusion, eligibility_views/forms.py:61-63 (août 2026)",
    readOn: readOn)

  package static let selfPrescription = Rule(
    id: "R2", title: "Autoprescription\u{A0}: un critère de niveau 1, ou plusieurs de niveau 2",
    force: .practice,
    explanation:
      "Une SIAE peut valider elle-même une éligibilité si la personne remplit un critère de niveau 1, ou assez de critères de niveau 2 pour son type. Les critères et leurs preuves restent chez cet employeur.",
    parameters: siae.map { kind in
      RuleParameter(
        "Critères de niveau 2 en \(kind.shortLabel), sans critère de niveau 1",
        .count(EligibilityRules.requiredLevel2(kind) ?? 0))
    },
    source:
      "Arrêté du 1er septembre 2021 (critères) ; Les emplois de l’inclusion, eligibility/utils.py:9-15, eligibility/enums.py:26-32 (août 2026)",
    readOn: readOn)

  package static let incompatiblePairs = Rule(
    id: "R2.paires", title: "Deux critères qui ne peuvent pas être vrais ensemble",
    force: .practice,
    explanation:
      "Ces paires se contredisent. Elles sont regardées avant tout le reste, et pour un prescripteur habilité aussi.",
    parameters: EligibilityRules.incompatiblePairs.map { pair in
      RuleParameter(pair.first.label, .words("jamais avec «\u{A0}\(pair.second.label)\u{A0}»"))
    },
    source: "Les emplois de l’inclusion, eligibility_views/forms.py:55-59 (août 2026)",
    readOn: readOn)

  package static let criteria = Rule(
    id: "R3", title: "Les dix-huit critères administratifs et leurs preuves", force: .law,
    explanation:
      "Chaque critère a un niveau, une preuve, et l’âge que cette preuve peut avoir avant la délivrance du PASS IAE. Un critère vérifié par un service de l’État n’a pas besoin de papier sur Les emplois\u{A0}; Cordée n’appelle pas ces services. Une commune classée seulement en partie en zone de revitalisation n’est jamais proposée d’office.",
    parameters: EligibilityCriterion.allCases.map { criterion in
      RuleParameter(
        "Niveau \(criterion.level.rawValue). \(criterion.label)",
        .words("\(criterion.proof), \(criterion.proofAge.label)"))
    },
    source:
      "Arrêté du 1er septembre 2021 (critères), lu dans Les emplois de l’inclusion, eligibility/data/administrative_criteria.json (août 2026)",
    inForceFrom: Day(year: 2021, month: 9, day: 1)!, readOn: readOn,
    older: [
      Rule(
        id: "R3", title: "Avant septembre 2021, une autre liste de critères", force: .law,
        explanation:
          "Cette liste n’est pas dans Cordée. Pour un diagnostic d’avant le 1er septembre 2021, Cordée ne dit ni qu’il convient ni qu’il ne convient pas\u{A0}: à vérifier.",
        source: "Aucun texte lu", readOn: readOn)
    ])

  package static let suggestions = Rule(
    id: "R3.suggestions", title: "Ce que le dossier laisse supposer se propose, jamais d’office",
    force: .practice,
    explanation:
      "Cordée propose les critères que le dossier laisse supposer, avec ce qui le fait dire. C’est la personne qui confirme. Les emplois de l’inclusion les coche d’avance si la fiche a été confirmée depuis moins de 24 heures\u{A0}; Cordée ne coche rien.",
    parameters: [
      RuleParameter("Senior à partir de", .years(EligibilityRules.seniorYears)),
      RuleParameter("Jeune avant", .years(EligibilityRules.youngYears)),
    ],
    source: "Les emplois de l’inclusion, eligibility/models/iae.py:330-361 (août 2026)",
    readOn: readOn)

  package static let withoutHousing = Rule(
    id: "R4",
    title:
      "Sans hébergement\u{A0}: un certificat de domiciliation, ou la déclaration d’un travailleur social",
    force: .law,
    explanation:
      "La preuve est un certificat de domiciliation. À défaut, un travailleur social ou une association déclare la situation par écrit. La déclaration ne dit rien d’autre que ce fait.",
    parameters: [
      RuleParameter("Âge de la preuve", .words(EligibilityCriterion.withoutHousing.proofAge.label))
    ],
    source:
      "Arrêté du 1er septembre 2021 (critères), lu dans Les emplois de l’inclusion, eligibility/data/administrative_criteria.json (août 2026)",
    inForceFrom: Day(year: 2021, month: 9, day: 1)!, readOn: readOn)

  package static let validity = Rule(
    id: "R5", title: "Combien de temps un diagnostic est valable", force: .practice,
    explanation:
      "Le diagnostic d’un prescripteur habilité vaut six mois de calendrier\u{A0}: fait le 31 août, il cesse le 28 ou le 29 février. Celui d’un employeur vaut 92 jours, comme ses preuves, depuis janvier 2025\u{A0}; Les emplois applique ce compte à tous les diagnostics d’employeur, même plus anciens, et Cordée fait de même. Le jour de fin n’est plus compris. Tant qu’un PASS IAE est valide, le dernier diagnostic reste utile. À savoir\u{A0}: un écran des Emplois dit un PASS terminé un jour trop tôt, son dernier jour compte.",
    parameters: [
      RuleParameter("Prescripteur habilité", .months(EligibilityValidity.prescriberMonths)),
      RuleParameter("Employeur (SIAE)", .days(EligibilityValidity.employerDays)),
      RuleParameter("GEIQ, quel que soit l’auteur", .months(EligibilityValidity.geiqMonths)),
    ],
    source:
      "Les emplois de l’inclusion, eligibility/models/iae.py:143, 206-225, eligibility/models/geiq.py:175-177, CHANGELOG.md:1621 (août 2026)",
    inForceFrom: EligibilityValidity.employerDaysSince, readOn: readOn,
    older: [
      Rule(
        id: "R5", title: "Avant janvier 2025, sans durée propre aux employeurs", force: .practice,
        explanation:
          "Le compte de 92 jours pour un diagnostic d’employeur date du 13 janvier 2025. Le guide de 2023 ne dit aucune durée. Les emplois applique pourtant les 92 jours aux diagnostics plus anciens, et Cordée fait de même\u{A0}: la durée d’un ancien diagnostic se lit donc dans la règle d’aujourd’hui.",
        source:
          "Les emplois de l’inclusion, CHANGELOG.md:1621 (13 janvier 2025) ; Guide de la prescription IAE (2023)",
        readOn: readOn)
    ])

  package static let visibility = Rule(
    id: "R5.lecture", title: "Qui voit un diagnostic, et lequel compte", force: .practice,
    explanation:
      "Un employeur voit les diagnostics des prescripteurs et les siens, jamais ceux d’un autre employeur. Un prescripteur ne voit pas ceux des employeurs. Le diagnostic d’un prescripteur compte avant celui d’un employeur, même plus ancien. Les critères restent dans la structure qui les a notés.",
    source:
      "Les emplois de l’inclusion, eligibility/models/iae.py:29-33, 77-135 (août 2026) ; la dernière phrase est un choix de Cordée",
    readOn: readOn)

  package static let renewal = Rule(
    id: "R5.renouvellement", title: "Un diagnostic ne se corrige pas, un nouveau le remplace",
    force: .practice,
    explanation:
      "Un prescripteur habilité peut refaire un diagnostic. L’ancien s’arrête le jour même, le nouveau commence. Un employeur attend la fin du sien.",
    source: "Les emplois de l’inclusion, eligibility/models/iae.py:265-280 (août 2026)",
    readOn: readOn)

  package static let optional = Rule(
    id: "R6", title: "Pour un prescripteur habilité, les critères sont facultatifs et conseillés",
    force: .guide,
    explanation:
      "Noter les critères aide l’employeur à remplir Les emplois de l’inclusion et à suivre son public. Vérifier l’âge de chaque preuve avant de la promettre.",
    source: "Guide de la prescription IAE (2023), fiche sur le diagnostic", readOn: readOn)

  package static let all = [
    whoValidates, selfPrescription, incompatiblePairs, criteria, suggestions, withoutHousing,
    validity, visibility, renewal, optional,
  ]
}
