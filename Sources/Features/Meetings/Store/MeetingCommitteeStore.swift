import Domain
import Kernel
import SQL

/// Committees, as rows.
package enum MeetingCommitteeStore {
  /// The number of the next minutes of that structure.
  package static func nextNumber(of structure: ID<Structure>, in session: any SQLSession) throws
    -> Int
  {
    try session.count(
      "SELECT COALESCE(max(number), 0) + 1 FROM committee WHERE structure_id = \(structure)")
  }

  package static func insert(
    _ committee: Committee, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO committee (id, organiser_id, structure_id, number, starts_at, minutes, place,
        programmes, created_at)
      VALUES (\(committee.id), \(committee.organiser), \(committee.structure), \(committee.number),
        \(committee.starts.description), \(committee.minutes), \(committee.place),
        \(StructureStore.programmesText(committee.programmes)), \(instant))
      """)
    for party in committee.parties {
      try session.run(
        """
        INSERT INTO committee_party (committee_id, structure_id, is_employer)
        VALUES (\(committee.id), \(party.structure), \(party.isEmployer))
        """)
    }
  }

  /// The closing balance; false when somebody changed it since.
  package static func save(
    _ balance: CommitteeBalance, of committee: Committee, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE committee SET went_well = \(balance.wentWell), prospects = \(balance.prospects),
        rule_news = \(balance.ruleNews), closed_on = \(balance.closedOn), version = version + 1
      WHERE id = \(committee.id) AND version = \(committee.version)
      """) == 1
  }

  package static func load(_ id: ID<Committee>, in session: any SQLSession) throws -> Committee? {
    try committees("WHERE c.id = \(id)", in: session).first
  }

  /// Those a structure sits at, the latest first.
  package static func around(
    _ structure: ID<Structure>, limit: Int = 50, in session: any SQLSession
  ) throws -> [Committee] {
    try committees(
      """
      WHERE c.structure_id = \(structure) OR c.id IN (
        SELECT p.committee_id FROM committee_party p WHERE p.structure_id = \(structure))
      ORDER BY c.starts_at DESC, c.id DESC LIMIT \(limit)
      """, in: session)
  }

  /// Those a structure sits at between two days.
  package static func around(
    _ structure: ID<Structure>, from first: Day, until last: Day, in session: any SQLSession
  ) throws -> [Committee] {
    try committees(
      """
      WHERE c.starts_at >= \(first.description)
        AND c.starts_at < \(last.adding(days: 1).description)
        AND (c.structure_id = \(structure) OR c.id IN (
          SELECT p.committee_id FROM committee_party p WHERE p.structure_id = \(structure)))
      ORDER BY c.starts_at, c.id LIMIT 12
      """, in: session)
  }

  private static func committees(_ filter: SQLQuery, in session: any SQLSession) throws
    -> [Committee]
  {
    let bare = try session.all(
      """
      SELECT c.id, c.organiser_id, c.structure_id, c.number, c.starts_at, c.minutes, c.place,
        c.programmes, c.went_well, c.prospects, c.rule_news, c.closed_on, c.version
      FROM committee c \(filter)
      """, read)
    var parties: [ID<Committee>: [CommitteeParty]] = [:]
    try session.query(
      """
      SELECT committee_id, structure_id, is_employer FROM committee_party
      WHERE committee_id IN (\(list: bare.map(\.id))) ORDER BY structure_id
      """
    ) { row in
      parties[row.id(0), default: []].append(
        CommitteeParty(row.id(1), isEmployer: row.bool(2)))
    }
    return bare.map { $0.seating(parties[$0.id] ?? []) }
  }

  private static func read(_ row: any SQLRow) throws -> Committee {
    guard let starts = try row.localTime(ifPresent: 4) else {
      throw UnreadableRow(column: 4, wanted: "local time")
    }
    return Committee(
      id: row.id(0), organiser: row.id(1), structure: row.id(2), number: row.integer(3),
      starts: starts, minutes: row.integer(5), place: row.text(6),
      programmes: try StructureStore.programmes(row.text(7), column: 7), parties: [],
      balance: CommitteeBalance(
        wentWell: row.text(8), prospects: row.text(9), ruleNews: row.text(10),
        closedOn: try row.day(ifPresent: 11)),
      version: row.integer(12))
  }
}

/// Whom a committee may gather.
extension MeetingCommitteeStore {
  /// The SIAE of a territory that carry PHC or CVG, by name.
  package static func employers(in territory: ID<Territory>, session: any SQLSession) throws
    -> [Structure]
  {
    let kinds = StructureKind.allCases.filter(\.isSIAE)
    let ids = try session.all(
      """
      SELECT id FROM structure WHERE territory_id = \(territory) AND kind IN (\(list: kinds))
        AND programmes <> '' ORDER BY name, id LIMIT 400
      """
    ) { $0.id(0, of: Structure.self) }
    return try StructureStore.load(ids, in: session).values
      .filter { !$0.programmes.isDisjoint(with: [.phc, .cvg]) }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// The structures met in the circles of the persons that member follows.
  package static func structuresAround(
    _ member: Member, on day: Day, in session: any SQLSession
  ) throws -> [ID<Structure>] {
    try session.all(
      """
      SELECT DISTINCT o.structure_id FROM circle_member o
      WHERE o.from_on <= \(day) AND (o.until_on IS NULL OR o.until_on >= \(day))
        AND o.person_id IN (
          SELECT c.person_id FROM circle_member c
          WHERE c.account_id = \(member.account) AND c.structure_id = \(member.structure)
            AND c.from_on <= \(day) AND (c.until_on IS NULL OR c.until_on >= \(day)))
      ORDER BY o.structure_id LIMIT 60
      """
    ) { $0.id(0) }
  }
}
