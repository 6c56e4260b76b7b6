import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What somebody typed of a decision.
package struct DecisionDraft: Sendable {
  package var choice: CommitteeChoiceCode?
  package var reason = ""
  package var kind: HousingMeasureKind?
  package var `operator`: ID<Structure>?
  package var supportOffered: HousingSupportLevel?
  /// As typed; empty when no place is foreseen.
  package var commune = ""
  package var freeFrom: Day?
  package var quota: ID<ReservedQuota>?
  package var writtenReason = ""
  package var relay = ProposalRelay()
  package var waitsFor: [HousingMeasureKind] = []
  package init() {}
}

/// The committee decides for one request. A proposal on reserved measures writes their register in
/// the same act; a measure that fits badly asks for a reason, and is never stopped.
package struct DecideCase: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ draft: DecisionDraft, of id: ID<CommitteeCase>, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let needID = dependencies.newID(UnmetNeed.self)
    let letters = (0..<6).map { _ in dependencies.newID(Letter.self) }
    let site = dependencies.siteAddress
    try await dependencies.database.write { session in
      let (one, request) = try open(id, version: version, by: member, in: session)
      let choice = try choice(draft, for: request, on: moment.today, in: session)
      let decided = try CommitteeDesk.decide { () throws(CommitteeRefusal) in
        try one.deciding(
          CommitteeDecision(
            choice, reason: draft.reason, decidedAt: moment.instant, by: member.account))
      }
      guard try CommitteeStore.decide(decided, in: session) else {
        throw Refusal.changedMeanwhile(CommitteeMessages.changed)
      }
      try follow(choice, one, request, needID, by: member, at: moment, in: session)
      try notify(choice, request, letters, site: site, at: moment, in: session)
    }
  }

  private func open(
    _ id: ID<CommitteeCase>, version: Int, by member: Member, in session: any SQLSession
  ) throws -> (CommitteeCase, HousingRequest) {
    guard let one = try CommitteeStore.oneCase(id, in: session) else { throw Refusal.notFound }
    _ = try CommitteeDesk.open(one.committee, by: member, in: session)
    guard one.version == version else { throw Refusal.changedMeanwhile(CommitteeMessages.changed) }
    guard let request = try HousingRequestStore.load(one.request, in: session),
      request.state.isOpen
    else { throw Refusal.notFound }
    return (one, request)
  }

  private func choice(
    _ draft: DecisionDraft, for request: HousingRequest, on today: Day, in session: any SQLSession
  ) throws -> CommitteeChoice {
    var problems: [UserMessage] = []
    if draft.choice == nil { problems.append(CommitteeMessages.choiceMissing) }
    if draft.reason.isEmpty { problems.append(CommitteeMessages.reasonMissing) }
    for (field, text) in [("raison", draft.reason), ("raison_ecart", draft.writtenReason)]
    where text.count > HousingRequestDraft.longestWords {
      problems.append(SIAOMessages.tooLong(field))
    }
    switch draft.choice {
    case .waitingList:
      if draft.waitsFor.isEmpty { problems.append(CommitteeMessages.waitsForNothing) }
      if problems.isEmpty { return .waitingList(draft.waitsFor) }
    case .proposal:
      let proposal = try proposal(draft, for: request, on: today, &problems, in: session)
      if problems.isEmpty, let proposal { return .proposal(proposal) }
    case .postponed: if problems.isEmpty { return .postponed }
    case .otherWay: if problems.isEmpty { return .otherWay }
    case nil: break
    }
    throw Refusal.invalid(problems)
  }

  private func proposal(
    _ draft: DecisionDraft, for request: HousingRequest, on today: Day,
    _ problems: inout [UserMessage], in session: any SQLSession
  ) throws -> HousingProposal? {
    if draft.kind == nil { problems.append(CommitteeMessages.kindMissing) }
    if draft.supportOffered == nil { problems.append(CommitteeMessages.supportMissing) }
    if draft.freeFrom == nil { problems.append(CommitteeMessages.freeFrom) }
    let operators = try SIAOPlaces.operators(of: request.territory, in: session).map(\.id)
    if !(draft.operator.map(operators.contains) ?? false) {
      problems.append(CommitteeMessages.operatorMissing)
    }
    var commune: INSEECode?
    if !draft.commune.isEmpty {
      commune = try CommuneNames.code(of: draft.commune, in: session)
      if commune == nil { problems.append(CommitteeMessages.communeUnknown) }
    }
    guard let kind = draft.kind, let by = draft.operator, let offered = draft.supportOffered,
      let freeFrom = draft.freeFrom
    else { return nil }
    let proposal = HousingProposal(
      kind: kind, operator: by, supportOffered: offered, commune: commune, freeFrom: freeFrom,
      quota: draft.quota, writtenReason: draft.writtenReason, relay: draft.relay)
    if let quota = draft.quota {
      let reserved = try QuotaStore.load(quota, in: session)
      if reserved.map({
        $0.territory != request.territory || $0.kind != kind
          || !$0.isFor(request.want.programmes)
      }) ?? true {
        problems.append(CommitteeMessages.quotaUnknown)
      } else if let reserved, reserved.ledger.free == 0 {
        problems.append(QuotaMessages.message(.nothingLeft))
      }
    }
    let fit = try ProposalFit.of(proposal, for: request, on: today, in: session)
    if fit.asksReason, draft.writtenReason.isEmpty {
      problems.append(CommitteeMessages.mismatchReason)
    }
    return proposal
  }

  private func follow(
    _ choice: CommitteeChoice, _ one: CommitteeCase, _ request: HousingRequest,
    _ needID: ID<UnmetNeed>, by member: Member, at moment: Moment, in session: any SQLSession
  ) throws {
    var next = request
    switch choice {
    case .proposal(let proposal):
      next = try HousingRequestDesk.decide { () throws(HousingRequestRefusal) in
        try request.moving(to: .proposed)
      }
      if let id = proposal.quota, let quota = try QuotaStore.load(id, in: session) {
        let move = try QuotaDesk.decide { () throws(QuotaRefusal) in
          try quota.ledger.allocating(to: one.id)
        }
        try QuotaDesk.add(move, to: quota, because: "", by: member, at: moment, in: session)
      }
      if proposal.relay.countsNeed,
        let wanted = request.want.solutions.first, wanted != proposal.kind
      {
        try HousingNeeds.count(
          wanted, of: request, as: needID, by: member, at: moment, in: session)
      }
    case .waitingList(let kinds):
      next = try HousingRequestDesk.decide { () throws(HousingRequestRefusal) in
        try request.moving(to: .waiting)
      }
      // Wanted and not there: counted once, when it enters the list.
      let known = Set(try HousingRequestStore.waitsFor(request.id, in: session).map(\.kind))
      try HousingRequestStore.wait(request.id, for: kinds, since: moment.today, in: session)
      if let first = kinds.first(where: { !known.contains($0) }) {
        try HousingNeeds.count(first, of: request, as: needID, by: member, at: moment, in: session)
      }
    case .postponed, .otherWay: break
    }
    try HousingRequestDesk.save(
      next, as: .housingDecided, by: JournalActor(member),
      facts: [.state: choice.code.code, .committee: one.committee.text], at: moment.instant,
      in: session)
  }

  private func notify(
    _ choice: CommitteeChoice, _ request: HousingRequest, _ letters: [ID<Letter>], site: String,
    at moment: Moment, in session: any SQLSession
  ) throws {
    var free = letters[...]
    let referent = try CircleStore.members(of: request.person, in: session)
      .filter { $0.isReferent && $0.isPresent(on: moment.today) }.map(\.account)
    let firstName = try PeopleStore.load(request.person, in: session)?.firstName ?? ""
    let recipients = try MailAddresses.of(
      Array(Set(referent + [request.author])), in: session)
    for recipient in recipients {
      guard let id = free.popFirst() else { return }
      try MailOutbox.add(
        CommitteeMessages.decided(
          firstName: firstName, person: request.person, siteAddress: site, to: recipient),
        id: id, at: moment.instant, in: session)
    }
    guard case .proposal(let proposal) = choice else { return }
    for recipient in try MailAddresses.team(of: proposal.operator, in: session) {
      guard let id = free.popFirst() else { return }
      try MailOutbox.add(
        CommitteeMessages.proposed(siteAddress: site, to: recipient), id: id, at: moment.instant,
        in: session)
    }
  }
}
