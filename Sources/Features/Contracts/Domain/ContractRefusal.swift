import Kernel

/// What the coherence of a contract makes impossible: all that is ever refused.
package enum ContractRefusal: Error, Sendable, Hashable {
  case impossibleHours
  case endBeforeStart
  /// A day that is not one of the contract's.
  case outside(ContractPeriod)
  case overlappingSuspension(ContractSuspension)
  /// Another contract with the same employer on the same days.
  case overlappingContract(ContractPeriod)
  case alreadyEnded(on: Day?)
  case notSuspended
  case endOfOpenEnded
  /// A later amendment was written: this one would come before it.
  case amendedSince(Day)
  case nothingChanges

  package var message: UserMessage {
    switch self {
    case .impossibleHours:
      UserMessage(
        "Les heures par semaine vont de 1 à 48.", detail: "Donner un nombre entier.",
        field: "heures")
    case .endBeforeStart:
      UserMessage(
        "La fin vient avant le début.", detail: "Vérifiez les deux dates.", field: "fin")
    case .outside(let period):
      UserMessage(
        "Ce jour n’est pas dans le contrat.", detail: "Il va \(Self.words(period)).",
        field: "debut")
    case .overlappingSuspension(let other):
      UserMessage(
        "Le contrat est déjà suspendu ces jours-là.",
        detail:
          "Une suspension \(Self.words(ContractPeriod(other.first, other.last)!)) est notée. Deux suspensions ne se chevauchent pas.",
        field: "debut")
    case .overlappingContract(let other):
      UserMessage(
        "Un contrat avec vous court déjà ces jours-là.",
        detail:
          "Il va \(Self.words(other)). Pour le prolonger ou changer ses heures, écrivez un avenant.",
        field: "debut")
    case .alreadyEnded(let day):
      UserMessage(
        "Ce contrat est terminé\(day.map { " depuis le \(French.day($0))" } ?? "").",
        detail: "Pour reprendre, notez un nouveau contrat.")
    case .notSuspended:
      UserMessage("Ce contrat n’est pas suspendu.", detail: "Ouvrez-le de nouveau.")
    case .endOfOpenEnded:
      UserMessage(
        "Ce contrat n’a pas de date de fin.",
        detail: "Laissez la date vide, ou choisissez un contrat à durée déterminée.",
        field: "fin")
    case .amendedSince(let day):
      UserMessage(
        "Un avenant s’applique déjà à partir du \(French.day(day)).",
        detail: "Donner ce jour-là ou un jour d’après.", field: "debut")
    case .nothingChanges:
      UserMessage(
        "Rien ne change avec cet avenant.", detail: "Donner d’autres heures ou une autre fin.",
        field: "heures")
    }
  }

  package var refusal: Refusal {
    switch self {
    case .alreadyEnded, .notSuspended, .amendedSince: .changedMeanwhile(message)
    default: .invalid(message)
    }
  }

  private static func words(_ period: ContractPeriod) -> String {
    let start = French.day(period.start)
    return period.end.map { "du \(start) au \(French.day($0))" } ?? "du \(start) à un jour à venir"
  }
}

/// Sentences about a contract typed by hand.
package enum ContractMessages {
  package static let startMissing = UserMessage(
    "Il manque le premier jour.", detail: "Donner une date.", field: "debut")
  package static let kindMissing = UserMessage(
    "Il manque le contrat.", detail: "Choisir le plus proche.", field: "contrat")
  package static let lastDayMissing = UserMessage(
    "Il manque le dernier jour.", detail: "Donner une date.", field: "fin")
  package static let causeMissing = UserMessage(
    "Dire comment il s’est terminé.", detail: "«\u{A0}Sans motif gardé\u{A0}» est une réponse.",
    field: "cause")
  package static let motiveMissing = UserMessage(
    "Dire pourquoi il s’arrête un temps.",
    detail: "«\u{A0}Absence, sans motif gardé\u{A0}» est une réponse.", field: "motif")
  package static func noSuchDay(_ text: String, field: String) -> UserMessage {
    UserMessage(
      "Ce jour n’existe pas.",
      detail:
        "«\u{A0}\(text.prefix(20))\u{A0}» n’est pas un jour du calendrier. Donner une autre date.",
      field: field)
  }
  package static let reasonMissing = UserMessage(
    "Une règle dit autre chose.",
    detail: "Rien n’est bloqué\u{A0}: dites pourquoi continuer, en une phrase.", field: "raison")
  package static let changed = UserMessage(
    "Ce contrat a été modifié pendant votre saisie.",
    detail: "Rien n’a été perdu\u{A0}: ouvrez-le de nouveau pour voir ce qui a changé.")
  package static let notYours = UserMessage(
    "Le contrat appartient à l’employeur.", detail: "Lui seul peut le modifier.")
}
