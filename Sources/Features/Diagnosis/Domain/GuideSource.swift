/// Where a piece of advice comes from, said on screen beside it.
package enum GuideSource: Sendable, Hashable {
  /// « Guide pratique de la prescription IAE », ministère chargé de l'emploi, mars 2023: the part
  /// and heading it stands under.
  case prescriptionGuide(String)
  /// Fédération des acteurs de la solidarité, accompaniment plan on employment in shelters.
  case federation(String)
  /// Ours, written from practice; to be discussed.
  case ours

  package var label: String {
    switch self {
    case .prescriptionGuide(let part): "Guide de la prescription IAE, mars 2023, \(part)"
    case .federation(let part):
      "Plan d’accompagnement de la Fédération des acteurs de la solidarité, «\u{A0}\(part)\u{A0}»"
    case .ours: "Conseil de Cordée"
    }
  }
}

/// One piece of advice and where it was read.
package struct GuideAdvice: Sendable, Hashable {
  package let text: String
  package let source: GuideSource

  package init(_ text: String, _ source: GuideSource) {
    self.text = text
    self.source = source
  }
}
