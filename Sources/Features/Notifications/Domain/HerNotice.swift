import Kernel

/// How she wants to hear that something is new in her space. Her space shows it all the same.
package enum HerChannel: String, Labelled {
  case voice, text, email, none

  package var label: String {
    switch self {
    case .voice: "On me le dit"
    case .text: "Par un texto"
    case .email: "Par courriel"
    case .none: "Rien. Je regarde moi-même."
    }
  }

  package var plainExplanation: String {
    switch self {
    case .voice: "La personne qui vous aide vous en parle."
    case .text: "La personne qui vous aide vous écrit sur votre téléphone."
    case .email: "Un message court, sans détail."
    case .none: "Tout est écrit dans votre espace."
    }
  }
}

/// What is worth telling her. Read from the journal, so that nothing new needs a second entry.
package enum HerNotice: String, Coded {
  case answer, interview, hire, appointment, relay, housing, meeting, pass

  /// nil when such an entry is no news to her: she did it, or it changes nothing for her.
  package init?(_ kind: JournalKind) {
    switch kind {
    case .applicationUnderReview, .applicationLater, .applicationRefused, .applicationReopened,
      .hireCancelled, .hireMoved:
      self = .answer
    case .interviewProposed: self = .interview
    case .hired: self = .hire
    case .passProlonged, .prolongationDenied, .passSuspended: self = .pass
    case .meetingPlanned, .meetingChanged, .meetingCancelled, .minutesWritten: self = .meeting
    case .appointmentTaken, .appointmentMoved: self = .appointment
    default: return nil
    }
  }

  /// A short sentence in plain words, without any detail: others may see her telephone.
  package var plainSentence: String {
    switch self {
    case .answer: "Un employeur a répondu."
    case .interview: "Un employeur veut vous voir."
    case .hire: "Il y a du nouveau pour un travail."
    case .appointment: "Il y a du nouveau pour un rendez-vous."
    case .relay: "On vous demande votre avis sur la personne qui vous aide."
    case .housing: "Il y a du nouveau pour votre demande."
    case .meeting: "Il y a du nouveau pour une rencontre."
    case .pass: "Il y a du nouveau pour votre PASS."
    }
  }

  /// A text of one message (160 characters at most), ready to be sent.
  package static func text(_ notices: [HerNotice], firstName: String) -> String {
    let news = notices.count == 1 ? notices[0].plainSentence : "Il y a du nouveau pour vous."
    return "Bonjour \(firstName.prefix(40)). \(news) Ouvrez votre espace, ou appelez-nous."
  }

  package static func letter(to recipient: Email, firstName: String, site: String) -> Letter {
    Letter(
      to: recipient, subject: "Il y a du nouveau dans votre espace",
      body: """
        Bonjour \(firstName),

        Il y a du nouveau dans votre espace : \(site)/mon-espace

        Vous pouvez aussi demander à la personne qui vous aide.

        Pour ne plus recevoir ces lettres : \(site)/mon-espace/me-prevenir

        Cordée
        """)
  }
}
