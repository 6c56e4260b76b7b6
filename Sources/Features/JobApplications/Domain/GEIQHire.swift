import Kernel

/// What the contract of a hire by a GEIQ must say, so that its parts hold together
/// (les-emplois, job_applications/models.py:829-860, enums.py:154-155, August 2026).
package enum GEIQHire {
  /// Hours a week a contract may have, both ends counted. 48 is the most the law lets work
  /// (Code du travail, art. L. 3121-20).
  package static let weeklyHours = 1...48

  package static func hoursFit(_ hours: Int?) -> Bool {
    hours.map(weeklyHours.contains) ?? false
  }

  /// A kind and hours together, or nothing at all; words of its own for « other », and only for it.
  package static func contractFits(
    _ contract: OfficialContract?, hours: Int?, details: String
  ) -> Bool {
    switch contract {
    case .apprenticeship, .professionalTraining: (hours ?? 0) > 0 && details.isEmpty
    case .other: (hours ?? 0) > 0 && !details.isEmpty
    case nil: hours == nil && details.isEmpty
    default: false
    }
  }

  /// A diploma of the State has a level; the other qualifications may be without.
  package static func qualificationFits(
    _ kind: GEIQQualification, level: GEIQQualificationLevel
  ) -> Bool {
    !(kind == .stateDiploma && level == .notRelevant)
  }
}

package enum GEIQQualification: String, Labelled {
  case stateDiploma = "STATE_DIPLOMA"
  case cqp = "CQP"
  case ccn = "CCN"
  package var label: String {
    switch self {
    case .stateDiploma: "Diplôme d’État ou titre homologué"
    case .cqp: "Certificat de qualification professionnelle"
    case .ccn: "Positionnement dans une convention collective"
    }
  }
}

package enum GEIQQualificationLevel: String, Labelled {
  case level3 = "LEVEL_3"
  case level4 = "LEVEL_4"
  case level5 = "LEVEL_5"
  case notRelevant = "NOT_RELEVANT"
  package var label: String {
    switch self {
    case .level3: "Niveau 3 (CAP, BEP)"
    case .level4: "Niveau 4 (baccalauréat)"
    case .level5: "Niveau 5 ou plus"
    case .notRelevant: "Sans objet"
    }
  }
}
