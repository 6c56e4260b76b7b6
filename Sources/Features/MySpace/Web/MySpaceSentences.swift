import Domain
import Kernel

/// The sentences of her space. One idea each, the same word for the same thing. To be read back by
/// people concerned: « relecture facile à lire à venir ».
enum MySpaceSentences {
  /// Where one of her applications stands.
  static func application(
    _ line: ApplicationLine, companion: String, on day: Day
  ) -> [String] {
    let sent =
      line.sentAt.map {
        ["Votre candidature est partie le \(French.dayAndMonth(ParisTime.day(of: $0)))."]
      } ?? []
    switch line.status {
    case .draft: return []
    case .sent, .underReview: return sent + waiting(line, companion: companion, on: day)
    case .interview(let proposal): return interview(proposal, companion: companion, on: day)
    case .later(let until):
      return sent + [
        "Ils ont répondu\u{A0}: plus tard.",
        "Ils doivent vous répondre avant le \(French.day(until)).",
        "Plus tard n’est pas un refus.",
      ]
    case .refused(let refusal):
      return [
        "Pas cette fois.", "Cette réponse ne change rien à votre logement ni à vos droits.",
        refusal.recontactFrom.map {
          "Vous pourrez essayer de nouveau à partir de \(French.month($0))."
        } ?? "Vous pouvez chercher autre chose.",
      ]
    case .hired(let terms):
      return [
        "Vous avez ce travail.",
        "Premier jour\u{A0}: \(French.longDay(terms.startsOn)).",
        "\(terms.hoursPerWeek) heures par semaine.",
      ]
    case .hireCancelled:
      return [
        "Ce travail ne se fera pas.", "Ce n’est pas à cause de vous.",
        "\(companion) en parle avec vous.",
      ]
    case .withdrawn: return ["Vous avez retiré votre candidature.", "C’est votre droit."]
    case .closedElsewhere:
      return ["Vous avez trouvé du travail ailleurs.", "Cette candidature est fermée."]
    }
  }

  private static func waiting(
    _ line: ApplicationLine, companion: String, on day: Day
  ) -> [String] {
    let calm = "Attendre n’est pas un refus."
    switch line.alert(on: day) {
    case .quiet:
      return line.status.state == .underReview
        ? ["Ils lisent votre candidature.", "Ils n’ont pas encore décidé."]
        : ["Pas encore de réponse.", calm]
    case .waiting(let days, let level):
      let told = "Pas encore de réponse depuis \(French.count(days, "jour"))."
      switch level {
      case .none: return ["Pas encore de réponse.", calm]
      case .notice, .warning, .escalation, .silence:
        return [told, "\(companion) relance.", calm]
      }
    case .withoutNews(let days):
      return [
        "Pas de nouvelle depuis \(French.count(days, "jour")).", "\(companion) relance.", calm,
      ]
    }
  }

  private static func interview(
    _ proposal: InterviewProposal, companion: String, on day: Day
  ) -> [String] {
    let slots = proposal.slots.filter { $0.day >= day }
    let times = slots.map {
      "\(French.longDay($0.day)) à \(French.time(hour: $0.hour, minute: $0.minute))"
    }
    guard let first = times.first else {
      return ["Vous avez eu un rendez-vous avec eux.", "Ils doivent maintenant vous répondre."]
    }
    let when =
      times.count == 1
      ? "Rendez-vous\u{A0}: \(first)."
      : "Vous choisissez le jour\u{A0}: \(times.joined(separator: ", ou "))."
    let place = proposal.place.isEmpty ? [] : ["Lieu\u{A0}: \(proposal.place)."]
    return ["Ils veulent vous rencontrer.", when] + place + ["\(companion) vous aide à préparer."]
  }

  /// Her PASS, without the words of the administration.
  static func pass(_ pass: PassIAE, on day: Day) -> [String] {
    let what = "Le PASS IAE est un papier pour travailler dans une structure d’insertion."
    switch pass.status(on: day) {
    case .future:
      return [what, "Votre PASS commence le \(French.day(pass.validity.first))."]
    case .valid:
      return [
        what, "Il vous reste \(French.count(pass.remainingDays(on: day), "jour")).",
        "Il se termine le \(French.day(pass.validity.last)).",
      ]
    case .suspended:
      return [
        what, "Votre PASS est en pause.", "Les jours qui restent sont gardés pour vous.",
      ]
    case .expired:
      return [
        "Votre PASS IAE s’est terminé le \(French.day(pass.validity.last)).",
        "Vous pouvez en reparler avec la personne qui vous aide.",
      ]
    }
  }

  static func startAgain(_ lines: [ApplicationLine]) -> [String] {
    let stopped = lines.contains {
      switch $0.status.state {
      case .refused, .withdrawn, .hireCancelled, .closedElsewhere: true
      case .draft, .sent, .underReview, .interview, .later, .hired: false
      }
    }
    return (stopped ? ["Une demande s’est arrêtée. Cela arrive souvent."] : [])
      + ["C’est possible d’arrêter.", "C’est possible de recommencer."]
  }

  /// « a lu votre dossier », or what of it.
  static func reading(_ items: [ShareableItem]) -> String {
    items.isEmpty
      ? "a ouvert votre dossier."
      : "a lu\u{A0}: \(items.map(\.plainLabel).joined(separator: "\u{A0}; "))."
  }
}
