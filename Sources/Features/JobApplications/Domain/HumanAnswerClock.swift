import Kernel

/// How long a human answer has been waited for. Derived from facts each time it is asked, never
/// stored as a transition, never closing anything. A human act is a change of state or a message
/// by a member of the employer; reading, and automatic letters, are not.
package struct HumanAnswerClock: Sendable, Hashable {
  /// The day it was sent, in Paris; nil for a draft.
  package let sentOn: Day?
  package let firstAnswerOn: Day?
  package let lastEmployerActOn: Day?
  package let isOpen: Bool

  package init(sentOn: Day?, firstAnswerOn: Day?, lastEmployerActOn: Day?, isOpen: Bool) {
    self.sentOn = sentOn
    self.firstAnswerOn = firstAnswerOn
    self.lastEmployerActOn = lastEmployerActOn
    self.isOpen = isOpen
  }

  /// What to show that day.
  /// - Parameter thresholds: of the territory; from that many days on, both included, the alert
  ///   shows. Days are calendar days or working days (Monday to Friday) as it says.
  package func alert(on today: Day, _ thresholds: AnswerThresholds) -> AnswerAlert {
    guard isOpen, let sentOn else { return .quiet }
    guard firstAnswerOn != nil, let last = lastEmployerActOn else {
      let days = Self.days(from: sentOn, to: today, working: thresholds.workingDays)
      return .waiting(days: days, level: Self.level(days, thresholds))
    }
    let days = Self.days(from: last, to: today, working: thresholds.workingDays)
    return days >= thresholds.escalation ? .withoutNews(days: days) : .quiet
  }

  /// Days from one day to the other, the first not counted; never negative.
  package static func days(from first: Day, to last: Day, working: Bool) -> Int {
    guard last > first else { return 0 }
    let span = first.days(to: last)
    guard working else { return span }
    let wholeWeeks = span / 7
    let rest = (wholeWeeks * 7 + 1..<span + 1).filter { first.adding(days: $0).weekday <= 5 }
    return wholeWeeks * 5 + rest.count
  }

  private static func level(_ days: Int, _ thresholds: AnswerThresholds) -> SilenceLevel {
    switch days {
    case thresholds.silence...: .silence
    case thresholds.escalation...: .escalation
    case thresholds.warning...: .warning
    case thresholds.notice...: .notice
    default: .none
    }
  }
}

package enum AnswerAlert: Sendable, Hashable {
  /// Nothing to say: not sent, closed, or answered not long ago.
  case quiet
  /// No human has answered yet.
  case waiting(days: Int, level: SilenceLevel)
  /// A human answered once, and has been silent for long since: « sans nouvelle ».
  case withoutNews(days: Int)
}

/// How far a silence has come. At `silence` it is counted as « sans réponse humaine », never as a
/// refusal, and may still be answered.
package enum SilenceLevel: String, Coded, Comparable, Sendable {
  case none = "aucun"
  case notice = "rappel"
  case warning = "alerte"
  case escalation = "recours"
  case silence = "silence"

  package static func < (left: SilenceLevel, right: SilenceLevel) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self)! }
}
