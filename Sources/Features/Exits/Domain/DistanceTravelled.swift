import Kernel

/// How far one person came on one row of the grid that she chose to follow, from her first point in
/// that structure to her last. Measured from where she started; never ranked, never added up.
package struct RowMove: Sendable, Hashable {
  package let theme: GridTheme
  package let first: GridLevel
  package let last: GridLevel

  package init(theme: GridTheme, first: GridLevel, last: GridLevel) {
    self.theme = theme
    self.first = first
    self.last = last
  }

  package var direction: MoveDirection {
    last.rawValue > first.rawValue
      ? .forward : last.rawValue == first.rawValue ? .same : .otherwise
  }

  /// Her moves on the rows she follows; none on a row without two answers.
  /// - Parameter points: the grids of her assessments, earliest first.
  package static func moves(on themes: Set<GridTheme>, in points: [SituationGrid]) -> [RowMove] {
    GridTheme.allCases.filter(themes.contains).compactMap { theme in
      let levels = points.compactMap { $0[theme].level }
      guard levels.count > 1, let first = levels.first, let last = levels.last else { return nil }
      return RowMove(theme: theme, first: first, last: last)
    }
  }
}

package enum MoveDirection: String, Labelled {
  case forward = "avance"
  case same = "stable"
  /// Further than where she started, for now.
  case otherwise = "autrement"

  package var label: String {
    switch self {
    case .forward: "Plus près de ce qu’elle voulait"
    case .same: "Au même endroit"
    case .otherwise: "Plus difficile qu’au début"
    }
  }

  /// The same in two words, beside a figure on a phone.
  package var shortLabel: String {
    switch self {
    case .forward: "Plus près"
    case .same: "Pareil"
    case .otherwise: "Plus loin"
    }
  }
}

/// One row, for all who follow it.
package struct DistanceRow: Sendable, Hashable {
  package let theme: GridTheme
  package let counts: [MoveDirection: Int]

  package var total: Int { counts.values.reduce(0, +) }
  package func count(_ direction: MoveDirection) -> Int { counts[direction] ?? 0 }

  package static func rows(_ moves: [RowMove]) -> [DistanceRow] {
    GridTheme.allCases.compactMap { theme in
      let mine = moves.filter { $0.theme == theme }
      guard !mine.isEmpty else { return nil }
      return DistanceRow(
        theme: theme,
        counts: mine.reduce(into: [:]) { $0[$1.direction, default: 0] += 1 })
    }
  }
}
