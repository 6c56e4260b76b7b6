import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The committees of a SIAO.
package struct CommitteeList: Sendable {
  package let toCome: [AllocationCommittee]
  package let held: [AllocationCommittee]
  package let counts: [ID<AllocationCommittee>: (cases: Int, decided: Int)]
  package let today: Day
}

/// One committee with its agenda.
package struct CommitteeReading: Sendable {
  package let committee: AllocationCommittee
  package let cases: [Line]
  /// Requests that may be put on the agenda, the oldest wait first.
  package let candidates: [HousingBoardLine]
  package let today: Day

  package struct Line: Sendable {
    package let one: CommitteeCase
    /// Nil when she took her request back: the board forgot her.
    package let line: HousingBoardLine?
    package let work: HousingWorkFacts?
    package let `operator`: String?
  }

  package var decided: Int { cases.filter { $0.one.decision != nil }.count }
}

/// One case, with all that helps to decide.
package struct CaseReading: Sendable {
  package let one: CommitteeCase
  package let committee: AllocationCommittee
  package let sheet: HousingRequestSheet
  package let operators: [(id: ID<Structure>, name: String)]
  /// Reserved measures of this year she may be given, with what is left.
  package let quotas: [ReservedQuota]
  package let next: ID<CommitteeCase>?
  package let decision: HousingCaseLine?
}

package struct ReadCommittees: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func list(by member: Member) async throws -> CommitteeList {
    let today = dependencies.moment.today
    guard let territory = member.territory, SIAOAccess.isDesk(member, of: territory) else {
      throw Refusal.notFound
    }
    return try await dependencies.database.read { session in
      let toCome = try CommitteeStore.toCome(in: territory, in: session)
      let held = try CommitteeStore.held(in: territory, limit: 24, in: session)
      return CommitteeList(
        toCome: toCome, held: held,
        counts: try CommitteeStore.counts(of: (toCome + held).map(\.id), in: session), today: today)
    }
  }

  package func callAsFunction(_ id: ID<AllocationCommittee>, by member: Member) async throws
    -> CommitteeReading
  {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      guard let committee = try CommitteeStore.load(id, in: session),
        SIAOAccess.isDesk(member, of: committee.territory)
      else { throw Refusal.notFound }
      let cases = try CommitteeStore.cases(of: id, in: session)
      let lines = try HousingRequestBoard.lines(of: cases.map(\.request), in: session)
        .filter { $0.value.request.state != .withdrawn }
      let work = try HousingWorkStore.summaries(
        of: lines.values.map(\.request), on: today, in: session)
      let operators = try StructureStore.load(
        Array(Set(cases.compactMap { $0.proposal?.operator })), in: session)
      return CommitteeReading(
        committee: committee,
        cases: cases.map { one in
          CommitteeReading.Line(
            one: one, line: lines[one.request], work: work[one.request],
            operator: one.proposal.flatMap { operators[$0.operator]?.name })
        },
        candidates: committee.isHeld
          ? []
          : try HousingRequestBoard.candidates(of: committee.territory, limit: 60, in: session),
        today: today)
    }
  }

  package func oneCase(_ id: ID<CommitteeCase>, by member: Member) async throws -> CaseReading {
    let moment = dependencies.moment
    let reading = try await dependencies.database.read { session in
      guard let one = try CommitteeStore.oneCase(id, in: session),
        let committee = try CommitteeStore.load(one.committee, in: session),
        SIAOAccess.isDesk(member, of: committee.territory),
        let request = try HousingRequestStore.load(one.request, in: session),
        request.state != .withdrawn
      else { throw Refusal.notFound }
      let all = try CommitteeStore.cases(of: committee.id, in: session)
      return CaseReading(
        one: one, committee: committee,
        sheet: try HousingRequestSheet.of(request, .desk, at: moment, in: session),
        operators: try SIAOPlaces.operators(of: committee.territory, in: session),
        quotas: try QuotaStore.of(
          committee.territory, year: moment.today.year, in: session
        ).filter { $0.isFor(request.want.programmes) },
        next: all.first { $0.rank > one.rank && $0.decision == nil }?.id
          ?? all.first { $0.decision == nil && $0.id != one.id }?.id,
        decision: try HousingCaseLine.of([one], in: session).first)
    }
    readings.note(
      reading.sheet.request.person, by: member, at: moment.instant,
      items: [.firstName, .household, .housing])
    return reading
  }

  /// How that measure fits, before anything is decided.
  package func fit(of draft: DecisionDraft, for id: ID<CommitteeCase>, by member: Member)
    async throws -> HousingFit?
  {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      guard let one = try CommitteeStore.oneCase(id, in: session),
        let request = try HousingRequestStore.load(one.request, in: session),
        SIAOAccess.isDesk(member, of: request.territory), draft.choice == .proposal,
        let kind = draft.kind, let offered = draft.supportOffered
      else { return nil }
      let commune =
        draft.commune.isEmpty ? nil : try CommuneNames.code(of: draft.commune, in: session)
      let proposal = HousingProposal(
        kind: kind, operator: draft.operator ?? ID(""), supportOffered: offered, commune: commune,
        freeFrom: draft.freeFrom ?? today)
      return try ProposalFit.of(proposal, for: request, on: today, in: session)
    }
  }
}

/// One waiting list, in the order its territory chose, each place with its reason.
package struct WaitingListReading: Sendable {
  package let kind: HousingMeasureKind
  package let order: WaitingOrder
  package let chosenOn: Day?
  package let places: [(place: WaitingPlace, line: HousingBoardLine)]
  package let counts: [HousingMeasureKind: Int]
  package let mayChoose: Bool
  package let today: Day
}

package struct ReadWaitingList: Sendable {
  package static let longest = 300
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ kind: HousingMeasureKind?, by member: Member) async throws
    -> WaitingListReading
  {
    let today = dependencies.moment.today
    guard let territory = member.territory, SIAOAccess.isDesk(member, of: territory) else {
      throw Refusal.notFound
    }
    return try await dependencies.database.read { session in
      let counts = try HousingRequestBoard.waitingCounts(in: territory, in: session)
      let kind = kind ?? counts.max { $0.value < $1.value }?.key ?? .chrs
      let (order, since) = try CommitteeStore.waitingOrder(of: territory, in: session)
      let places = try HousingRequestBoard.waiting(
        for: kind, in: territory, limit: Self.longest, in: session
      ).map { line, listedOn in
        (
          place: WaitingPlace(
            request: line.request.id, kind: kind, seniorityFrom: line.request.seniorityFrom,
            receivedAt: line.request.receivedAt, listedOn: listedOn),
          line: line
        )
      }.sorted { $0.place.comes(before: $1.place, order) }
      return WaitingListReading(
        kind: kind, order: order, chosenOn: since, places: places, counts: counts,
        mayChoose: member.isAdministrator || member.role == .headOfService, today: today)
    }
  }
}
