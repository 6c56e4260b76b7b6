import Kernel

/// The letters of the room. No accompanied person is ever named in them.
package enum AccountsLetters {
  package static func invitation(
    to email: Email, structure: String, by inviter: String, link: String
  ) -> Letter {
    Letter(
      to: email, subject: "\(inviter) vous invite à rejoindre \(structure) sur Cordée",
      body: """
        Bonjour,

        \(inviter) vous invite à rejoindre l’équipe « \(structure) » sur Cordée.

        Ouvrez ce lien pour créer votre compte ou utiliser le vôtre :
        \(link)

        Le lien fonctionne une seule fois, pendant \(MemberInvitation.days) jours.
        Si vous n’attendiez pas cette invitation, ne faites rien : elle s’éteindra seule.
        """)
  }

  package static func accessRequested(
    to email: Email, name: String, structure: String, link: String
  ) -> Letter {
    Letter(
      to: email, subject: "\(name) demande à rejoindre \(structure)",
      body: """
        Bonjour,

        \(name) demande à rejoindre l’équipe « \(structure) » sur Cordée.
        N’acceptez que si vous connaissez cette personne.

        Répondre :
        \(link)
        """)
  }

  package static func accessGranted(to email: Email, structure: String, link: String) -> Letter {
    Letter(
      to: email, subject: "Vous faites partie de l’équipe \(structure)",
      body: """
        Bonjour,

        Votre demande est acceptée : vous pouvez travailler dans « \(structure) ».

        \(link)
        """)
  }

  package static func accessRefused(to email: Email, structure: String) -> Letter {
    Letter(
      to: email, subject: "Votre demande pour rejoindre \(structure)",
      body: """
        Bonjour,

        L’équipe « \(structure) » n’a pas donné suite à votre demande d’accès sur Cordée.
        Pour en parler, contactez-la directement.
        """)
  }

  package static func choosePassword(to email: Email, link: String) -> Letter {
    Letter(
      to: email, subject: "Choisir votre mot de passe Cordée",
      body: """
        Bonjour,

        Ouvrez ce lien pour choisir votre mot de passe :
        \(link)

        Le lien fonctionne une seule fois, pendant deux jours.
        Si vous n’avez rien demandé, ne faites rien : votre mot de passe ne change pas.
        """)
  }
}
