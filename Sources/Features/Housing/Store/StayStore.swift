import Domain
import Kernel
import SQL

/// Stays, as rows. `current_stay` names the one that runs: a person sleeps in one place.
package enum StayStore {
  package static func load(_ id: ID<Stay>, in session: any SQLSession) throws -> Stay? {
    try stays("WHERE id = \(id)", in: session).first
  }

  /// All hers, the latest first.
  package static func ofPerson(_ person: ID<Person>, in session: any SQLSession) throws -> [Stay] {
    try stays("WHERE person_id = \(person) ORDER BY entered_on DESC, id DESC", in: session)
  }

  /// The stay that runs; nil when she has none.
  package static func current(of person: ID<Person>, in session: any SQLSession) throws -> Stay? {
    try stays(
      "WHERE id = (SELECT stay_id FROM current_stay WHERE person_id = \(person))", in: session
    ).first
  }

  /// Those who are at a structure now.
  package static func present(at structure: ID<Structure>, in session: any SQLSession) throws
    -> [Stay]
  {
    try stays(
      "WHERE structure_id = \(structure) AND left_on IS NULL ORDER BY entered_on, id", in: session)
  }

  /// Those in a place now.
  package static func present(in place: ID<HousingPlace>, _ session: any SQLSession) throws
    -> [Stay]
  {
    try stays("WHERE place_id = \(place) AND left_on IS NULL ORDER BY entered_on, id", in: session)
  }

  /// Of a household, those that run.
  package static func present(of household: ID<Household>, in session: any SQLSession) throws
    -> [Stay]
  {
    try stays(
      "WHERE household_id = \(household) AND left_on IS NULL ORDER BY entered_on, id", in: session)
  }

  /// Arrivals and departures of some days, at one structure.
  package static func moves(
    at structure: ID<Structure>, during days: DayRange, in session: any SQLSession
  ) throws -> [Stay] {
    let arrived = try stays(
      """
      WHERE structure_id = \(structure) AND entered_on BETWEEN \(days.first) AND \(days.last)
      ORDER BY entered_on, id
      """, in: session)
    let left = try stays(
      """
      WHERE structure_id = \(structure) AND left_on BETWEEN \(days.first) AND \(days.last)
      ORDER BY left_on, id
      """, in: session)
    return arrived + left.filter { one in !arrived.contains { $0.id == one.id } }
  }

  /// Of these persons, in their order, those who sleep nowhere that is noted.
  package static func withoutStay(_ persons: [ID<Person>], in session: any SQLSession) throws
    -> [ID<Person>]
  {
    guard !persons.isEmpty else { return [] }
    let housed = Set(
      try session.all(
        "SELECT person_id FROM current_stay WHERE person_id IN (\(list: persons))"
      ) { $0.id(0, of: Person.self) })
    return persons.filter { !housed.contains($0) }
  }

  package static func insert(_ stay: Stay, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO stay (id, person_id, structure_id, place_id, household_id, dependants, entered_on,
        origin, left_on, reason)
      VALUES (\(stay.id), \(stay.person), \(stay.structure), \(stay.place), \(stay.household),
        \(stay.dependants), \(stay.enteredOn), \(stay.origin), \(stay.end?.on),
        \(stay.end?.reason))
      """)
    if stay.isRunning {
      try session.run(
        """
        INSERT INTO current_stay (person_id, stay_id) VALUES (\(stay.person), \(stay.id))
        """)
    }
  }

  /// Ends a stay that runs; false when it had ended.
  package static func end(_ stay: Stay, in session: any SQLSession) throws -> Bool {
    guard let end = stay.end else { return false }
    let changed = try session.run(
      """
      UPDATE stay SET left_on = \(end.on), reason = \(end.reason)
      WHERE id = \(stay.id) AND left_on IS NULL
      """)
    try session.run("DELETE FROM current_stay WHERE stay_id = \(stay.id)")
    return changed == 1
  }

  private static func stays(_ filter: SQLQuery, in session: any SQLSession) throws -> [Stay] {
    try session.all(
      """
      SELECT id, person_id, structure_id, place_id, household_id, dependants, entered_on, origin,
        left_on, reason
      FROM stay \(filter)
      """
    ) { row in
      Stay(
        id: row.id(0), person: row.id(1), structure: row.id(2), place: row.id(3),
        household: row.id(ifPresent: 4), dependants: row.integer(5), enteredOn: try row.day(6),
        origin: try row.code(7),
        end: try row.day(ifPresent: 8).map { StayEnd(on: $0, reason: try row.code(9)) })
    }
  }
}

/// Households, as rows: a person belongs to one at a time.
package enum HouseholdStore {
  package static func of(_ person: ID<Person>, in session: any SQLSession) throws -> Household? {
    guard
      let id = try session.first(
        "SELECT household_id FROM household_member WHERE person_id = \(person)",
        { $0.id(0, of: Household.self) })
    else { return nil }
    return try load(id, in: session)
  }

  package static func load(_ id: ID<Household>, in session: any SQLSession) throws -> Household? {
    let members = try session.all(
      "SELECT person_id FROM household_member WHERE household_id = \(id) ORDER BY person_id"
    ) { $0.id(0, of: Person.self) }
    return try session.first("SELECT dependants, formed_on FROM household WHERE id = \(id)") {
      Household(
        id: id, members: Set(members), dependants: $0.integer(0), formedOn: try $0.day(1))
    }
  }

  /// How many live together, for each of these persons who has a household.
  package static func sizes(of persons: [ID<Person>], in session: any SQLSession) throws
    -> [ID<Person>: Int]
  {
    guard !persons.isEmpty else { return [:] }
    var sizes: [ID<Person>: Int] = [:]
    try session.query(
      """
      SELECT m.person_id, h.dependants + (SELECT count(*) FROM household_member o
        WHERE o.household_id = h.id)
      FROM household_member m JOIN household h ON h.id = m.household_id
      WHERE m.person_id IN (\(list: persons))
      """
    ) { sizes[$0.id(0)] = $0.integer(1) }
    return sizes
  }

  package static func insert(_ household: Household, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO household (id, dependants, formed_on)
      VALUES (\(household.id), \(household.dependants), \(household.formedOn))
      """)
    for person in household.members.sorted() {
      try session.run(
        """
        INSERT INTO household_member (person_id, household_id)
        VALUES (\(person), \(household.id))
        """)
    }
  }

  package static func end(_ id: ID<Household>, on day: Day, in session: any SQLSession) throws {
    try session.run("DELETE FROM household_member WHERE household_id = \(id)")
    try session.run("UPDATE household SET ended_on = \(day) WHERE id = \(id)")
  }
}
