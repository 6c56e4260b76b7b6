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
}
