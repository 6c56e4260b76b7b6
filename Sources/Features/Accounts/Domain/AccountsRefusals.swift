import Kernel

/// Every sentence by which the room refuses something, in one place.
package enum AccountsRefusals {
  /// The same whether the account exists, is closed, or the password is wrong.
  package static let wrongSignIn = UserMessage(
    "L’adresse ou le mot de passe ne correspondent pas.",
    detail: "Vérifiez les deux, puis réessayez.", field: "courriel")

  /// - Parameter seconds: until the next try is admitted.
  package static func tooManyTries(seconds: Int) -> UserMessage {
    let minutes = (max(1, seconds) + 59) / 60
    return UserMessage(
      "Plusieurs essais n’ont pas abouti.",
      detail: "Réessayez dans \(minutes)\u{A0}minute\(minutes > 1 ? "s" : "").",
      field: "courriel")
  }

  package static let wrongPresentPassword = UserMessage(
    "Ce n’est pas le mot de passe actuel.", field: "mot_de_passe_actuel")
  package static let passwordsDiffer = UserMessage(
    "Les deux nouveaux mots de passe sont différents.",
    detail: "Écrire deux fois le même.", field: "mot_de_passe_encore")
  package static let nameMissing = UserMessage(
    "Écrire votre prénom et votre nom.", field: "nom")
  package static let emailUnreadable = UserMessage(
    "Écrire une adresse électronique complète.", detail: "Par exemple prenom.nom@exemple.fr.",
    field: "courriel")
  package static let emailTaken = UserMessage(
    "Un compte existe déjà avec cette adresse.", field: "courriel")
  package static let accountUnknown = UserMessage("Aucun compte n’a cette adresse.")
  package static let structureUnknown = UserMessage("Cette structure n’existe pas.")
  package static let groupNameTooLong = UserMessage(
    "Ce nom dépasse 120 caractères.", field: "groupe")
  package static let groupOfOthers = UserMessage(
    "Cette association a déjà des structures ici.",
    detail:
      "Seule une personne qui administre l’une d’elles, ou l’administration de Cordée, peut y rattacher la vôtre.",
    field: "groupe")
  package static let structureChangedMeanwhile = UserMessage(
    "La fiche de la structure a été modifiée entre-temps.",
    detail: "Rien n’a été enregistré ici\u{A0}: ouvrez la page de nouveau.")
  package static let alreadyMember = UserMessage(
    "Cette personne est déjà dans l’équipe.", field: "courriel")
  package static let tooManyInvitations = UserMessage(
    "\(MemberInvitation.mostPending) invitations attendent déjà.",
    detail: "Annulez celles qui ne servent plus, puis recommencez.", field: "courriel")
  package static let messageTooLong = UserMessage(
    "Le message dépasse 500 caractères.", detail: "Dites l’essentiel.", field: "message")
  package static let platformStaysOutside = UserMessage(
    "Ce compte administre l’instance.",
    detail: "Il ne travaille dans aucune structure\u{A0}: utilisez une autre adresse.")

  package static func administratorsOnly(_ right: TeamRight) -> UserMessage {
    UserMessage(
      "Cela revient aux administrateurs de la structure.",
      detail: "Demandez à l’un d’eux\u{A0}: « \(right.label) ».")
  }

  package static func dayMissing(_ field: String) -> UserMessage {
    UserMessage("Donner cette date.", detail: "Elle est sur l’arrêté.", field: field)
  }
  package static let referenceMissing = UserMessage(
    "Écrire la référence de l’arrêté.", field: "reference")
  package static let endBeforeStart = UserMessage(
    "La fin vient avant le début.", detail: "Vérifiez les deux dates.", field: "fin")
  package static let longerThanFiveYears = UserMessage(
    "Un arrêté du préfet vaut cinq ans au plus.",
    detail: "Vérifiez la date de fin sur l’arrêté.", field: "fin")
  package static let structureChanged = UserMessage(
    "La fiche de la structure a changé entre-temps.",
    detail: "Rouvrez la page et recommencez\u{A0}: rien n’a été enregistré.")

  package static func dayToCome(_ field: String) -> UserMessage {
    UserMessage("Cette date est à venir.", detail: "Donner le jour où c’était fait.", field: field)
  }
  package static func dayUnreadable(_ field: String) -> UserMessage {
    UserMessage("Cette date n’existe pas.", detail: "Vérifiez le jour et le mois.", field: field)
  }
  package static let structureNameMissing = UserMessage(
    "Écrire le nom que les gens emploient.", field: "nom")
  package static let kindMissing = UserMessage(
    "Choisir la nature de la structure.", field: "nature")
  package static let territoryUnknown = UserMessage(
    "Choisir un territoire de la liste.", field: "territoire")
  package static let lastPlatformAdministrator = UserMessage(
    "C’est le seul compte qui administre l’instance.",
    detail: "Ouvrez-en d’abord un autre.")

  package static func structuresWouldBeAlone(_ names: [String]) -> UserMessage {
    UserMessage(
      "Ce compte est le seul à administrer\u{A0}: \(names.joined(separator: ", ")).",
      detail: "Nommez d’abord un autre administrateur à la page de l’équipe, puis recommencez.")
  }
}
