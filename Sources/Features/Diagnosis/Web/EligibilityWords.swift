import Domain
import Kernel
import WebSupport

/// The sentences about eligibility that hold a date.
extension EligibilityDiagnosis {
  /// « Valable 6 mois, jusqu’au 23 mai 2027 inclus ».
  var validityText: String {
    let last = French.day(expiresOn.adding(days: -1))
    return switch author {
    case .authorisedPrescriber: "Valable 6\u{A0}mois, jusqu’au \(last) inclus"
    case .employer: "Valable 92\u{A0}jours, jusqu’au \(last) inclus"
    }
  }
}

extension ProofFreshness {
  var label: String {
    switch self {
    case .fresh(let until?):
      "Preuve assez récente jusqu’au \(French.day(until.adding(days: -1))) inclus"
    case .fresh(nil): "Preuve sans limite d’âge"
    case .tooOld(let since): "Preuve trop ancienne depuis le \(French.day(since))"
    case .undated: "Date de la preuve à noter"
    case .checkAtHire: "Validité à vérifier le jour de l’embauche"
    }
  }

  var tone: Tone {
    switch self {
    case .fresh: .ok
    case .checkAtHire: .info
    case .tooOld, .undated: .warn
    }
  }
}
