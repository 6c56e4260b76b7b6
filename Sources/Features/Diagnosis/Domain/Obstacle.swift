import Kernel

/// What stands in the way of work, around the person: conditions more often than herself
/// (Fédération des acteurs de la solidarité, plan d'accompagnement, « L'appréhension des
/// obstacles »; guide de la prescription, mars 2023, part 2.1).
package enum Obstacle: String, Labelled {
  case language = "langue"
  case childcare = "garde"
  case mobility = "mobilite"
  case health = "sante"
  case addiction = "addictions"
  case housing = "logement"
  case rights = "droits"
  case money = "finances"
  case family = "famille"
  case justice
  case age
  case digital = "numerique"
  case socialCodes = "codes"

  package var label: String {
    switch self {
    case .language: "La langue"
    case .childcare: "La garde d’un enfant"
    case .mobility: "Les trajets"
    case .health: "La santé, le handicap"
    case .addiction: "Les consommations"
    case .housing: "Pas de logement stable"
    case .rights: "Les papiers, les droits, le séjour"
    case .money: "L’argent"
    case .family: "Les contraintes familiales"
    case .justice: "La justice"
    case .age: "L’âge"
    case .digital: "L’ordinateur et le téléphone"
    case .socialCodes: "Les habitudes du travail"
    }
  }

  /// Health and consumption are never written down about her (docs: « Sensitive data »): their
  /// levers can be read, nothing is ticked. What helps at work is noted as a working condition.
  package var mayBeRecorded: Bool {
    switch self {
    case .health, .addiction: false
    default: true
    }
  }

  /// The item her agreement bears on, were the obstacle told to another structure.
  package var item: ShareableItem {
    switch self {
    case .language: .languages
    case .childcare, .family: .household
    case .mobility: .mobility
    case .health, .addiction: .healthSteps
    case .housing: .housing
    case .rights: .rights
    case .money: .resources
    case .justice: .justice
    case .age: .identity
    case .digital, .socialCodes: .workingConditions
    }
  }

  /// The heading it falls under in the list of eight of the Agence de services et de paiement.
  /// Nil where that list has no place for it.
  package var payingAgencyTheme: PayingAgencyTheme? {
    switch self {
    case .language: .french
    case .childcare, .family: .availability
    case .mobility: .mobility
    case .health, .addiction: .health
    case .housing: .housing
    case .rights: .rights
    case .money: .debt
    case .justice: .justice
    case .age, .digital, .socialCodes: nil
    }
  }
}

/// The eight headings the Agence de services et de paiement asks of employers (list published with
/// the State's boards, acc_freins_libelle, August 2026). Official: the wording is kept for exports.
package enum PayingAgencyTheme: String, Labelled {
  case french = "illettrisme_fle"
  case rights = "demarches_droits"
  case housing = "hebergement_logement"
  case mobility = "mobilite"
  case health = "sante"
  case justice
  case debt = "surendettement"
  case availability = "disponibilite"

  package var label: String {
    switch self {
    case .french: "Illettrisme, FLE"
    case .rights: "Démarches et droits"
    case .housing: "Hébergement, logement"
    case .mobility: "Mobilité"
    case .health: "Santé"
    case .justice: "Justice"
    case .debt: "Surendettement"
    case .availability: "Disponibilité"
    }
  }
}
