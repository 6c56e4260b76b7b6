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
    Self.days(left: validity, on: day)
      - suspensions.reduce(0) { $0 + Self.days(left: $1, on: day) }
  }

  /// Days used up before that day, suspended days apart.
  package func usedDays(on day: Day) -> Int {
    max(0, validity.dayCount - suspensions.reduce(0) { $0 + $1.dayCount } - remainingDays(on: day))
  }

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
