import Kernel

/// The eighteen administrative criteria of insertion through economic activity (arrêté du
/// 1er septembre 2021, as listed by Les emplois de l'inclusion in August 2026, read on
/// 21 November 2026). Codes are the official ones. They open a self-prescription by an employer;
/// for an authorised prescriber they are optional.
package enum EligibilityCriterion: String, Labelled {
  case rsa = "RSA"
  case ass = "ASS"
  case aah = "AAH"
  case jobSeekerOver24Months = "DETLD"
  case capOrLess = "CAP_BEP"
  case over50 = "SENIOR"
  case under26 = "JEUNE"
  case leavingChildWelfare = "ASE"
  case jobSeeker12To24Months = "DELD"
  case disabledWorker = "TH"
  case singleParent = "PI"
  case withoutHousing = "PSH_PR"
  case refugeeOrAsylumSeeker = "REF_DA"
  case ruralZone = "ZRR"
  case priorityDistrict = "QPV"
  case leavingDetention = "DETENTION_MJ"
  case frenchBelowA1 = "FLE"
  case mobilityDifficulty = "PM"

  /// Its number in the official list, 1 to 18.
  package var number: Int { Self.allCases.firstIndex(of: self)! + 1 }

  /// Level 1 is enough alone; level 2 counts by number (`EligibilityRules.requiredLevel2`).
  package var level: CriterionLevel {
    switch self {
    case .rsa, .ass, .aah, .jobSeekerOver24Months: .level1
    case .capOrLess, .over50, .under26, .leavingChildWelfare, .jobSeeker12To24Months,
      .disabledWorker, .singleParent, .withoutHousing, .refugeeOrAsylumSeeker, .ruralZone,
      .priorityDistrict, .leavingDetention, .frenchBelowA1, .mobilityDifficulty:
      .level2
    }
  }

  /// How Les emplois can check it by itself; nil when only a paper proves it.
  package var certifier: CriterionCertifier? {
    switch self {
    case .rsa, .aah, .singleParent: .apiParticulier
    case .disabledWorker: .apiFranceTravail
    default: nil
    }
  }
}

package enum CriterionLevel: Int, Sendable, CaseIterable {
  case level1 = 1
  case level2 = 2
}

/// The State's service that can confirm a criterion on Les emplois. Cordée calls neither.
package enum CriterionCertifier: String, Coded {
  case apiParticulier = "API Particulier"
  case apiFranceTravail = "API France Travail"
}
