import Kernel

/// What is written to the employer with her: four parts, in the order of the guide (guide de la
/// prescription, « le message de candidature »). Each part bears the shareable items it speaks of
/// and shows only while she agrees to all of them.
package struct ApplicationMessage: Sendable, Hashable {
  package struct Part: Sendable, Hashable {
    package var words: String
    /// What the words speak of besides the subject of the part: « Carte de bus obtenue » speaks of
    /// mobility.
    package var speaksAlsoOf: Set<ShareableItem>

    package init(_ words: String = "", speaksAlsoOf: Set<ShareableItem> = []) {
      self.words = words
      self.speaksAlsoOf = speaksAlsoOf
    }
  }

  package private(set) var parts: [MessageTheme: Part]

  package init(_ parts: [MessageTheme: Part] = [:]) {
    self.parts = parts.filter { !$0.value.words.isEmpty }
  }

  package subscript(_ theme: MessageTheme) -> Part? { parts[theme] }

  package var isEmpty: Bool { parts.isEmpty }

  /// The items that must all be agreed for this part to show.
  package func items(of theme: MessageTheme) -> Set<ShareableItem> {
    theme.items.union(parts[theme]?.speaksAlsoOf ?? [])
  }

  /// The parts someone who may read those items reads, in order. The others leave no trace.
  package func visible(with items: Set<ShareableItem>) -> [(theme: MessageTheme, words: String)] {
    MessageTheme.allCases.compactMap { theme in
      guard let part = parts[theme], self.items(of: theme).isSubset(of: items) else { return nil }
      return (theme: theme, words: part.words)
    }
  }
}

package enum MessageTheme: String, Labelled {
  case skills = "competences"
  case support = "accompagnement"
  case steps = "demarches"
  case obstacle

  package var label: String {
    switch self {
    case .skills: "Ce qu’elle sait et aime faire"
    case .support: "Ce que l’accompagnement lui apporterait"
    case .steps: "Ce qui est déjà engagé"
    case .obstacle: "Ce qui l’aiderait"
    }
  }

  /// The subject of the part, as shareable items.
  package var items: Set<ShareableItem> {
    switch self {
    case .skills: [.skills]
    case .support: [.wish]
    case .steps: [.stepsTaken]
    case .obstacle: [.workingConditions]
    }
  }

  /// Other things such a text often tells, each an item that she may keep for herself.
  package static let otherSubjects: [ShareableItem] = [
    .mobility, .schedule, .housing, .languages, .rightToWork, .workingConditions,
  ]
}
