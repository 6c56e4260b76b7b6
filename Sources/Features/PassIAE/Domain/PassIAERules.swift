import Kernel

/// The rules of the PASS IAE as a page tells them. Their numbers live beside the functions that
/// apply them; a test compares the two.
package enum PassIAERules {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!

  package static let duration = Rule(
    id: "R7", title: "Un PASS IAE par personne, pour 730 jours", force: .practice,
    explanation:
      "Le PASS IAE commence le premier jour de l’embauche. Il dure 730 jours, le dernier jour compris. Une personne n’en a qu’un seul à la fois, même quand elle change d’employeur.",
    parameters: [
      RuleParameter("Durée", .days(PassIAE.days))
    ],
    source:
      "Guide de la prescription IAE (2023), phase de recrutement ; Les emplois de l’inclusion, approvals/models.py:52, 576-589, 902-908 (août 2026)",
    readOn: readOn)

  package static let waitingPeriod = Rule(
    id: "R7.carence", title: "Deux ans entre deux PASS IAE, sauf prescripteur habilité",
    force: .practice,
    explanation:
      "Pendant les deux ans qui suivent la fin d’un PASS IAE, un employeur ne peut pas en ouvrir un nouveau avec son seul diagnostic. Un prescripteur habilité lève ce délai, en envoyant la candidature ou en faisant un diagnostic.",
    source:
      "Les emplois de l’inclusion, approvals/models.py:599-609 et users/models.py:579-594 (août 2026)",
    readOn: readOn)

  package static let reuse = Rule(
    id: "R7.reprise", title: "Un PASS IAE en cours suit la personne", force: .practice,
    explanation:
      "À une nouvelle embauche, le PASS IAE en cours est repris avec les jours qui restent. S’il n’a pas commencé et que l’embauche commence avant lui, il commence avec elle. Si l’embauche commence après sa fin, il ne peut pas servir.",
    source: "Les emplois de l’inclusion, job_applications/models.py:1237-1246 (août 2026)",
    readOn: readOn)

  package static let delivery = Rule(
    id: "R7.delivrance", title: "Seul Les emplois de l’inclusion délivre un PASS IAE",
    force: .practice,
    explanation:
      "Le PASS IAE qui ouvre l’aide au poste vient des Emplois de l’inclusion. Cordée le prépare, dit ce qu’il faut y saisir, puis garde son numéro.",
    source: "Les emplois de l’inclusion, approvals/models.py:862-899 (août 2026)", readOn: readOn)

  package static let all =
    [duration, waitingPeriod, reuse, delivery] + SuspensionRulebook.all + ProlongationRulebook.all
}
