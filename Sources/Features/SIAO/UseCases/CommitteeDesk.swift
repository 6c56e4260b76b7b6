import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Plans committees, fills their agenda, ends them: the SIAO of the territory.
package struct RunCommittee: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func plan(_ startsAt: LocalTime?, place: String, by member: Member) async throws
    -> ID<AllocationCommittee>
  {
    let moment = dependencies.moment
    let id = dependencies.newID(AllocationCommittee.self)
    guard let territory = member.territory, SIAOAccess.isDesk(member, of: territory) else {
      throw Refusal.notFound
    }
    guard let startsAt, startsAt.day >= moment.today.adding(years: -1),
      startsAt.day <= moment.today.adding(years: 2)
    else { throw Refusal.invalid(CommitteeMessages.timeMissing) }
    try await dependencies.database.write { session in
      try CommitteeStore.insert(
        AllocationCommittee(
          id: id, territory: territory, startsAt: startsAt, place: String(place.prefix(120))),
        in: session)
      try Journal.append(
        JournalEvent(.committeePlanned, [.committee: id.text, .day: startsAt.day.description]),
        about: .structure(member.structure), by: JournalActor(member), at: moment.instant,
        in: session)
    }
    return id
  }

  /// Puts requests on the agenda, in the order given.
  package func add(
    _ requests: [ID<HousingRequest>], to id: ID<AllocationCommittee>, by member: Member
  ) async throws {
    let fresh = requests.map { _ in dependencies.newID(CommitteeCase.self) }
    guard !requests.isEmpty else { throw Refusal.invalid(CommitteeMessages.requestMissing) }
    do {
      try await dependencies.database.write { session in
        let committee = try CommitteeDesk.open(id, by: member, in: session)
        let known = try HousingRequestStore.load(requests, in: session)
        for (request, caseID) in zip(requests, fresh) {
          guard let request = known[request], request.territory == committee.territory,
            request.state.isOpen
          else { throw Refusal.notFound }
          guard request.state != .proposed else {
            throw Refusal.changedMeanwhile(CommitteeMessages.proposedMeanwhile)
          }
          try CommitteeStore.add(request.id, to: id, as: caseID, in: session)
        }
      }
    } catch let failure as SQLFailure where failure.kind == .duplicate {
      throw Refusal.changedMeanwhile(CommitteeMessages.alreadyOnAgenda)
    }
  }

  package func remove(_ id: ID<CommitteeCase>, by member: Member) async throws
    -> ID<AllocationCommittee>
  {
    try await dependencies.database.write { session in
      guard let one = try CommitteeStore.oneCase(id, in: session) else { throw Refusal.notFound }
      _ = try CommitteeDesk.open(one.committee, by: member, in: session)
      guard one.decision == nil else { throw Refusal.changedMeanwhile(CommitteeMessages.changed) }
      try CommitteeStore.remove(id, in: session)
      return one.committee
    }
  }

  /// The committee is over: what it did not decide leaves its agenda and may go to the next one.
  package func end(_ id: ID<AllocationCommittee>, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let committee = try CommitteeDesk.open(id, by: member, in: session)
      for one in try CommitteeStore.cases(of: id, in: session) where one.decision == nil {
        try CommitteeStore.remove(one.id, in: session)
      }
      guard try CommitteeStore.end(committee, on: moment.today, in: session) else {
        throw Refusal.changedMeanwhile(CommitteeMessages.held)
      }
      try Journal.append(
        JournalEvent(.committeeHeld, [.committee: id.text]), about: .structure(member.structure),
        by: JournalActor(member), at: moment.instant, in: session)
    }
  }

  /// The order of the waiting lists: a rule of the territory, dated.
  package func choose(_ order: WaitingOrder, by member: Member) async throws {
    let moment = dependencies.moment
    guard let territory = member.territory, SIAOAccess.isDesk(member, of: territory) else {
      throw Refusal.notFound
    }
    guard member.isAdministrator || member.role == .headOfService else {
      throw Refusal.notAllowed(
        UserMessage(
          "L’ordre des listes se décide avec la direction du SIAO.",
          detail: "Un administrateur de la structure peut l’écrire."))
    }
    try await dependencies.database.write { session in
      try CommitteeStore.choose(
        order, of: territory, on: moment.today, by: member.account, in: session)
      try Journal.append(
        JournalEvent(.waitingOrderChosen, [.state: order.code]),
        about: .structure(member.structure), by: JournalActor(member), at: moment.instant,
        in: session)
    }
  }
}

enum CommitteeDesk {
  /// A committee of the member's SIAO that may still decide.
  static func open(
    _ id: ID<AllocationCommittee>, by member: Member, in session: any SQLSession
  ) throws -> AllocationCommittee {
    guard let committee = try CommitteeStore.load(id, in: session),
      SIAOAccess.isDesk(member, of: committee.territory)
    else { throw Refusal.notFound }
    guard !committee.isHeld else { throw Refusal.changedMeanwhile(CommitteeMessages.held) }
    return committee
  }

  static func decide(_ act: () throws(CommitteeRefusal) -> CommitteeCase) throws -> CommitteeCase {
    do {
      return try act()
    } catch {
      switch error {
      case .alreadyDecided: throw Refusal.changedMeanwhile(CommitteeMessages.changed)
      case .nothingProposed: throw Refusal.changedMeanwhile(CommitteeMessages.answered)
      }
    }
  }

  /// One measure of a quota goes back to those that are free.
  static func giveBack(
    _ one: CommitteeCase, _ quota: ID<ReservedQuota>?, because reason: String,
    account: ID<Account>?, by actor: JournalActor, at moment: Moment, in session: any SQLSession
  ) throws {
    guard let quota, let reserved = try QuotaStore.load(quota, in: session) else { return }
    guard reserved.ledger.holds(one.id) else { return }
    let move = try QuotaDesk.decide { () throws(QuotaRefusal) in
      try reserved.ledger.returning(one.id)
    }
    try QuotaDesk.add(
      move, to: reserved, because: reason, account: account, by: actor, at: moment, in: session)
  }
}

/// What was proposed falls with the request, and leaves every agenda.
enum ProposalFall {
  static func fall(
    of request: ID<HousingRequest>, by actor: JournalActor, at moment: Moment,
    in session: any SQLSession
  ) throws {
    try CommitteeStore.forget(request, in: session)
    guard let one = try CommitteeStore.openProposals(of: [request], in: session)[request],
      let proposal = one.openProposal
    else { return }
    let fallen = try CommitteeDesk.decide { () throws(CommitteeRefusal) in
      try one.answering(.fell)
    }
    guard try CommitteeStore.answer(fallen, at: moment.instant, in: session) else {
      throw Refusal.changedMeanwhile(CommitteeMessages.answered)
    }
    try CommitteeDesk.giveBack(
      one, proposal.quota, because: "Demande retirée ou close", account: nil, by: actor, at: moment,
      in: session)
  }
}
