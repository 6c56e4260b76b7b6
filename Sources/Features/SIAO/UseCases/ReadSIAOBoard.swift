import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What a SIAO's board is asked to show.
package struct SIAOBoardQuery: Sendable, Hashable {
  package var state: HousingRequestState?
  package var programme: Programme?
  /// Only requests whose evaluation is over its time.
  package var over: HousingEvaluationKind?
  package var after: ID<HousingRequest>?
  package init() {}
}

package struct SIAOBoard: Sendable {
  package let query: SIAOBoardQuery
  package let counts: HousingBoardCounts
  package let lines: [HousingBoardLine]
  package let work: [ID<HousingRequest>: HousingWorkFacts]
  /// The request to go on from, when there are more.
  package let next: ID<HousingRequest>?
  package let committee: AllocationCommittee?
  package let cases: Int
  package let quotas: [QuotaList.Family]
  package let waiting: [HousingMeasureKind: Int]
  package let motives: [MotiveCount]
  package let needs: [UnmetNeedCount]
  package let now: Moment

  package struct MotiveCount: Sendable, Hashable {
    package let label: String
    package let isHousehold: Bool
    package let count: Int
  }
}

/// Reads the board of the SIAO: a bounded number of indexed queries, whatever the number of
/// requests.
package struct ReadSIAOBoard: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ query: SIAOBoardQuery, by member: Member) async throws -> SIAOBoard
  {
    let moment = dependencies.moment
    guard let territory = member.territory, SIAOAccess.isDesk(member, of: territory) else {
      throw Refusal.notFound
    }
    return try await dependencies.database.read { session in
      let size = HousingRequestBoard.pageSize
      let found: [HousingBoardLine] =
        if let over = query.over {
          try HousingRequestBoard.over(
            over, of: territory, at: moment.instant, limit: size, in: session)
        } else {
          try HousingRequestBoard.page(
            of: territory, in: query.state, programme: query.programme, after: query.after,
            limit: size + 1, in: session)
        }
      let lines = Array(found.prefix(size))
      let committee = try CommitteeStore.toCome(in: territory, in: session).first
      let january = Day(year: moment.today.year, month: 1, day: 1)!
      return SIAOBoard(
        query: query,
        counts: try HousingRequestBoard.counts(of: territory, at: moment.instant, in: session),
        lines: lines,
        work: try HousingWorkStore.summaries(
          of: lines.map(\.request), on: moment.today, in: session),
        next: found.count > size ? lines.last?.request.id : nil,
        committee: committee,
        cases: try committee.map {
          try CommitteeStore.counts(of: [$0.id], in: session)[$0.id]?.cases ?? 0
        } ?? 0,
        quotas: QuotaList.families(
          try QuotaStore.of(territory, year: moment.today.year, in: session)),
        waiting: try HousingRequestBoard.waitingCounts(in: territory, in: session),
        motives: try Self.motives(of: territory, since: january, in: session),
        needs: Array(
          try UnmetNeedStore.counts(of: territory, since: january, in: session).prefix(4)),
        now: moment)
    }
  }

  static func motives(
    of territory: ID<Territory>, since day: Day, in session: any SQLSession
  ) throws -> [SIAOBoard.MotiveCount] {
    try CommitteeStore.motives(of: territory, since: ParisTime.start(of: day), in: session)
      .compactMap { row in
        switch row.outcome {
        case .refusedByHousehold:
          HouseholdMotive(rawValue: row.motive).map {
            SIAOBoard.MotiveCount(label: $0.label, isHousehold: true, count: row.count)
          }
        case .refusedByOperator:
          OperatorMotive(rawValue: row.motive).map {
            SIAOBoard.MotiveCount(label: $0.label, isHousehold: false, count: row.count)
          }
        case .accepted, .fell: nil
        }
      }
  }
}
