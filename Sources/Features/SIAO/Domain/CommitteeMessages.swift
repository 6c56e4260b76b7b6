import Kernel

/// What is said when a committee cannot do as asked.
package enum CommitteeMessages {
  package static let timeMissing = UserMessage(
    "Donner le jour et l’heure.", detail: "Par exemple le 26 novembre 2026 à 9 h.", field: "quand")
  package static let requestMissing = UserMessage(
    "Choisir au moins une demande.", field: "demande")
  package static let alreadyOnAgenda = UserMessage(
    "Cette demande est déjà à l’ordre du jour d’une commission.")
  package static let proposedMeanwhile = UserMessage(
    "Une proposition attend déjà une réponse.", detail: "La demande reviendra si le ménage dit non."
  )
  package static let held = UserMessage(
    "Cette commission est terminée.", detail: "La demande peut aller à la prochaine.")
  package static let changed = UserMessage(
    "Quelqu’un vient de décider pour cette demande.", detail: "Relisez la décision.")
  package static let choiceMissing = UserMessage("Choisir une décision.", field: "decision")
  package static let reasonMissing = UserMessage(
    "Dire pourquoi.", detail: "La personne et son référent lisent cette raison.", field: "raison")
  package static let kindMissing = UserMessage("Choisir la mesure.", field: "mesure")
  package static let operatorMissing = UserMessage("Choisir l’opérateur.", field: "operateur")
  package static let supportMissing = UserMessage(
    "Dire l’accompagnement que cette mesure offre.", field: "offert")
  package static let freeFrom = UserMessage(
    "Donner le premier jour possible.", detail: "Il peut être aujourd’hui.", field: "libre")
  package static let waitsForNothing = UserMessage(
    "Choisir au moins une liste.", field: "liste")
  package static let communeUnknown = UserMessage(
    "Choisir une commune connue, ou laisser vide.", field: "commune")
  package static let quotaUnknown = UserMessage(
    "Choisir un quota de cette mesure et de ces programmes.",
    detail: "Ou proposer une mesure ordinaire.", field: "quota")
  package static let mismatchReason = UserMessage(
    "Écrire pourquoi cette mesure malgré l’écart.",
    detail: "Rien n’est bloqué. La raison reste avec la décision, et le relais se prépare.",
    field: "raison_ecart")
  package static let answered = UserMessage(
    "Cette proposition a déjà reçu une réponse.", detail: "Relisez-la.")
  package static let answerMissing = UserMessage("Choisir une réponse.", field: "reponse")
  package static let motiveMissing = UserMessage(
    "Noter son motif, comme elle le dit.",
    detail: "«\u{A0}Ne souhaite pas le dire\u{A0}» en est un.",
    field: "motif")
  package static let startsOn = UserMessage(
    "Donner le jour de l’entrée.", detail: "À partir du premier jour possible, dans les six mois.",
    field: "entree")

  /// The letter to whoever made the request with her: her first name, and nothing else of her.
  package static func decided(
    firstName: String, person: ID<Person>, siteAddress: String, to recipient: Email
  ) -> Letter {
    Letter(
      to: recipient, subject: "La commission a répondu",
      body: """
        Bonjour,

        La commission du SIAO a étudié la demande \(French.of(firstName)). La décision et sa raison sont \
        à lire avec la personne.

        Lire la décision\u{A0}: \(siteAddress)/personnes/\(person)/demande-siao
        """)
  }

  /// The letter to an operator: nobody is named.
  package static func proposed(siteAddress: String, to recipient: Email) -> Letter {
    Letter(
      to: recipient, subject: "Une proposition de la commission",
      body: """
        Bonjour,

        La commission du SIAO propose une mesure que vous portez. La fiche se lit dans Cordée.

        Ouvrir les propositions\u{A0}: \(siteAddress)/siao/propositions
        """)
  }
}
