import Kernel

/// The four sides of its work that a structure tells the State's service of, each year. The guide of
/// 2023 says that there are four; their names are those of the circular of 2008.
package enum ExitAxis: String, Labelled {
  case welcome = "accueil"
  case support = "accompagnement"
  case training = "formation"
  case territory = "territoire"

  package var label: String {
    switch self {
    case .welcome: "Accueil et intégration en milieu de travail"
    case .support: "Accompagnement social et professionnel"
    case .training: "Formation des salariés en parcours"
    case .territory: "Contribution à l’activité économique et au territoire"
    }
  }
}

/// What it writes of one of them for a year.
package struct ExitAxisNote: Sendable, Hashable {
  package let axis: ExitAxis
  package let words: String
  package let writtenOn: Day
  package let version: Int

  /// Longest text kept for one axis.
  package static let most = 2000

  package init(axis: ExitAxis, words: String, writtenOn: Day, version: Int) {
    self.axis = axis
    self.words = words
    self.writtenOn = writtenOn
    self.version = version
  }
}
