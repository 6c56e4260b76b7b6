import Kernel

/// The criteria of a GEIQ (groupement d'employeurs pour l'insertion et la qualification), which
/// opens no PASS IAE but an allowance for the support of its employee. Codes, annexes and levels are
/// those of Les emplois de l'inclusion (eligibility/data/administrative_criteria_geiq.json,
/// August 2026).
package enum GEIQCriterion: String, Labelled {
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
  case refugee = "REF_DA"
  case ruralZone = "ZRR"
  case priorityDistrict = "QPV"
  case leavingDetention = "DETENTION_MJ"
  case frenchBelowA1 = "FLE"
  case mobilityDifficulty = "PM"
  case under26WithoutQualification = "JEUNE_SQ"
  case minimumIncome = "MINIMA"
  case overOneYearWithoutWork = "SANS_TRAVAIL_12"
  case over45 = "DE_45"
  case forcedReconversion = "RECONVERSION"
  case leavingInsertionScheme = "SIAE_CUI"
  case asylumSeeker = "RS_PS_DA"
  case otherMinimumIncome = "AUTRE_MINIMA"
  case registeredJobSeeker = "FT"
  case jobSeekerUnder12Months = "DELD_12"

  package var label: String {
    switch self {
    case .rsa: "Perçoit le RSA"
    case .ass: "Perçoit l’allocation de solidarité spécifique (ASS)"
    case .aah: "Perçoit l’allocation aux adultes handicapés (AAH)"
    case .jobSeekerOver24Months: "Inscrite ou inscrit depuis plus de 24 mois"
    case .capOrLess: "Diplôme de niveau CAP ou BEP, ou pas de diplôme"
    case .over50: "A 50 ans ou plus"
    case .under26: "A moins de 26 ans"
    case .leavingChildWelfare: "Sort de l’aide sociale à l’enfance"
    case .jobSeeker12To24Months: "Inscrite ou inscrit depuis 12 à 24 mois"
    case .disabledWorker: "Reconnaissance de travailleur handicapé (RQTH)"
    case .singleParent: "Élève seule ou seul un enfant"
    case .withoutHousing: "Sans logement, en hébergement ou après la rue"
    case .refugee: "Réfugié ou sous protection"
    case .ruralZone: "Habite une zone rurale à revitaliser (ZRR, ZFRR)"
    case .priorityDistrict: "Habite un quartier prioritaire (QPV)"
    case .leavingDetention: "Sort de détention ou suivi par la justice"
    case .frenchBelowA1: "Apprend le français, niveau inférieur à A1"
    case .mobilityDifficulty: "Difficulté pour se déplacer, constatée"
    case .under26WithoutQualification: "A moins de 26 ans, sans qualification"
    case .minimumIncome: "Perçoit un minimum social"
    case .overOneYearWithoutWork: "Sans travail depuis plus d’un an"
    case .over45: "A 45 ans ou plus"
    case .forcedReconversion: "Change de métier sans l’avoir choisi"
    case .leavingInsertionScheme: "Sort d’une structure d’insertion ou d’un contrat aidé"
    case .asylumSeeker: "En demande d’asile"
    case .otherMinimumIncome: "Perçoit un autre minimum social"
    case .registeredJobSeeker: "Inscription à France Travail"
    case .jobSeekerUnder12Months: "Inscrite ou inscrit depuis moins de 12 mois"
    }
  }

  package var annex: GEIQAnnex {
    switch self {
    case .rsa, .ass, .aah, .jobSeekerOver24Months, .capOrLess, .over50, .under26,
      .leavingChildWelfare, .jobSeeker12To24Months, .singleParent, .withoutHousing,
      .frenchBelowA1, .mobilityDifficulty, .asylumSeeker:
      .second
    case .disabledWorker, .refugee, .ruralZone, .priorityDistrict, .leavingDetention: .both
    case .under26WithoutQualification, .minimumIncome, .overOneYearWithoutWork, .over45,
      .forcedReconversion, .leavingInsertionScheme:
      .first
    case .otherMinimumIncome, .registeredJobSeeker, .jobSeekerUnder12Months: .none
    }
  }

  /// Only the criteria of annex 2 have one.
  package var level: CriterionLevel? {
    switch self {
    case .rsa, .ass, .aah, .jobSeekerOver24Months: .level1
    default: annex.hasLevel ? .level2 : nil
    }
  }

  /// The wider one it makes precise: without it ticked, this one counts for nothing.
  package var parent: GEIQCriterion? {
    switch self {
    case .rsa, .ass, .aah, .otherMinimumIncome: .minimumIncome
    case .jobSeekerOver24Months, .jobSeeker12To24Months, .jobSeekerUnder12Months:
      .registeredJobSeeker
    case .under26WithoutQualification: .under26
    default: nil
    }
  }
}

/// The list a criterion of a GEIQ is written in.
package enum GEIQAnnex: String, Coded {
  /// Only there to hold others.
  case none = "0"
  case first = "1"
  case second = "2"
  case both = "1+2"

  /// A level exists for the second annex, and for it alone (eligibility/models/geiq.py:291-308).
  package var hasLevel: Bool { self == .second || self == .both }
  /// It opens the smaller allowance.
  package var isFirst: Bool { self == .first || self == .both }

  /// Whether a criterion may have that level, or none, in this annex.
  package func fits(level: CriterionLevel?) -> Bool { hasLevel == (level != nil) }
}
