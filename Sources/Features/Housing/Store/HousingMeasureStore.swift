import Domain
import Kernel
import SQL

/// Measures, as rows.
package enum HousingMeasureStore {
  package static func load(_ id: ID<HousingMeasure>, in session: any SQLSession) throws
    -> HousingMeasure?
  {
    try measures("WHERE id = \(id)", in: session).first
  }

  /// All hers, the latest first.
  package static func ofPerson(_ person: ID<Person>, in session: any SQLSession) throws
    -> [HousingMeasure]
  {
    try measures("WHERE person_id = \(person) ORDER BY starts_on DESC, id DESC", in: session)
  }

  /// The same for several persons: a board's one question.
  package static func ofPersons(_ persons: [ID<Person>], in session: any SQLSession) throws
    -> [ID<Person>: [HousingMeasure]]
  {
    Dictionary(
      grouping: try measures(
        "WHERE person_id IN (\(list: persons)) ORDER BY starts_on DESC, id DESC", in: session),
      by: \.person)
  }

  /// Those that answer a request.
  package static func ofRequest(_ request: String, in session: any SQLSession) throws
    -> [HousingMeasure]
  {
    try measures("WHERE request = \(request) ORDER BY starts_on, id", in: session)
  }

  /// Those a structure carries or opened, that have not ended, by first day.
  package static func running(
    at structure: ID<Structure>, after: HousingMeasure? = nil, limit: Int,
    in session: any SQLSession
  ) throws -> [HousingMeasure] {
    var next: SQLQuery = ""
    if let after {
      next =
        "AND (starts_on > \(after.startsOn) OR (starts_on = \(after.startsOn) AND id > \(after.id)))"
    }
    return try measures(
      """
      WHERE (operator_id = \(structure) OR opened_by = \(structure)) AND ended_on IS NULL \(next)
      ORDER BY starts_on, id LIMIT \(limit)
      """, in: session)
  }

  /// All that a structure carries or opened since a day, ended or not, without reviews nor signs:
  /// what figures are counted on. Two statements, however many.
  package static func outlines(
    at structure: ID<Structure>, since day: Day, in session: any SQLSession
  ) throws -> [HousingMeasure] {
    let theirs: SQLQuery = """
      (m.operator_id = \(structure) OR m.opened_by = \(structure)) AND m.starts_on >= \(day)
      """
    let rows = try session.all(
      "SELECT \(columns) FROM housing_measure m WHERE \(theirs)", HousingMeasureRow.init)
    var checks: [ID<HousingMeasure>: [HomeCheck]] = [:]
    try session.query(
      """
      SELECT c.measure_id, c.since, c.month, c.answer, c.answered_on FROM housing_check c
      JOIN housing_measure m ON m.id = c.measure_id WHERE \(theirs)
      ORDER BY c.answered_on, c.month
      """
    ) { checks[$0.id(0), default: []].append(try check($0)) }
    return rows.map { $0.measure([], [], checks[$0.id] ?? []) }
  }

  /// Those that wait for something today, the oldest first: carried or opened by the member's
  /// structure, or of a person she follows.
  package static func due(
    for member: Member, on today: Day, limit: Int, in session: any SQLSession
  ) throws -> [HousingMeasure] {
    let near: SQLQuery = """
      (operator_id = \(member.structure) OR opened_by = \(member.structure)
        OR person_id IN (SELECT c.person_id FROM circle_member c
          WHERE c.account_id = \(member.account) AND c.structure_id = \(member.structure)
            AND c.from_on <= \(today) AND (c.until_on IS NULL OR c.until_on >= \(today))))
      """
    return try measures(
      """
      WHERE \(near) AND (next_review_on <= \(today) OR next_check_on <= \(today)
        OR (ended_on IS NULL AND EXISTS (SELECT 1 FROM housing_sign s
          WHERE s.measure_id = housing_measure.id AND s.settled_on IS NULL)))
      ORDER BY starts_on, id LIMIT \(limit)
      """, in: session)
  }

  /// The SIAO of a territory.
  package static func siaos(in territory: ID<Territory>?, _ session: any SQLSession) throws
    -> [ID<Structure>]
  {
    try session.all(
      """
      SELECT id FROM structure
      WHERE territory_id = \(territory) AND kind = \(StructureKind.siao) ORDER BY id
      """
    ) { $0.id(0) }
  }

  /// Structures of a territory that may carry a measure, and one's own, by name.
  package static func operators(
    in territory: ID<Territory>?, with own: ID<Structure>, _ session: any SQLSession
  ) throws -> [(id: ID<Structure>, name: String)] {
    let kinds = StructureKind.allCases.filter {
      ($0.family == .housing || $0.family == .shelter) && $0 != .siao && $0 != .dayCentre
    }
    return try session.all(
      """
      SELECT id, name FROM structure
      WHERE (territory_id = \(territory) AND kind IN (\(list: kinds)))
        OR (id = \(own) AND kind IN (\(list: kinds)))
      ORDER BY name, id LIMIT 300
      """
    ) { (id: $0.id(0), name: $0.text(1)) }
  }

  /// Whether one of that kind already runs with that operator.
  package static func isRunning(
    _ kind: HousingMeasureKind, of person: ID<Person>, with operatorID: ID<Structure>,
    in session: any SQLSession
  ) throws -> Bool {
    try session.count(
      """
      SELECT count(*) FROM housing_measure WHERE person_id = \(person) AND kind = \(kind)
        AND operator_id = \(operatorID) AND ended_on IS NULL
      """) > 0
  }

  /// - Parameter today: from which the next review and the next news are reckoned.
  package static func insert(
    _ measure: HousingMeasure, on today: Day, in session: any SQLSession
  ) throws {
    let facts = measure.facts
    try session.run(
      """
      INSERT INTO housing_measure (id, person_id, kind, operator_id, opened_by, support_offered,
        support_needed, starts_on, request, insee, place_id, transport, written_reason, mismatches,
        ways, next_review_on, next_check_on, version)
      VALUES (\(measure.id), \(facts.person), \(facts.kind), \(facts.operator),
        \(measure.openedBy), \(facts.supportOffered), \(facts.supportNeeded), \(facts.startsOn),
        \(facts.request), \(facts.commune), \(facts.place), \(facts.transport),
        \(facts.writtenReason ?? ""), \(codes(measure.mismatches)), \(codes(facts.ways)),
        \(measure.nextReview?.plannedOn), \(measure.nextCheckOn(today)), \(measure.version))
      """)
    for review in measure.reviews { try insert(review, of: measure.id, in: session) }
  }

  /// Replaces a measure nobody changed since `measure.version`; false when somebody did.
  package static func update(
    _ measure: HousingMeasure, on today: Day, by account: ID<Account>, in session: any SQLSession
  ) throws -> Bool {
    let changed = try session.run(
      """
      UPDATE housing_measure SET slid_on = \(measure.slidOn), ended_on = \(measure.end?.on),
        end_kind = \(measure.end?.kind), way_on = \(measure.end?.way),
        is_without_home = \(measure.end?.isWithoutHome ?? false),
        next_review_on = \(measure.nextReview?.plannedOn),
        next_check_on = \(measure.nextCheckOn(today)), version = version + 1
      WHERE id = \(measure.id) AND version = \(measure.version)
      """)
    guard changed == 1 else { return false }
    try session.run("DELETE FROM housing_review WHERE measure_id = \(measure.id)")
    for review in measure.reviews { try insert(review, of: measure.id, in: session) }
    try session.run("DELETE FROM housing_sign WHERE measure_id = \(measure.id)")
    for sign in measure.signs {
      try session.run(
        """
        INSERT INTO housing_sign (id, measure_id, kind, seen_on, structure_id, settled_on)
        VALUES (\(sign.id), \(measure.id), \(sign.kind), \(sign.seenOn), \(sign.structure),
          \(sign.settledOn))
        """)
    }
    for check in measure.checks {
      try session.run(
        """
        INSERT INTO housing_check (measure_id, since, month, answer, answered_on, answered_by)
        VALUES (\(measure.id), \(check.round.since), \(check.round.month), \(check.answer),
          \(check.answeredOn), \(account))
        ON CONFLICT (measure_id, since, month) DO NOTHING
        """)
    }
    return true
  }

  private static func insert(
    _ review: HousingReview, of measure: ID<HousingMeasure>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO housing_review (id, measure_id, planned_on, motive, held_on, words)
      VALUES (\(review.id), \(measure), \(review.plannedOn), \(review.motive), \(review.heldOn),
        \(review.words))
      """)
  }

  // Reading: four statements, however many measures.

  private static let columns: SQLQuery = """
    id, person_id, kind, operator_id, opened_by, support_offered, support_needed, starts_on,
    request, insee, place_id, transport, written_reason, mismatches, ways, slid_on, ended_on,
    end_kind, way_on, is_without_home, version
    """

  static func measures(_ filter: SQLQuery, in session: any SQLSession) throws -> [HousingMeasure] {
    let rows = try session.all(
      "SELECT \(columns) FROM housing_measure \(filter)", HousingMeasureRow.init)
    guard !rows.isEmpty else { return [] }
    let ids = rows.map(\.id)
    let reviews = try reviews(of: ids, in: session)
    let signs = try signs(of: ids, in: session)
    let checks = try checks(of: ids, in: session)
    return rows.map {
      $0.measure(reviews[$0.id] ?? [], signs[$0.id] ?? [], checks[$0.id] ?? [])
    }
  }

  private static func reviews(of ids: [ID<HousingMeasure>], in session: any SQLSession) throws
    -> [ID<HousingMeasure>: [HousingReview]]
  {
    var found: [ID<HousingMeasure>: [HousingReview]] = [:]
    try session.query(
      """
      SELECT measure_id, id, planned_on, motive, held_on, words FROM housing_review
      WHERE measure_id IN (\(list: ids))
      """
    ) { row in
      found[row.id(0), default: []].append(
        HousingReview(
          id: row.id(1), plannedOn: try row.day(2), motive: try row.code(3),
          heldOn: try row.day(ifPresent: 4), words: row.text(5)))
    }
    return found
  }

  private static func signs(of ids: [ID<HousingMeasure>], in session: any SQLSession) throws
    -> [ID<HousingMeasure>: [HousingSign]]
  {
    var found: [ID<HousingMeasure>: [HousingSign]] = [:]
    try session.query(
      """
      SELECT measure_id, id, kind, seen_on, structure_id, settled_on FROM housing_sign
      WHERE measure_id IN (\(list: ids))
      """
    ) { row in
      found[row.id(0), default: []].append(
        HousingSign(
          id: row.id(1), kind: try row.code(2), seenOn: try row.day(3), structure: row.id(4),
          settledOn: try row.day(ifPresent: 5)))
    }
    return found
  }

  private static func checks(of ids: [ID<HousingMeasure>], in session: any SQLSession) throws
    -> [ID<HousingMeasure>: [HomeCheck]]
  {
    var found: [ID<HousingMeasure>: [HomeCheck]] = [:]
    try session.query(
      """
      SELECT measure_id, since, month, answer, answered_on FROM housing_check
      WHERE measure_id IN (\(list: ids)) ORDER BY answered_on, month
      """
    ) { found[$0.id(0), default: []].append(try check($0)) }
    return found
  }

  private static func check(_ row: any SQLRow) throws -> HomeCheck {
    HomeCheck(
      round: HomeCheckRound(since: try row.code(1), month: row.integer(2)),
      answer: try row.code(3), answeredOn: try row.day(4))
  }

  static func codes<Code: Coded>(_ codes: Set<Code>) -> String {
    Code.allCases.filter(codes.contains).map(\.code).joined(separator: " ")
  }
}

private struct HousingMeasureRow {
  let id: ID<HousingMeasure>
  let facts: HousingMeasureFacts
  let openedBy: ID<Structure>
  let mismatches: Set<HousingMismatch>
  let slidOn: Day?
  let end: HousingEnd?
  let version: Int

  init(_ row: any SQLRow) throws {
    id = row.id(0)
    let reason = row.text(12)
    facts = HousingMeasureFacts(
      person: row.id(1), kind: try row.code(2), operator: row.id(3),
      supportOffered: try row.code(5), supportNeeded: try row.code(6),
      startsOn: try row.day(7), request: row.text(ifPresent: 8),
      commune: try row.insee(ifPresent: 9), writtenReason: reason.isEmpty ? nil : reason,
      place: row.id(ifPresent: 10), transport: try row.code(11),
      ways: try Self.codes(row, 14))
    openedBy = row.id(4)
    mismatches = try Self.codes(row, 13)
    slidOn = try row.day(ifPresent: 15)
    end = try row.day(ifPresent: 16).map { day in
      HousingEnd(
        on: day, kind: try row.code(17), way: try row.code(18), isWithoutHome: row.bool(19))
    }
    version = row.integer(20)
  }

  private static func codes<Code: Coded>(_ row: any SQLRow, _ column: Int) throws -> Set<Code> {
    Set(
      try row.text(column).split(separator: " ").map {
        guard let code = Code(rawValue: String($0)) else {
          throw UnreadableRow(column: column, wanted: "\(Code.self)")
        }
        return code
      })
  }

  func measure(_ reviews: [HousingReview], _ signs: [HousingSign], _ checks: [HomeCheck])
    -> HousingMeasure
  {
    HousingMeasure(
      id: id, facts: facts, openedBy: openedBy, mismatches: mismatches, reviews: reviews,
      signs: signs, checks: checks, slidOn: slidOn, end: end, version: version)
  }
}
