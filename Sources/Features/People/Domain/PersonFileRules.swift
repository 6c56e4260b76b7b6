import Kernel

/// What a file may hold: checks on what was typed, each with the sentence that says what to do.
package enum PersonFileRules {
  /// Characters of a name; of a wish or a note.
  package static let longestName = 80
  package static let longestWish = 600
  package static let longestNote = 300

  package static func checkFirstName(_ name: String) -> [UserMessage] {
    if name.isEmpty {
      return [
        UserMessage(
          "Donner un prénom, ou le nom que la personne choisit.",
          detail: "Tout le reste peut attendre.", field: "prenom")
      ]
    }
    return checkName(name, field: "prenom")
  }

  package static func checkName(_ name: String, field: String) -> [UserMessage] {
    guard name.count <= longestName else {
      return [UserMessage("Raccourcir à \(longestName) caractères.", field: field)]
    }
    return checkSecrets(name, field: field)
  }

  /// - Parameter isRequired: an empty wish is refused (on the page that records one).
  package static func checkWish(_ words: String, isRequired: Bool = false) -> [UserMessage] {
    if words.isEmpty {
      return isRequired
        ? [UserMessage("Écrire ses mots, même quelques-uns.", field: "envie")] : []
    }
    return checkText(words, longest: longestWish, field: "envie")
  }

  package static func checkNote(_ words: String, field: String) -> [UserMessage] {
    checkText(words, longest: longestNote, field: field)
  }

  /// - Parameter today: nobody is born later, nor before 1900.
  package static func checkBirth(_ birth: Day, today: Day) -> [UserMessage] {
    guard birth <= today, birth.year >= 1900 else {
      return [
        UserMessage(
          "Vérifier la date de naissance.", detail: "Elle doit être passée.", field: "naissance")
      ]
    }
    return []
  }

  private static func checkText(_ text: String, longest: Int, field: String) -> [UserMessage] {
    guard text.count <= longest else {
      return [
        UserMessage(
          "Raccourcir à \(longest) caractères.", detail: "Le texte en compte \(text.count).",
          field: field)
      ]
    }
    return checkSecrets(text, field: field)
  }

  private static func checkSecrets(_ text: String, field: String) -> [UserMessage] {
    guard !looksLikeNIR(text) else {
      return [
        UserMessage(
          "Retirer ce qui ressemble à un numéro de sécurité sociale.",
          detail: "Cordée ne le garde jamais (décret n° 2019-341 du 19 avril 2019).", field: field)
      ]
    }
    return []
  }
}

/// Whether a text holds what looks like a social security number (NIR): 13 digits, or 15 with its
/// key, the first from 1 to 4, 7 or 8, written together or with spaces, dots or hyphens; `2A` and
/// `2B` count as two digits (Corsica). The list of those who may hold one is closed
/// (décret n° 2019-341): Cordée is not on it.
package func looksLikeNIR(_ text: String) -> Bool {
  var run: [Character] = []
  func isNumber() -> Bool {
    (run.count == 13 || run.count == 15) && run.first.map { "123478".contains($0) } ?? false
  }
  for character in text {
    if character.isASCII, character.isNumber {
      run.append(character)
    } else if "AaBb".contains(character), run.count == 6, run.last == "2" {
      run.append("0")
    } else if " .-\u{A0}\u{202F}".contains(character) {
      continue
    } else {
      if isNumber() { return true }
      run = []
    }
  }
  return isNumber()
}

extension ShareableItem {
  /// Items written as one short sentence in the file. The others have a field of their own (name,
  /// contact, wish), come from elsewhere (CV, structure), or are never asked (justice).
  package static let noted: [ShareableItem] = [
    .skills, .trades, .stepsTaken, .languages, .mobility, .schedule, .workingConditions, .housing,
    .rightToWork, .rights, .resources, .healthSteps, .household,
  ]

  /// What to write there, and what not.
  package var hint: String {
    switch self {
    case .skills:
      "«\u{A0}Cultiver un potager, vendre au marché\u{A0}». Du travail, de la famille, de la vie."
    case .trades: "«\u{A0}Jardin, espaces verts. Pas de nuit.\u{A0}»"
    case .stepsTaken: "«\u{A0}CV refait en octobre, deux visites d’atelier\u{A0}»"
    case .languages: "«\u{A0}Arabe, français A2\u{A0}»"
    case .mobility: "«\u{A0}À pied et en bus, trajet repéré\u{A0}»"
    case .schedule: "«\u{A0}Début possible à 9 h, pas le mercredi après-midi\u{A0}»"
    case .workingConditions:
      "Ce dont elle a besoin, jamais pourquoi. «\u{A0}Alterner assis et debout\u{A0}»"
    case .housing: "Le type seulement, jamais l’adresse. «\u{A0}Hébergement stable\u{A0}»"
    case .rightToWork:
      "«\u{A0}Oui, jusqu’en mars 2028\u{A0}», «\u{A0}démarche en cours\u{A0}» ou «\u{A0}ne souhaite pas dire\u{A0}»"
    case .rights: "«\u{A0}CSS ouverte jusqu’en juin 2027\u{A0}»"
    case .resources: "«\u{A0}RSA demandé le 3 novembre\u{A0}»"
    case .healthSteps: "Des dates seulement. Ne rien écrire sur la santé."
    case .household: "«\u{A0}Avec ses deux enfants\u{A0}»"
    default: ""
    }
  }

  /// Whether an employer may never receive it, whatever is agreed.
  package var neverReachesEmployers: Bool { mayBeGiven(to: .employer) == .never }
}
