import Kernel

/// Invitations, and what the person decides, as a page tells them.
package enum TeamRulebook {
  private static let readOn = Day(year: 2026, month: 11, day: 21)!

  package static let invitation = Rule(
    id: "EQUIPE.invitation", title: "Une invitation dans une équipe", force: .practice,
    explanation:
      "Le lien d’une invitation sert une fois, et s’éteint seul. Une structure n’a qu’un nombre limité d’invitations en attente.",
    parameters: [
      RuleParameter("Durée", .days(MemberInvitation.days)),
      RuleParameter("Durée la plus courte", .days(MemberInvitation.daysAllowed.lowerBound)),
      RuleParameter("Durée la plus longue", .days(MemberInvitation.daysAllowed.upperBound)),
      RuleParameter("Invitations en attente, au plus", .count(MemberInvitation.mostPending)),
    ],
    source: "Les emplois de l’inclusion, invitations/models.py:43-54, 101-111 (août 2026)",
    readOn: readOn)

  package static let agreement = Rule(
    id: "R22", title: "Rien ne part sans son accord", force: .guide,
    explanation:
      "La personne choisit ce qui se dit, à qui et quand, élément par élément. Retirer un accord agit tout de suite et ne change rien à son hébergement ni à ses droits.",
    source:
      "Guide de la prescription IAE (2023), fiche sur la candidature ; Règlement (UE) 2016/679, art. 5",
    readOn: readOn)

  package static let freeAdhesion = Rule(
    id: "R27", title: "Ne pas vouloir, ou ne pas pouvoir travailler, est une réponse",
    force: .guide,
    explanation:
      "Cordée n’a aucun champ pour une sanction. «\u{A0}Ne souhaite pas en parler\u{A0}» est une réponse comme une autre.",
    source:
      "Fédération des acteurs de la solidarité, plan d’accompagnement sur l’emploi dans les structures d’hébergement",
    readOn: readOn)

  package static let all = [invitation, agreement, freeAdhesion]
}
