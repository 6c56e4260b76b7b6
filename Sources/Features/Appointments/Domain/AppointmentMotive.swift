import Kernel

/// What one meets about, in words that tell nothing of anybody: never health, justice or money. Two
/// codes are those of RDV-Insertion for inclusive employers, and one for their follow-up.
package enum AppointmentMotive: String, Labelled {
  case firstMeeting = "premier_accueil"
  case followUp = "suivi"
  case work = "emploi"
  case papers = "demarches"
  case jobInterview = "siae_interview"
  case jobFollowUp = "siae_follow_up"
  case information = "siae_collective_information"
  case permanence = "permanence_iae"
  case workshop = "atelier_cv"
  case other = "autre"

  package var label: String {
    switch self {
    case .firstMeeting: "Faire connaissance"
    case .followUp: "Faire le point"
    case .work: "Parler travail"
    case .papers: "Démarches"
    case .jobInterview: "Entretien d’embauche"
    case .jobFollowUp: "Suivi dans l’emploi"
    case .information: "Information collective"
    case .permanence: "Permanence IAE"
    case .workshop: "Atelier CV"
    case .other: "Autre rencontre"
    }
  }

  /// Met alone, with one member.
  package static let alone: [AppointmentMotive] = [
    .followUp, .firstMeeting, .work, .papers, .jobInterview, .jobFollowUp, .other,
  ]
  /// Met with others.
  package static let together: [AppointmentMotive] = [.information, .permanence, .workshop]
  package var isTogether: Bool { Self.together.contains(self) }
}
