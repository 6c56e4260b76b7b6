import Domain
import Kernel
import SQL

/// Reserved measures and their register, as rows.
package enum QuotaStore {
  /// - Throws: `SQLFailure` of kind `duplicate` when that year's is already open.
  package static func insert(_ quota: ReservedQuota, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO reserved_quota (id, territory_id, year, programmes, kind, version)
      VALUES (\(quota.id), \(quota.territory), \(quota.year),
        \(StructureStore.programmesText(quota.programmes)), \(quota.kind), \(quota.version))
      """)
  }

  /// Adds a line to the register, if nobody added one since `quota.version` was read.
  /// - Returns: false when somebody did: whoever comes second reads again before deciding.
  package static func add(
    _ move: QuotaMove, to quota: ReservedQuota, because reason: String, by account: ID<Account>?,
    at instant: Instant, in session: any SQLSession
  ) throws -> Bool {
    let won = try session.run(
      """
      UPDATE reserved_quota SET version = version + 1
      WHERE id = \(quota.id) AND version = \(quota.version)
      """)
    guard won == 1 else { return false }
    try session.run(
      """
      INSERT INTO quota_entry (quota_id, number, kind, units, case_id, reason, at, by_account)
      VALUES (\(quota.id), \(quota.ledger.entries.count + 1), \(move.kind), \(move.units),
        \(move.allocation), \(reason), \(instant), \(account))
      """)
    return true
  }

  package static func load(_ id: ID<ReservedQuota>, in session: any SQLSession) throws
    -> ReservedQuota?
  {
    try quotas("WHERE q.id = \(id)", in: session).first
  }

  /// Those of a territory, the last year first; of one year when it is given.
  package static func of(
    _ territory: ID<Territory>, year: Int? = nil, in session: any SQLSession
  ) throws -> [ReservedQuota] {
    var filter: SQLQuery = "WHERE q.territory_id = \(territory)"
    if let year { filter = "\(filter) AND q.year = \(year)" }
    return try quotas("\(filter) ORDER BY q.year DESC, q.programmes, q.kind LIMIT 100", in: session)
  }

  /// The same quota of another year; nil when it is not open.
  package static func same(
    as quota: ReservedQuota, in year: Int, _ session: any SQLSession
  ) throws -> ReservedQuota? {
    try quotas(
      """
      WHERE q.territory_id = \(quota.territory) AND q.year = \(year) AND q.kind = \(quota.kind)
        AND q.programmes = \(StructureStore.programmesText(quota.programmes))
      """, in: session
    ).first
  }

  private static func quotas(_ rest: SQLQuery, in session: any SQLSession) throws
    -> [ReservedQuota]
  {
    struct Head {
      let id: ID<ReservedQuota>
      let territory: ID<Territory>
      let year: Int
      let programmes: Set<Programme>
      let kind: HousingMeasureKind
      let version: Int
    }
    let heads = try session.all(
      """
      SELECT q.id, q.territory_id, q.year, q.programmes, q.kind, q.version
      FROM reserved_quota q \(rest)
      """
    ) { row in
      Head(
        id: row.id(0), territory: row.id(1), year: row.integer(2),
        programmes: try StructureStore.programmes(row.text(3), column: 3), kind: try row.code(4),
        version: row.integer(5))
    }
    guard !heads.isEmpty else { return [] }
    var entries: [ID<ReservedQuota>: [QuotaEntry]] = [:]
    try session.query(
      """
      SELECT quota_id, number, kind, units, case_id, reason, at, by_account FROM quota_entry
      WHERE quota_id IN (\(list: heads.map(\.id))) ORDER BY quota_id, number
      """
    ) { row in
      entries[row.id(0), default: []].append(
        QuotaEntry(
          number: row.integer(1), kind: try row.code(2), units: row.integer(3),
          allocation: row.id(ifPresent: 4), reason: row.text(5), at: row.instant(6),
          by: row.id(ifPresent: 7)))
    }
    return heads.map { head in
      ReservedQuota(
        id: head.id, territory: head.territory, year: head.year, programmes: head.programmes,
        kind: head.kind, ledger: QuotaLedger(entries[head.id] ?? []), version: head.version)
    }
  }
}
