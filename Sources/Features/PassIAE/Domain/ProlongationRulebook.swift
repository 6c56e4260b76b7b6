import Kernel

/// The rules of prolongations as a page tells them.
package enum ProlongationRulebook {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!

  package static let reasons = Rule(
    id: "R9", title: "Cinq motifs de prolongation", force: .practice,
    explanation:
      "CDI conclu après 57 ans (jusqu’à 3\u{A0}650 jours), fin d’une formation (365 jours, renouvelable), RQTH (365 jours par demande, 1\u{A0}095 en tout), 50 ans et plus (365 jours par demande, 1\u{A0}825 en tout), difficultés particulièrement importantes en AI et en ACI (365 jours par demande, 1\u{A0}095 en tout). L’âge, la RQTH et l’ancienneté sont vérifiés quand Cordée les connaît, et demandés sinon.",
    parameters: [
      RuleParameter("CDI après 57 ans, au plus", .days(ProlongationReason.seniorCDI.mostDays)),
      RuleParameter("Les autres motifs, chaque fois", .days(ProlongationReason.rqth.mostDays)),
      RuleParameter(
        "RQTH, difficultés particulières, en tout",
        .days(ProlongationReason.rqth.mostDaysTogether ?? 0)),
      RuleParameter(
        "50 ans et plus, en tout", .days(ProlongationReason.senior.mostDaysTogether ?? 0)),
    ],
    source:
      "Guide de la prescription IAE (2023), prolongation ; Les emplois de l’inclusion, approvals/enums.py:21-71 et approvals/models.py:1313-1373 (août 2026)",
    inForceFrom: ProlongationReason.healthContextUntil.adding(days: 1), readOn: readOn,
    older: [
      Rule(
        id: "R9", title: "Six motifs, avec le contexte sanitaire", force: .practice,
        explanation:
          "Jusqu’au 30 novembre 2021, le contexte sanitaire était un motif de plus, pour toutes les structures. Les prolongations notées alors restent, et comptent avec les autres.",
        parameters: [
          RuleParameter(
            "Contexte sanitaire, en tout", .days(ProlongationReason.healthContext.mostDays))
        ],
        source: "Les emplois de l’inclusion, approvals/enums.py:21-71 (août 2026)",
        readOn: readOn)
    ])

  package static let counter = Rule(
    id: "R9.compteur", title: "Un seul compteur pour toutes les prolongations", force: .practice,
    explanation:
      "Le plafond d’un motif se compare à la somme de toutes les prolongations du PASS IAE. ⚠ Piège\u{A0}: trois ans de formation épuisent ainsi le motif RQTH, alors que rien n’a été prolongé pour lui. Cordée compte comme Les emplois de l’inclusion et montre le compte.",
    source:
      "Les emplois de l’inclusion, approvals/models.py:1701-1706 et approvals_views/forms.py:198-263",
    readOn: readOn)

  package static let window = Rule(
    id: "R9.fenetre", title: "De douze mois avant la fin à six mois après", force: .practice,
    explanation:
      "Une prolongation se demande à partir de douze mois avant la fin du PASS IAE et jusqu’à six mois après. Le PASS IAE doit être le dernier de la personne, ne pas être suspendu, et n’avoir aucune demande en attente.",
    parameters: [
      RuleParameter("Avant la fin", .months(ProlongationRules.monthsBefore)),
      RuleParameter("Après la fin", .months(ProlongationRules.monthsAfter)),
    ],
    source: "Les emplois de l’inclusion, approvals/models.py:401-402, 828-846 (octobre 2025)",
    inForceFrom: Day(year: 2025, month: 10, day: 20)!, readOn: readOn,
    older: [
      Rule(
        id: "R9.fenetre", title: "Avant octobre 2025, une fenêtre plus courte", force: .practice,
        explanation:
          "Les douze mois avant la fin datent du 20 octobre 2025. La durée d’avant n’a pas été lue\u{A0}: pour une demande plus ancienne, Cordée ne dit pas si elle était dans les temps.",
        source: "Les emplois de l’inclusion, CHANGELOG.md:707 (20 octobre 2025)", readOn: readOn)
    ])

  package static let dates = Rule(
    id: "R9.dates", title: "Une prolongation commence le dernier jour du PASS IAE",
    force: .practice,
    explanation:
      "Elle commence le dernier jour, et non le lendemain, et ajoute un jour au moins. ⚠ Piège\u{A0}: Les emplois de l’inclusion ne vérifie plus les dates quand une demande est accordée. Cordée les vérifie de nouveau, et le dit si la fin a bougé entre-temps.",
    source: "Les emplois de l’inclusion, approvals/models.py:1473-1504, 1608-1629, 1737-1793",
    readOn: readOn)

  package static let prescriber = Rule(
    id: "R9.prescripteur", title: "Trois motifs demandent l’accord d’un prescripteur habilité",
    force: .practice,
    explanation:
      "RQTH, 50 ans et plus, difficultés particulières\u{A0}: la demande va à un prescripteur habilité, et tout membre de sa structure peut répondre. Une demande déjà traitée ne se traite pas deux fois, et l’habilitation est vérifiée le jour de la réponse. ⚠ Piège\u{A0}: Les emplois de l’inclusion ne vérifie ni l’un ni l’autre.",
    source: "Les emplois de l’inclusion, approvals_views/views.py:536-663 (août 2026)",
    readOn: readOn)

  package static let who = Rule(
    id: "R9.qui", title: "La structure qui a embauché demande, le prescripteur habilité autorise",
    force: .practice,
    explanation:
      "Sur Les emplois de l’inclusion, la structure d’insertion qui l’a embauchée fait la demande. Le guide de 2023 dit que le prescripteur habilité autorise la prolongation, sans dire qu’il la commence. Ici, un prescripteur habilité de son cercle peut commencer et accorder lui-même, en disant pourquoi\u{A0}; l’employeur en est averti, et l’acte reste à faire sur Les emplois.",
    source:
      "Les emplois de l’inclusion, approvals_views/views.py:361-379 (août 2026) ; Guide de la prescription IAE (2023), partie 3.2 ; la dernière phrase est un choix de Cordée",
    readOn: readOn)

  package static let reminders = Rule(
    id: "R9.rappels", title: "Rappels à dix, vingt et trente jours", force: .practice,
    explanation:
      "Une demande sans réponse est rappelée à la structure du prescripteur, au dixième jour puis tous les dix jours, jusqu’au trentième.",
    parameters: [
      RuleParameter("Premier rappel", .days(ProlongationReminder.firstDay)),
      RuleParameter("Dernier jour des rappels", .days(ProlongationReminder.lastDay)),
      RuleParameter("Entre deux rappels", .days(ProlongationReminder.pause)),
    ],
    source:
      "Les emplois de l’inclusion, approvals/management/commands/prolongation_requests_chores.py:22-60",
    readOn: readOn)

  package static let refusal = Rule(
    id: "R10", title: "Un refus de prolongation dit pourquoi, et ce qui peut suivre",
    force: .practice,
    explanation:
      "Quatre raisons\u{A0}: l’IAE ne convient plus, ce type de structure ne convient plus, la durée ne convient pas, le motif ne convient pas. Quand l’IAE ne convient plus, des suites sont proposées\u{A0}: un accompagnement hors de l’IAE, un partenaire social, ou autre chose.",
    source: "Les emplois de l’inclusion, approvals/enums.py:56-71 (août 2026)", readOn: readOn)

  package static let all = [reasons, counter, window, dates, who, prescriber, reminders, refusal]
}
