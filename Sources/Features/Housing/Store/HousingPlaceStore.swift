import Domain
import Kernel
import SQL

/// Places of a structure, as rows.
package enum HousingPlaceStore {
  package static func load(_ id: ID<HousingPlace>, in session: any SQLSession) throws
    -> HousingPlace?
  {
    try places("WHERE id = \(id)", in: session).first
  }

  package static func load(_ ids: [ID<HousingPlace>], in session: any SQLSession) throws
    -> [ID<HousingPlace>: HousingPlace]
  {
    guard !ids.isEmpty else { return [:] }
    let found = try places("WHERE id IN (\(list: ids))", in: session)
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Those a structure offers on a day, by name.
  package static func open(at structure: ID<Structure>, on day: Day, in session: any SQLSession)
    throws -> [HousingPlace]
  {
    try places(
      """
      WHERE structure_id = \(structure) AND opened_on <= \(day)
        AND (closed_on IS NULL OR closed_on > \(day))
      ORDER BY name, id
      """, in: session)
  }

  package static func insert(_ place: HousingPlace, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO housing_place (id, structure_id, name, kind, capacity, insee, address,
        is_confidential, transport, opened_on, closed_on, version)
      VALUES (\(place.id), \(place.structure), \(place.name), \(place.kind), \(place.capacity),
        \(place.commune), \(place.address), \(place.isConfidential), \(place.transport),
        \(place.openedOn), \(place.closedOn), \(place.version))
      """)
  }

  /// Replaces a place nobody changed since; false when somebody did.
  package static func update(_ place: HousingPlace, in session: any SQLSession) throws -> Bool {
    try session.run(
      """
      UPDATE housing_place SET name = \(place.name), kind = \(place.kind),
        capacity = \(place.capacity), insee = \(place.commune), address = \(place.address),
        is_confidential = \(place.isConfidential), transport = \(place.transport),
        closed_on = \(place.closedOn), version = version + 1
      WHERE id = \(place.id) AND version = \(place.version)
      """) == 1
  }

  /// Takes the next version of a place: of two entries that started from the same one, one wins.
  package static func bump(_ place: HousingPlace, in session: any SQLSession) throws -> Bool {
    try session.run(
      """
      UPDATE housing_place SET version = version + 1
      WHERE id = \(place.id) AND version = \(place.version)
      """) == 1
  }

  package static func isNameTaken(
    _ name: String, at structure: ID<Structure>, except id: ID<HousingPlace>?,
    in session: any SQLSession
  ) throws -> Bool {
    var other: SQLQuery = ""
    if let id { other = "AND id <> \(id)" }
    return try session.count(
      """
      SELECT count(*) FROM housing_place
      WHERE structure_id = \(structure) AND name = \(name) AND closed_on IS NULL \(other)
      """) > 0
  }

  private static func places(_ filter: SQLQuery, in session: any SQLSession) throws
    -> [HousingPlace]
  {
    try session.all(
      """
      SELECT id, structure_id, name, kind, capacity, insee, address, is_confidential, transport,
        opened_on, closed_on, version
      FROM housing_place \(filter)
      """
    ) { row in
      HousingPlace(
        id: row.id(0), structure: row.id(1), name: row.text(2), kind: try row.code(3),
        capacity: row.integer(4), commune: try row.insee(ifPresent: 5), address: row.text(6),
        isConfidential: row.bool(7), transport: try row.code(8), openedOn: try row.day(9),
        closedOn: try row.day(ifPresent: 10), version: row.integer(11))
    }
  }
}
