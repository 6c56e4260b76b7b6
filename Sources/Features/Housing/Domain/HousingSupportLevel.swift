import Kernel

/// How much someone comes to see her where she lives: what she says she needs, and what a measure
/// offers. From the lightest to the strongest; `none` is an answer, not a missing one.
package enum HousingSupportLevel: String, Labelled, Comparable {
  case none, light, medium, reinforced, onSite

  package var label: String {
    switch self {
    case .none: "Sans accompagnement"
    case .light: "Accompagnement léger"
    case .medium: "Accompagnement moyen"
    case .reinforced: "Accompagnement renforcé"
    case .onSite: "Équipe sur place"
    }
  }

  package static func < (one: HousingSupportLevel, other: HousingSupportLevel) -> Bool {
    one.rank < other.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
