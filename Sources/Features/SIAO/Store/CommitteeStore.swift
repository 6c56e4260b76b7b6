import Domain
import Kernel
import SQL

/// Committees and their cases, as rows.
package enum CommitteeStore {
  package static func insert(_ committee: AllocationCommittee, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO allocation_committee (id, territory_id, starts_at, place, held_on, version)
      VALUES (\(committee.id), \(committee.territory), \(committee.startsAt), \(committee.place),
        \(committee.heldOn), \(committee.version))
      """)
  }

  package static func load(_ id: ID<AllocationCommittee>, in session: any SQLSession) throws
    -> AllocationCommittee?
  {
    try committees("WHERE c.id = \(id)", in: session).first
  }

  package static func load(_ ids: [ID<AllocationCommittee>], in session: any SQLSession) throws
    -> [ID<AllocationCommittee>: AllocationCommittee]
  {
    guard !ids.isEmpty else { return [:] }
    let all = try committees("WHERE c.id IN (\(list: ids))", in: session)
    return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
  }

  /// Those that may still decide, the next one first.
  package static func toCome(in territory: ID<Territory>, in session: any SQLSession) throws
    -> [AllocationCommittee]
  {
    try committees(
      "WHERE c.territory_id = \(territory) AND c.held_on IS NULL ORDER BY c.starts_at, c.id LIMIT 20",
      in: session)
  }

  /// Those that were held, the last first.
  package static func held(in territory: ID<Territory>, limit: Int, in session: any SQLSession)
    throws -> [AllocationCommittee]
  {
    try committees(
      """
      WHERE c.territory_id = \(territory) AND c.held_on IS NOT NULL
      ORDER BY c.starts_at DESC, c.id DESC LIMIT \(limit)
      """, in: session)
  }

  /// Ends a committee nobody changed since; false when somebody did.
  package static func end(
    _ committee: AllocationCommittee, on day: Day, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE allocation_committee SET held_on = \(day), version = version + 1
      WHERE id = \(committee.id) AND version = \(committee.version) AND held_on IS NULL
      """) == 1
  }

  // MARK: Cases

  /// Puts a request at the end of an agenda.
  /// - Throws: `SQLFailure` of kind `duplicate` when it is before a committee already.
  package static func add(
    _ request: ID<HousingRequest>, to committee: ID<AllocationCommittee>, as id: ID<CommitteeCase>,
    in session: any SQLSession
  ) throws {
    let last = try session.count(
      "SELECT COALESCE(max(rank), 0) FROM committee_case WHERE committee_id = \(committee)")
    try session.run(
      """
      INSERT INTO committee_case (id, committee_id, request_id, rank)
      VALUES (\(id), \(committee), \(request), \(last + 1))
      """)
  }

  /// Takes an undecided case off its agenda.
  package static func remove(_ id: ID<CommitteeCase>, in session: any SQLSession) throws {
    try session.run("DELETE FROM committee_case WHERE id = \(id) AND choice IS NULL")
  }

  /// Takes a request off the agenda it waits on.
  package static func forget(_ request: ID<HousingRequest>, in session: any SQLSession) throws {
    try session.run(
      "DELETE FROM committee_case WHERE request_id = \(request) AND choice IS NULL")
  }

  package static func oneCase(_ id: ID<CommitteeCase>, in session: any SQLSession) throws
    -> CommitteeCase?
  {
    try cases("WHERE k.id = \(id)", in: session).first
  }

  package static func cases(_ ids: [ID<CommitteeCase>], in session: any SQLSession) throws
    -> [ID<CommitteeCase>: CommitteeCase]
  {
    guard !ids.isEmpty else { return [:] }
    let all = try cases("WHERE k.id IN (\(list: ids))", in: session)
    return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
  }

  /// The agenda, in its order.
  package static func cases(of committee: ID<AllocationCommittee>, in session: any SQLSession)
    throws -> [CommitteeCase]
  {
    try cases("WHERE k.committee_id = \(committee) ORDER BY k.rank LIMIT 300", in: session)
  }

  /// What was decided for a request, the last first, then what waits.
  package static func cases(of request: ID<HousingRequest>, in session: any SQLSession) throws
    -> [CommitteeCase]
  {
    try cases(
      "WHERE k.request_id = \(request) ORDER BY k.decided_at DESC, k.id DESC LIMIT 30", in: session)
  }

  /// The proposal somebody still has to answer, of each request.
  package static func openProposals(of requests: [ID<HousingRequest>], in session: any SQLSession)
    throws -> [ID<HousingRequest>: CommitteeCase]
  {
    guard !requests.isEmpty else { return [:] }
    let open = try cases(
      """
      WHERE k.request_id IN (\(list: requests)) AND k.choice = \(CommitteeChoiceCode.proposal)
        AND k.outcome IS NULL
      """, in: session)
    return Dictionary(uniqueKeysWithValues: open.map { ($0.request, $0) })
  }

  /// What was proposed to that operator, the last first.
  package static func proposals(to operator: ID<Structure>, limit: Int, in session: any SQLSession)
    throws -> [CommitteeCase]
  {
    try cases(
      """
      WHERE k.operator_id = \(`operator`) AND k.choice = \(CommitteeChoiceCode.proposal)
      ORDER BY k.decided_at DESC, k.id DESC LIMIT \(limit)
      """, in: session)
  }

  /// Cases decided since a day, with their motives: for counts.
  package static func motives(
    of territory: ID<Territory>, since instant: Instant, in session: any SQLSession
  ) throws -> [(outcome: ProposalOutcomeCode, motive: String, count: Int)] {
    try session.all(
      """
      SELECT k.outcome, COALESCE(k.motive, ''), count(*) FROM committee_case k
      JOIN allocation_committee c ON c.id = k.committee_id
      WHERE c.territory_id = \(territory) AND k.answered_at >= \(instant)
        AND k.outcome IS NOT NULL
      GROUP BY k.outcome, COALESCE(k.motive, '') ORDER BY 3 DESC, 1, 2
      """
    ) { (outcome: try $0.code(0), motive: $0.text(1), count: $0.integer(2)) }
  }

  /// How many cases each committee has, and how many were decided.
  package static func counts(of committees: [ID<AllocationCommittee>], in session: any SQLSession)
    throws -> [ID<AllocationCommittee>: (cases: Int, decided: Int)]
  {
    guard !committees.isEmpty else { return [:] }
    var counts: [ID<AllocationCommittee>: (cases: Int, decided: Int)] = [:]
    try session.query(
      """
      SELECT committee_id, count(*), count(choice) FROM committee_case
      WHERE committee_id IN (\(list: committees)) GROUP BY committee_id
      """
    ) { counts[$0.id(0)] = (cases: $0.integer(1), decided: $0.integer(2)) }
    return counts
  }

  /// Writes the decision of a case nobody changed since; false when somebody did.
  package static func decide(_ one: CommitteeCase, in session: any SQLSession) throws -> Bool {
    guard let decision = one.decision else { return false }
    var waitsFor = ""
    if case .waitingList(let kinds) = decision.choice {
      waitsFor = HousingRequestStore.kindsText(kinds)
    }
    var proposal: HousingProposal?
    if case .proposal(let made) = decision.choice { proposal = made }
    return try session.run(
      """
      UPDATE committee_case SET choice = \(decision.choice.code), waits_for = \(waitsFor),
        reason = \(decision.reason), decided_at = \(decision.decidedAt),
        decided_by = \(decision.by), kind = \(proposal?.kind),
        operator_id = \(proposal?.operator), support_offered = \(proposal?.supportOffered),
        insee = \(proposal?.commune), free_from = \(proposal?.freeFrom),
        quota_id = \(proposal?.quota), written_reason = \(proposal?.writtenReason ?? ""),
        is_reinforced = \(proposal?.relay.reinforced ?? false),
        has_reviews = \(proposal?.relay.reviews ?? false),
        keeps_request = \(proposal?.relay.keepsRequest ?? false),
        counts_need = \(proposal?.relay.countsNeed ?? false), version = version + 1
      WHERE id = \(one.id) AND version = \(one.version) AND choice IS NULL
      """) == 1
  }

  /// Writes what became of a proposal nobody answered meanwhile; false when somebody did.
  package static func answer(
    _ one: CommitteeCase, at instant: Instant, in session: any SQLSession
  ) throws -> Bool {
    guard let outcome = one.outcome else { return false }
    var startsOn: Day?
    var motive: String?
    switch outcome {
    case .accepted(let day): startsOn = day
    case .refusedByHousehold(let why): motive = why.code
    case .refusedByOperator(let why): motive = why.code
    case .fell: break
    }
    return try session.run(
      """
      UPDATE committee_case SET outcome = \(outcome.code), motive = \(motive),
        starts_on = \(startsOn), answered_at = \(instant), measure_id = \(one.measure),
        version = version + 1
      WHERE id = \(one.id) AND version = \(one.version) AND outcome IS NULL
      """) == 1
  }

  // MARK: The territory's choice

  package static func waitingOrder(of territory: ID<Territory>, in session: any SQLSession) throws
    -> (order: WaitingOrder, since: Day?)
  {
    try session.first(
      "SELECT waiting_order, chosen_on FROM siao_setting WHERE territory_id = \(territory)"
    ) { (order: try $0.code(0), since: try $0.day(1)) } ?? (order: .byRequest, since: nil)
  }

  package static func choose(
    _ order: WaitingOrder, of territory: ID<Territory>, on day: Day, by account: ID<Account>,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO siao_setting (territory_id, waiting_order, chosen_on, chosen_by)
      VALUES (\(territory), \(order), \(day), \(account))
      ON CONFLICT (territory_id) DO UPDATE SET waiting_order = excluded.waiting_order,
        chosen_on = excluded.chosen_on, chosen_by = excluded.chosen_by
      """)
  }

  private static func committees(_ rest: SQLQuery, in session: any SQLSession) throws
    -> [AllocationCommittee]
  {
    try session.all(
      """
      SELECT c.id, c.territory_id, c.starts_at, c.place, c.held_on, c.version
      FROM allocation_committee c \(rest)
      """
    ) { row in
      guard let startsAt = try row.localTime(ifPresent: 2) else {
        throw UnreadableRow(column: 2, wanted: "time")
      }
      return AllocationCommittee(
        id: row.id(0), territory: row.id(1), startsAt: startsAt, place: row.text(3),
        heldOn: try row.day(ifPresent: 4), version: row.integer(5))
    }
  }

  private static func cases(_ rest: SQLQuery, in session: any SQLSession) throws
    -> [CommitteeCase]
  {
    try session.all(
      """
      SELECT k.id, k.committee_id, k.request_id, k.rank, k.choice, k.waits_for, k.reason,
        k.decided_at, k.decided_by, k.kind, k.operator_id, k.support_offered, k.insee, k.free_from,
        k.quota_id, k.written_reason, k.is_reinforced, k.has_reviews, k.keeps_request,
        k.counts_need, k.outcome, k.motive, k.starts_on, k.measure_id, k.version
      FROM committee_case k \(rest)
      """, readCase)
  }

  private static func readCase(_ row: any SQLRow) throws -> CommitteeCase {
    CommitteeCase(
      id: row.id(0), committee: row.id(1), request: row.id(2), rank: row.integer(3),
      decision: try decision(row), outcome: try outcome(row), measure: row.text(ifPresent: 23),
      version: row.integer(24))
  }

  private static func decision(_ row: any SQLRow) throws -> CommitteeDecision? {
    guard let code = try row.code(ifPresent: 4, CommitteeChoiceCode.self),
      let at = row.instant(ifPresent: 7), let by: ID<Account> = row.id(ifPresent: 8)
    else { return nil }
    let choice: CommitteeChoice =
      switch code {
      case .waitingList: .waitingList(try HousingRequestStore.kinds(row.text(5), column: 5))
      case .postponed: .postponed
      case .otherWay: .otherWay
      case .proposal:
        .proposal(
          HousingProposal(
            kind: try row.code(9), operator: row.id(10), supportOffered: try row.code(11),
            commune: try row.insee(ifPresent: 12), freeFrom: try row.day(13),
            quota: row.id(ifPresent: 14), writtenReason: row.text(15),
            relay: ProposalRelay(
              reinforced: row.bool(16), reviews: row.bool(17), keepsRequest: row.bool(18),
              countsNeed: row.bool(19))))
      }
    return CommitteeDecision(choice, reason: row.text(6), decidedAt: at, by: by)
  }

  private static func outcome(_ row: any SQLRow) throws -> ProposalOutcome? {
    guard let code = try row.code(ifPresent: 20, ProposalOutcomeCode.self) else { return nil }
    switch code {
    case .accepted: return .accepted(startsOn: try row.day(22))
    case .refusedByHousehold: return .refusedByHousehold(try row.code(21))
    case .refusedByOperator: return .refusedByOperator(try row.code(21))
    case .fell: return .fell
    }
  }
}
