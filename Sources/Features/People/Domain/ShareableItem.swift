import Kernel

/// The smallest thing a person may share or keep. The list, and who may ever receive each item,
/// is the table of the project's decisions (docs/access.md, « Éléments partageables »).
package enum ShareableItem: String, Labelled {
  case firstName = "prenom"
  case wish = "envie"
  case skills = "competences"
  case trades = "metiers"
  case stepsTaken = "demarches"
  case identity = "identite"
  case phone = "telephone"
  case email = "courriel"
  case cv = "cv"
  case languages = "langues"
  case mobility = "mobilite"
  case schedule = "horaires"
  case workingConditions = "conditions"
  case housing = "logement"
  case referentStructure = "structure_referente"
  case rightToWork = "droit_au_travail"
  case rights = "droits"
  case resources = "ressources"
  case healthSteps = "demarches_sante"
  case justice
  case household = "foyer"

  package var label: String {
    switch self {
    case .firstName: "Prénom et initiale"
    case .wish: "Envie, avec ses mots"
    case .skills: "Savoir-faire et expériences"
    case .trades: "Métiers voulus et refusés"
    case .stepsTaken: "Démarches déjà engagées"
    case .identity: "Nom complet et date de naissance"
    case .phone: "Numéro de téléphone"
    case .email: "Adresse électronique"
    case .cv: "CV"
    case .languages: "Langues parlées"
    case .mobility: "Mobilité"
    case .schedule: "Horaires et disponibilité"
    case .workingConditions: "Conditions de travail utiles"
    case .housing: "Logement (type seulement)"
    case .referentStructure: "Structure qui accompagne"
    case .rightToWork: "Droit de travailler, et jusqu’à quand"
    case .rights: "Droits et prestations"
    case .resources: "Ressources"
    case .healthSteps: "Démarches de santé (dates seulement)"
    case .justice: "Situation judiciaire"
    case .household: "Composition du foyer"
    }
  }

  /// The sentence the person reads in her own space: « Ils voient … ».
  package var plainLabel: String {
    switch self {
    case .firstName: "votre prénom"
    case .wish: "ce que vous voulez faire"
    case .skills: "ce que vous savez faire"
    case .trades: "les métiers que vous voulez, et ceux que vous ne voulez pas"
    case .stepsTaken: "ce que vous avez déjà commencé"
    case .identity: "votre nom et votre date de naissance"
    case .phone: "votre numéro de téléphone"
    case .email: "votre adresse e-mail"
    case .cv: "votre CV"
    case .languages: "les langues que vous parlez"
    case .mobility: "comment vous vous déplacez"
    case .schedule: "à quelles heures vous pouvez travailler"
    case .workingConditions: "ce qui vous aide au travail"
    case .housing: "où vous habitez\u{A0}: le type de logement, pas l’adresse"
    case .referentStructure: "le nom de la structure qui vous aide"
    case .rightToWork: "si vous avez le droit de travailler"
    case .rights: "vos droits et vos aides"
    case .resources: "votre argent"
    case .healthSteps: "les dates de vos démarches de santé"
    case .justice: "votre situation avec la justice"
    case .household: "qui vit avec vous"
    }
  }

  /// Whether such a recipient may ever receive the item, were she to agree.
  package func mayBeGiven(to recipient: RecipientKind) -> ItemPermission {
    switch (self, recipient) {
    case (.rights, .employer), (.resources, .employer), (.healthSteps, .employer),
      (.justice, .employer), (.justice, .housing), (.household, .employer):
      .never
    case (.justice, .circle): .onlyIfSheAsks
    default: .yes
    }
  }

  /// Items of that kind of recipient that a worker may propose to her.
  package static func proposable(to recipient: RecipientKind) -> [ShareableItem] {
    allCases.filter { $0.mayBeGiven(to: recipient) != .never }
  }
}

package enum ItemPermission: Sendable, Hashable {
  case yes
  /// Never proposed by anyone; recorded only when she asks for it herself.
  case onlyIfSheAsks
  case never
}

/// The three columns of the table of items.
package enum RecipientKind: String, Coded, Sendable {
  /// SIAE, EA, GEIQ, company.
  case employer = "employeur"
  /// The structures around her: shelter, public employment service, département…
  case circle = "cercle"
  /// SIAO and housing operators.
  case housing = "siao"

  package init(_ kind: StructureKind) {
    switch kind.family {
    case .employer: self = .employer
    case .housing: self = .housing
    case .shelter, .prescriber, .institution, .coordination: self = .circle
    }
  }
}
