import Kernel

extension ImportFault {
  /// What is wrong with the line, and what becomes of it.
  package var sentence: String {
    switch self {
    case .csv(.quoteNeverClosed):
      "un guillemet ouvert ici n’est jamais refermé\u{A0}: la suite du fichier n’a pas pu être lue"
    case .csv(.textAfterQuote):
      "du texte suit un guillemet fermant\u{A0}: la ligne est laissée de côté"
    case .csv(.fieldTooLong):
      "une case est trop longue\u{A0}: la ligne est laissée de côté"
    case .fieldCount(let found, let wanted):
      "\(found) cases au lieu de \(wanted)\u{A0}: la ligne est laissée de côté"
    case .missing(let column):
      "la colonne «\u{A0}\(column)\u{A0}» est vide\u{A0}: la ligne est laissée de côté"
    case .unreadable(let column, let value):
      "la colonne «\u{A0}\(column)\u{A0}» ne se lit pas («\u{A0}\(shortened(value))\u{A0}»)\u{A0}: la ligne est laissée de côté"
    case .tooLong(let column, let most):
      "la colonne «\u{A0}\(column)\u{A0}» dépasse \(most) caractères\u{A0}: la ligne est laissée de côté"
    case .controlCharacter:
      "un caractère invisible n’est pas permis\u{A0}: la ligne est laissée de côté"
    case .duplicate(let line):
      "la ligne \(line) a la même clé et dit autre chose\u{A0}: celle-ci est laissée de côté"
    case .repeated(let line):
      "la même ligne que la ligne \(line)\u{A0}: elle compte une seule fois"
    case .unknownTrade(let code):
      "le code ROME «\u{A0}\(shortened(code))\u{A0}» n’est pas dans la liste des métiers\u{A0}: la ligne est laissée de côté"
    case .siretKey(let digits):
      "le SIRET \(digits) n’a pas une clé de contrôle juste\u{A0}: il est gardé tel quel, à vérifier"
    case .unplaced(let city):
      "aucune coordonnée, et la commune «\u{A0}\(shortened(city))\u{A0}» n’a pas été retrouvée\u{A0}: la structure ne sera pas sur la carte"
    }
  }

  private func shortened(_ text: String) -> String {
    text.count > 40 ? "\(text.prefix(40))…" : text
  }
}

extension ImportRefusal {
  package var message: UserMessage {
    switch self {
    case .notUTF8(let file, let line):
      UserMessage(
        "Le fichier \(file) n’est pas en UTF-8 (ligne \(line)).",
        detail: "Enregistrez-le de nouveau en «\u{A0}CSV UTF-8\u{A0}». Rien n’a été importé.")
    case .empty(let file):
      UserMessage("Le fichier \(file) est vide.", detail: "Rien n’a été importé.")
    case .missingColumns(let file, let columns):
      UserMessage(
        "Il manque des colonnes au fichier \(file)\u{A0}: \(columns.joined(separator: ", ")).",
        detail: "La première ligne doit porter le nom des colonnes. Rien n’a été importé.")
    case .unknownFile(let file):
      UserMessage(
        "Le fichier \(file) n’est pas de ceux qu’on attend ici.",
        detail:
          "Pour les métiers, donnez rome.csv (code, label) et appellations.csv (code, label, rome). Rien n’a été importé."
      )
    case .tooBig(let file, let megabytes):
      UserMessage(
        "Le fichier \(file) dépasse \(megabytes)\u{A0}Mo.",
        detail: "Coupez-le en plusieurs fichiers. Rien n’a été importé.")
    }
  }
}
