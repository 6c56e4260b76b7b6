import Kernel

/// Gentle advice on a message, from the guide and from what must not be written. Never a block:
/// the words are hers.
package enum MessageHints {
  package struct Hint: Sendable, Hashable {
    package let theme: MessageTheme
    package let sentence: String
  }

  /// In the order of the parts.
  package static func hints(_ message: ApplicationMessage) -> [Hint] {
    MessageTheme.allCases.flatMap { theme -> [Hint] in
      guard let part = message[theme] else {
        return theme == .obstacle
          ? [] : [Hint(theme: theme, sentence: "Rien n’est écrit ici. Deux phrases suffisent.")]
      }
      return hints(part, of: theme, items: message.items(of: theme))
        .map { Hint(theme: theme, sentence: $0) }
    }
  }

  private static func hints(
    _ part: ApplicationMessage.Part, of theme: MessageTheme, items: Set<ShareableItem>
  ) -> [String] {
    let words = Set(folded(part.words).split(separator: " ").map(String.init))
    var found: [String] = []
    if part.words.count < 40, theme != .obstacle {
      found.append("C’est court. Un exemple précis parle mieux qu’une qualité.")
    }
    if !words.isDisjoint(with: vague) {
      found.append("Dire ce qu’elle sait faire, plutôt que « motivée » ou « toute opportunité ».")
    }
    if let word = secret.first(where: words.contains) {
      found.append(
        "Le mot « \(word) » touche à la santé, à la justice ou aux ressources. Ces points ne vont jamais à un employeur : écrire plutôt ce qui aiderait."
      )
    }
    for (item, signs) in tellTales where !items.contains(item) && !words.isDisjoint(with: signs) {
      found.append(
        "Ce texte parle peut-être aussi de ceci : \(item.label.lowercased()). À cocher dessous si oui."
      )
    }
    return found
  }

  private static let vague: Set<String> = [
    "motive", "motivee", "dynamique", "opportunite", "opportunites", "volontaire",
    "profil",  // mot cité
  ]
  private static let secret = [
    "sante", "maladie", "malade", "medecin", "traitement", "hopital", "handicap", "rqth", "aah",
    "depression", "psychiatre", "addiction", "alcool", "drogue", "prison", "detention", "spip",
    "bracelet", "judiciaire", "rsa", "dette", "dettes", "surendettement", "banque",
  ]
  private static let tellTales: [(ShareableItem, Set<String>)] = [
    (.mobility, ["bus", "permis", "voiture", "velo", "trajet", "scooter", "covoiturage", "tram"]),
    (.schedule, ["horaires", "creche", "garde", "ecole", "matin", "soir", "nuit"]),
    (.housing, ["hebergement", "hebergee", "heberge", "chrs", "logement", "foyer", "residence"]),
    (.languages, ["francais", "anglais", "arabe", "langue", "langues", "fle"]),
    (.rightToWork, ["sejour", "recepisse", "titre", "papiers", "autorisation"]),
  ]
}
