import Domain
import Kernel
import UseCases
import WebSupport

/// What the page of the assessment shows: already in French, already filtered.
struct AssessmentPage {
  let person: ID<Person>
  let name: String
  let firstName: String
  let wish: (words: String, day: String)?
  let lastPoint: String?
  let isWorthRefreshing: Bool
  let themes: [Theme]
  let obstacles: [ObstacleRow]
  let readings: [ObstacleRow]
  let shared: [(label: String, words: String, day: String)]
  let state: FormState
  let hintedFields: [String]
  let skillRows: Int
  let stepRows: Int
  let today: Day
  /// What somebody else kept meanwhile, beside what was typed.
  var meanwhile: Meanwhile?

  struct Theme {
    let theme: GridTheme
    let isEmployerBlind: Bool
    let cells: [(level: GridLevel, text: String, earlier: String?)]
  }

  struct ObstacleRow {
    let obstacle: Obstacle
    let levers: [Lever]
  }

  struct Meanwhile {
    let by: String
    let when: String
    let differences: [(label: String, theirs: String)]
  }

  init(
    _ sheet: AssessmentSheet, state: FormState, hintedFields: [String] = [], moreSkills: Int = 0,
    moreSteps: Int = 0
  ) {
    person = sheet.person.id
    name = sheet.person.name
    firstName = sheet.person.firstName ?? "la personne"
    wish = sheet.wish.map { ($0.words, French.day($0.saidOn)) }
    lastPoint = sheet.latest.map { point in
      let author = sheet.authors[point.author].map { ", par \($0)" } ?? ""
      return "\(French.day(point.madeOn))\(author)"
    }
    isWorthRefreshing = sheet.latest?.isWorthRefreshing(on: sheet.today) ?? false
    themes = GridTheme.discussable(with: sheet.side).map { theme in
      Theme(
        theme: theme, isEmployerBlind: theme.item.mayBeGiven(to: .employer) == .never,
        cells: theme.levels.map { level in
          (
            level, theme.officialText(level) ?? "",
            Self.months(sheet.history.days(theme, level), today: sheet.today)
          )
        })
    }
    let recordable = Obstacle.recordable(by: sheet.side)
    obstacles = recordable.map { ObstacleRow(obstacle: $0, levers: $0.levers) }
    readings = Obstacle.allCases.filter { !$0.mayBeRecorded }
      .map { ObstacleRow(obstacle: $0, levers: $0.levers) }
    shared = sheet.sharedByOthers.map {
      ($0.item.label, $0.words, French.day($0.recordedOn))
    }
    self.state = state
    self.hintedFields = hintedFields
    skillRows = min(
      AssessmentRules.mostRows, Self.filledRows("savoir", state.values) + 2 + moreSkills)
    stepRows = min(
      AssessmentRules.mostRows, Self.filledRows("demarche", state.values) + 2 + moreSteps)
    today = sheet.today
  }

  private static func filledRows(_ name: String, _ form: Form) -> Int {
    ((0..<AssessmentRules.mostRows).last { form.filled("\(name)_\($0)") != nil } ?? -1) + 1
  }

  /// « mars et août », with the year when it is another. Nil when never.
  static func months(_ days: [Day], today: Day) -> String? {
    var names: [String] = []
    for day in days {
      let month = French.month(day)
      let name = day.year == today.year ? String(month.dropLast(5)) : month
      if names.last != name { names.append(name) }
    }
    guard let last = names.last else { return nil }
    let before = names.dropLast().suffix(3)
    return before.isEmpty ? last : "\(before.joined(separator: ", ")) et \(last)"
  }
}
