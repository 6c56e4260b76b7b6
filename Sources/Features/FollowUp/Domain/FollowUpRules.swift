import Kernel

/// What a goal or a step may hold: checks on what was typed, each with the sentence that says what
/// to do.
package enum FollowUpRules {
  /// Characters.
  package static let longestWording = 200
  /// Steps that may stand open at once in one file: more is a list nobody follows.
  package static let mostOpenSteps = 120

  package static func checkGoal(_ words: String) -> [UserMessage] {
    PersonFileRules.checkWish(words, isRequired: true).map {
      UserMessage($0.title, detail: $0.detail, field: "mots")
    }
  }

  package static func checkWording(_ wording: String) -> [UserMessage] {
    if wording.isEmpty {
      return [UserMessage("Écrire l’étape, en quelques mots.", field: "etape")]
    }
    guard wording.count <= longestWording else {
      return [
        UserMessage(
          "Raccourcir à \(longestWording) caractères.",
          detail: "Une étape tient en une phrase. Le reste se dit de vive voix.", field: "etape")
      ]
    }
    return PersonFileRules.checkNote(wording, field: "etape")
  }

  /// A step is for a day to come, at most two years away.
  package static func checkDue(_ day: Day?, today: Day) -> [UserMessage] {
    guard let day else { return [] }
    if day < today {
      return [UserMessage("Donner un jour à venir.", field: "jour")]
    }
    if day > today.adding(years: 2) {
      return [UserMessage("Donner un jour dans les deux ans.", field: "jour")]
    }
    return []
  }

  package static let carrierUnknown = UserMessage(
    "Choisir quelqu’un de son cercle, ou la personne.",
    detail: "Qui porte l’étape doit être présent aujourd’hui.", field: "porteur")
  package static let goalUnknown = UserMessage(
    "Cet objectif n’est plus en cours.", detail: "En choisir un autre, ou aucun.",
    field: "objectif")
  package static let tooManySteps = UserMessage(
    "Ce dossier a déjà \(mostOpenSteps) étapes ouvertes.",
    detail: "Terminer ou mettre de côté celles qui ne servent plus, avec la personne.",
    field: "etape")
  package static let changedMeanwhile = UserMessage(
    "Quelqu’un vient de changer cette ligne.",
    detail: "Rien n’est enregistré. Revenez au parcours pour voir où elle en est.")
}
