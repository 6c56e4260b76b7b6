import Kernel

/// The letters of this room. None carries more of her than a first name, and none to an employer
/// carries even that unless she agreed.
package enum ApplicationLetters {
  /// What a letter is about, seen from the one who receives it.
  package struct Subject: Sendable, Hashable {
    /// Her first name, or « Une personne » when it is not shared with the recipient.
    package let name: String
    package let employer: String
    /// Where it is read, after signing in.
    package let link: String

    package init(
      name: String, employer: String, application: ID<JobApplication>, siteAddress: String
    ) {
      self.name = name
      self.employer = employer
      link = "\(siteAddress)/candidatures/\(application)"
    }
  }

  package static func received(_ subject: Subject, to recipient: Email) -> Letter {
    letter(
      to: recipient, "Une candidature est arrivée",
      "\(subject.name) propose sa candidature à \(subject.employer).",
      "Une réponse tient en un geste : je l’étudie, un entretien, plus tard avec une date, pas cette fois, ou une embauche.",
      subject)
  }

  package static func answered(
    _ state: ApplicationState, _ subject: Subject, to recipient: Email
  ) -> Letter {
    let sentence =
      switch state {
      case .underReview: "\(subject.employer) étudie la candidature."
      case .interview: "\(subject.employer) propose un entretien."
      case .later: "\(subject.employer) donne une date pour répondre."
      case .refused:
        "\(subject.employer) a répondu : pas cette fois. Une phrase pour elle est jointe."
      case .hired: "\(subject.employer) embauche."
      case .hireCancelled: "\(subject.employer) a annulé l’embauche."
      case .draft, .sent, .withdrawn, .closedElsewhere: "La candidature a changé."
      }
    return letter(
      to: recipient, "\(subject.name) : \(state.label.lowercased())", sentence,
      "La réponse se lit dans Cordée.", subject, inDigest: "Une réponse à une candidature")
  }

  package static func redated(_ subject: Subject, to recipient: Email) -> Letter {
    letter(
      to: recipient, "\(subject.name) : les dates de l’embauche changent",
      "\(subject.employer) a changé les dates de l’embauche.",
      "Les nouvelles dates se lisent dans Cordée.", subject,
      inDigest: "Les dates d’une embauche changent")
  }

  package static func withdrawn(_ subject: Subject, to recipient: Email) -> Letter {
    letter(
      to: recipient, "Une candidature a été retirée",
      "La candidature reçue par \(subject.employer) a été retirée.",
      "Il n’y a rien à faire de plus.", subject)
  }

  package static func closedElsewhere(_ subject: Subject, to recipient: Email) -> Letter {
    letter(
      to: recipient, "\(subject.name) : embauchée ailleurs",
      "Une autre structure vient d’embaucher. La candidature à \(subject.employer) se ferme, sans refus de personne.",
      "Elle peut être reprise si les choses changent.", subject,
      inDigest: "Une candidature se ferme : embauche ailleurs")
  }

  package static func message(_ subject: Subject, to recipient: Email) -> Letter {
    letter(
      to: recipient, "\(subject.name) : un message",
      "Un message attend à propos de la candidature à \(subject.employer).",
      "Il se lit et se répond dans Cordée.", subject,
      inDigest: "Un message sur une candidature")
  }

  /// - Parameter escalated: true in the letter to the administrators of the structure.
  package static func silence(
    days: Int, escalated: Bool, _ subject: Subject, to recipient: Email
  ) -> Letter {
    letter(
      to: recipient, "\(subject.name) attend une réponse depuis \(days) jours",
      escalated
        ? "\(subject.name) a écrit à \(subject.employer) il y a \(days) jours. Personne n’a encore répondu. Vous administrez la structure : une réponse de votre part compte."
        : "\(subject.name) a écrit à \(subject.employer) il y a \(days) jours. Si l’équipe est débordée, une date suffit.",
      "Le silence n’est jamais compté comme un refus, et la réponse reste possible.", subject,
      inDigest: "Une candidature attend une réponse depuis \(days) jours")
  }

  package static func silenceToSender(
    days: Int, _ subject: Subject, to recipient: Email
  ) -> Letter {
    letter(
      to: recipient, "\(subject.name) : pas de réponse depuis \(days) jours",
      "La candidature à \(subject.employer) n’a pas encore de réponse humaine depuis \(days) jours. Un rappel est parti vers la structure.",
      "Un appel aide souvent plus qu’un message.", subject,
      inDigest: "Une candidature est sans réponse depuis \(days) jours")
  }

  private static func letter(
    to recipient: Email, _ title: String, _ what: String, _ next: String, _ subject: Subject,
    inDigest line: String? = nil
  ) -> Letter {
    Letter(
      to: recipient, subject: title,
      body: """
        Bonjour,

        \(what)
        \(next)

        \(subject.link)

        Cordée
        """, digestLine: line)
  }
}
