import Domain
import Kernel
import SQL

/// Targets of the yearly file, and the rows of the grid persons chose to follow.
package enum ExitFileStore {
  package static func target(
    of structure: ID<Structure>, in year: Int, in session: any SQLSession
  ) throws -> ExitTarget {
    try session.first(
      """
      SELECT period_first, period_last, dynamic_percent, durable_percent, version
      FROM exit_target WHERE structure_id = \(structure) AND year = \(year)
      """
    ) { row in
      let first = try row.day(ifPresent: 0), last = try row.day(ifPresent: 1)
      return ExitTarget(
        structure: structure, year: year,
        period: first.flatMap { first in last.flatMap { DayRange(first, $0) } },
        dynamic: row.integer(ifPresent: 2), durable: row.integer(ifPresent: 3),
        version: row.integer(4))
    } ?? ExitTarget(structure: structure, year: year)
  }

  /// False when somebody changed it since `target.version` was read.
  package static func save(_ target: ExitTarget, in session: any SQLSession) throws -> Bool {
    if target.version == 0 {
      return try session.run(
        """
        INSERT INTO exit_target (structure_id, year, period_first, period_last, dynamic_percent,
          durable_percent)
        VALUES (\(target.structure), \(target.year), \(target.period?.first),
          \(target.period?.last), \(target.dynamic), \(target.durable))
        ON CONFLICT (structure_id, year) DO NOTHING
        """) == 1
    }
    return try session.run(
      """
      UPDATE exit_target SET period_first = \(target.period?.first),
        period_last = \(target.period?.last), dynamic_percent = \(target.dynamic),
        durable_percent = \(target.durable), version = version + 1
      WHERE structure_id = \(target.structure) AND year = \(target.year)
        AND version = \(target.version)
      """) == 1
  }

  /// The SIAE of a territory, by name.
  package static func structures(
    near territory: ID<Territory>, in session: any SQLSession
  ) throws -> [(structure: ID<Structure>, name: String, kind: StructureKind)] {
    try session.all(
      """
      SELECT s.id, s.name, s.kind FROM structure s
      WHERE s.territory_id = \(territory)
        AND s.kind IN (\(list: StructureKind.allCases.filter(\.isSIAE)))
      ORDER BY s.name, s.id LIMIT 300
      """
    ) { (structure: $0.id(0), name: $0.text(1), kind: try $0.code(2)) }
  }

  /// The rows she follows with each structure.
  package static func followedRows(of person: ID<Person>, in session: any SQLSession) throws
    -> [ID<Structure>: Set<GridTheme>]
  {
    var rows: [ID<Structure>: Set<GridTheme>] = [:]
    try session.query(
      "SELECT structure_id, theme FROM followed_row WHERE person_id = \(person)"
    ) { row in rows[row.id(0), default: []].insert(try row.code(1)) }
    return rows
  }

  /// Puts these rows in place of those she followed with that structure.
  package static func follow(
    _ themes: Set<GridTheme>, of person: ID<Person>, with structure: ID<Structure>, on day: Day,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      DELETE FROM followed_row WHERE person_id = \(person) AND structure_id = \(structure)
      """)
    for theme in GridTheme.allCases where themes.contains(theme) {
      try session.run(
        """
        INSERT INTO followed_row (person_id, structure_id, theme, chosen_on)
        VALUES (\(person), \(structure), \(theme), \(day))
        """)
    }
  }

  /// Of those persons, the rows each follows with that structure, and her grids there, the earliest
  /// first: two statements, whatever their number.
  package static func distances(
    of persons: [ID<Person>], with structure: ID<Structure>, in session: any SQLSession
  ) throws -> [RowMove] {
    guard !persons.isEmpty else { return [] }
    var rows: [ID<Person>: Set<GridTheme>] = [:]
    try session.query(
      """
      SELECT person_id, theme FROM followed_row
      WHERE structure_id = \(structure) AND person_id IN (\(list: persons))
      """
    ) { row in rows[row.id(0), default: []].insert(try row.code(1)) }
    let grids = try AssessmentStore.grids(of: Array(rows.keys), by: structure, in: session)
    return persons.flatMap { RowMove.moves(on: rows[$0] ?? [], in: grids[$0] ?? []) }
  }
}
