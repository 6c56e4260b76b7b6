import Domain
import Kernel
import SQL

/// Employees of PHC and CVG in the structures of a territory, with the state of their home.
package enum TerritoryEmployees {
  /// 1 000 at most: a territory has a few hundred.
  package static func of(
    _ territory: ID<Territory>, on day: Day, in session: any SQLSession
  ) throws -> [TerritoryEmployee] {
    let kinds: [ContractKind] = [.cddiPHC, .cddiCVG]
    return try session.all(
      """
      SELECT c.person_id, c.employer_id, s.name, c.kind, c.weekly_hours, c.ends_on, r.state,
        CASE WHEN EXISTS (
          SELECT 1 FROM housing_measure m
          WHERE m.person_id = c.person_id AND m.ended_on IS NULL AND m.starts_on <= \(day))
        THEN 1 ELSE 0 END
      FROM structure s JOIN contract c ON c.employer_id = s.id
      LEFT JOIN open_housing_request o ON o.person_id = c.person_id
      LEFT JOIN housing_request r ON r.id = o.request_id
      WHERE s.territory_id = \(territory) AND c.kind IN (\(list: kinds))
        AND c.starts_on <= \(day) AND (c.ends_on IS NULL OR c.ends_on >= \(day))
      ORDER BY s.name, c.person_id, c.starts_on LIMIT 1000
      """
    ) { row in
      let kind: ContractKind = try row.code(3)
      return TerritoryEmployee(
        person: row.id(0), structure: row.id(1), structureName: row.text(2),
        programmes: [kind == .cddiPHC ? .phc : .cvg], weeklyHours: row.integer(4),
        endsOn: try row.day(ifPresent: 5),
        home: row.bool(7) ? .measure : home(try row.code(ifPresent: 6, HousingRequestState.self)))
    }
  }

  private static func home(_ state: HousingRequestState?) -> EmployeeHome {
    switch state {
    case .proposed: .proposed
    case let state? where state.isOpen: .asked
    default: .nothing
    }
  }
}

/// Applications nobody answered, by employer of a territory.
package enum TerritorySilences {
  /// - Parameter limit: those sent before that moment.
  package static func of(
    _ territory: ID<Territory>, before limit: Instant, in session: any SQLSession
  ) throws -> [TerritorySilence] {
    try session.all(
      """
      SELECT s.id, s.name, count(*), min(a.listed_at) FROM structure s
      JOIN job_application a ON a.structure_id = s.id AND a.pile = \(ApplicationPile.waiting)
      WHERE s.territory_id = \(territory) AND a.listed_at < \(limit)
      GROUP BY s.id, s.name ORDER BY 3 DESC, s.name LIMIT 100
      """
    ) { row in
      TerritorySilence(
        structure: row.id(0), name: row.text(1), count: row.integer(2),
        oldestOn: ParisTime.day(of: row.instant(3)))
    }
  }
}

extension CircleStore {
  /// Those of these persons whom that account follows in that structure, that day.
  package static func followed(
    by account: ID<Account>, of structure: ID<Structure>, on day: Day, among persons: [ID<Person>],
    in session: any SQLSession
  ) throws -> [ID<Person>] {
    guard !persons.isEmpty else { return [] }
    return try session.all(
      """
      SELECT DISTINCT person_id FROM circle_member
      WHERE account_id = \(account) AND structure_id = \(structure)
        AND from_on <= \(day) AND (until_on IS NULL OR until_on >= \(day))
        AND person_id IN (\(list: persons))
      """
    ) { $0.id(0) }
  }
}
