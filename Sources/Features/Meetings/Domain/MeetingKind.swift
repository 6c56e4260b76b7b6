import Kernel

/// Why people meet around a person.
///
/// Source: guide de la prescription IAE (2023), « Le suivi concerté »; table ronde AHI-IAE of the
/// Journées nationales Convergence, 9 December 2024. Both read on 21 November 2026.
package enum MeetingKind: String, Labelled {
  case synthesis = "synthese"
  case followUp = "comite_suivi"
  case tripartite
  case trialEnd = "fin_essai"
  case consultation = "concertation"

  package var label: String {
    switch self {
    case .synthesis: "Synthèse"
    case .followUp: "Comité de suivi"
    case .tripartite: "Rencontre tripartite"
    case .trialEnd: "Point de fin de période d’essai"
    case .consultation: "Concertation"
    }
  }

  /// What it is for, for whoever chooses.
  package var hint: String {
    switch self {
    case .synthesis: "Ceux qui l’accompagnent font le point ensemble, avec la personne."
    case .followUp: "Le point régulier pendant un contrat."
    case .tripartite: "La personne, son employeur, et qui l’accompagne."
    case .trialEnd: "Avant la fin de l’essai\u{A0}: ce qui va, ce qui peut changer."
    case .consultation: "Une question précise à décider à plusieurs."
    }
  }

  /// What it is, in her own space. To be read back by people concerned.
  package var plainLabel: String {
    switch self {
    case .synthesis: "Une réunion pour faire le point avec vous"
    case .followUp: "Une réunion pour parler de votre travail"
    case .tripartite: "Une réunion avec votre employeur et la personne qui vous aide"
    case .trialEnd: "Une réunion pour dire comment se passe le travail"
    case .consultation: "Une réunion pour décider une chose ensemble"
    }
  }
}

/// What another room asks a meeting for: the word of an address (`?motif=`) and its sentence.
package enum MeetingReason: String, Coded {
  case rentUnpaid = "loyer_impaye"
  case missedVisits = "visites_manquees"
  case firstSigns = "premiers_signes"
  case contractEnd = "fin_contrat"
  case passEnd = "fin_pass"
  case handover = "relais"
  case restart = "rebondir"
  case measureReview = "revue_mesure"

  package var sentence: String {
    switch self {
    case .rentUnpaid: "Un loyer n’est pas payé\u{A0}: comprendre ensemble, et voir ce qui aide."
    case .missedVisits: "Des visites n’ont pas eu lieu\u{A0}: voir ensemble ce qui convient."
    case .firstSigns: "Le logement demande de l’attention\u{A0}: se parler tôt."
    case .contractEnd: "Le contrat se termine\u{A0}: préparer la suite."
    case .passEnd: "Le PASS IAE se termine\u{A0}: préparer la suite."
    case .handover: "Un relais se prépare."
    case .restart: "Quelque chose s’est arrêté\u{A0}: préparer la suite."
    case .measureReview: "Le point sur la mesure de logement."
    }
  }

  /// The sentence behind the word of an address; other words stand as they are.
  package static func words(of text: String) -> String {
    MeetingReason(rawValue: text)?.sentence ?? text
  }
}
