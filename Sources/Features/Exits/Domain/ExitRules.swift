import Kernel

/// The rules of exits as a page tells them. Their numbers live in `ExitParameters`.
package enum ExitRules {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!
  private static let guide = ExitParameters.guide2023.source
  private static let since = ExitParameters.guide2023.inForceFrom
  private static let now = ExitParameters.guide2023
  private static let before = ExitParameters.circular2008

  package static let counting = Rule(
    id: "R20", title: "Une sortie se compte à partir de trois mois de présence", force: .guide,
    explanation:
      "Une sortie compte quand la personne a été présente au moins trois mois. Les sorties se comptent sur l’année civile, ou sur la période de la convention. Une sortie ne se compte qu’une fois.",
    parameters: [RuleParameter("Présence la plus courte", .months(now.presenceMonths))],
    source: guide, inForceFrom: since, readOn: readOn)

  package static let neutralised = Rule(
    id: "R20.neutralisee", title: "Certaines sorties ne comptent pas", force: .guide,
    explanation:
      "Sont neutralisées les ruptures par l’employeur pour faute grave, les longues maladies, les maternités, les décès, les décisions de justice ou administratives. Cordée garde «\u{A0}neutralisée\u{A0}», jamais la cause.",
    source: guide, inForceFrom: since, readOn: readOn)

  package static let month = Rule(
    id: "R20.mois", title: "La situation s’apprécie dans le mois qui suit", force: .guide,
    explanation:
      "C’est la situation dans le mois qui suit le dernier jour qui dit de quelle sortie il s’agit. Ce qui commence plus tard ne change plus le compte, et compte pour la personne.",
    parameters: [RuleParameter("Après le dernier jour", .months(now.judgedMonths))],
    source: guide, inForceFrom: since, readOn: readOn)

  package static let durable = Rule(
    id: "R20.durable", title: "Les sorties vers l’emploi durable", force: .guide,
    explanation:
      "CDI, aidé ou non, chez un autre employeur\u{A0}; CDI non aidé dans la structure ou une filiale\u{A0}; CDD non aidé de six mois ou plus\u{A0}; création ou reprise d’activité\u{A0}; fonction publique.",
    parameters: [RuleParameter("CDD non aidé, au moins", .months(now.durableMonths))],
    source: guide, inForceFrom: since, readOn: readOn)

  package static let transition = Rule(
    id: "R20.transition", title: "Les sorties vers un emploi de transition", force: .guide,
    explanation:
      "CDD non aidé de moins de six mois, et CDD en contrat aidé hors structure d’insertion, quelle que soit sa durée.",
    parameters: [RuleParameter("CDD non aidé, moins de", .months(now.durableMonths))],
    source: guide, inForceFrom: since, readOn: readOn)

  package static let positive = Rule(
    id: "R20.positive", title: "Les sorties positives", force: .guide,
    explanation:
      "Embauche dans une autre structure d’insertion pour une durée déterminée, formation pré-qualifiante ou qualifiante, retraite.",
    source: guide, inForceFrom: since, readOn: readOn)

  package static let interim = Rule(
    id: "R20.interim", title: "L’intérim se classe selon la durée des missions", force: .guide,
    explanation:
      "Le guide classe l’intérim en emploi durable ou de transition «\u{A0}selon la durée des missions\u{A0}», sans dire laquelle. Cordée prend six mois, comme pour un CDD. Des missions qui se suivent sans un jour entre elles comptent ensemble, et la plus longue décide.",
    parameters: [RuleParameter("Missions, au moins", .months(now.durableMonths))],
    source: "\(guide) ; le seuil et les missions qui se suivent sont un choix de Cordée",
    inForceFrom: since, readOn: readOn)

  package static let target = Rule(
    id: "R20.objectif", title: "60\u{A0}% de sorties dynamiques, et l’objectif de la structure",
    force: .guide,
    explanation:
      "Les sorties durables, de transition et positives, rapportées aux sorties comptées, se lisent face à 60\u{A0}% et face à l’objectif négocié par la structure. La distance parcourue se lit à côté\u{A0}: un nombre seul pénaliserait les structures qui accueillent les personnes les plus éloignées.",
    parameters: [RuleParameter("Sorties dynamiques, au moins", .percent(now.dynamicTarget))],
    source: "\(guide) ; Fédération des acteurs de la solidarité pour la distance parcourue",
    inForceFrom: since, readOn: readOn,
    older: [
      Rule(
        id: "R20.objectif",
        title: "60\u{A0}% de sorties dynamiques, dont 25\u{A0}% vers l’emploi durable",
        force: .guide,
        explanation:
          "La circulaire demandait aussi une part de sorties vers l’emploi durable. Le guide de 2023 ne la répète pas.",
        parameters: [
          RuleParameter("Sorties dynamiques, au moins", .percent(before.dynamicTarget)),
          RuleParameter("Emploi durable, au moins", .percent(before.durableTarget ?? 0)),
        ],
        source: before.source, inForceFrom: before.inForceFrom, readOn: readOn)
    ])

  package static let axes = Rule(
    id: "R20.axes", title: "Quatre axes se racontent au dialogue de gestion", force: .guide,
    explanation:
      "Chaque année, la structure dit ce qu’elle a fait sur quatre axes et ce qu’elle veut améliorer. Le guide de 2023 dit qu’il y en a quatre, sans les nommer\u{A0}: leurs noms viennent de la circulaire de 2008, à relire avant une ouverture.",
    parameters: ExitAxis.allCases.enumerated().map {
      RuleParameter("Axe \($0.offset + 1)", .words($0.element.label))
    },
    source:
      "Guide de la prescription IAE (2023), partie sur les sorties ; circulaire DGEFP n° 2008-21 pour les noms",
    inForceFrom: since, readOn: readOn)

  package static let followUp = Rule(
    id: "R19.suivi", title: "Un an de nouvelles, si elle est d’accord", force: .guide,
    explanation:
      "Après la sortie, quelqu’un prend des nouvelles à 1, 3, 6, 9 et 12 mois, par le moyen qu’elle a choisi, et seulement si elle l’a accepté. Elle peut dire stop. «\u{A0}Non joint\u{A0}» par deux moyens termine le tour, et ne compte contre personne.",
    parameters: AfterExitFollowUp.months.enumerated().map {
      RuleParameter("Nouvelles, fois \($0.offset + 1)", .months($0.element))
    } + [
      RuleParameter(
        "Moyens essayés avant de s’arrêter", .count(AfterExitFollowUp.channelsBeforeStop))
    ],
    source:
      "Programme Convergence (suivi d’un an après la sortie) et guide de la prescription, partie 3.2 ; les mois 1, 6 et 9 sont un choix de Cordée",
    readOn: readOn)

  package static let restart = Rule(
    id: "R20.rebond", title: "Une sortie ouvre une suite", force: .ours,
    explanation:
      "Quand un contrat s’arrête, Cordée ouvre une suite\u{A0}: redire l’envie, refaire le point, chercher un autre chemin. Le dossier ne se ferme jamais de lui-même.",
    source: "Fédération des acteurs de la solidarité, plan d’accompagnement (parcours itératif)",
    readOn: readOn)

  package static let all = [
    counting, neutralised, month, durable, transition, positive, interim, target, axes, followUp,
    restart,
  ]
}
