import Kernel

/// What a counted exit is, by the list of the prescription guide (fiche 2, « dialogue de gestion »).
package enum ExitKind: String, Labelled {
  case durable
  case transition
  case positive
  /// Inactivity, looking for work, or not known. The guide calls these exits « négatives »; the word
  /// is not ours.
  case other = "autre"

  package var label: String {
    switch self {
    case .durable: "Emploi durable"
    case .transition: "Emploi de transition"
    case .positive: "Sortie positive"
    case .other: "Autre situation"
    }
  }

  /// Counts among the « sorties dynamiques ».
  package var isDynamic: Bool { self != .other }
}

/// Where she is in the month after she left, in the words of the guide's list.
package enum NextSituation: String, Labelled {
  case permanentElsewhere = "cdi_autre_employeur"
  case permanentHere = "cdi_structure"
  case permanentHereSubsidised = "cdi_aide_structure"
  case fixedTerm = "cdd"
  case fixedTermSubsidised = "cdd_aide"
  case interim
  case ownBusiness = "creation"
  case publicService = "fonction_publique"
  case anotherSIAE = "autre_siae"
  case training = "formation"
  case retirement = "retraite"
  case jobSeeking = "recherche"
  case inactive = "sans_activite"
  /// Not known, which is not the same as nothing.
  case unknown = "inconnue"

  package var label: String {
    switch self {
    case .permanentElsewhere: "CDI, aidé ou non, chez un autre employeur"
    case .permanentHere: "CDI non aidé, dans la structure ou une filiale"
    case .permanentHereSubsidised: "CDI aidé, dans la structure ou une filiale"
    case .fixedTerm: "CDD non aidé"
    case .fixedTermSubsidised: "CDD en contrat aidé, hors structure d’insertion"
    case .interim: "Intérim"
    case .ownBusiness: "Création ou reprise d’une activité à son compte"
    case .publicService: "Intégration dans la fonction publique"
    case .anotherSIAE: "Embauche dans une autre structure d’insertion, pour une durée déterminée"
    case .training: "Formation pré-qualifiante ou qualifiante"
    case .retirement: "Retraite"
    case .jobSeeking: "Recherche d’une activité professionnelle"
    case .inactive: "Autre chose que le travail pour le moment"
    case .unknown: "Pas encore connue"
    }
  }

  /// What the answer needs, so that the form asks for it.
  package var hasLastDay: Bool {
    switch self {
    case .fixedTerm, .fixedTermSubsidised, .anotherSIAE, .training: true
    case .permanentElsewhere, .permanentHere, .permanentHereSubsidised, .interim, .ownBusiness,
      .publicService, .retirement, .jobSeeking, .inactive, .unknown:
      false
    }
  }

  /// She works, or trains: what a follow-up asks about later.
  package var isActivity: Bool {
    switch self {
    case .jobSeeking, .inactive, .unknown, .retirement: false
    case .permanentElsewhere, .permanentHere, .permanentHereSubsidised, .fixedTerm,
      .fixedTermSubsidised, .interim, .ownBusiness, .publicService, .anotherSIAE, .training:
      true
    }
  }
}

/// What became of her, with the days the rule needs.
package struct ExitSituation: Sendable, Hashable {
  package var next: NextSituation
  /// First day of what follows; nil when it has none or it is not known.
  package var since: Day?
  /// Last day, counted, of a contract or training that has one; nil otherwise.
  package var until: Day?
  /// For interim: her missions, both ends counted.
  package var missions: [DayRange]

  package init(
    _ next: NextSituation, since: Day? = nil, until: Day? = nil, missions: [DayRange] = []
  ) {
    self.next = next
    self.since = since
    self.until = until
    self.missions = missions
  }

  package static let unknown = ExitSituation(.unknown)

  /// Its first day: of the first mission, for interim.
  package var firstDay: Day? {
    next == .interim ? missions.map(\.first).min() ?? since : since
  }

  /// Its last day when it has one: of the last mission, for interim.
  package var lastDay: Day? { next == .interim ? missions.map(\.last).max() : until }
}

/// Why a contract ended, for the one question asked of it: is the exit neutralised? The answer is
/// kept, the cause never is (decision « Neutralised exits »).
package enum ExitCause: String, Labelled {
  case graveFault = "faute_grave"
  case longIllness = "longue_maladie"
  case maternity = "maternite"
  case death = "deces"
  case courtOrder = "decision_justice"
  case administrativeOrder = "decision_administrative"
  case term = "terme"
  case resignation = "demission"
  case agreement = "accord"
  case trial = "periode_essai"
  case dismissal = "licenciement"
  case other = "autre"

  package var label: String {
    switch self {
    case .graveFault: "Rupture par l’employeur pour faute grave"
    case .longIllness: "Longue maladie"
    case .maternity: "Maternité"
    case .death: "Décès"
    case .courtOrder: "Décision de justice"
    case .administrativeOrder: "Décision administrative"
    case .term: "Fin du contrat prévue"
    case .resignation: "Départ choisi par elle"
    case .agreement: "Commun accord"
    case .trial: "Fin de la période d’essai"
    case .dismissal: "Rupture par l’employeur, hors faute grave"
    case .other: "Autre"
    }
  }

  /// Left out of the count (guide: faute grave, longue maladie, maternité, décès, décisions de
  /// justice ou administratives).
  package var isNeutralised: Bool {
    switch self {
    case .graveFault, .longIllness, .maternity, .death, .courtOrder, .administrativeOrder: true
    case .term, .resignation, .agreement, .trial, .dismissal, .other: false
    }
  }
}
