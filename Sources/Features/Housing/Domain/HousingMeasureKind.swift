import Kernel

/// The kinds of home a person may be offered, from the shelter to a lease of her own.
///
/// Source: bilan Convergence Charente, 6 November 2024 (IML, ALT, ACT, pension de famille, CHRS);
/// the ordinary ways out: guide de la prescription IAE, 2023. Both read on 21 November 2026.
package enum HousingMeasureKind: String, Labelled {
  case chrs, alt, iml, act, pensionDeFamille, residenceSociale, socialHousing, privateLease

  package var label: String {
    switch self {
    case .chrs: "CHRS"
    case .alt: "ALT"
    case .iml: "Intermédiation locative (IML)"
    case .act: "Appartement de coordination thérapeutique (ACT)"
    case .pensionDeFamille: "Pension de famille"
    case .residenceSociale: "Résidence sociale"
    case .socialHousing: "Logement social"
    case .privateLease: "Logement privé"
    }
  }

  /// What is said outside the SIAO and the operator: an ACT tells of health, so it shows as
  /// « logement accompagné ». Source: who may receive which item, `docs/access.md`.
  package var maskedLabel: String {
    self == .act ? "Logement accompagné" : label
  }
}
