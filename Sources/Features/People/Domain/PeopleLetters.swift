import Kernel

/// The letters of this room. They carry no more of a person than her first name.
package enum PeopleLetters {
  package static func askedToJoin(
    colleague: String, firstName: String, person: ID<Person>, siteAddress: String,
    to recipient: Email
  ) -> Letter {
    Letter(
      to: recipient, subject: "Quelqu’un demande à rejoindre un cercle",
      body: """
        Bonjour,

        \(colleague) demande à rejoindre le cercle \(French.of(firstName)).

        Répondre\u{A0}: \(siteAddress)/personnes/\(person)/cercle
        """)
  }

  package static func broughtIn(
    by colleague: String, firstName: String, person: ID<Person>, siteAddress: String,
    to recipient: Email
  ) -> Letter {
    Letter(
      to: recipient, subject: "Vous rejoignez un cercle",
      body: """
        Bonjour,

        \(colleague) vous fait entrer dans le cercle \(French.of(firstName)).

        Ouvrir le dossier\u{A0}: \(siteAddress)/personnes/\(person)
        """)
  }
}
