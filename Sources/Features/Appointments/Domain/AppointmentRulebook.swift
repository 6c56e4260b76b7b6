import Kernel

/// The rules of appointments as a page tells them.
package enum AppointmentRulebook {
  private static let readOn = Day(year: 2026, month: 11, day: 22)!
  private static let source = "RDV-Insertion, invitations/validate.rb (août 2026)"

  package static let invitation = Rule(
    id: "RV1", title: "Inviter d’abord\u{A0}: elle choisit son heure", force: .ours,
    explanation:
      "Une invitation propose des heures, et la personne en prend une sans compte, avec un code court. Une convocation n’existe que là où la structure l’a choisie, après une invitation sans réponse ou un rendez-vous qui n’a pas eu lieu. Les absences sont deux fois moins fréquentes après une invitation (11,2\u{A0}% contre 23,8\u{A0}%).",
    parameters: [
      RuleParameter("Durée d’une invitation", .days(InvitationRules.usualDays)),
      RuleParameter("Une lettre a besoin de plus de", .days(InvitationRules.letterDays)),
      RuleParameter("Entre deux invitations par le même moyen", .hours(InvitationRules.hoursApart)),
    ],
    source: source + " ; inclusion.gouv.fr, « Réduire les délais d’orientation »", readOn: readOn)

  package static let reminder = Rule(
    id: "RV2", title: "Une seule relance", force: .practice,
    explanation:
      "Trois jours après l’invitation d’un membre, une relance part s’il reste deux jours pour choisir. Une invitation sans date de fin n’est jamais relancée.",
    parameters: [
      RuleParameter("Après l’invitation", .days(InvitationRules.reminderAfterDays)),
      RuleParameter("Il reste au moins", .days(InvitationRules.reminderNeedsDays)),
    ],
    source: "RDV-Insertion, send_invitation_reminders_job.rb (août 2026)", readOn: readOn)

  package static let work = Rule(
    id: "RV3", title: "Jamais pendant ses heures de travail, sauf si elle le demande",
    force: .ours,
    explanation:
      "Quand l’emploi du temps de son contrat est connu, une heure de rendez-vous qui tombe dedans n’est pas proposée à la personne. Elle est montrée à part, avec la raison, et redevient possible quand elle le demande. «\u{A0}Empêchée par le travail\u{A0}» est compté à part\u{A0}: ce n’est pas une absence.",
    source:
      "Guide d’accompagnement vers l’emploi en AHI\u{A0}: des horaires de rendez-vous aménagés",
    readOn: readOn)

  package static let outcomes = Rule(
    id: "RV4", title: "Ce qu’un rendez-vous est devenu", force: .practice,
    explanation:
      "Un rendez-vous à venir peut être annulé par la structure ou excusé par la personne. Passé, il est honoré, annulé, excusé ou manqué. Une invitation sans réponse, un rendez-vous passé à préciser, manqué, annulé ou excusé demande un geste. L’assiduité compte les rendez-vous honorés parmi ceux qui sont honorés ou manqués.",
    source: "RDV-Insertion, rdv_participation_status.rb et follow_up_status.rb (août 2026)",
    readOn: readOn)

  package static let all: [Rule] = [invitation, reminder, work, outcomes]
}
