import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What became of a proposal: the household says yes or no, the operator cannot. Saying no never
/// costs a day of seniority (R26); a reserved measure goes back to those that are free.
package struct AnswerProposal: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// With whoever made the request with her, or as the SIAO was told.
  package func callAsFunction(
    _ answer: HouseholdAnswer, to id: ID<CommitteeCase>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await answering(id, at: moment) { one, request, session in
      let access = try HousingRequestDesk.access(
        to: request, of: member, on: moment.today, in: session)
      guard access != .none else { throw Refusal.notFound }
      try finish(
        one, request, try outcome(answer, one, on: moment.today), answeredBy: member,
        account: member.account, actor: JournalActor(member), at: moment, in: session)
    }
  }

  /// From her own space: yes from the first day it is free, or no and why.
  package func callAsFunction(_ answer: HouseholdAnswer, byHerself person: ID<Person>) async throws
  {
    let moment = dependencies.moment
    let id = try await dependencies.database.read { session in
      try HousingRequestStore.standing(of: person, in: session).flatMap {
        try CommitteeStore.openProposals(of: [$0.id], in: session)[$0.id]?.id
      }
    }
    guard let id else { throw Refusal.notFound }
    try await answering(id, at: moment) { one, request, session in
      guard request.person == person else { throw Refusal.notFound }
      let author = try AccountStore.member(request.author, of: request.madeBy, in: session)
      try finish(
        one, request, try outcome(answer, one, on: moment.today), answeredBy: author,
        account: nil, actor: .herself(person), at: moment, in: session)
    }
  }

  /// The operator cannot take this household.
  package func decline(
    _ id: ID<CommitteeCase>, because motive: OperatorMotive, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await answering(id, at: moment) { one, request, session in
      guard let proposal = one.openProposal, OperatorAccess.reads(member, proposal) else {
        throw Refusal.notFound
      }
      try finish(
        one, request, .refusedByOperator(motive), answeredBy: member, account: member.account,
        actor: JournalActor(member), at: moment, in: session)
    }
  }

  private func answering(
    _ id: ID<CommitteeCase>, at moment: Moment,
    _ act: @escaping @Sendable (CommitteeCase, HousingRequest, any SQLSession) throws -> Void
  ) async throws {
    try await dependencies.database.write { session in
      guard let one = try CommitteeStore.oneCase(id, in: session),
        let request = try HousingRequestStore.load(one.request, in: session),
        request.state != .withdrawn
      else { throw Refusal.notFound }
      try act(one, request, session)
    }
  }

  private func outcome(
    _ answer: HouseholdAnswer, _ one: CommitteeCase, on today: Day
  ) throws -> ProposalOutcome {
    guard let proposal = one.openProposal else {
      throw Refusal.changedMeanwhile(CommitteeMessages.answered)
    }
    switch answer {
    case .no(let motive): return .refusedByHousehold(motive)
    case .yes(let day):
      let startsOn = day ?? max(today, proposal.freeFrom)
      guard startsOn >= proposal.freeFrom, startsOn <= today.adding(months: 6) else {
        throw Refusal.invalid(CommitteeMessages.startsOn)
      }
      return .accepted(startsOn: startsOn)
    }
  }

  private func finish(
    _ one: CommitteeCase, _ request: HousingRequest, _ outcome: ProposalOutcome,
    answeredBy member: Member?, account: ID<Account>?, actor: JournalActor, at moment: Moment,
    in session: any SQLSession
  ) throws {
    guard let proposal = one.openProposal else {
      throw Refusal.changedMeanwhile(CommitteeMessages.answered)
    }
    var answered = try CommitteeDesk.decide { () throws(CommitteeRefusal) in
      try one.answering(outcome)
    }
    let next: HousingRequestState
    switch outcome {
    case .accepted(let day):
      answered.measure = try openMeasure(
        one, proposal, for: request, on: day, by: member, at: moment, in: session)
      try HousingRequestStore.stopWaiting(request.id, for: proposal.kind, in: session)
      next = try keep(proposal, request, on: moment.today, in: session)
      try ProposalRelaySteps.write(
        proposal.relay, for: request, from: day, at: moment,
        newID: { dependencies.newID(FollowUpStep.self).text }, in: session)
    case .refusedByHousehold, .refusedByOperator, .fell:
      try CommitteeDesk.giveBack(
        one, proposal.quota, because: Self.reason(outcome), account: account, by: actor,
        at: moment, in: session)
      let isOnList = !(try HousingRequestStore.waitsFor(request.id, in: session).isEmpty)
      next = request.restingState(isOnList: isOnList)
    }
    guard try CommitteeStore.answer(answered, at: moment.instant, in: session) else {
      throw Refusal.changedMeanwhile(CommitteeMessages.answered)
    }
    let moved = try HousingRequestDesk.decide { () throws(HousingRequestRefusal) in
      try request.moving(to: next)
    }
    try HousingRequestDesk.save(
      moved, as: .housingProposalAnswered, by: actor, facts: [.state: outcome.code.code],
      at: moment.instant, in: session)
  }

  /// Where the request goes after a yes: it ends, or stays with its seniority for what she wanted
  /// first.
  private func keep(
    _ proposal: HousingProposal, _ request: HousingRequest, on today: Day,
    in session: any SQLSession
  ) throws -> HousingRequestState {
    guard proposal.relay.keepsRequest else { return .housed }
    let wanted = request.want.solutions.prefix { $0 != proposal.kind }
    guard !wanted.isEmpty else { return .housed }
    try HousingRequestStore.wait(request.id, for: Array(wanted), since: today, in: session)
    return .waiting
  }

  private static func reason(_ outcome: ProposalOutcome) -> String {
    switch outcome {
    case .refusedByHousehold(let motive): "Le ménage a dit non\u{A0}: \(motive.label.lowercased())"
    case .refusedByOperator(let motive): "L’opérateur a dit non\u{A0}: \(motive.label.lowercased())"
    case .accepted, .fell: ""
    }
  }

  /// The measure opens in the name of the SIAO whose committee chose it: it follows how it holds.
  private func openMeasure(
    _ one: CommitteeCase, _ proposal: HousingProposal, for request: HousingRequest, on day: Day,
    by member: Member?, at moment: Moment, in session: any SQLSession
  ) throws -> String? {
    var opener = member
    for desk in try SIAOPlaces.desks(of: request.territory, in: session) {
      if let decider = try one.decision.flatMap({
        try AccountStore.member($0.by, of: desk.id, in: session)
      }) {
        opener = decider
        break
      }
    }
    guard let opener else { return nil }
    let reason =
      proposal.writtenReason.isEmpty ? one.decision?.reason ?? "" : proposal.writtenReason
    return try openHousingMeasure(
      HousingMeasureFacts(
        person: request.person, kind: proposal.kind, operator: proposal.operator,
        supportOffered: proposal.supportOffered, supportNeeded: request.want.support,
        startsOn: day,
        request: request.want.reference.isEmpty ? nil : request.want.reference,
        commune: proposal.commune,
        writtenReason: reason, ways: proposal.relay.ways),
      by: opener, at: moment, newID: { dependencies.newID(HousingMeasure.self).text }, in: session
    ).text
  }
}

extension ProposalRelay {
  /// The same as the measure keeps it.
  fileprivate var ways: Set<HousingWayForward> {
    var ways: Set<HousingWayForward> = []
    if reinforced { ways.insert(.reinforcedFollowUp) }
    if reviews { ways.insert(.closeReviews) }
    if keepsRequest { ways.insert(.keepRequest) }
    return ways
  }
}

/// What a household answers.
package enum HouseholdAnswer: Sendable, Hashable {
  /// Moving in on that day; from the first day it is free when nil.
  case yes(Day?)
  case no(HouseholdMotive)
}
