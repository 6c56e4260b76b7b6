import Kernel

/// What a meeting may hold: checks on what was typed, each with the sentence that says what to do.
package enum MeetingRules {
  package static let longestPoint = 200
  package static let longestSaid = 4_000
  package static let longestPlain = 3_000
  package static let mostPoints = 12
  package static let mostSeats = 20
  /// In minutes: a quarter of an hour to a working day.
  package static let durations = 15...480
  /// How long after its day nobody is reminded of unwritten minutes any more, in days.
  package static let minutesDays = 45

  package static func check(_ plan: MeetingPlan) -> [UserMessage] {
    var problems: [UserMessage] = []
    if !durations.contains(plan.minutes) {
      problems.append(
        UserMessage(
          "Donner une durée entre 15 minutes et 8 heures.", field: "duree"))
    }
    if plan.place.isEmpty, plan.link.isEmpty {
      problems.append(UserMessage("Dire où, ou donner l’adresse de la visio.", field: "lieu"))
    }
    if !plan.link.isEmpty, !isVideoAddress(plan.link) {
      problems.append(
        UserMessage(
          "L’adresse de la visio commence par https://.", detail: "La copier en entier.",
          field: "visio"))
    }
    problems += PersonFileRules.checkNote(plan.place, field: "lieu")
    problems += PersonFileRules.checkNote(plan.reason, field: "motif")
    if plan.agenda.count > mostPoints {
      problems.append(
        UserMessage("Garder \(mostPoints) points au plus.", field: "points"))
    }
    for point in plan.agenda where point.words.count > longestPoint {
      problems.append(
        UserMessage(
          "Raccourcir un point à \(longestPoint) caractères.",
          detail: "«\u{A0}\(point.words.prefix(40))…\u{A0}»", field: "points"))
    }
    for point in plan.agenda where looksLikeNIR(point.words) {
      problems += PersonFileRules.checkNote(point.words, field: "points")
    }
    if plan.seats.isEmpty {
      problems.append(
        UserMessage(
          "Inviter au moins une personne.", detail: "Une rencontre se fait à plusieurs.",
          field: "invites"))
    }
    if plan.seats.count > mostSeats {
      problems.append(UserMessage("Inviter \(mostSeats) personnes au plus.", field: "invites"))
    }
    return problems
  }

  /// `https://` and a host, without spaces, at most 300 characters.
  package static func isVideoAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") && text.count > 11 && text.utf8.count <= 300
      && !text.unicodeScalars.contains { $0.value <= 32 || $0 == "\"" || $0 == "<" || $0 == ">" }
  }

  /// A day that is over can hold minutes, not an invitation.
  package static func checkFuture(_ starts: LocalTime, at now: Instant) -> [UserMessage] {
    guard ParisTime.instant(starts) < now else { return [] }
    return [
      UserMessage(
        "Ce moment est passé.", detail: "Donner un jour et une heure à venir.", field: "jour")
    ]
  }

  package static func check(_ points: [MinutesPoint], plain: String) -> [UserMessage] {
    var problems: [UserMessage] = []
    for (index, point) in points.enumerated() {
      let field = "dit_\(index + 1)"
      if point.said.count > longestSaid || point.title.count > longestPoint {
        problems.append(
          UserMessage(
            "Raccourcir à \(longestSaid) caractères.",
            detail: "Le texte en compte \(point.said.count).", field: field))
      }
      if looksLikeNIR(point.said) || looksLikeNIR(point.title) { problems.append(secret(field)) }
    }
    if plain.count > longestPlain {
      problems.append(
        UserMessage(
          "Raccourcir à \(longestPlain) caractères.",
          detail: "Quelques phrases courtes suffisent.", field: "simple"))
    }
    if looksLikeNIR(plain) { problems.append(secret("simple")) }
    if points.isEmpty, plain.isEmpty {
      problems.append(
        UserMessage(
          "Écrire au moins une phrase.", detail: "Le reste peut attendre.", field: "simple")
      )
    }
    return problems
  }

  package static func check(_ decision: MeetingDecision, on today: Day) -> [UserMessage] {
    var problems: [UserMessage] = []
    if decision.words.isEmpty {
      problems.append(
        UserMessage(
          "Écrire ce qui est décidé.", detail: "Par exemple\u{A0}: visiter le logement ensemble.",
          field: "decision"))
    }
    problems += PersonFileRules.checkNote(decision.words, field: "decision")
    if let due = decision.dueOn, due < today {
      problems.append(
        UserMessage("Donner un jour à venir.", detail: "Ou le laisser vide.", field: "echeance"))
    }
    if case .named(let name) = decision.carrier {
      if name.isEmpty { problems.append(UserMessage("Dire qui s’en occupe.", field: "qui")) }
      problems += PersonFileRules.checkName(name, field: "qui_nom")
    }
    return problems
  }

  private static func secret(_ field: String) -> UserMessage {
    UserMessage(
      "Retirer ce qui ressemble à un numéro de sécurité sociale.",
      detail: "Cordée ne le garde jamais (décret n° 2019-341 du 19 avril 2019).", field: field)
  }

  /// The place as a letter or a calendar may carry it: both travel outside the house, so words that
  /// tell of someone's situation stay inside.
  package static func placeOutside(_ place: String) -> String? {
    guard !place.isEmpty else { return nil }
    let words = folded(place).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let joined = words.joined()
    let tells =
      words.contains(where: tellingWords.contains)
      || tellingPieces.contains { joined.contains($0) }
    return tells ? nil : place
  }

  /// Short names that other words may hold.
  private static let tellingWords: Set<String> = ["chu", "cph", "aci", "115", "hu", "ei", "ai"]

  /// Names that tell wherever they stand, also when they are spelled with dots.
  private static let tellingPieces = [
    "chrs", "huda", "cada", "siao", "foyer", "hebergement", "asile", "accueildejour", "logement",
    "insertion", "hopital", "sante", "psych", "addict", "csapa", "caarud", "prison",
    "penitentiaire", "spip", "probation", "mdph", "social", "chantier",
  ]
}

/// What is said when a meeting cannot be changed as asked.
package enum MeetingSentences {
  package static let changed = UserMessage(
    "Quelqu’un a écrit dans cette rencontre pendant que vous écriviez.",
    detail: "Rien n’est perdu\u{A0}: relisez les deux textes, puis gardez le vôtre.")
  package static let cancelled = UserMessage(
    "Cette rencontre est annulée.", detail: "Une nouvelle peut être proposée.")
  package static let notYet = UserMessage(
    "La rencontre n’a pas encore eu lieu.",
    detail: "Le compte rendu s’écrit à partir de son jour.")
  package static let over = UserMessage(
    "Cette rencontre a déjà eu lieu.", detail: "Son compte rendu peut encore s’écrire.")
  package static let dayMissing = UserMessage("Donner le jour.", field: "jour")
  package static let hourMissing = UserMessage(
    "Donner l’heure.", detail: "Par exemple\u{A0}: 14:30.", field: "heure")
  package static let kindMissing = UserMessage(
    "Choisir pourquoi vous vous retrouvez.", field: "genre")
  package static let herChoiceMissing = UserMessage(
    "Dire si elle est invitée, ou si elle a choisi de ne pas venir.",
    detail: "Rien ne se décide sur elle sans qu’elle le sache.", field: "elle")
  package static func guestEmail(_ field: String) -> UserMessage {
    UserMessage("Vérifier cette adresse électronique.", field: field)
  }
  package static func guestName(_ field: String) -> UserMessage {
    UserMessage("Donner le nom de cette personne.", field: field)
  }
  package static let cancelReason = UserMessage(
    "Dire pourquoi, en quelques mots.", detail: "Elle le lira aussi.", field: "raison")
  package static let wordsMissing = UserMessage("Écrire quelques mots.", field: "mots")
}
