import Kernel

/// Where a PASS stands on a day.
package enum PassStatus: String, Labelled {
  case future = "a_venir"
  case valid = "en_cours"
  case suspended = "suspendu"
  case expired = "termine"

  package var label: String {
    switch self {
    case .future: "Valide, pas encore commencé"
    case .valid: "En cours"
    case .suspended: "Suspendu"
    case .expired: "Terminé"
    }
  }
}

extension PassIAE {
  /// Ended first, then suspended, then running, then to come: the order of Les emplois
  /// (approvals/models.py:688-698).
  package func status(on day: Day) -> PassStatus {
    if day > validity.last { return .expired }
    if suspensions.contains(where: { $0.contains(day) }) { return .suspended }
    return validity.contains(day) ? .valid : .future
  }

  /// Not ended. One that has not started counts: it is the person's one PASS already.
  package func isValid(on day: Day) -> Bool { day <= validity.last }

  /// Started and not ended, suspended or not.
  package func isRunning(on day: Day) -> Bool { validity.contains(day) }

  /// Days she may still use, that day included; suspended days to come are not used up.
  package func remainingDays(on day: Day) -> Int {
    max(
      0,
      Self.days(left: validity, on: day)
        - suspensions.reduce(0) { $0 + Self.days(left: $1, on: day) })
  }

  /// Days there are to use in all: 730 and those of prolongations.
  package var allowance: Int {
    validity.dayCount - suspensions.reduce(0) { $0 + PassEnd.days(pushedBy: $1) }
  }

  /// Days used up before that day; the first day of a suspension is used up as soon as it comes.
  package func usedDays(on day: Day) -> Int { max(0, allowance - remainingDays(on: day)) }

  /// Days that suspensions keep for later.
  package var keptDays: Int { validity.dayCount - allowance }

  /// Days that prolongations added.
  package var prolongedDays: Int { ProlongationRules.usedDays(prolongations) }

  /// The last day as counted from its first one, without looking at the one written down. It
  /// differs from `validity.last` for a PASS delivered elsewhere, whose history is not all here.
  package var countedEnd: Day {
    PassEnd.lastDay(
      startingOn: validity.first, suspensions: suspensions, prolongations: prolongations)
  }

  /// The suspension that day stands in, if any.
  package func suspension(on day: Day) -> DayRange? { suspensions.first { $0.contains(day) } }

  /// The day it ends if nothing stops it again: never after its validity.
  package func foreseenEnd(on day: Day) -> Day {
    min(
      max(validity.first, day).adding(days: remainingDays(on: day) - 1), validity.last)
  }

  /// Days of a period that are still to come, that day included
  /// (approvals/models.py:629-662: max(end − day + 1, 0) − max(start − day, 0)).
  private static func days(left period: DayRange, on day: Day) -> Int {
    max(day.days(to: period.last) + 1, 0) - max(day.days(to: period.first), 0)
  }
}
