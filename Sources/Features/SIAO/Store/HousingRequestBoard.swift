import Domain
import Kernel
import SQL

/// Reads of the SIAO's board. The territory is that of whoever asks, and a request that no longer
/// stands is in none of them.
package enum HousingRequestBoard {
  package static let pageSize = 50

  /// Requests in that state (all that stand when nil), the oldest wait first.
  /// - Parameter after: the last one of the page before.
  package static func page(
    of territory: ID<Territory>, in state: HousingRequestState?, programme: Programme? = nil,
    after: ID<HousingRequest>?, limit: Int, in session: any SQLSession
  ) throws -> [HousingBoardLine] {
    var place: (Day, ID<HousingRequest>)?
    if let after {
      place = try session.first(
        "SELECT seniority_from, id FROM housing_request WHERE id = \(after)"
      ) { (try $0.day(0), $0.id(1)) }
    }
    var filter: SQLQuery = "WHERE r.territory_id = \(territory)"
    if let state {
      filter = "\(filter) AND r.state = \(state) AND r.is_open = 1"
    } else {
      filter = "\(filter) AND r.is_open = 1"
    }
    if let place {
      filter = "\(filter) AND (r.seniority_from, r.id) > (\(place.0), \(place.1))"
    }
    if let programme {
      filter = "\(filter) AND r.programmes LIKE \("%\(programme.code)%")"
    }
    return try lines("\(filter) ORDER BY r.seniority_from, r.id LIMIT \(limit)", in: session)
  }

  /// Requests whose evaluation is over its time, the oldest first.
  package static func over(
    _ kind: HousingEvaluationKind, of territory: ID<Territory>, at now: Instant, limit: Int,
    in session: any SQLSession
  ) throws -> [HousingBoardLine] {
    try lines(
      "\(overFilter(kind, of: territory, at: now)) ORDER BY r.received_at, r.id LIMIT \(limit)",
      in: session)
  }

  package static func counts(
    of territory: ID<Territory>, at now: Instant, in session: any SQLSession
  ) throws -> HousingBoardCounts {
    var byState: [HousingRequestState: Int] = [:]
    try session.query(
      """
      SELECT state, count(*) FROM housing_request
      WHERE territory_id = \(territory) AND is_open = 1
      GROUP BY state
      """
    ) { byState[try $0.code(0)] = $0.integer(1) }
    func over(_ kind: HousingEvaluationKind) throws -> Int {
      try session.count(
        "SELECT count(*) FROM housing_request r \(overFilter(kind, of: territory, at: now))")
    }
    return HousingBoardCounts(
      byState: byState, flashOver: try over(.flash), deepOver: try over(.deep))
  }

  /// One list, in the order its territory chose.
  package static func waiting(
    for kind: HousingMeasureKind, in territory: ID<Territory>, limit: Int,
    in session: any SQLSession
  ) throws -> [(line: HousingBoardLine, listedOn: Day)] {
    try session.all(
      """
      SELECT \(HousingRequestStore.columns), p.first_name, p.last_name, s.name, w.listed_on
      FROM housing_waiting_place w JOIN housing_request r ON r.id = w.request_id
      JOIN person p ON p.id = r.person_id JOIN structure s ON s.id = r.made_by
      WHERE w.kind = \(kind) AND r.territory_id = \(territory) AND r.is_open = 1
      ORDER BY r.seniority_from, r.received_at, r.id LIMIT \(limit)
      """
    ) { row in
      (line: try read(row), listedOn: try row.day(HousingRequestStore.columnCount + 3))
    }
  }

  /// How many wait for each solution.
  package static func waitingCounts(in territory: ID<Territory>, in session: any SQLSession) throws
    -> [HousingMeasureKind: Int]
  {
    var counts: [HousingMeasureKind: Int] = [:]
    try session.query(
      """
      SELECT w.kind, count(*) FROM housing_waiting_place w
      JOIN housing_request r ON r.id = w.request_id
      WHERE r.territory_id = \(territory) AND r.is_open = 1
      GROUP BY w.kind
      """
    ) { counts[try $0.code(0)] = $0.integer(1) }
    return counts
  }

  package static func lines(of ids: [ID<HousingRequest>], in session: any SQLSession) throws
    -> [ID<HousingRequest>: HousingBoardLine]
  {
    guard !ids.isEmpty else { return [:] }
    let lines = try lines("WHERE r.id IN (\(list: ids))", in: session)
    return Dictionary(uniqueKeysWithValues: lines.map { ($0.request.id, $0) })
  }

  /// Those that may go before a committee: they stand, nothing is proposed, on no agenda.
  package static func candidates(
    of territory: ID<Territory>, limit: Int, in session: any SQLSession
  ) throws -> [HousingBoardLine] {
    try lines(
      """
      WHERE r.territory_id = \(territory) AND r.is_open = 1
        AND r.state <> \(HousingRequestState.proposed)
        AND NOT EXISTS (
          SELECT 1 FROM committee_case k WHERE k.request_id = r.id AND k.choice IS NULL)
      ORDER BY r.seniority_from, r.id LIMIT \(limit)
      """, in: session)
  }

  private static func overFilter(
    _ kind: HousingEvaluationKind, of territory: ID<Territory>, at now: Instant
  ) -> SQLQuery {
    let limit = EvaluationClock.limit(kind, at: now)
    let column: SQLQuery = kind == .flash ? "r.flash_at" : "r.deep_at"
    return """
      WHERE r.territory_id = \(territory) AND r.is_open = 1
        AND \(column) IS NULL AND r.received_at < \(limit)
      """
  }

  private static func lines(_ rest: SQLQuery, in session: any SQLSession) throws
    -> [HousingBoardLine]
  {
    try session.all(
      """
      SELECT \(HousingRequestStore.columns), p.first_name, p.last_name, s.name
      FROM housing_request r JOIN person p ON p.id = r.person_id
      JOIN structure s ON s.id = r.made_by \(rest)
      """, read)
  }

  private static func read(_ row: any SQLRow) throws -> HousingBoardLine {
    let next = HousingRequestStore.columnCount
    let initial = row.text(next + 1).first.map { " \($0.uppercased())." } ?? ""
    return HousingBoardLine(
      request: try HousingRequestStore.read(row), name: row.text(next) + initial,
      madeBy: row.text(next + 2))
  }
}
