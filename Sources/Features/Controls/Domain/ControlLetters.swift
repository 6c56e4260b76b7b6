import Kernel

/// Letters about a control. They name nobody: the rest is read in Cordée, after signing in.
package enum ControlLetters {
  package static func opened(until due: Day, link: String, to recipient: Email) -> Letter {
    Letter(
      to: recipient, subject: "La DDETS demande des preuves à votre structure",
      body: """
        Bonjour,

        Votre structure a été tirée au sort pour le contrôle de ses autoprescriptions.
        Les preuves sont attendues jusqu’au \(French.day(due)) inclus. La liste est ici :

        \(link)

        Cordée
        """)
  }

  package static func reminder(until due: Day, link: String, to recipient: Email) -> Letter {
    Letter(
      to: recipient, subject: "Contrôle de la DDETS : réponse attendue le \(French.day(due))",
      body: """
        Bonjour,

        Votre structure a jusqu’au \(French.day(due)) inclus pour répondre au contrôle de ses
        autoprescriptions. Ce qui manque encore se lit ici :

        \(link)

        Cordée
        """)
  }

  package static func contested(until due: Day, link: String, to recipient: Email) -> Letter {
    Letter(
      to: recipient, subject: "Contrôle de la DDETS : vous pouvez répondre",
      body: """
        Bonjour,

        La DDETS a regardé vos preuves et dit ce qui manque. Rien n’est décidé : votre structure a
        jusqu’au \(French.day(due)) inclus pour répondre, ici :

        \(link)

        Cordée
        """)
  }
}
