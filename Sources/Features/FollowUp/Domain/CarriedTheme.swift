import Kernel

/// What somebody carries for her: « qui porte le logement ? » (field: B7.5, the tripartite
/// engagement). One carrier a theme at most, and the referent need not carry any.
package enum CarriedTheme: String, Labelled {
  case work = "travail"
  case language = "langue"
  case mobility = "mobilite"
  case housing = "logement"
  case family = "famille"
  case rights = "droits"
  case resources = "ressources"
  case health = "sante"

  package var label: String {
    switch self {
    case .work: "Travail et activité"
    case .language: "Français et formation"
    case .mobility: "Mobilité"
    case .housing: "Logement"
    case .family: "Famille et enfants"
    case .rights: "Droits et papiers"
    case .resources: "Ressources"
    case .health: "Santé"
    }
  }

  package var strand: Strand {
    switch self {
    case .work, .language, .mobility: .activity
    case .housing, .family: .housing
    case .rights, .resources, .health: .healthAndRights
    }
  }

  /// An employer reads who carries what touches work; of the rest, only what its own people carry.
  package func mayBeRead(by viewer: Member, carriedIn structure: ID<Structure>?) -> Bool {
    strand == .activity || viewer.family != .employer || structure == viewer.structure
  }
}

/// Who carries a theme for her.
package struct ThemeCarrier: Sendable, Hashable {
  package let theme: CarriedTheme
  package let account: ID<Account>
  package let structure: ID<Structure>
  package let from: Day

  package init(theme: CarriedTheme, account: ID<Account>, structure: ID<Structure>, from: Day) {
    self.theme = theme
    self.account = account
    self.structure = structure
    self.from = from
  }
}
