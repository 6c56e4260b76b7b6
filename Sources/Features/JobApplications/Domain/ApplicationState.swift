import Kernel

/// Where an application stands. Codes are stored; « Application states » of the project's
/// decisions is the reference (docs/adr and the room's README).
package enum ApplicationState: String, Labelled {
  case draft = "brouillon"
  case sent = "envoyee"
  case underReview = "etude"
  case interview = "entretien"
  case later = "plus_tard"
  case refused = "pas_cette_fois"
  case hired = "embauche"
  case hireCancelled = "embauche_annulee"
  case withdrawn = "retiree"
  case closedElsewhere = "embauchee_ailleurs"

  package var label: String {
    switch self {
    case .draft: "Brouillon"
    case .sent: "Envoyée"
    case .underReview: "À l’étude"
    case .interview: "Entretien proposé"
    case .later: "Plus tard"
    case .refused: "Pas cette fois"
    case .hired: "Embauche"
    case .hireCancelled: "Embauche annulée"
    case .withdrawn: "Retirée"
    case .closedElsewhere: "Embauchée ailleurs"
    }
  }

  /// The employer still owes an answer, or the talk goes on. A draft is not open: nobody but its
  /// authors knows it.
  package var isOpen: Bool {
    switch self {
    case .sent, .underReview, .interview, .later: true
    case .draft, .refused, .hired, .hireCancelled, .withdrawn, .closedElsewhere: false
    }
  }

  /// The state of the same thing in Les emplois de l'inclusion, for exports; nil where it has
  /// none (itou/job_applications/enums.py, read in November 2026).
  package var lesEmploisCode: String? {
    switch self {
    case .draft, .withdrawn: nil
    case .sent: "new"
    case .underReview, .interview: "processing"
    case .later: "postponed"
    case .refused: "refused"
    case .hired: "accepted"
    case .hireCancelled: "cancelled"
    case .closedElsewhere: "obsolete"
    }
  }
}

/// Who moves an application.
package enum ApplicationActor: String, Coded, Sendable {
  /// Whoever accompanies her and may write in her file.
  case sender = "accompagnement"
  /// The person, from her own space.
  case herself = "elle"
  /// A member of the structure that received it.
  case employer = "employeur"
  /// Cordée itself, when she was hired elsewhere. Never a timer.
  case system = "cordee"
}
