import Domain
import Kernel

/// One line of figures of the yearly file, as its reader may see it.
package struct YearlyFigure: Sendable, Hashable {
  package let part: ExitPart
  /// Nil where it is hidden: from 1 to 4, or because it could be worked out.
  package let count: Int?
  /// « 10/13, soit 76,9 % »; nil where there is none to show.
  package let rate: String?

  package var text: String { count.map(French.number) ?? "caché" }
}

/// A rate and the percentage it stands in front of.
package struct RateAgainstTarget: Sendable, Hashable {
  package let name: String
  package let percent: Int
  /// Nil when nothing was counted, or when it may not be shown.
  package let isReached: Bool?

  package var text: String {
    switch isReached {
    case true?: "\(name)\u{A0}: \(percent)\u{A0}%, atteint"
    case false?: "\(name)\u{A0}: \(percent)\u{A0}%, pas atteint cette année"
    case nil: "\(name)\u{A0}: \(percent)\u{A0}%"
    }
  }
}

extension YearlyFile {
  package var isMasked: Bool { reading == .counts }

  /// How the exits of the period divide: counted or not.
  package var leaverFigures: [YearlyFigure] {
    let parts: [ExitPart] = [.counted, .neutralised, .tooShort, .toJudge]
    let counts = [exits.counted, exits.neutralised, exits.tooShort, exits.toJudge]
    let cells = isMasked ? MaskedCounts.withoutTotal(counts) : counts.map { $0 }
    return zip(parts, cells).map { YearlyFigure(part: $0, count: $1, rate: nil) }
  }

  /// Hidden with any of its parts: the counted ones are worth more to read than their total.
  package var leavers: YearlyFigure {
    let isShown = leaverFigures.allSatisfy { $0.count != nil }
    return YearlyFigure(part: .leavers, count: isShown ? exits.leavers : nil, rate: nil)
  }

  /// The counted exits by kind, with their share. All hidden with the total.
  package var kindFigures: [YearlyFigure] {
    let counts = ExitKind.allCases.map(exits.count)
    let cells = isCountedShown ? shown(counts) : counts.map { _ in nil }
    return zip(ExitKind.allCases, cells).map { kind, cell in
      YearlyFigure(
        part: ExitPart(kind), count: cell, rate: cell.map { _ in exits.rate(kind).text })
    }
  }

  /// Durable, transition and positive together. Not shown where the others could be worked out.
  package var dynamic: YearlyFigure {
    let isShown = isCountedShown && kindFigures.last?.count != nil
    return YearlyFigure(
      part: .dynamic, count: isShown ? exits.dynamic : nil,
      rate: isShown ? exits.dynamicRate.text : nil)
  }

  /// The rates in front of the national and of the own targets.
  package var againstTargets: [RateAgainstTarget] {
    let dynamic = self.dynamic.count == nil ? nil : exits.dynamicRate
    let durable = kindFigures.first?.count == nil ? nil : exits.rate(.durable)
    var all = [
      RateAgainstTarget(
        name: "Sorties dynamiques, repère national", percent: parameters.dynamicTarget,
        isReached: dynamic?.reaches(parameters.dynamicTarget))
    ]
    if let percent = target.dynamic {
      all.append(
        RateAgainstTarget(
          name: "Sorties dynamiques, objectif de la structure", percent: percent,
          isReached: dynamic?.reaches(percent)))
    }
    if let percent = parameters.durableTarget {
      all.append(
        RateAgainstTarget(
          name: "Emploi durable, repère national", percent: percent,
          isReached: durable?.reaches(percent)))
    }
    if let percent = target.durable {
      all.append(
        RateAgainstTarget(
          name: "Emploi durable, objectif de la structure", percent: percent,
          isReached: durable?.reaches(percent)))
    }
    return all
  }

  /// Rows of the grid, hidden under five for everybody: nobody's place may be guessed.
  package var distanceFigures: [(theme: GridTheme, total: Int?, cells: [Int?])] {
    distances.map { row in
      let counts = MoveDirection.allCases.map(row.count)
      return (row.theme, MaskedCounts.total(counts), MaskedCounts.cells(counts))
    }
  }

  private var isCountedShown: Bool { leaverFigures[0].count != nil }

  private func shown(_ counts: [Int]) -> [Int?] {
    isMasked ? MaskedCounts.cells(counts) : counts.map { $0 }
  }

  /// « Année 2026 », or « du 1 avril 2026 au 31 mars 2027 ».
  package var periodText: String {
    period.isCivil
      ? "année civile \(period.year)"
      : "convention du \(French.day(period.days.first)) au \(French.day(period.days.last))"
  }
}
