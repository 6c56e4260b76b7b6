import Kernel

/// The French sentences of this room's refusals.
extension ForbiddenMove {
  package var message: UserMessage {
    if !to.isOpen, from == to {
      return UserMessage(
        "C’est déjà fait.", detail: "La candidature est « \(from.label) ». Rien n’a changé.")
    }
    return UserMessage(
      "La candidature est « \(from.label) ».",
      detail: "Elle ne peut pas devenir « \(to.label) » d’ici. Rien n’a changé.")
  }
}

extension HireDateRemark {
  /// What is odd, and what may be done.
  package func message(passEnd: Day?) -> UserMessage {
    switch self {
    case .endBeforeStart:
      UserMessage(
        "Le dernier jour vient avant le premier.",
        detail: "Donner un dernier jour égal ou plus tard, ou le laisser vide.", field: "fin")
    case .startInPast:
      UserMessage(
        "Le premier jour est déjà passé.",
        detail:
          "Les emplois de l’inclusion n’accepte pas une date passée. Si l’embauche a bien eu lieu, dire pourquoi et confirmer.",
        field: "raison")
    case .startFarFuture:
      UserMessage(
        "Le premier jour est dans plus de six mois.",
        detail:
          "Les emplois de l’inclusion attend une date dans les six mois. Dire pourquoi et confirmer, ou choisir « Plus tard ».",
        field: "raison")
    case .startAfterPassEnd:
      UserMessage(
        "Le premier jour vient après la fin de son PASS IAE.",
        detail:
          "Son PASS se termine avant cette embauche. Une prolongation se demande sur Les emplois. Dire pourquoi et confirmer, ou avancer la date.",
        field: "raison")
    }
  }
}

extension HireMove {
  /// What is odd in the new dates, and what may be done.
  package var message: UserMessage {
    switch self {
    case .endBeforeStart:
      UserMessage(label, detail: "Donner un dernier jour égal ou plus tard.", field: "fin")
    case .startAfterPassEnd:
      UserMessage(
        label, detail: "Avancer la date, ou faire demander une prolongation avant sa fin.",
        field: "debut")
    case .startInPast, .postponedTooFar:
      UserMessage(
        label, detail: "Dire pourquoi et confirmer, ou donner un autre jour.", field: "raison")
    }
  }
}

extension PassRefusal {
  /// Asked before a hire that would have no PASS: a practice, so a reason is enough.
  package var hireWithoutPass: UserMessage {
    UserMessage(
      message.title,
      detail:
        "\(message.detail) Ou dire pourquoi et confirmer\u{A0}: l’embauche est gardée, sans PASS IAE et donc sans aide au poste pour l’instant.",
      field: "raison")
  }
}

extension CurriculumVitae.Problem {
  package var message: UserMessage {
    switch self {
    case .empty:
      UserMessage("Le fichier est vide.", detail: "Choisir un autre fichier.", field: "cv")
    case .tooLarge:
      UserMessage(
        "Le CV dépasse 5 Mo.", detail: "Le réduire, ou envoyer la candidature sans CV.",
        field: "cv")
    case .notPDF:
      UserMessage(
        "Ce fichier n’est pas un PDF entier.",
        detail:
          "L’enregistrer au format PDF depuis le traitement de texte, puis le choisir de nouveau.",
        field: "cv")
    }
  }
}

package enum ApplicationSentences {
  package static func changedMeanwhile(_ state: ApplicationState) -> UserMessage {
    UserMessage(
      "Quelqu’un a répondu entre-temps.",
      detail:
        "La candidature est maintenant « \(state.label) ». Votre réponse n’a pas été enregistrée. Relire la page avant de répondre."
    )
  }

  package static let draftChanged = UserMessage(
    "Ce brouillon a été modifié entre-temps.",
    detail: "Votre texte est ci-dessous. Relire l’autre version avant d’enregistrer la vôtre.")

  package static let sameDates = UserMessage(
    "Ce sont déjà les dates de l’embauche.", detail: "Rien n’a changé.", field: "debut")

  package static let notASender = UserMessage(
    "Préparer une candidature revient aux personnes de son cercle.",
    detail: "Demander à rejoindre son cercle depuis son dossier.")

  package static let maskedStructure = "une structure du territoire"
  package static let someone = "Une personne"
}
