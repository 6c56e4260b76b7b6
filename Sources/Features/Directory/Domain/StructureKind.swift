import Kernel

/// What an establishment or service is. Codes follow the State's own where one exists
/// (Les emplois de l'inclusion, data·inclusion), in lower case.
package enum StructureKind: String, Labelled {
  // Inclusive employers.
  case aci, ei, ai, etti, eiti, geiq, ea, eatt, esat, opcs
  // Shelter and housing (AHI).
  case chrs, chu, hu, huda, cada, cph, dayCentre = "accueil_de_jour", siao, oacas, pension
  case socialResidence = "rs_fjt", rentalIntermediary = "oil"
  // Other prescribers.
  case franceTravail = "ft", capEmploi = "cap_emploi", missionLocale = "ml", caf, msa
  case departmentCouncil = "dept", childWelfare = "ase", delegatedByDepartment = "odc"
  case ccas, plie, spip, pjj, cidff, preventionClub = "prevention", afpa
  case youthInformation = "pij_bij", cava, csapa, caarud, epide, e2c
  // Institutions and coordination.
  case ddets, coordination
  // An ordinary employer, or anything else.
  case company = "entreprise", other = "autre"

  package var label: String {
    switch self {
    case .aci: "Atelier et chantier d’insertion"
    case .ei: "Entreprise d’insertion"
    case .ai: "Association intermédiaire"
    case .etti: "Entreprise de travail temporaire d’insertion"
    case .eiti: "Entreprise d’insertion par le travail indépendant"
    case .geiq: "Groupement d’employeurs pour l’insertion et la qualification"
    case .ea: "Entreprise adaptée"
    case .eatt: "Entreprise adaptée de travail temporaire"
    case .esat: "Établissement et service d’accompagnement par le travail"
    case .opcs: "Organisation porteuse de la clause sociale"
    case .chrs: "Centre d’hébergement et de réinsertion sociale"
    case .chu: "Centre d’hébergement d’urgence"
    case .hu: "Hébergement d’urgence"
    case .huda: "Hébergement d’urgence pour demandeurs d’asile"
    case .cada: "Centre d’accueil de demandeurs d’asile"
    case .cph: "Centre provisoire d’hébergement"
    case .dayCentre: "Accueil de jour"
    case .siao: "Service intégré de l’accueil et de l’orientation"
    case .oacas: "Organisme d’accueil communautaire et d’activités solidaires"
    case .pension: "Pension de famille ou résidence accueil"
    case .socialResidence: "Résidence sociale ou foyer de jeunes travailleurs"
    case .rentalIntermediary: "Opérateur d’intermédiation locative"
    case .franceTravail: "France Travail"
    case .capEmploi: "Cap emploi"
    case .missionLocale: "Mission locale"
    case .caf: "Caisse d’allocations familiales"
    case .msa: "Mutualité sociale agricole"
    case .departmentCouncil: "Service social du conseil départemental"
    case .childWelfare: "Aide sociale à l’enfance"
    case .delegatedByDepartment: "Organisme délégataire d’un conseil départemental"
    case .ccas: "Centre communal ou intercommunal d’action sociale"
    case .plie: "Plan local pour l’insertion et l’emploi"
    case .spip: "Service pénitentiaire d’insertion et de probation"
    case .pjj: "Protection judiciaire de la jeunesse"
    case .cidff: "Centre d’information sur les droits des femmes et des familles"
    case .preventionClub: "Service ou club de prévention spécialisée"
    case .afpa: "Agence nationale pour la formation professionnelle des adultes"
    case .youthInformation: "Point ou bureau information jeunesse"
    case .cava: "Centre d’adaptation à la vie active"
    case .csapa: "Centre de soins, d’accompagnement et de prévention en addictologie"
    case .caarud: "Centre d’accueil et de réduction des risques"
    case .epide: "Établissement pour l’insertion dans l’emploi"
    case .e2c: "École de la deuxième chance"
    case .ddets: "Direction départementale de l’emploi, du travail et des solidarités"
    case .coordination: "Coordination de territoire"
    case .company: "Entreprise ordinaire"
    case .other: "Autre organisation"
    }
  }

  /// The usual initials, or the label where there are none.
  package var shortLabel: String {
    switch self {
    case .aci, .ei, .ai, .etti, .eiti, .geiq, .ea, .eatt, .esat, .opcs, .chrs, .chu, .hu, .huda,
      .cada, .cph, .siao, .oacas, .caf, .msa, .ccas, .plie, .spip, .pjj, .cidff, .afpa, .cava,
      .csapa, .caarud, .epide, .e2c, .ddets:
      rawValue.uppercased()
    case .childWelfare: "ASE"
    case .socialResidence: "Résidence sociale"
    case .rentalIntermediary: "Intermédiation locative"
    case .delegatedByDepartment: "Délégataire du département"
    case .departmentCouncil: "Département"
    case .preventionClub: "Prévention spécialisée"
    case .youthInformation: "Information jeunesse"
    case .pension: "Pension de famille"
    case .dayCentre, .franceTravail, .capEmploi, .missionLocale, .coordination, .company, .other:
      label
    }
  }

  package var family: StructureFamily {
    switch self {
    case .aci, .ei, .ai, .etti, .eiti, .geiq, .ea, .eatt, .esat, .opcs, .company: .employer
    case .chrs, .chu, .hu, .huda, .cada, .cph, .dayCentre, .oacas, .pension, .socialResidence:
      .shelter
    case .siao, .rentalIntermediary: .housing
    case .franceTravail, .capEmploi, .missionLocale, .caf, .msa, .departmentCouncil,
      .childWelfare, .delegatedByDepartment, .ccas, .plie, .spip, .pjj, .cidff, .preventionClub,
      .afpa, .youthInformation, .cava, .csapa, .caarud, .epide, .e2c:
      .prescriber
    case .ddets: .institution
    case .coordination: .coordination
    case .other: .prescriber
    }
  }

  /// The five kinds of structures of insertion through economic activity
  /// (Code du travail, art. L. 5132-4): they hire with a PASS IAE.
  package var isSIAE: Bool {
    switch self {
    case .aci, .ei, .ai, .etti, .eiti: true
    default: false
    }
  }
}

/// The side of the table a structure sits on: what its members' menus and rights follow.
package enum StructureFamily: String, Coded {
  case employer, shelter, housing, prescriber, institution, coordination
}
