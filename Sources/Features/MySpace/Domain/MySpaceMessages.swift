import Kernel

/// What her own space answers when something does not go: short, without blame, with what to do.
package enum MySpaceMessages {
  /// The same whether the handle exists or not.
  package static let wrongEntry = UserMessage(
    "Ce n’est pas le bon identifiant, ou pas le bon code.",
    detail: "Regardez votre papier. Essayez encore.", field: "identifiant")

  /// - Parameter seconds: until the next try is admitted.
  package static func wait(seconds: Int) -> UserMessage {
    let minutes = (max(1, seconds) + 59) / 60
    return UserMessage(
      "Il y a eu plusieurs essais.",
      detail:
        "Attendez \(French.count(minutes, "minute")). Ou demandez un nouveau code à la personne qui vous aide.",
      field: "code")
  }

  package static let codeShape = UserMessage(
    "Choisissez 4, 5 ou 6 chiffres.", field: "code")
  package static let codeEasy = UserMessage(
    "Ce code est trop facile à deviner.", detail: "Choisissez d’autres chiffres.", field: "code")
  package static let codesDiffer = UserMessage(
    "Les deux codes ne sont pas pareils.", detail: "Écrivez deux fois le même.", field: "encore")
  package static let wrongPresentCode = UserMessage(
    "Ce n’est pas votre code d’aujourd’hui.", field: "present")
  package static let wordsMissing = UserMessage(
    "Écrivez ce que vous voulez, même en quelques mots.", field: "mots")
  package static let wordsTooLong = UserMessage(
    "C’est un peu long.", detail: "Gardez \(longestWords) lettres au plus.", field: "mots")
  package static let longestWords = 600
}
