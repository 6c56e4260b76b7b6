import Kernel

/// An answer in one action. Hiring has its own (`HireTerms`): it opens more than a state.
package enum EmployerAnswer: Sendable, Hashable {
  /// Also reopens what was refused or closed.
  case underReview
  case interview(InterviewProposal)
  case later(until: Day)
  case refused(EmployerRefusal)

  package var status: ApplicationStatus {
    switch self {
    case .underReview: .underReview
    case .interview(let proposal): .interview(proposal)
    case .later(let until): .later(until: until)
    case .refused(let refusal): .refused(refusal)
    }
  }

  package var journalKind: JournalKind {
    switch self {
    case .underReview: .applicationUnderReview
    case .interview: .interviewProposed
    case .later: .applicationLater
    case .refused: .applicationRefused
    }
  }

  /// What must be corrected before it can be given; empty when nothing.
  package func problems(now: LocalTime) -> [UserMessage] {
    switch self {
    case .underReview: []
    case .interview(let proposal): Self.problems(proposal, now: now)
    case .later(let until):
      until > now.day
        ? []
        : [
          UserMessage(
            "La date doit être à venir.", detail: "Donner un jour après aujourd’hui.",
            field: "jusquau")
        ]
    case .refused(let refusal): Self.problems(refusal, today: now.day)
    }
  }

  private static func problems(_ proposal: InterviewProposal, now: LocalTime) -> [UserMessage] {
    var found: [UserMessage] = []
    if proposal.slots.contains(where: { $0 <= now }) {
      found.append(
        UserMessage(
          "Un créneau est déjà passé.", detail: "Proposer un créneau à venir.",
          field: "creneau1"))
    }
    if proposal.place.isEmpty {
      found.append(
        UserMessage(
          "Il manque le lieu.", detail: "Dire où venir et qui demander.", field: "lieu"))
    }
    return found
  }

  private static func problems(_ refusal: EmployerRefusal, today: Day) -> [UserMessage] {
    var found: [UserMessage] = []
    if refusal.words.isEmpty {
      found.append(
        UserMessage(
          "Il manque la phrase pour elle.",
          detail: "Une phrase simple, sans reproche. C’est elle qui la lira.", field: "phrase"))
    }
    if let from = refusal.recontactFrom, (from.year, from.month) < (today.year, today.month) {
      found.append(
        UserMessage(
          "Le mois est déjà passé.", detail: "Donner un mois à venir, même approximatif.",
          field: "des"))
    }
    return found
  }
}
