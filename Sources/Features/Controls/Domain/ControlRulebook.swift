import Kernel

/// The control of self-prescriptions, as a page tells it.
package enum ControlRulebook {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!

  package static let employers = Rule(
    id: "CONTROLE.employeurs", title: "Quels employeurs sont tirés au sort", force: .practice,
    explanation:
      "La DDETS choisit une part des ACI, AI, EI et ETTI de son département qui ont au moins deux autoprescriptions dans la période. À savoir\u{A0}: le programme de l’État arrondit une moitié au nombre pair.",
    parameters: [
      RuleParameter("Part la plus petite", .percent(ControlSampling.employerShare.lowerBound)),
      RuleParameter("Part la plus grande", .percent(ControlSampling.employerShare.upperBound)),
      RuleParameter("Part d’habitude", .percent(ControlSampling.usualEmployerShare)),
      RuleParameter(
        "Autoprescriptions nécessaires", .count(ControlSampling.leastSelfPrescriptions)),
    ],
    source:
      "Les emplois de l’inclusion, siae_evaluations/models.py:236-254, siae_evaluations/enums.py:6-13 (août 2026)",
    readOn: readOn)

  package static let hires = Rule(
    id: "CONTROLE.echantillon", title: "Combien d’autoprescriptions sont vérifiées",
    force: .practice,
    explanation:
      "Chez un employeur tiré, une part de ses autoprescriptions est tirée au sort. Jamais plus qu’il n’en a fait.",
    parameters: [
      RuleParameter("Part", .percent(ControlSampling.hireShare)),
      RuleParameter("Au moins", .count(ControlSampling.hiresDrawn.lowerBound)),
      RuleParameter("Au plus", .count(ControlSampling.hiresDrawn.upperBound)),
    ],
    source: "Les emplois de l’inclusion, siae_evaluations/models.py:28-43 (août 2026)",
    readOn: readOn)

  package static let phases = Rule(
    id: "CONTROLE.phases", title: "Les étapes d’un contrôle", force: .practice,
    explanation:
      "L’employeur donne les preuves, la DDETS les regarde. Ce qui manque se dit, et l’employeur a un temps pour répondre\u{A0}: aucune sanction ne vient avant cette phase contradictoire. Une suspension ou un retrait de l’autoprescription commence un mois plus tard au plus tôt\u{A0}; pendant ce temps, un PASS IAE en cours ou le diagnostic d’un prescripteur habilité servent toujours. Les papiers ne sont gardés que pour le contrôle. Les durées sont un choix de Cordée, que la DDETS change à l’ouverture.",
    parameters: [
      RuleParameter("Temps pour donner les preuves", .days(ControlCampaign.usualDays)),
      RuleParameter("Papiers gardés après la clôture", .days(ControlCampaign.daysKeptAfterClosing)),
      RuleParameter("Papiers gardés au plus", .months(ControlCampaign.monthsKeptAtMost)),
    ],
    source:
      "Les emplois de l’inclusion, siae_evaluations/models.py:283-478, siae_evaluations_views/forms.py:102-226 (août 2026)",
    readOn: readOn)

  package static let reminders = Rule(
    id: "CONTROLE.rappels", title: "L’employeur est averti, puis rappelé avant l’échéance",
    force: .ours,
    explanation:
      "Une lettre part à l’équipe à l’ouverture, quand la phase contradictoire commence, puis avant chaque échéance. Elle ne nomme personne. Les emplois de l’inclusion rappelle trente jours après le début d’une phase\u{A0}: avec six semaines pour répondre, c’est douze jours avant la fin.",
    parameters: ControlReminder.daysBefore.enumerated().map {
      RuleParameter("Rappel \($0.offset + 1), avant l’échéance", .days($0.element))
    },
    source:
      "Les emplois de l’inclusion, siae_evaluations/management/commands/evaluation_campaign_notify.py:18-70 (août 2026) ; les jours sont un choix de Cordée",
    readOn: readOn)

  package static let all = [employers, hires, phases, reminders]
}
