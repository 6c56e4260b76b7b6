import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The reserved measures of a territory.
package struct QuotaList: Sendable {
  package let quotas: [ReservedQuota]
  package let mayRun: Bool
  package let today: Day

  /// Quotas of the same year and programmes: read as one whole, kind by kind.
  package struct Family: Sendable {
    package let year: Int
    package let programmes: String
    package let quotas: [ReservedQuota]
    package var fraction: QuotaFraction {
      QuotaFraction(
        quotas.reduce(0) { $0 + $1.ledger.allocated },
        of: quotas.reduce(0) { $0 + $1.ledger.dedicated })
    }
  }

  package var families: [Family] { Self.families(quotas) }

  static func families(_ quotas: [ReservedQuota]) -> [Family] {
    var families: [Family] = []
    for quota in quotas {
      if let last = families.last, last.year == quota.year,
        last.programmes == quota.programmesText
      {
        families[families.count - 1] = Family(
          year: last.year, programmes: last.programmes, quotas: last.quotas + [quota])
      } else {
        families.append(
          Family(year: quota.year, programmes: quota.programmesText, quotas: [quota]))
      }
    }
    return families
  }
}

/// One register.
package struct QuotaReading: Sendable {
  package let quota: ReservedQuota
  package let names: [ID<Account>: String]
  /// The household of each allocation, for those who may read the request: never for the State.
  package let households: [ID<CommitteeCase>: Household]
  package let mayRun: Bool
  package let mayCarryOver: Bool

  package struct Household: Sendable {
    package let request: ID<HousingRequest>
    package let name: String
  }
}

package struct ReadQuotas: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(by member: Member) async throws -> QuotaList {
    let today = dependencies.moment.today
    guard let territory = member.territory, SIAOAccess.readsQuotas(member, of: territory) else {
      throw Refusal.notFound
    }
    return try await dependencies.database.read { session in
      QuotaList(
        quotas: try QuotaStore.of(territory, in: session),
        mayRun: SIAOAccess.runsQuotas(member, of: territory), today: today)
    }
  }

  package func callAsFunction(_ id: ID<ReservedQuota>, by member: Member) async throws
    -> QuotaReading
  {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      guard let quota = try QuotaStore.load(id, in: session),
        SIAOAccess.readsQuotas(member, of: quota.territory)
      else { throw Refusal.notFound }
      let mayRun = SIAOAccess.runsQuotas(member, of: quota.territory)
      return QuotaReading(
        quota: quota,
        names: try AccountStore.names(
          Array(Set(quota.ledger.entries.compactMap(\.by))), in: session),
        households: SIAOAccess.isDesk(member, of: quota.territory)
          ? try Self.households(quota, in: session) : [:],
        mayRun: mayRun, mayCarryOver: mayRun && QuotaDesk.mayCarryOver(quota, on: today))
    }
  }

  private static func households(_ quota: ReservedQuota, in session: any SQLSession) throws
    -> [ID<CommitteeCase>: QuotaReading.Household]
  {
    let cases = try CommitteeStore.cases(
      Array(Set(quota.ledger.entries.compactMap(\.allocation))), in: session)
    let lines = try HousingRequestBoard.lines(of: cases.values.map(\.request), in: session)
    return cases.compactMapValues { one in
      lines[one.request].flatMap { line in
        line.request.state == .withdrawn
          ? nil : QuotaReading.Household(request: one.request, name: line.name)
      }
    }
  }
}
