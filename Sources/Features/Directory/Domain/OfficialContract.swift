import Kernel

/// The kinds of contract Les emplois de l'inclusion names, by its codes
/// (companies/enums.py:50-118, August 2026). « CDI inclusion » is in its list and offered to none.
package enum OfficialContract: String, Labelled {
  case permanent = "PERMANENT"
  case fixedTerm = "FIXED_TERM"
  case temporary = "TEMPORARY"
  case insertion = "FIXED_TERM_I"
  case insertionPHC = "FIXED_TERM_I_PHC"
  case insertionCVG = "FIXED_TERM_I_CVG"
  case usage = "FIXED_TERM_USAGE"
  case springboard = "FIXED_TERM_TREMPLIN"
  case apprenticeship = "APPRENTICESHIP"
  case professionalTraining = "PROFESSIONAL_TRAINING"
  case businessCreation = "BUSINESS_CREATION"
  case other = "OTHER"

  package var label: String {
    switch self {
    case .permanent: "CDI"
    case .fixedTerm: "CDD"
    case .temporary: "Contrat de mission intérimaire"
    case .insertion: "CDD insertion"
    case .insertionPHC: "CDD insertion, Premières heures en chantier"
    case .insertionCVG: "CDD insertion, Convergence"
    case .usage: "CDD d’usage"
    case .springboard: "CDD Tremplin"
    case .apprenticeship: "Contrat d’apprentissage"
    case .professionalTraining: "Contrat de professionnalisation"
    case .businessCreation: "Accompagnement à la création d’entreprise"
    case .other: "Autre type de contrat"
    }
  }

  /// Those a kind of employer may offer, in the order of the State's list; none for a structure
  /// that is no inclusive employer.
  ///
  /// - Parameter convergence: the ACI runs Premières heures en chantier or Convergence; ignored
  ///   for the other kinds.
  package static func offered(by kind: StructureKind, convergence: Bool = false)
    -> [OfficialContract]
  {
    switch kind {
    case .aci where convergence:
      [
        .insertion, .usage, .temporary, .professionalTraining, .insertionPHC, .insertionCVG, .other,
      ]
    case .aci, .ei, .ai, .etti: [.insertion, .usage, .temporary, .professionalTraining, .other]
    case .eiti: [.businessCreation, .other]
    case .geiq: [.apprenticeship, .professionalTraining, .other]
    case .opcs: [.permanent, .fixedTerm, .apprenticeship, .professionalTraining, .other]
    case .ea, .eatt:
      [
        .permanent, .fixedTerm, .temporary, .springboard, .apprenticeship, .professionalTraining,
        .other,
      ]
    default: []
    }
  }
}
