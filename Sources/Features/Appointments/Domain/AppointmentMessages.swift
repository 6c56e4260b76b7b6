import Kernel

/// The sentences of appointments: what is wrong, the fact, what to do next.
package enum AppointmentMessages {
  // Offering hours
  package static let dayMissing = UserMessage("Donner un jour.", field: "jour")
  package static let dayPast = UserMessage(
    "Ce jour est passé.", detail: "Choisir aujourd’hui ou un jour à venir.", field: "jour")
  package static let dayFar = UserMessage(
    "Ce jour est trop loin.", detail: "Choisir un jour dans les douze mois.", field: "jour")
  package static let fromMissing = UserMessage(
    "Donner l’heure du début, comme 9:00.", field: "de")
  package static let toMissing = UserMessage("Donner l’heure de la fin, comme 12:00.", field: "a")
  package static let tooShort = UserMessage(
    "Aucun rendez-vous ne tient dans ce temps.",
    detail: "Finir plus tard, ou choisir une durée plus courte.", field: "a")
  package static let lengthMissing = UserMessage(
    "Donner une durée entre 5 et 480 minutes.", field: "duree")
  package static let weeksMissing = UserMessage(
    "Répéter de 1 à \(SlotPlan.mostWeeks) semaines.", field: "semaines")
  package static let tooMany = UserMessage(
    "C’est plus de \(SlotPlan.mostSlots) heures à la fois.",
    detail: "Répéter sur moins de semaines.", field: "semaines")
  package static let placeMissing = UserMessage(
    "Donner le lieu où l’on se retrouve.", field: "lieu")
  package static let allThere = UserMessage(
    "Vous proposez déjà ces heures.", detail: "Rien n’a été ajouté.", field: "de")
  package static let titleMissing = UserMessage("Donner un nom à cette séance.", field: "nom")
  package static let seatsMissing = UserMessage(
    "Donner de 2 à \(AppointmentSlot.mostSeats) places.", field: "places")
  package static let motiveMissing = UserMessage("Choisir de quoi on parlera.", field: "motif")
  package static let slotHeld = UserMessage(
    "Quelqu’un a pris cette heure.",
    detail: "Ouvrez le rendez-vous pour l’annuler\u{A0}: la personne sera prévenue par vous.")

  // Inviting
  package static let channelMissing = UserMessage("Choisir comment l’inviter.", field: "moyen")
  package static let personMissing = UserMessage(
    "Choisir une personne que vous suivez.", field: "personne")
  package static let noEmail = UserMessage(
    "Son adresse e-mail n’est pas connue ici.",
    detail: "Inviter par une lettre, ou noter son adresse avec elle.", field: "moyen")
  package static let noMobile = UserMessage(
    "Aucun téléphone portable français n’est connu ici.",
    detail: "Inviter par une lettre, ou noter son numéro avec elle.", field: "moyen")
  package static let noSlots = UserMessage(
    "Aucune heure libre n’est proposée pour cette rencontre.",
    detail: "Proposez d’abord des heures dans l’agenda, sinon elle trouverait une page vide.",
    field: "motif")

  package static func refusal(_ refusal: InvitationRefusal) -> UserMessage {
    switch refusal {
    case .sentToday:
      UserMessage(
        "Une invitation par ce moyen est partie il y a moins d’un jour.",
        detail: "Attendre demain, ou choisir un autre moyen.", field: "moyen")
    case .appointmentToCome:
      UserMessage(
        "Un rendez-vous est déjà à venir pour cette rencontre.",
        detail: "Le déplacer plutôt que d’inviter à nouveau.", field: "motif")
    case .letterTooLate:
      UserMessage(
        "Une lettre arriverait trop tard.",
        detail:
          "Les invitations de votre structure ouvrent \(InvitationRules.letterDays) jours ou moins. Allonger cette durée dans les réglages, ou inviter autrement.",
        field: "moyen")
    case .noReferent:
      UserMessage(
        "Personne n’est référent en ce moment.",
        detail: "Inviter avec n’importe quel membre de la structure.", field: "avec")
    }
  }

  // Choosing an hour
  package static let codeWrong = UserMessage(
    "Ce code n’ouvre rien.",
    detail: "Il y a huit signes. Regardez bien la lettre ou le message.", field: "code")
  /// - Parameter seconds: until the next try is admitted.
  package static func wait(seconds: Int) -> UserMessage {
    let minutes = (max(1, seconds) + 59) / 60
    return UserMessage(
      "Il y a eu trop d’essais.",
      detail:
        "Attendez \(French.count(minutes, "minute")) et essayez encore. Ou appelez la personne qui vous a invité.",
      field: "code")
  }
  package static let slotTaken = UserMessage(
    "Cette heure vient d’être prise.",
    detail: "Ce n’est pas grave. Choisissez une autre heure.", field: "heure")
  package static let slotMissing = UserMessage("Choisissez une heure.", field: "heure")
  package static let whileAtWork = UserMessage(
    "Cette heure tombe pendant les heures de travail.",
    detail: "Elle reste possible si c’est bien ce qui est demandé\u{A0}: cochez la case.",
    field: "pendant_travail")
  package static let invitationOver = UserMessage(
    "Cette invitation n’ouvre plus.",
    detail: "Vous n’avez rien perdu\u{A0}: demandez-en une autre à la personne qui vous a invité.",
    field: "code")
  package static let alreadyComing = UserMessage(
    "Un rendez-vous est déjà pris pour cette rencontre.", field: "heure")
  package static let alreadySeated = UserMessage(
    "Cette personne est déjà inscrite.", field: "personne")
  package static let sessionFull = UserMessage(
    "La séance est complète.", detail: "La dernière place vient d’être prise.", field: "personne")

  // After
  package static let outcomeMissing = UserMessage("Dire ce qui s’est passé.", field: "suite")
  package static let notPossible = UserMessage(
    "Cela ne peut pas être dit de ce rendez-vous.",
    detail: "Avant l’heure, on peut seulement l’annuler ou noter qu’elle ne peut pas venir.",
    field: "suite")
  package static let tooLateToMove = UserMessage(
    "L’heure est passée.", detail: "Proposez un nouveau rendez-vous.")
  package static let changed = UserMessage(
    "Ce rendez-vous a changé pendant que vous l’aviez ouvert.",
    detail: "Ouvrez-le à nouveau pour voir ce qu’il est devenu.")

  // Settings
  package static let daysInvalid = UserMessage(
    "Une invitation ouvre plus de \(InvitationRules.reminderAfterDays) jours, ou sans fin.",
    detail: "La relance part après \(InvitationRules.reminderAfterDays) jours.", field: "duree")
  package static let webhookInvalid = UserMessage(
    "Cette adresse ne peut pas recevoir de messages.",
    detail: "Elle commence par https:// et porte un nom public.", field: "webhook")
  package static let convocationMissing = UserMessage(
    "Écrire ce que la convocation ajoute.",
    detail: "Par exemple ce qui se passe si l’on ne vient pas, en mots simples.",
    field: "convocation")
  package static let notYours = UserMessage(
    "Les administrateurs et la direction de votre structure choisissent ces réglages.")
}
