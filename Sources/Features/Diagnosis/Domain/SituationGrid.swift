import Kernel

/// The eight themes of the guide's grid (Guide pratique de la prescription en structure d'insertion
/// par l'activité économique, ministère chargé de l'emploi, mars 2023, part 2.2).
package enum GridTheme: String, Labelled {
  case french = "langue"
  case workCapacity = "poste"
  case housing = "logement"
  case rights = "droits"
  case mobility = "mobilite"
  case resources = "ressources"
  case justice
  case availability = "disponibilite"

  /// The guide's own name of the row.
  package var label: String {
    switch self {
    case .french: "Maîtrise de la langue française"
    case .workCapacity: "Capacité à occuper un poste de travail"
    case .housing: "Logement"
    case .rights: "Accès au droit"
    case .mobility: "Mobilité"
    case .resources: "Ressources financières"
    case .justice: "Justice"
    case .availability: "Disponibilité"
    }
  }

  /// The same in the words of her own space.
  package var plainLabel: String {
    switch self {
    case .french: "Le français"
    case .workCapacity: "Travailler aujourd’hui"
    case .housing: "Où j’habite"
    case .rights: "Mes droits"
    case .mobility: "Mes trajets"
    case .resources: "Mon argent"
    case .justice: "La justice"
    case .availability: "Mon temps"
    }
  }

  /// Its levels, in the guide's order. Justice has three: the guide prints the same text twice.
  package var levels: [GridLevel] {
    self == .justice ? [.one, .two, .three] : GridLevel.allCases
  }

  /// The shareable item her agreement bears on. Availability is how she can work, so it goes with
  /// the hours; the capacity to work goes with the conditions that help her.
  package var item: ShareableItem {
    switch self {
    case .french: .languages
    case .workCapacity: .workingConditions
    case .housing: .housing
    case .rights: .rights
    case .mobility: .mobility
    case .resources: .resources
    case .justice: .justice
    case .availability: .schedule
    }
  }
}

/// A column of the grid, from « Vulnérable » to « Disponible ». A place at one moment: it is never
/// added up, compared between persons, nor used to close a door.
package enum GridLevel: Int, Sendable, CaseIterable, Hashable {
  case one = 1, two, three, four
}

/// What she answered on a theme, that day.
package enum GridAnswer: Sendable, Hashable {
  case level(GridLevel)
  /// An answer too: « Ne souhaite pas en parler ».
  case doesNotWish
  /// No answer: « pas encore abordé ».
  case notYetDiscussed

  package var level: GridLevel? {
    if case .level(let level) = self { level } else { nil }
  }
}

/// The eight answers of one day.
package struct SituationGrid: Sendable, Hashable {
  private var answers: [GridTheme: GridAnswer]

  package init(_ answers: [GridTheme: GridAnswer] = [:]) {
    self.answers = answers.filter { theme, answer in
      switch answer {
      case .level(let level): theme.levels.contains(level)
      case .doesNotWish: true
      case .notYetDiscussed: false
      }
    }
  }

  package subscript(_ theme: GridTheme) -> GridAnswer { answers[theme] ?? .notYetDiscussed }

  package var isEmpty: Bool { answers.isEmpty }
}
