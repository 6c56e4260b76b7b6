import Kernel

/// What the rules say of a gesture on a PASS, before it is done: what makes it impossible, and what
/// the practice of Les emplois does not do but a human may, with a reason.
package struct PassGestureCheck: Sendable, Hashable {
  package let refused: [UserMessage]
  package let toExplain: [UserMessage]

  package init(refused: [UserMessage] = [], toExplain: [UserMessage] = []) {
    self.refused = refused
    self.toExplain = toExplain
  }

  /// What must be corrected or explained before going on.
  package func standing(inTheWay reasonToGoOn: String) -> [UserMessage] {
    reasonToGoOn.isEmpty ? refused + toExplain : refused
  }
}

/// A suspension as somebody wants to declare it.
package struct SuspensionDraft: Sendable, Hashable {
  package let period: DayRange
  package let reason: SuspensionReason
  package let explanation: String
  package let reasonToGoOn: String

  package init(
    period: DayRange, reason: SuspensionReason, explanation: String = "",
    reasonToGoOn: String = ""
  ) {
    self.period = period
    self.reason = reason
    self.explanation = explanation
    self.reasonToGoOn = reasonToGoOn
  }

  /// Reads what was typed; all that is wrong comes back together.
  /// - Parameter end: empty when nobody knows it yet: 36 months are then foreseen.
  package init(
    start: String, end: String, reason: String, explanation: String, reasonToGoOn: String
  ) throws(InvalidInput) {
    var problems: [UserMessage] = []
    let first = Day(start)
    if first == nil { problems.append(PassLifeMessages.suspensionStartMissing) }
    let last = end.isEmpty ? first.map { SuspensionRules.latestEnd(startingOn: $0) } : Day(end)
    if last == nil, !end.isEmpty { problems.append(PassLifeMessages.dayUnknown("fin")) }
    let code = SuspensionReason(rawValue: reason)
    if code == nil || code == .historical { problems.append(PassLifeMessages.reasonMissing) }
    var period: DayRange?
    if let first, let last {
      period = DayRange(first, last)
      if period == nil { problems.append(PassLifeMessages.endBeforeStart) }
    }
    guard let period, let code, problems.isEmpty else { throw InvalidInput(problems) }
    self.init(
      period: period, reason: code, explanation: trimmed(explanation),
      reasonToGoOn: trimmed(reasonToGoOn))
  }
}

extension PassIAE {
  /// - Parameters:
  ///   - other: the suspension that is being changed, which stands in nobody's way.
  ///   - madeLastHire: the one who declares is the SIAE of her last hire.
  package func check(
    _ draft: SuspensionDraft, replacing other: DayRange? = nil, lastHireStart: Day?,
    madeLastHire: Bool, on today: Day
  ) -> PassGestureCheck {
    let period = draft.period
    let others = suspensions.filter { $0 != other }
    var refused: [UserMessage] = []
    var toExplain: [UserMessage] = []
    let bare = DayRange(
      validity.first,
      validity.last.adding(days: -(other.map { PassEnd.days(pushedBy: $0) } ?? 0)))
    if !SuspensionRules.isStartReached(period.first, on: today) {
      refused.append(PassLifeMessages.startsLater)
    }
    if !(bare.map { SuspensionRules.isWithin(period.first, $0) } ?? false) {
      refused.append(PassLifeMessages.outside(validity))
    }
    if !SuspensionRules.isLengthAllowed(period.first, period.last) {
      refused.append(
        PassLifeMessages.tooLong(SuspensionRules.latestEnd(startingOn: period.first)))
    }
    if let overlapped = others.first(where: { !SuspensionRules.mayStandBeside(period, $0) }) {
      refused.append(PassLifeMessages.overlaps(overlapped))
    }
    let earliest = SuspensionRules.earliestStart(
      lastSuspensionEnd: others.last { $0.last < today }?.last, lastHireStart: lastHireStart,
      on: today)
    if period.first < earliest { toExplain.append(PassLifeMessages.startsBefore(earliest)) }
    if !madeLastHire { toExplain.append(PassLifeMessages.notTheLastEmployer) }
    return PassGestureCheck(refused: refused, toExplain: toExplain)
  }
}

/// A prolongation as an employer wants to declare or to ask it.
package struct ProlongationDraft: Sendable, Hashable {
  package let reason: ProlongationReason
  package let endsOn: Day
  package let explanation: String
  /// What the house does not know of her (age, RQTH) was seen with her.
  package let isConfirmed: Bool
  package let addressedTo: ID<Structure>?
  package let reasonToGoOn: String
  /// Those seen by whoever asks, among the papers of that reason.
  package let papers: Set<ProlongationPaper>

  package init(
    reason: ProlongationReason, endsOn: Day, explanation: String = "", isConfirmed: Bool = true,
    addressedTo: ID<Structure>? = nil, reasonToGoOn: String = "",
    papers: Set<ProlongationPaper> = []
  ) {
    self.reason = reason
    self.endsOn = endsOn
    self.explanation = explanation
    self.isConfirmed = isConfirmed
    self.addressedTo = addressedTo
    self.reasonToGoOn = reasonToGoOn
    self.papers = papers.intersection(reason.papers)
  }

  package init(
    reason: String, end: String, explanation: String, herWords: String = "", isConfirmed: Bool,
    addressedTo: String, reasonToGoOn: String, papers: [String] = []
  ) throws(InvalidInput) {
    var problems: [UserMessage] = []
    let code = ProlongationReason(rawValue: reason)
    if code == nil || code == .healthContext { problems.append(PassLifeMessages.reasonMissing) }
    let last = Day(end)
    if last == nil { problems.append(PassLifeMessages.dayUnknown("fin")) }
    let recipient = ID<Structure>(parsing: addressedTo)
    if let code, code.needsPrescriber {
      if recipient == nil { problems.append(PassLifeMessages.prescriberMissing) }
      if trimmed(explanation).isEmpty { problems.append(PassLifeMessages.explanationMissing) }
    }
    guard let code, let last, problems.isEmpty else { throw InvalidInput(problems) }
    self.init(
      reason: code, endsOn: last,
      explanation: PassLifeMessages.asked(trimmed(explanation), herWords: trimmed(herWords)),
      isConfirmed: isConfirmed,
      addressedTo: code.needsPrescriber ? recipient : nil, reasonToGoOn: trimmed(reasonToGoOn),
      papers: Set(papers.compactMap { ProlongationPaper(rawValue: $0) }))
  }
}

extension PassIAE {
  /// - Parameters:
  ///   - kind: of the employer.
  ///   - isByEmployer: false for an authorised prescriber who begins by herself.
  ///   - birth: as the one who asks knows it; nil when it is not known here.
  package func check(
    _ draft: ProlongationDraft, kind: StructureKind, isByEmployer: Bool = true, birth: Day?,
    isLatest: Bool, hasPendingRequest: Bool, on today: Day
  ) -> PassGestureCheck {
    var refused: [UserMessage] = []
    var toExplain: [UserMessage] = []
    if !isByEmployer { toExplain.append(PassLifeMessages.askedByEmployer) }
    if hasPendingRequest { refused.append(PassLifeMessages.pending) }
    if !isLatest { refused.append(PassLifeMessages.notLatest) }
    if suspension(on: today) != nil { refused.append(PassLifeMessages.prolongSuspended) }
    if !ProlongationRules.isLengthAllowed(validity.last, draft.endsOn) {
      refused.append(PassLifeMessages.prolongNothing(validity.last))
    }
    let window = ProlongationRules.window(passEnd: validity.last)
    if !window.contains(today) { toExplain.append(PassLifeMessages.outsideWindow(window)) }
    if !ProlongationReason.offered(to: kind).contains(draft.reason) {
      toExplain.append(PassLifeMessages.reasonNotForKind)
    }
    let most = ProlongationRules.mostDays(draft.reason, usedDays: prolongedDays)
    if validity.last.days(to: draft.endsOn) > most {
      toExplain.append(
        PassLifeMessages.beyondCap(most, latest: validity.last.adding(days: most)))
    }
    if let age = draft.reason.leastAge {
      if let birth {
        if birth.completedYears(on: draft.endsOn) < age {
          toExplain.append(PassLifeMessages.tooYoung(age))
        }
      } else if !draft.isConfirmed {
        refused.append(PassLifeMessages.toConfirm)
      }
    } else if draft.reason == .rqth, !draft.isConfirmed {
      refused.append(PassLifeMessages.toConfirm)
    }
    return PassGestureCheck(refused: refused, toExplain: toExplain)
  }
}

extension ProlongationReason {
  /// The age its label names, in completed years; Les emplois does not check it.
  package var leastAge: Int? {
    switch self {
    case .senior: 50
    case .seniorCDI: 57
    case .completeTraining, .rqth, .particularDifficulties, .healthContext: nil
    }
  }
}
