import Kernel

/// What is said when something cannot be as asked.
package enum SIAOMessages {
  package static let noSolution = UserMessage(
    "Choisir au moins une solution.", detail: "Celle qu’elle préfère d’abord.", field: "solution_1")
  package static let notAgreed = UserMessage(
    "Noter son accord.",
    detail: "Sans lui, la demande ne part pas. Elle peut dire non, et ne perd rien.",
    field: "accord")
  package static let noSupport = UserMessage(
    "Dire l’accompagnement qu’elle souhaite chez elle.",
    detail: "«\u{A0}Sans accompagnement\u{A0}» est une réponse.", field: "etayage")
  package static func tooLong(_ field: String) -> UserMessage {
    UserMessage(
      "Raccourcir ce texte.",
      detail: "\(HousingRequestDraft.longestWords) caractères au plus.", field: field)
  }
  package static func socialSecurityNumber(_ field: String) -> UserMessage {
    UserMessage(
      "Retirer le numéro de sécurité sociale.", detail: "Cordée ne le garde jamais.", field: field)
  }
  package static func household(_ field: String, from least: Int) -> UserMessage {
    UserMessage(
      "Donner un nombre.",
      detail: "De \(least) à \(HousingRequestDraft.largestHousehold).", field: field)
  }
  package static func unknownPlace(_ number: Int) -> UserMessage {
    UserMessage(
      "Choisir une commune connue.",
      detail:
        "Si plusieurs portent ce nom, ajouter le code postal\u{A0}: «\u{A0}Ruffec (16700)\u{A0}».",
      field: "lieu_\(number)")
  }
  package static let badReference = UserMessage(
    "Recopier le numéro de SI SIAO.",
    detail: "Des lettres, des chiffres et des tirets, 20 au plus. Rien d’autre de SI SIAO.",
    field: "reference")
  package static func badDay(_ field: String) -> UserMessage {
    UserMessage("Donner un jour qui existe.", detail: "Par exemple 24/11/2026.", field: field)
  }
  package static func dayToCome(_ field: String) -> UserMessage {
    UserMessage("Donner un jour passé.", detail: "Ce jour n’est pas encore arrivé.", field: field)
  }
  package static let dayTooOld = UserMessage(
    "Vérifier l’année.", detail: "Une demande ne peut pas avoir plus de dix ans.", field: "depuis")

  package static let changed = UserMessage(
    "Quelqu’un vient de changer cette demande.",
    detail: "Relisez-la, puis recommencez si c’est encore utile.")
  package static let alreadyOpen = UserMessage(
    "Une demande est déjà ouverte pour elle.", detail: "Elle peut être complétée avec elle.")
  package static let notYours = UserMessage(
    "Cette demande se change avec elle et son référent.",
    detail: "Le SIAO la lit, l’évalue et la porte en commission.")
  package static let noTerritory = UserMessage(
    "Votre structure n’est rattachée à aucun territoire.",
    detail: "Son administrateur peut le demander à la plateforme.")

  package static func refusal(_ refusal: HousingRequestRefusal) -> Refusal {
    switch refusal {
    case .closed(.withdrawn):
      .changedMeanwhile(
        UserMessage(
          "Cette demande a été retirée.", detail: "Elle l’a décidé. Une nouvelle peut se faire."))
    case .closed(let state):
      .changedMeanwhile(
        UserMessage(
          "Cette demande n’est plus à ce moment-là.",
          detail: "Elle est maintenant\u{A0}: \(state.label.lowercased())."))
    case .alreadyEvaluated(let kind):
      .changedMeanwhile(
        UserMessage("\(kind.label) déjà notée.", detail: "Il n’y a rien à refaire."))
    }
  }
}
