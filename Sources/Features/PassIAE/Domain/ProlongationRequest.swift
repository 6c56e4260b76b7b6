import Kernel

/// What an employer asks of an authorised prescriber. Any member of that structure may answer.
package struct ProlongationRequest: Sendable, Hashable {
  package let id: ID<ProlongationRequest>
  package let pass: ID<PassIAE>
  /// First name and initial, as the one who asks reads them: all that the request says of her.
  package let shownName: String
  /// From the last day of the PASS when it was asked to the day wished for.
  package let period: DayRange
  package let reason: ProlongationReason
  package let explanation: String
  package let askedByAccount: ID<Account>
  package let askedBy: ID<Structure>
  package let askedOn: Day
  package let addressedTo: ID<Structure>
  /// Nil while nobody answered.
  package let answer: ProlongationAnswer?
  package let answeredOn: Day?
  package let answeredBy: ID<Structure>?
  package let lastRemindedOn: Day?

  package init(
    id: ID<ProlongationRequest>, pass: ID<PassIAE>, shownName: String, period: DayRange,
    reason: ProlongationReason, explanation: String, askedByAccount: ID<Account>,
    askedBy: ID<Structure>, askedOn: Day, addressedTo: ID<Structure>,
    answer: ProlongationAnswer? = nil, answeredOn: Day? = nil, answeredBy: ID<Structure>? = nil,
    lastRemindedOn: Day? = nil
  ) {
    self.id = id
    self.pass = pass
    self.shownName = shownName
    self.period = period
    self.reason = reason
    self.explanation = explanation
    self.askedByAccount = askedByAccount
    self.askedBy = askedBy
    self.askedOn = askedOn
    self.addressedTo = addressedTo
    self.answer = answer
    self.answeredOn = answeredOn
    self.answeredBy = answeredBy
    self.lastRemindedOn = lastRemindedOn
  }

  package var isPending: Bool { answer == nil }
  package var days: Int { PassEnd.days(addedBy: period) }

  /// The same number of days from the end the PASS has today: the dates a grant would give.
  package func period(fromEnd end: Day) -> DayRange { DayRange(from: end, days: days + 1) }
}

package enum ProlongationAnswer: Sendable, Hashable {
  case granted
  case denied(ProlongationDenial, [ProlongationAction], String)
}

/// Why a prolongation is not granted (Les emplois, approvals/enums.py:56-63).
package enum ProlongationDenial: String, Labelled {
  case iae = "IAE"
  case kind = "SIAE"
  case duration = "DURATION"
  case reason = "REASON"

  package var label: String {
    switch self {
    case .iae: "L’IAE ne convient plus à la situation de la personne"
    case .kind: "Ce type de structure ne convient plus à la situation de la personne"
    case .duration: "La durée demandée ne convient pas"
    case .reason: "Le motif demandé ne convient pas"
    }
  }
}

/// What may follow, when the IAE no longer fits (approvals/enums.py:64-71).
package enum ProlongationAction: String, Labelled {
  case exit = "EXIT_IAE"
  case socialPartner = "SOCIAL_PARTNER"
  case other = "OTHER"

  package var label: String {
    switch self {
    case .exit: "Un accompagnement vers l’emploi hors de l’IAE"
    case .socialPartner: "L’orientation vers un partenaire de l’accompagnement social"
    case .other: "Autre chose, dit dans l’explication"
    }
  }
}

extension ProlongationAnswer {
  /// A refusal as it was typed; all that is missing comes back together.
  package init(denial: String, actions: [String], explanation: String) throws(InvalidInput) {
    var problems: [UserMessage] = []
    let reason = ProlongationDenial(rawValue: denial)
    if reason == nil { problems.append(PassLifeMessages.denialMissing) }
    let proposed = actions.compactMap { ProlongationAction(rawValue: $0) }
    if reason == .iae, proposed.isEmpty { problems.append(PassLifeMessages.actionMissing) }
    let text = trimmed(explanation)
    if text.isEmpty { problems.append(PassLifeMessages.denialExplanationMissing) }
    guard let reason, problems.isEmpty else { throw InvalidInput(problems) }
    self = .denied(reason, reason == .iae ? proposed : [], text)
  }
}
