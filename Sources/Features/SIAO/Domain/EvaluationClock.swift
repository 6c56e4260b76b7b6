import Kernel

/// How long an evaluation may take, and where a request stands. Derived from facts each time it is
/// asked; a clock that has run out closes nothing and blames nobody.
package struct EvaluationClock: Sendable, Hashable {
  package let kind: HousingEvaluationKind
  package let receivedAt: Instant
  package let madeAt: Instant?

  package init(_ kind: HousingEvaluationKind, receivedAt: Instant, madeAt: Instant?) {
    self.kind = kind
    self.receivedAt = receivedAt
    self.madeAt = madeAt
  }

  package init(_ kind: HousingEvaluationKind, of request: HousingRequest) {
    self.init(kind, receivedAt: request.receivedAt, madeAt: request.evaluation(kind)?.madeAt)
  }

  /// The last moment that is in time: 72 hours, to the minute; or the end of the day two months
  /// later, the month's last day when it is shorter.
  package var dueAt: Instant {
    switch kind {
    case .flash: receivedAt.adding(seconds: SIAORules.flashHours * 3600)
    case .deep:
      ParisTime.start(of: dueOn.adding(days: 1)).adding(seconds: -1)
    }
  }

  package var dueOn: Day {
    switch kind {
    case .flash: ParisTime.day(of: dueAt)
    case .deep: ParisTime.day(of: receivedAt).adding(months: SIAORules.deepMonths)
    }
  }

  package func reading(at now: Instant) -> EvaluationReading {
    if let madeAt { return .made(on: ParisTime.day(of: madeAt), inTime: madeAt <= dueAt) }
    if now > dueAt {
      return .over(days: max(1, dueOn.days(to: ParisTime.day(of: now))))
    }
    switch kind {
    case .flash:
      let hours = Int((dueAt.milliseconds - now.milliseconds) / 3_600_000)
      return .running(hours: hours, until: dueOn)
    case .deep: return .running(hours: nil, until: dueOn)
    }
  }

  /// Received before that moment and not made: over, at `now`.
  package static func limit(_ kind: HousingEvaluationKind, at now: Instant) -> Instant {
    switch kind {
    case .flash: now.adding(seconds: -SIAORules.flashHours * 3600)
    case .deep:
      ParisTime.start(of: ParisTime.day(of: now).adding(months: -SIAORules.deepMonths))
    }
  }
}

package enum EvaluationReading: Sendable, Hashable {
  case made(on: Day, inTime: Bool)
  /// Whole hours left for a clock in hours; nil for one in months.
  case running(hours: Int?, until: Day)
  /// Days since the last day; at least one.
  case over(days: Int)

  /// « Faite le 3 mars 2026 », « encore 12 heures », « à faire, 4 jours après le délai ».
  package var sentence: String {
    switch self {
    case .made(let day, true): "Faite le \(French.day(day))"
    case .made(let day, false): "Faite le \(French.day(day)), après le délai"
    case .running(let hours?, _):
      hours < 1 ? "À faire dans l’heure" : "À faire\u{A0}: encore \(French.count(hours, "heure"))"
    case .running(nil, let day): "À faire avant la fin du \(French.day(day))"
    case .over(let days): "À faire\u{A0}: délai passé depuis \(French.count(days, "jour"))"
    }
  }
}
