import Kernel

/// What she says herself, a year after she left: three plain questions, each answered with one of
/// four pictures, or not at all. Nobody asks twice.
package struct AfterYearSurvey: Sendable, Hashable {
  package let work: SurveyFeeling?
  package let home: SurveyFeeling?
  package let help: SurveyFeeling?
  /// Her own words; may be empty.
  package let words: String

  /// Longest words kept.
  package static let mostWords = 600

  package init(work: SurveyFeeling?, home: SurveyFeeling?, help: SurveyFeeling?, words: String) {
    self.work = work
    self.home = home
    self.help = help
    self.words = words
  }

  /// Nothing was answered.
  package var isEmpty: Bool { work == nil && home == nil && help == nil && words.isEmpty }
}

/// Four pictures, from a large smile to a mouth turned down. None is good or bad news about anybody.
package enum SurveyFeeling: String, Labelled {
  case veryWell = "tres_bien"
  case well = "bien"
  case hard = "difficile"
  case veryHard = "tres_difficile"

  package var label: String {
    switch self {
    case .veryWell: "Très bien"
    case .well: "Bien"
    case .hard: "Difficile"
    case .veryHard: "Très difficile"
    }
  }
}

extension AfterExitFollowUp {
  /// The month from which she is asked.
  package static let surveyMonth = 12

  /// Whether her space asks her today: from the twelfth month until the last round is asked no more,
  /// while she lets her news be taken.
  package func isSurveyOpen(on today: Day) -> Bool {
    isRunning && dueOn(Self.surveyMonth) <= today && today < dueOn(Self.lastAskedMonth)
  }
}
