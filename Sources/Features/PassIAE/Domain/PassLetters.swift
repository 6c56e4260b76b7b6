import Kernel

/// Letters about a PASS. They name nobody: the rest is read in Cordée, after signing in.
package enum PassLetters {
  package static func prolongationAsked(
    by employer: String, link: String, to recipient: Email
  ) -> Letter {
    Letter(
      to: recipient, subject: "Une demande de prolongation de PASS IAE vous attend",
      body: """
        Bonjour,

        \(employer) demande l’accord de votre structure pour prolonger un PASS IAE.
        Tout membre de votre structure peut répondre :

        \(link)

        Cordée
        """)
  }

  package static func prolongationReminder(
    by employer: String, days: Int, link: String, to recipient: Email
  ) -> Letter {
    Letter(
      to: recipient, subject: "Une demande de prolongation attend depuis \(days) jours",
      body: """
        Bonjour,

        \(employer) attend depuis \(days) jours une réponse à sa demande de prolongation de PASS IAE.
        La personne attend aussi. Accorder ou refuser prend quelques minutes :

        \(link)

        Cordée
        """)
  }

  package static func prolongationAnswered(
    granted: Bool, link: String, to recipient: Email
  ) -> Letter {
    Letter(
      to: recipient,
      subject: granted
        ? "Une prolongation de PASS IAE est accordée"
        : "Une demande de prolongation a reçu sa réponse",
      body: """
        Bonjour,

        Un prescripteur habilité a répondu à votre demande de prolongation de PASS IAE.
        Sa réponse, et ce qui peut suivre, se lisent ici :

        \(link)

        Cordée
        """)
  }

  package static func prolongedByPrescriber(link: String, to recipient: Email) -> Letter {
    Letter(
      to: recipient, subject: "Un PASS IAE est prolongé par un prescripteur habilité",
      body: """
        Bonjour,

        Un prescripteur habilité a prolongé le PASS IAE d’une personne que votre structure a embauchée,
        sans attendre une demande. L’acte reste à faire sur Les emplois de l’inclusion.
        Les dates et la raison se lisent ici :

        \(link)

        Cordée
        """)
  }

  package static func suspensionPrepared(
    by structure: String, link: String, to recipient: Email
  ) -> Letter {
    Letter(
      to: recipient, subject: "Une suspension de PASS IAE à déclarer",
      body: """
        Bonjour,

        \(structure) a préparé avec la personne une demande de suspension de son PASS IAE.
        Votre structure a fait sa dernière embauche : elle seule peut la déclarer sur
        Les emplois de l’inclusion. Les jours qui restent seront gardés.

        La demande est prête ici :

        \(link)

        Cordée
        """)
  }
}
