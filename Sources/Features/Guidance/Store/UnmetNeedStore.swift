import Domain
import Kernel
import SQL

/// Unmet needs, as rows that name nobody.
package enum UnmetNeedStore {
  package static func add(_ need: UnmetNeed, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO unmet_need (id, kind, words, insee, territory_id, recorded_on, solution, is_rural)
      VALUES (\(need.id), \(need.kind), \(need.words), \(need.commune), \(need.territory),
        \(need.recordedOn), \(need.solution), \(need.isRural))
      """)
  }

  /// Those of a territory since that day, newest first; 200 at most.
  package static func of(
    _ territory: ID<Territory>, since day: Day, in session: any SQLSession
  ) throws -> [UnmetNeed] {
    try session.all(
      """
      SELECT id, kind, words, insee, territory_id, recorded_on, solution, is_rural FROM unmet_need
      WHERE territory_id = \(territory) AND recorded_on >= \(day)
      ORDER BY recorded_on DESC, id DESC LIMIT 200
      """
    ) { row in
      UnmetNeed(
        id: row.id(0), kind: try row.code(1), words: row.text(2),
        commune: try row.insee(ifPresent: 3), territory: row.id(ifPresent: 4),
        recordedOn: try row.day(5), solution: try row.code(ifPresent: 6), isRural: row.bool(7))
    }
  }

  /// How many of each since a day: kind, home wanted, in the country or not.
  package static func counts(
    of territory: ID<Territory>, since day: Day, in session: any SQLSession
  ) throws -> [UnmetNeedCount] {
    try session.all(
      """
      SELECT kind, solution, is_rural, count(*) FROM unmet_need
      WHERE territory_id = \(territory) AND recorded_on >= \(day)
      GROUP BY kind, solution, is_rural ORDER BY 4 DESC, 1, 2, 3
      """
    ) { row in
      UnmetNeedCount(
        kind: try row.code(0), solution: try row.code(ifPresent: 1), isRural: row.bool(2),
        count: row.integer(3))
    }
  }
}
