import Kernel

/// What can be wrong with what was typed in an assessment, all at once.
package enum AssessmentProblem: Error, Sendable, Hashable {
  case tooLong(field: String, most: Int)
  case socialSecurityNumber(field: String)
  case hoursReversed
  case clockReversed
  case hoursOutOfRange
  case distanceOutOfRange
}

package enum AssessmentRules {
  /// Characters in one free text.
  package static let longestText = 2000
  package static let mostRows = 30
  /// Hours in a working week (Code du travail, art. L. 3121-20: 48 at most).
  package static let mostHours = 48
  package static let furthestKilometres = 200

  package static func problems(of content: AssessmentContent) -> [AssessmentProblem] {
    var problems: [AssessmentProblem] = []
    for (field, text) in content.freeTexts {
      if text.count > longestText { problems.append(.tooLong(field: field, most: longestText)) }
      if TypedTextGuard.holdsSocialSecurityNumber(text) {
        problems.append(.socialSecurityNumber(field: field))
      }
    }
    let work = content.work
    for hours in [work.hoursLeast, work.hoursMost].compactMap({ $0 })
    where !(1...mostHours).contains(hours) {
      problems.append(.hoursOutOfRange)
      break
    }
    if let least = work.hoursLeast, let most = work.hoursMost, least > most {
      problems.append(.hoursReversed)
    }
    if let before = work.notBefore, let after = work.notAfter, before >= after {
      problems.append(.clockReversed)
    }
    if let distance = work.furthestKilometres, !(0...furthestKilometres).contains(distance) {
      problems.append(.distanceOutOfRange)
    }
    return problems
  }

  /// Fields whose text seems to tell of health or consumption: a hint, never a block.
  package static func hints(of content: AssessmentContent) -> [String] {
    content.freeTexts.filter { !TypedTextGuard.topics(in: $0.text).isEmpty }.map(\.field)
  }
}

extension AssessmentProblem {
  /// The sentence beside the field.
  package var message: UserMessage {
    switch self {
    case .tooLong(let field, let most):
      UserMessage("Raccourcir ce texte.", detail: "\(most) caractères au plus.", field: field)
    case .socialSecurityNumber(let field):
      UserMessage(
        "Retirer le numéro de sécurité sociale.", detail: "Cordée ne le garde jamais.",
        field: field)
    case .hoursReversed:
      UserMessage("Donner d’abord le plus petit nombre d’heures.", field: "heures_min")
    case .clockReversed:
      UserMessage("Donner une heure de fin après l’heure de début.", field: "pas_apres")
    case .hoursOutOfRange:
      UserMessage(
        "Donner un nombre d’heures par semaine.",
        detail: "Entre 1 et \(AssessmentRules.mostHours).", field: "heures_max")
    case .distanceOutOfRange:
      UserMessage(
        "Donner une distance en kilomètres.",
        detail: "\(AssessmentRules.furthestKilometres) au plus.", field: "distance")
    }
  }
}

/// Earlier positions on the grid, so that the way walked shows.
package struct GridHistory: Sendable, Hashable {
  /// For each theme and level, the days at which she stood there, oldest first.
  package let positions: [GridTheme: [GridLevel: [Day]]]

  package init(_ assessments: [SupportAssessment]) {
    var positions: [GridTheme: [GridLevel: [Day]]] = [:]
    for assessment in assessments.sorted(by: { ($0.madeOn, $0.number) < ($1.madeOn, $1.number) }) {
      for theme in GridTheme.allCases {
        guard let level = assessment.content.grid[theme].level else { continue }
        if positions[theme]?[level]?.last != assessment.madeOn {
          positions[theme, default: [:]][level, default: []].append(assessment.madeOn)
        }
      }
    }
    self.positions = positions
  }

  package func days(_ theme: GridTheme, _ level: GridLevel) -> [Day] {
    positions[theme]?[level] ?? []
  }
}
