import Kernel

extension PassRefusal {
  /// The answer of the rule that stands in the way, in words.
  package var answer: RuleAnswer {
    switch self {
    case .noEligibility:
      .doesNotFit(
        reason: "Il manque un diagnostic d’éligibilité en cours de validité.",
        wayForward:
          "Vous pouvez faire ce diagnostic sur des critères (autoprescription), ou demander à un prescripteur habilité de le faire."
      )
    case .waiting(let waiting):
      .doesNotFit(
        reason:
          "Son PASS IAE précédent s’est terminé le \(French.day(waiting.passEndedOn)). Pendant deux ans, jusqu’au \(French.day(waiting.lastDay)), un employeur ne peut pas en ouvrir un nouveau avec son seul diagnostic.",
        wayForward:
          "Un prescripteur habilité lève ce délai en faisant un diagnostic avec elle. Vous pouvez le lui demander depuis la candidature."
      )
    case .endsBeforeHire(let passEnd):
      .doesNotFit(
        reason:
          "Son PASS IAE se termine le \(French.day(passEnd)), avant le premier jour prévu.",
        wayForward:
          "Choisissez un premier jour plus tôt, ou faites demander une prolongation avant sa fin.")
    }
  }

  /// The field of the hire form it is about.
  package var field: String? {
    switch self {
    case .noEligibility, .waiting: nil
    case .endsBeforeHire: "debut"
    }
  }

  package var message: UserMessage {
    guard case .doesNotFit(let reason, let wayForward) = answer else { return UserMessage("") }
    return UserMessage(reason, detail: wayForward, field: field)
  }
}

/// Sentences about a PASS typed by hand.
package enum PassMessages {
  package static let numberShape = UserMessage(
    "Le numéro d’un PASS IAE a 12 chiffres et commence par 99999.",
    detail: "Recopiez-le depuis l’attestation. Exemple\u{A0}: 99999 26 12345.", field: "numero")
  package static let numberTaken = UserMessage(
    "Ce numéro est déjà enregistré pour un autre PASS IAE.",
    detail: "Vérifiez-le sur l’attestation. Un PASS IAE appartient à une seule personne.",
    field: "numero")
  package static let startMissing = UserMessage(
    "Donnez le premier jour écrit sur l’attestation.", field: "debut")
  package static let endMissing = UserMessage(
    "Donnez le dernier jour écrit sur l’attestation.", field: "fin")
  package static let endBeforeStart = UserMessage(
    "Le dernier jour doit venir après le premier.", field: "fin")
  package static let oneAtATime = UserMessage(
    "Cette personne a déjà un PASS IAE en cours.",
    detail: "Une personne n’en a qu’un seul à la fois. Ouvrez celui qui existe pour le corriger.")
  package static let changed = UserMessage(
    "Ce PASS IAE a été modifié pendant votre saisie.",
    detail: "Rien n’a été perdu\u{A0}: ouvrez-le de nouveau pour voir ce qui a changé.")
  package static let alreadyDelivered = UserMessage(
    "Ce PASS IAE porte déjà un numéro délivré ici.",
    detail: "Seul un PASS attendu, ou déjà saisi à la main, peut recevoir un numéro.")
}
