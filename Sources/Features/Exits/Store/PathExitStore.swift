import Domain
import Kernel
import SQL

/// Exits, as rows.
package enum PathExitStore {
  /// - Throws: `SQLFailure` of kind `duplicate` when she already left that structure that day.
  package static func insert(
    _ exit: PathExit, by account: ID<Account>, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO path_exit (id, person_id, structure_id, first_on, left_on, is_neutralised,
        next_code, next_since, next_until, missions, recorded_by, recorded_at, version)
      VALUES (\(exit.id), \(exit.person), \(exit.structure), \(exit.presence.first),
        \(exit.presence.last), \(exit.isNeutralised), \(exit.situation.next),
        \(exit.situation.since), \(exit.situation.until), \(missionsText(exit.situation)),
        \(account), \(instant), \(exit.version))
      """)
  }

  /// Replaces an exit nobody changed since; false when somebody did.
  package static func update(_ exit: PathExit, in session: any SQLSession) throws -> Bool {
    try session.run(
      """
      UPDATE path_exit SET first_on = \(exit.presence.first), left_on = \(exit.presence.last),
        is_neutralised = \(exit.isNeutralised), next_code = \(exit.situation.next),
        next_since = \(exit.situation.since), next_until = \(exit.situation.until),
        missions = \(missionsText(exit.situation)), version = version + 1
      WHERE id = \(exit.id) AND version = \(exit.version)
      """) == 1
  }

  package static func load(_ id: ID<PathExit>, in session: any SQLSession) throws -> PathExit? {
    try session.first("SELECT \(columns) FROM path_exit x WHERE x.id = \(id)", read)
  }

  /// Hers, the last first.
  package static func ofPerson(_ person: ID<Person>, in session: any SQLSession) throws
    -> [PathExit]
  {
    try session.all(
      """
      SELECT \(columns) FROM path_exit x WHERE x.person_id = \(person)
      ORDER BY x.left_on DESC, x.id DESC LIMIT 50
      """, read)
  }

  /// Those from that structure in a period, the last first.
  package static func ofStructure(
    _ structure: ID<Structure>, in period: DayRange, in session: any SQLSession
  ) throws -> [PathExit] {
    try session.all(
      """
      SELECT \(columns) FROM path_exit x
      WHERE x.structure_id = \(structure) AND x.left_on >= \(period.first)
        AND x.left_on <= \(period.last)
      ORDER BY x.left_on DESC, x.id DESC
      """, read)
  }

  /// A page of those from that structure, the last first.
  /// - Parameter after: the last exit of the page before.
  package static func ofStructure(
    _ structure: ID<Structure>, after: ID<PathExit>?, limit: Int, in session: any SQLSession
  ) throws -> [PathExit] {
    var rest: SQLQuery = ""
    if let after {
      rest = """
        AND (x.left_on, x.id) < (SELECT k.left_on, k.id FROM path_exit k WHERE k.id = \(after))
        """
    }
    return try session.all(
      """
      SELECT \(columns) FROM path_exit x WHERE x.structure_id = \(structure) \(rest)
      ORDER BY x.left_on DESC, x.id DESC LIMIT \(limit)
      """, read)
  }

  /// Exits of that structure since a day whose situation nobody wrote, the oldest first.
  package static func toJudge(
    by structure: ID<Structure>, since day: Day, limit: Int, in session: any SQLSession
  ) throws -> [PathExit] {
    try session.all(
      """
      SELECT \(columns) FROM path_exit x
      WHERE x.structure_id = \(structure) AND x.left_on >= \(day)
        AND x.next_code = \(NextSituation.unknown) AND x.is_neutralised = 0
      ORDER BY x.left_on, x.id LIMIT \(limit)
      """, read)
  }

  /// The last day of her last stay there; nil when she never left it.
  package static func lastDay(
    of person: ID<Person>, in structure: ID<Structure>, in session: any SQLSession
  ) throws -> Day? {
    try session.first(
      """
      SELECT x.left_on FROM path_exit x
      WHERE x.person_id = \(person) AND x.structure_id = \(structure)
      ORDER BY x.left_on DESC LIMIT 1
      """
    ) { try $0.day(0) }
  }

  private static let columns: SQLQuery = """
    x.id, x.person_id, x.structure_id, x.first_on, x.left_on, x.is_neutralised, x.next_code,
    x.next_since, x.next_until, x.missions, x.version
    """

  private static func read(_ row: any SQLRow) throws -> PathExit {
    guard let presence = DayRange(try row.day(3), try row.day(4)) else {
      throw UnreadableRow(column: 4, wanted: "presence")
    }
    return PathExit(
      id: row.id(0), person: row.id(1), structure: row.id(2), presence: presence,
      isNeutralised: row.bool(5),
      situation: ExitSituation(
        try row.code(6), since: try row.day(ifPresent: 7), until: try row.day(ifPresent: 8),
        missions: try missions(row.text(9))),
      version: row.integer(10))
  }

  /// `2026-01-05/2026-02-27 2026-03-02/2026-03-31`.
  private static func missionsText(_ situation: ExitSituation) -> String {
    situation.missions.map { "\($0.first)/\($0.last)" }.joined(separator: " ")
  }

  private static func missions(_ text: String) throws -> [DayRange] {
    try text.split(separator: " ").map { mission in
      let days = mission.split(separator: "/").compactMap { Day(String($0)) }
      guard days.count == 2, let range = DayRange(days[0], days[1]) else {
        throw UnreadableRow(column: 9, wanted: "missions")
      }
      return range
    }
  }
}
