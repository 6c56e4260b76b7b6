import Kernel

/// What is said about a relay that cannot go on as asked.
package enum HandoverSentences {
  package static func refusal(_ refusal: HandoverRefusal) -> UserMessage {
    switch refusal {
    case .settled(let state):
      UserMessage(
        "Ce relais a déjà reçu une réponse\u{A0}: \(state.label.lowercased()).",
        detail: "Rien n’est enregistré. Le cercle dit qui est référent aujourd’hui.")
    case .alreadySaid:
      UserMessage(
        "Ce oui est déjà noté.", detail: "Rien n’a changé. Il manque l’autre réponse.")
    }
  }
  package static let changedMeanwhile = UserMessage(
    "Quelqu’un vient de répondre à ce relais.",
    detail: "Rien n’est enregistré deux fois. Le cercle dit qui est référent aujourd’hui.")
  package static let referentChanged = UserMessage(
    "Le référent a changé pendant que ce relais attendait.",
    detail: "Ce relais ne vaut plus. Le cercle dit qui est référent aujourd’hui.")
  package static let alreadyOpen = UserMessage(
    "Un relais attend déjà une réponse pour cette personne.",
    detail: "Le retirer avant d’en proposer un autre.", field: "a")
  package static let incomingUnknown = UserMessage(
    "Choisir quelqu’un de son cercle, un collègue, ou donner une adresse du territoire.",
    detail: "Qui prend le relais doit pouvoir écrire dans le dossier.", field: "a")
  package static let incomingLeft = UserMessage(
    "La personne proposée ne travaille plus dans cette structure.",
    detail: "Retirer ce relais et en proposer un autre. Le référent reste le même d’ici là.")
  package static let alreadyReferent = UserMessage(
    "Cette personne est déjà référente.", detail: "Choisir quelqu’un d’autre.", field: "a")
  package static let notYours = UserMessage(
    "Seul son référent, ou le chef de service, propose un relais.",
    detail: "Demandez-le-lui\u{A0}: le cercle dit qui est référent.")
  package static let hasReferent = UserMessage(
    "Cette personne a un référent.", detail: "Proposer un relais\u{A0}: la personne y répond.")

  package static func checkReason(_ reason: String) -> [UserMessage] {
    if reason.isEmpty {
      return [UserMessage("Dire pourquoi, en une phrase.", field: "raison")]
    }
    return PersonFileRules.checkNote(reason, field: "raison")
  }

  package static func checkHerDay(_ day: Day, proposed: Day, today: Day) -> [UserMessage] {
    guard day <= today, day >= proposed.adding(days: -31) else {
      return [
        UserMessage(
          "Donner le jour où elle a répondu.",
          detail: "Entre un mois avant la proposition et aujourd’hui.", field: "jour")
      ]
    }
    return []
  }
}

/// Letters about a relay: never a word of her situation, nor her name to somebody who is not in
/// her circle.
package enum HandoverLetters {
  package static func proposed(
    by colleague: String, structure: String, handover: Handover, siteAddress: String,
    to email: Email
  ) -> Letter {
    Letter(
      to: email, subject: "Un relais vous est proposé",
      body: """
        Bonjour,

        \(colleague), \(structure), vous propose de prendre le relais comme référent·e d’une \
        personne.
        \(siteAddress)/personnes/\(handover.person)/relais/\(handover.id)

        Vous pouvez dire oui ou non. La personne répond aussi. Rien ne change avant deux oui.
        """)
  }

  package static func settled(
    _ handover: Handover, siteAddress: String, to email: Email
  ) -> Letter {
    Letter(
      to: email, subject: "Réponse à un relais",
      body: """
        Bonjour,

        Une réponse est arrivée au relais que vous attendiez\u{A0}: \(handover.state.label.lowercased()).
        \(siteAddress)/personnes/\(handover.person)/relais/\(handover.id)
        """)
  }

  package static func entrusted(
    by colleague: String, person: ID<Person>, siteAddress: String, to email: Email
  ) -> Letter {
    Letter(
      to: email, subject: "Vous êtes référent·e d’une personne",
      body: """
        Bonjour,

        \(colleague) vous a confié une personne qui n’avait plus de référent.
        \(siteAddress)/personnes/\(person)

        Dites-le-lui à votre prochaine rencontre. Elle peut préférer quelqu’un d’autre.
        """)
  }
}
