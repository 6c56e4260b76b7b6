import Kernel

/// The rules of suspensions as a page tells them.
package enum SuspensionRulebook {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!

  package static let effect = Rule(
    id: "R8", title: "Une suspension garde les jours qui restent", force: .practice,
    explanation:
      "Pendant une suspension, le PASS IAE ne se consomme pas et sa fin est repoussée. ⚠ Piège\u{A0}: Les emplois de l’inclusion repousse la fin d’un jour de moins que la suspension n’en compte. Le premier jour de chaque suspension est donc compté comme utilisé. Cordée donne les mêmes dates.",
    source:
      "Guide de la prescription IAE (2023), suspension du PASS ; Les emplois de l’inclusion, approvals/models.py:1151-1191 (août 2026)",
    readOn: readOn)

  package static let whoToday = Rule(
    id: "R8.qui", title: "Qui peut déclarer une suspension aujourd’hui", force: .practice,
    explanation:
      "Sur Les emplois de l’inclusion, seule la structure d’insertion qui a fait la dernière embauche déclare une suspension, quand le PASS IAE est en cours et n’est pas déjà suspendu. Une embauche plus récente par un GEIQ ne compte pas. Une autre personne peut préparer la demande, ou aller plus loin ici en disant pourquoi\u{A0}: la date de l’État ne changera qu’une fois l’acte fait sur Les emplois.",
    source: "Les emplois de l’inclusion, approvals/models.py:741-747 et approvals/utils.py:5-24",
    inForceFrom: SuspensionRules.employerOnlySince, readOn: readOn,
    older: [
      Rule(
        id: "R8.qui", title: "Le prescripteur habilité pouvait aussi suspendre", force: .guide,
        explanation:
          "Le guide de mars 2023 donne ce droit aux prescripteurs habilités qui reçoivent une personne sans contrat. Nous avons lu en août 2026 que Les emplois de l’inclusion ne le permet plus. Le jour du changement n’a pas été lu\u{A0}: pour un acte d’entre ces deux dates, Cordée n’oppose rien.",
        source: "Guide de la prescription IAE, mars 2023, « La suspension du PASS IAE »",
        inForceFrom: Day(year: 2023, month: 3, day: 1)!, readOn: readOn)
    ])

  package static let whoGuide = Rule(
    id: "R8.qui.guide",
    title: "Le guide de 2023 donnait aussi ce droit aux prescripteurs habilités",
    force: .guide,
    explanation:
      "Le guide de la prescription de mars 2023 dit qu’un prescripteur habilité peut suspendre un PASS IAE. Les emplois de l’inclusion ne le permet plus en 2026.",
    source: "Guide de la prescription IAE, mars 2023, « La suspension du PASS IAE »",
    inForceFrom: Day(year: 2023, month: 3, day: 1)!, readOn: readOn)

  package static let bounds = Rule(
    id: "R8.bornes", title: "Trente-six mois au plus, jamais dans l’avenir", force: .practice,
    explanation:
      "Une suspension commence au plus tard aujourd’hui, et pendant le PASS IAE. Elle ne commence pas avant la dernière embauche, ni plus de 365 jours avant aujourd’hui. Elle dure un jour au moins et trente-six mois moins un jour au plus. ⚠ Piège\u{A0}: après une première suspension, la date la plus ancienne est le lendemain de sa fin, même si une embauche est venue depuis.",
    parameters: [
      RuleParameter("Durée la plus longue", .months(SuspensionRules.mostMonths)),
      RuleParameter("Début le plus ancien avant aujourd’hui", .days(SuspensionRules.mostDaysBack)),
    ],
    source:
      "Les emplois de l’inclusion, approvals/models.py:1019-1025, 1146-1149, 1247-1298 (août 2026)",
    readOn: readOn)

  package static let overlap = Rule(
    id: "R8.chevauchement", title: "Deux suspensions ne se chevauchent jamais", force: .law,
    explanation:
      "Un jour est suspendu une fois ou ne l’est pas\u{A0}: le premier et le dernier jour comptent tous les deux. C’est une question de cohérence, et Cordée refuse.",
    source: "Cohérence des dates ; Les emplois de l’inclusion, approvals/models.py:1130-1145",
    readOn: readOn)

  package static let hire = Rule(
    id: "R8.reprise", title: "Une nouvelle embauche fait reprendre le PASS IAE", force: .practice,
    explanation:
      "La suspension s’arrête la veille du premier jour de la nouvelle embauche. Si elle avait commencé ce jour-là, elle disparaît. Une suspension au motif historique ne s’arrête pas ainsi. ⚠ Piège\u{A0}: Les emplois de l’inclusion refuse alors toute candidature, sans le dire d’avance.",
    source:
      "Les emplois de l’inclusion, approvals/models.py:753-771, 1079-1085 et submit_views.py:72-79",
    readOn: readOn)

  package static let twelveMonths = Rule(
    id: "R8.douze_mois", title: "Un signe quand douze mois de suspension sont passés",
    force: .practice,
    explanation:
      "Après plus de 365 jours de suspension sans nouvelle embauche, l’employeur peut demander la suppression du PASS IAE sur Les emplois de l’inclusion. Cordée le rappelle et ne supprime rien\u{A0}: les jours gardés sont à la personne.",
    parameters: [
      RuleParameter("Suspension longue, au-delà de", .days(SuspensionRules.mostDaysBack))
    ],
    source: "Les emplois de l’inclusion, approvals_views/views.py:186-209 (août 2026)",
    readOn: readOn)

  package static let all = [effect, whoToday, whoGuide, bounds, overlap, hire, twelveMonths]
}
