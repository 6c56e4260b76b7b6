import Kernel

/// The weeks of a person at work, one after the other, up and down.
package struct HoursStaircase: Sendable, Hashable {
  package struct Step: Sendable, Hashable {
    package let week: WorkWeek
    /// Nil while nobody wrote that week down.
    package let time: WorkedTime?
    package init(week: WorkWeek, time: WorkedTime?) {
      self.week = week
      self.time = time
    }
  }

  /// One for each week from the first with a contract to the last asked, oldest first.
  package let steps: [Step]

  /// The levels of Premières heures en chantier, in hours (guide; convergence-france.org).
  package static let levels = [4, 8, 12, 16, 20]
  /// From here one talks of a CDDI.
  package static let top = 20 * 60
  /// Weeks shown at most: the last half year.
  package static let most = 26

  /// - Parameter hours: of all her contracts; two contracts in one week add up.
  package init(_ hours: [WeekHours], from first: WorkWeek, to last: WorkWeek) {
    var minutes: [WorkWeek: Int] = [:]
    for week in hours { minutes[week.week, default: 0] += week.time.minutes }
    var steps: [Step] = []
    var week = max(first, Self.weeksBack(Self.most - 1, from: last))
    while week <= last {
      steps.append(
        Step(
          week: week, time: minutes[week].flatMap { WorkedTime(minutes: min($0, WorkedTime.most)) })
      )
      week = week.next
    }
    self.steps = steps
  }

  private static func weeksBack(_ count: Int, from week: WorkWeek) -> WorkWeek {
    WorkWeek(containing: week.monday.adding(days: -7 * count))
  }

  /// The last week somebody wrote down, with hours in it: a week without is a rest, not a step.
  package var lastWorked: Step? { steps.last { ($0.time?.minutes ?? 0) > 0 } }

  /// She did twenty hours: time to talk with her about a CDDI. Nothing changes by itself.
  package var isAtTop: Bool { (lastWorked?.time?.minutes ?? 0) >= Self.top }

  /// The level above her last week, in hours; nil at the top or before the first week.
  package var nextLevel: Int? {
    guard let minutes = lastWorked?.time?.minutes else { return Self.levels.first }
    return Self.levels.first { $0 * 60 > minutes }
  }

  package var isEmpty: Bool { steps.allSatisfy { $0.time == nil } }

  /// Weeks with the same hours that follow each other, for a table one can read aloud.
  package var plateaus: [Plateau] {
    var found: [Plateau] = []
    for step in steps {
      if let last = found.last, last.time == step.time {
        found[found.count - 1].last = step.week
      } else {
        found.append(Plateau(first: step.week, last: step.week, time: step.time))
      }
    }
    return found
  }

  package struct Plateau: Sendable, Hashable {
    package let first: WorkWeek
    package var last: WorkWeek
    package let time: WorkedTime?
  }
}

/// What to look at with her before hours go up: what she lives on may change. Never shown to the
/// technical supervisor: it is hers, and her adviser's.
package enum ResourcesNotice {
  package static let lines = [
    "Prime d’activité et RSA\u{A0}: déclarer les heures du mois. Le montant peut bouger avec un ou deux mois de retard.",
    "Participation à l’hébergement\u{A0}: elle suit les ressources. Demander le nouveau montant avant de signer.",
    "MSA ou CPAM\u{A0}: dans un chantier agricole, la protection sociale peut passer à la MSA.",
    "Allocation adulte handicapé, pension, ASS\u{A0}: simuler ensemble avant le changement.",
  ]
  package static let way =
    "À regarder ensemble avant chaque changement d’heures\u{A0}: mesdroitssociaux.gouv.fr, la CAF ou la MSA. Rien n’oblige à monter."
}
