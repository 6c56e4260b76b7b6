import Kernel

/// Whether she is still at home 3, 6 and 12 months after she came in, or after the lease became
/// hers (K12). « Non joint » is shown apart and counts against nobody.
package struct HomeCheck: Sendable, Hashable {
  package let round: HomeCheckRound
  package let answer: HomeCheckAnswer
  package let answeredOn: Day

  package init(round: HomeCheckRound, answer: HomeCheckAnswer, answeredOn: Day) {
    self.round = round
    self.answer = answer
    self.answeredOn = answeredOn
  }
}

package struct HomeCheckRound: Sendable, Hashable {
  package let since: HomeCheckStart
  package let month: Int

  package init(since: HomeCheckStart, month: Int) {
    self.since = since
    self.month = month
  }

  /// « 6 mois après son entrée ».
  package var label: String { "\(month)\u{A0}mois \(since.inSentence)" }
}

package enum HomeCheckStart: String, Labelled {
  case entry = "entree"
  case slide = "bail_glisse"

  package var label: String {
    switch self {
    case .entry: "Depuis son entrée"
    case .slide: "Depuis que le bail est à son nom"
    }
  }

  package var inSentence: String {
    switch self {
    case .entry: "après son entrée"
    case .slide: "après le bail à son nom"
    }
  }
}

package enum HomeCheckAnswer: String, Labelled {
  case stillHoused = "toujours"
  case moved = "ailleurs"
  case notReached = "non_joint"

  package var label: String {
    switch self {
    case .stillHoused: "Toujours dans ce logement"
    case .moved: "Elle habite ailleurs"
    case .notReached: "Non jointe"
    }
  }
}

/// One round as it stands on a day.
package struct ScheduledHomeCheck: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case toCome
    case due
    case answered(HomeCheckAnswer)
    /// A later round has come, or the measure ended since: nobody asks any more.
    case passed
    /// The measure had ended otherwise than by sliding: nothing to ask, she lives elsewhere.
    case leftBefore
  }
  package let round: HomeCheckRound
  package let dueOn: Day
  package let state: State
}

extension HousingMeasure {
  /// Months after the entry or the slide (K12).
  package static let checkMonths = [3, 6, 12]

  /// The rounds of this home: those after the entry, and from the day the lease slid on, those
  /// after the slide instead.
  package func homeChecks(on today: Day) -> [ScheduledHomeCheck] {
    var rounds = Self.checkMonths.map { (HomeCheckRound(since: .entry, month: $0), startsOn) }
    if let slidOn {
      rounds.removeAll { round, start in
        start.adding(months: round.month) > slidOn && !checks.contains { $0.round == round }
      }
      rounds += Self.checkMonths.map { (HomeCheckRound(since: .slide, month: $0), slidOn) }
    }
    let dues = rounds.map { $1.adding(months: $0.month) }
    return zip(rounds, dues).map { round, due in
      let isLatest = !dues.contains { due < $0 && $0 <= today }
      return ScheduledHomeCheck(
        round: round.0, dueOn: due,
        state: state(of: round.0, dueOn: due, isLatest: isLatest, on: today))
    }
  }

  private func state(
    of round: HomeCheckRound, dueOn due: Day, isLatest: Bool, on today: Day
  ) -> ScheduledHomeCheck.State {
    if let check = checks.first(where: { $0.round == round }) { return .answered(check.answer) }
    if let end, end.kind != .leaseSlid { return end.on < due ? .leftBefore : .passed }
    // She moved, and said so: nobody asks again.
    if checks.contains(where: { $0.answer == .moved }) { return .leftBefore }
    return due > today ? .toCome : isLatest ? .due : .passed
  }

  /// The latest round whose day has come and that nobody answered; nil when there is none.
  package func dueCheck(on today: Day) -> ScheduledHomeCheck? {
    homeChecks(on: today).last { $0.state == .due }
  }

  /// The day lists are ordered by: the round that is due, or the next to come.
  package func nextCheckOn(_ today: Day) -> Day? {
    dueCheck(on: today)?.dueOn
      ?? homeChecks(on: today).first { $0.state == .toCome }?.dueOn
  }

  package func answering(
    _ round: HomeCheckRound, _ answer: HomeCheckAnswer, on today: Day
  ) throws(HousingRefusal) -> HousingMeasure {
    guard homeChecks(on: today).contains(where: { $0.round == round && $0.state == .due }) else {
      throw .checkNotDue
    }
    var next = self
    next.checks.append(HomeCheck(round: round, answer: answer, answeredOn: today))
    return next
  }
}

/// How homes hold, counted: what was due, and what became of it. Each figure keeps its base.
package struct HomesHeld: Sendable, Hashable {
  package var due = 0
  package var stillHoused = 0
  package var moved = 0
  package var notReached = 0
  package var unanswered = 0

  package init() {}

  /// « 62,5 % » of the rounds that were due; empty when none was.
  package var share: String {
    due == 0 ? "" : Occupancy(taken: stillHoused, capacity: due).percentage
  }

  /// Of these measures, the rounds of one month whose day has come.
  package init(_ measures: [HousingMeasure], month: Int, on today: Day) {
    for check in measures.flatMap({ $0.homeChecks(on: today) })
    where check.round.month == month && check.dueOn <= today {
      due += 1
      switch check.state {
      case .answered(.stillHoused): stillHoused += 1
      case .answered(.moved), .leftBefore: moved += 1
      case .answered(.notReached): notReached += 1
      case .due, .toCome, .passed: unanswered += 1
      }
    }
  }
}
