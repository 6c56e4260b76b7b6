import Domain
import Kernel
import SQL

/// Requests for a home, as rows.
package enum HousingRequestStore {
  /// - Throws: `SQLFailure` of kind `duplicate` when one of hers already stands.
  package static func insert(_ request: HousingRequest, in session: any SQLSession) throws {
    let want = request.want
    try session.run(
      """
      INSERT INTO housing_request (id, person_id, territory_id, made_by, author_id, received_at,
        seniority_from, state, is_open, solutions, words, places, adults, children, support, support_why,
        shares_work, programmes, reference, version)
      VALUES (\(request.id), \(request.person), \(request.territory), \(request.madeBy),
        \(request.author), \(request.receivedAt), \(request.seniorityFrom), \(request.state),
        \(request.state.isOpen),
        \(kindsText(want.solutions)), \(want.words), \(placesText(want.places)), \(want.adults),
        \(want.children), \(want.support), \(want.supportWhy), \(want.sharesWork),
        \(StructureStore.programmesText(want.programmes)), \(want.reference), \(request.version))
      """)
    try session.run(
      """
      INSERT INTO open_housing_request (person_id, request_id)
      VALUES (\(request.person), \(request.id))
      """)
  }

  /// Writes the next state of a request nobody changed since `request.version`; false when
  /// somebody did. One that no longer stands leaves the lists in the same act.
  package static func update(_ request: HousingRequest, in session: any SQLSession) throws -> Bool {
    let want = request.want
    let changed = try session.run(
      """
      UPDATE housing_request SET state = \(request.state), is_open = \(request.state.isOpen),
        solutions = \(kindsText(want.solutions)), words = \(want.words),
        places = \(placesText(want.places)), adults = \(want.adults),
        children = \(want.children), support = \(want.support), support_why = \(want.supportWhy),
        shares_work = \(want.sharesWork),
        programmes = \(StructureStore.programmesText(want.programmes)),
        reference = \(want.reference), flash_at = \(request.flash?.madeAt),
        flash_by = \(request.flash?.by), deep_at = \(request.deep?.madeAt),
        deep_by = \(request.deep?.by), version = version + 1
      WHERE id = \(request.id) AND version = \(request.version)
      """)
    guard changed == 1 else { return false }
    if !request.state.isOpen {
      try session.run("DELETE FROM open_housing_request WHERE request_id = \(request.id)")
      try session.run("DELETE FROM housing_waiting_place WHERE request_id = \(request.id)")
    }
    return true
  }

  package static func load(_ id: ID<HousingRequest>, in session: any SQLSession) throws
    -> HousingRequest?
  {
    try session.first("SELECT \(columns) FROM housing_request r WHERE r.id = \(id)", read)
  }

  package static func load(_ ids: [ID<HousingRequest>], in session: any SQLSession) throws
    -> [ID<HousingRequest>: HousingRequest]
  {
    guard !ids.isEmpty else { return [:] }
    let requests = try session.all(
      "SELECT \(columns) FROM housing_request r WHERE r.id IN (\(list: ids))", read)
    return Dictionary(uniqueKeysWithValues: requests.map { ($0.id, $0) })
  }

  /// Hers, the last first.
  package static func ofPerson(_ person: ID<Person>, in session: any SQLSession) throws
    -> [HousingRequest]
  {
    try session.all(
      """
      SELECT \(columns) FROM housing_request r WHERE r.person_id = \(person)
      ORDER BY r.received_at DESC, r.id DESC LIMIT 20
      """, read)
  }

  /// The one that stands; nil when none does.
  package static func standing(of person: ID<Person>, in session: any SQLSession) throws
    -> HousingRequest?
  {
    try session.first(
      """
      SELECT \(columns) FROM open_housing_request o
      JOIN housing_request r ON r.id = o.request_id WHERE o.person_id = \(person)
      """, read)
  }

  /// The requests that stand, of these persons.
  package static func standing(of persons: [ID<Person>], in session: any SQLSession) throws
    -> [ID<Person>: HousingRequest]
  {
    guard !persons.isEmpty else { return [:] }
    let requests = try session.all(
      """
      SELECT \(columns) FROM open_housing_request o
      JOIN housing_request r ON r.id = o.request_id WHERE o.person_id IN (\(list: persons))
      """, read)
    return Dictionary(uniqueKeysWithValues: requests.map { ($0.person, $0) })
  }

  // MARK: Waiting lists

  /// Adds it to these lists; where it is already, its day stays.
  package static func wait(
    _ request: ID<HousingRequest>, for kinds: [HousingMeasureKind], since day: Day,
    in session: any SQLSession
  ) throws {
    for kind in kinds {
      try session.run(
        """
        INSERT INTO housing_waiting_place (request_id, kind, listed_on)
        VALUES (\(request), \(kind), \(day)) ON CONFLICT (request_id, kind) DO NOTHING
        """)
    }
  }

  package static func stopWaiting(
    _ request: ID<HousingRequest>, for kind: HousingMeasureKind, in session: any SQLSession
  ) throws {
    try session.run(
      "DELETE FROM housing_waiting_place WHERE request_id = \(request) AND kind = \(kind)")
  }

  package static func waitsFor(_ request: ID<HousingRequest>, in session: any SQLSession) throws
    -> [(kind: HousingMeasureKind, since: Day)]
  {
    try session.all(
      """
      SELECT kind, listed_on FROM housing_waiting_place WHERE request_id = \(request)
      ORDER BY listed_on, kind
      """
    ) { (kind: try $0.code(0), since: try $0.day(1)) }
  }

  static let columns: SQLQuery = """
    r.id, r.person_id, r.territory_id, r.made_by, r.author_id, r.received_at, r.seniority_from,
    r.state, r.solutions, r.words, r.places, r.adults, r.children, r.support, r.support_why,
    r.shares_work, r.programmes, r.reference, r.flash_at, r.flash_by, r.deep_at, r.deep_by,
    r.version
    """
  /// How many `columns` are, for rows that hold more.
  static let columnCount = 23

  static func read(_ row: any SQLRow) throws -> HousingRequest {
    HousingRequest(
      id: row.id(0), person: row.id(1), territory: row.id(2), madeBy: row.id(3), author: row.id(4),
      receivedAt: row.instant(5), seniorityFrom: try row.day(6),
      want: HousingWant(
        solutions: try kinds(row.text(8), column: 8), words: row.text(9),
        places: try places(row.text(10), column: 10), adults: row.integer(11),
        children: row.integer(12), support: try row.code(13), supportWhy: row.text(14),
        sharesWork: row.bool(15),
        programmes: try StructureStore.programmes(row.text(16), column: 16),
        reference: row.text(17)),
      state: try row.code(7), flash: evaluation(row, 18), deep: evaluation(row, 20),
      version: row.integer(22))
  }

  private static func evaluation(_ row: any SQLRow, _ column: Int) -> HousingEvaluation? {
    guard let at = row.instant(ifPresent: column),
      let by: ID<Account> = row.id(ifPresent: column + 1)
    else { return nil }
    return HousingEvaluation(madeAt: at, by: by)
  }

  /// `chrs iml`: in the order she wants.
  static func kindsText(_ kinds: [HousingMeasureKind]) -> String {
    kinds.map(\.code).joined(separator: " ")
  }

  static func kinds(_ text: String, column: Int) throws -> [HousingMeasureKind] {
    try text.split(separator: " ").map { code in
      guard let kind = HousingMeasureKind(rawValue: String(code)) else {
        throw UnreadableRow(column: column, wanted: "solutions")
      }
      return kind
    }
  }

  private static func placesText(_ places: [INSEECode]) -> String {
    places.map(\.description).joined(separator: " ")
  }

  private static func places(_ text: String, column: Int) throws -> [INSEECode] {
    try text.split(separator: " ").map { code in
      guard let place = INSEECode(String(code)) else {
        throw UnreadableRow(column: column, wanted: "places")
      }
      return place
    }
  }
}
