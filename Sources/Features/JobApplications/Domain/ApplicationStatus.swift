import Kernel

/// A state with what belongs to it.
package enum ApplicationStatus: Sendable, Hashable {
  case draft
  case sent
  case underReview
  case interview(InterviewProposal)
  /// The employer comes back to her that day at the latest.
  case later(until: Day)
  case refused(EmployerRefusal)
  case hired(HireTerms)
  /// Keeps the terms of the hire that was cancelled.
  case hireCancelled(HireTerms)
  case withdrawn
  case closedElsewhere

  package var state: ApplicationState {
    switch self {
    case .draft: .draft
    case .sent: .sent
    case .underReview: .underReview
    case .interview: .interview
    case .later: .later
    case .refused: .refused
    case .hired: .hired
    case .hireCancelled: .hireCancelled
    case .withdrawn: .withdrawn
    case .closedElsewhere: .closedElsewhere
    }
  }
}

/// One to three times to choose from, on a Paris clock, and where.
package struct InterviewProposal: Sendable, Hashable {
  package let slots: [LocalTime]
  package let place: String

  /// - Precondition: one slot at least.
  package init(slots: [LocalTime], place: String) {
    precondition(!slots.isEmpty)
    self.slots = slots.sorted()
    self.place = place
  }

  package static let mostSlots = 3

  /// The last of the proposed days: the interview is still to come until then.
  package var lastDay: Day { slots[slots.count - 1].day }
}

/// « Pas cette fois »: a reason, a sentence she will read, and from when to try again. It holds
/// for one moment, never for ever (guide de la prescription, « motifs de refus »).
package struct EmployerRefusal: Sendable, Hashable {
  package let reason: RefusalReason
  /// For her, in plain words.
  package let words: String
  /// The first day of the month from which both sides may try again; nil when none was given.
  package let recontactFrom: Day?

  package init(reason: RefusalReason, words: String, recontactFrom: Day?) {
    self.reason = reason
    self.words = words
    self.recontactFrom = recontactFrom
  }
}

/// What was agreed when she was hired.
package struct HireTerms: Sendable, Hashable {
  /// Her first day at work.
  package let startsOn: Day
  /// Her last day, counted; nil for a contract without end or an end not known yet.
  package let endsOn: Day?
  package let contract: ContractKind
  /// Hours per week.
  package let hoursPerWeek: Int
  /// Why the employer went on when a practice of Les emplois says otherwise; empty when none did.
  package let reasonToGoOn: String

  package init(
    startsOn: Day, endsOn: Day?, contract: ContractKind, hoursPerWeek: Int,
    reasonToGoOn: String = ""
  ) {
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.contract = contract
    self.hoursPerWeek = hoursPerWeek
    self.reasonToGoOn = reasonToGoOn
  }
}
