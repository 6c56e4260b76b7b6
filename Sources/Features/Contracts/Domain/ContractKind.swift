import Kernel

/// Kinds of contracts an inclusive employer offers (guide de la prescription, fiche 3), and those
/// of an ordinary employer beside them.
package enum ContractKind: String, Labelled {
  case cddi, cddiPHC = "cddi_phc", cddiCVG = "cddi_cvg"
  /// A CDDI under 20 hours held at the end of a path, beside an ordinary contract.
  case cumulative = "cddi_cumul"
  case cddu, mission
  case cdiInclusion = "cdi_inclusion", bridge = "passerelle"
  case fixedTerm = "cdd", permanent = "cdi", apprenticeship = "apprentissage"
  case professionalisation, businessCreation = "creation", other = "autre"

  package var label: String {
    switch self {
    case .cddi: "CDD d’insertion (CDDI)"
    case .cddiPHC: "CDDI Premières heures en chantier"
    case .cddiCVG: "CDDI Convergence"
    case .cumulative: "CDDI cumulé avec un contrat ordinaire"
    case .cddu: "CDD d’usage (CDDU)"
    case .mission: "Contrat de mission"
    case .cdiInclusion: "CDI inclusion"
    case .bridge: "Contrat passerelle"
    case .fixedTerm: "CDD"
    case .permanent: "CDI"
    case .apprenticeship: "Apprentissage"
    case .professionalisation: "Contrat de professionnalisation"
    case .businessCreation: "Création d’activité"
    case .other: "Autre contrat"
    }
  }

  /// What a post may announce: holding two contracts is not offered, it comes at the end of a path.
  package static let offeredInPosts = allCases.filter { $0 != .cumulative }

  /// One of the forms of the CDDI: they count together against the 24 months.
  package var isCDDI: Bool {
    switch self {
    case .cddi, .cddiPHC, .cddiCVG, .cumulative: true
    case .cddu, .mission, .cdiInclusion, .bridge, .fixedTerm, .permanent, .apprenticeship,
      .professionalisation, .businessCreation, .other:
      false
    }
  }

  /// Whether such a contract has a last day at all.
  package var hasTerm: Bool {
    switch self {
    case .cddi, .cddiPHC, .cddiCVG, .cumulative, .cddu, .mission, .bridge, .fixedTerm: true
    case .cdiInclusion, .permanent: false
    // A last day or none: both are seen.
    case .apprenticeship, .professionalisation, .businessCreation, .other: false
    }
  }

  /// Without end by its very name: a last day contradicts it.
  package var isOpenEnded: Bool { self == .cdiInclusion || self == .permanent }

  /// Several may run on the same days with one employer: short missions for several hosts.
  package var mayOverlap: Bool { self == .cddu || self == .mission }

  /// The kinds of structures that conclude it (guide de la prescription, fiche 3); nil when any
  /// employer may.
  package var usualEmployers: Set<StructureKind>? {
    switch self {
    case .cddi, .cumulative: [.aci, .ei, .ai]
    case .cddiPHC, .cddiCVG: [.aci]
    case .cddu: [.ai]
    case .mission: [.etti, .eatt]
    case .cdiInclusion: [.aci, .ei, .ai, .etti]
    case .bridge: [.ei, .aci]
    case .fixedTerm, .permanent, .apprenticeship, .professionalisation, .businessCreation, .other:
      nil
    }
  }
}
