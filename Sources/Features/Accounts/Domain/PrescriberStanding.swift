import Kernel

/// Whether a structure may validate eligibility for an insertion path, or only refer a person.
package enum PrescriberStanding: Sendable, Hashable {
  /// May make the diagnosis that opens eligibility, without administrative criteria.
  case authorised(AuthorisationSource)
  /// May refer a person, not validate: the employer self-prescribes on criteria, or an authorised
  /// colleague makes the diagnosis.
  case referrerOnly
  /// The list does not say for this kind alone: the DDETS or the managing association does.
  case toBeChecked

  package var isAuthorised: Bool {
    if case .authorised = self { true } else { false }
  }
}

/// What makes a structure an authorised prescriber.
package enum AuthorisationSource: Sendable, Hashable {
  /// The national list of the order of 1 September 2021, by the entry that names this kind.
  case nationalList(NationalListEntry)
  /// An order of the préfet, until this day included.
  case prefect(reference: String, until: Day)
}

/// The entries of the national list, in its order (arrêté du 1er septembre 2021 fixant la liste des
/// prescripteurs habilités, Code du travail art. L. 5132-3; text read in the « Guide de la
/// prescription », Ministère du travail, p. 14, November 2026).
package enum NationalListEntry: String, Labelled {
  case publicEmployment = "service_public_emploi"
  case familyFunds = "caisses"
  case department = "departement"
  case townWelfare = "ccas"
  case localPlan = "plie"
  case socialInsertion = "l312_1_8"
  case housingBodies = "l365_1"
  case asylum = "asile"
  case probation = "spip"
  case youthJustice = "pjj"
  case womensRights = "cidff"
  case prevention
  case training = "afpa"
  case youthInformation = "pij_bij"
  case activeLife = "cava"
  case solidarityCommunities = "oacas"
  case addiction = "csapa_caarud"
  case epide
  case secondChance = "e2c"

  /// What the line of the list is about, in a few words.
  package var shortLabel: String {
    switch self {
    case .publicEmployment: "Service public de l’emploi"
    case .familyFunds: "Caisses"
    case .department: "Département"
    case .townWelfare: "Action sociale des communes"
    case .localPlan: "PLIE"
    case .socialInsertion: "Hébergement et insertion"
    case .housingBodies: "Logement"
    case .asylum: "Asile"
    case .probation: "Probation"
    case .youthJustice: "Protection judiciaire des jeunes"
    case .womensRights: "Droits des femmes et des familles"
    case .prevention: "Prévention spécialisée"
    case .training: "Formation des adultes"
    case .youthInformation: "Information des jeunes"
    case .activeLife: "Adaptation à la vie active"
    case .solidarityCommunities: "Communautés d’accueil"
    case .addiction: "Addictologie"
    case .epide: "EPIDE"
    case .secondChance: "Deuxième chance"
    }
  }

  /// The list's own words.
  package var label: String {
    switch self {
    case .publicEmployment:
      "France Travail, les organismes de placement spécialisés (Cap emploi) et les missions locales"
    case .familyFunds: "Les caisses d’allocations familiales et de la mutualité sociale agricole"
    case .department:
      "Les services des conseils départementaux chargés de l’action sociale et de l’aide sociale à l’enfance, ou les organisations qu’ils délèguent"
    case .townWelfare: "Les centres communaux ou intercommunaux d’action sociale"
    case .localPlan: "Les plans locaux pour l’insertion et l’emploi"
    case .socialInsertion:
      "Les organismes mentionnés au 8° du I de l’article L. 312-1 du code de l’action sociale et des familles"
    case .housingBodies:
      "Les organismes agréés agissant en faveur du logement et de l’hébergement (article L. 365-1 du code de la construction et de l’habitation)"
    case .asylum:
      "Les centres d’accueil de demandeurs d’asile et les hébergements d’urgence pour demandeurs d’asile"
    case .probation: "Les services pénitentiaires d’insertion et de probation"
    case .youthJustice: "Les services de la protection judiciaire de la jeunesse"
    case .womensRights: "Les centres d’information sur les droits des femmes et des familles"
    case .prevention: "Les associations de prévention spécialisée"
    case .training: "L’Agence nationale pour la formation professionnelle des adultes"
    case .youthInformation: "Les points et bureaux information jeunesse"
    case .activeLife: "Les centres d’adaptation à la vie active"
    case .solidarityCommunities:
      "Les organismes d’accueil communautaire et d’activités solidaires agréés"
    case .addiction:
      "Les centres de soins, d’accompagnement et de prévention en addictologie et les centres d’accueil et d’accompagnement à la réduction des risques"
    case .epide: "Les établissements pour l’insertion dans l’emploi"
    case .secondChance: "Les écoles de la deuxième chance"
    }
  }

  /// The order's own date: before it another list held, which is not in Cordée.
  package static let inForceFrom = Day("2021-09-01")!

  /// The entry that names this kind of structure; nil when none does.
  package static func naming(_ kind: StructureKind) -> NationalListEntry? {
    switch kind {
    case .franceTravail, .capEmploi, .missionLocale: .publicEmployment
    case .caf, .msa: .familyFunds
    case .departmentCouncil, .childWelfare, .delegatedByDepartment: .department
    case .ccas: .townWelfare
    case .plie: .localPlan
    case .chrs, .chu, .cph: .socialInsertion
    case .rentalIntermediary, .pension, .socialResidence: .housingBodies
    case .cada, .huda: .asylum
    case .spip: .probation
    case .pjj: .youthJustice
    case .cidff: .womensRights
    case .preventionClub: .prevention
    case .afpa: .training
    case .youthInformation: .youthInformation
    case .cava: .activeLife
    case .oacas: .solidarityCommunities
    case .csapa, .caarud: .addiction
    case .epide: .epide
    case .e2c: .secondChance
    case .aci, .ei, .ai, .etti, .eiti, .geiq, .ea, .eatt, .esat, .opcs, .hu, .dayCentre, .siao,
      .ddets, .coordination, .company, .other:
      nil
    }
  }
}

/// What a structure of that kind may do on that day.
///
/// An order of the préfet holds for five years at most, whatever end it was recorded with (same
/// order, and guide p. 20). Once it has ended, the kind alone decides.
package func standing(
  of kind: StructureKind, authorisation: PrescriberAuthorisation, on day: Day
) -> PrescriberStanding {
  if case .byPrefect(let period, let reference) = authorisation {
    let end = lastDay(ofPrefectOrder: period)
    if period.first <= day && day <= end {
      return .authorised(.prefect(reference: reference, until: end))
    }
  }
  if let entry = NationalListEntry.naming(kind) {
    return day >= NationalListEntry.inForceFrom
      ? .authorised(.nationalList(entry)) : .toBeChecked
  }
  switch kind {
  // « CHR, CHU, accueils de jour » says the FAS guide; the order names none of these two, whose
  // standing follows the authorisation of the establishment that runs them.
  case .dayCentre, .hu: return .toBeChecked
  default: return .referrerOnly
  }
}

/// How long an order of the préfet holds at most.
package let prefectOrderYears = 5

/// The last day an order of the préfet holds: its end, or five years when that is sooner.
package func lastDay(ofPrefectOrder period: DayRange) -> Day {
  min(period.last, period.first.adding(years: prefectOrderYears).adding(days: -1))
}
