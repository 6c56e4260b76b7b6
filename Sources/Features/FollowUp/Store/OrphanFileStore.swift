import Domain
import Kernel
import SQL

/// Files without a referent who can act: nobody holds the role that day, or whoever holds it left
/// the structure or can no longer sign in.
package enum OrphanFileStore {
  /// Those that structure opened, and those its people were the last referents of. By name.
  package static func files(
    of structure: ID<Structure>, on day: Day, after: ID<Person>? = nil, limit: Int,
    in session: any SQLSession
  ) throws -> [ID<Person>] {
    let next: SQLQuery =
      after.map {
        """
        AND (p.folded_first_name, p.id)
          > (SELECT k.folded_first_name, k.id FROM person k WHERE k.id = \($0))
        """
      } ?? ""
    return try session.all(
      """
      SELECT p.id FROM person p
      WHERE p.id IN (
          SELECT o.id FROM person o WHERE o.opened_by = \(structure)
          UNION SELECT r.person_id FROM referent_period r WHERE r.structure_id = \(structure))
        AND p.merged_into IS NULL AND NOT EXISTS (\(referent(on: day))) \(next)
      ORDER BY p.folded_first_name, p.id LIMIT \(limit)
      """
    ) { $0.id(0) }
  }

  /// Whether nobody can act as her referent that day.
  package static func isOrphan(
    _ person: ID<Person>, on day: Day, in session: any SQLSession
  ) throws -> Bool {
    try session.count(
      """
      SELECT count(*) FROM person p WHERE p.id = \(person) AND NOT EXISTS (\(referent(on: day)))
      """) > 0
  }

  /// Referents of that structure whose planned last day comes by then, and the person.
  package static func ending(
    in structure: ID<Structure>, from day: Day, by last: Day, limit: Int,
    in session: any SQLSession
  ) throws -> [(person: ID<Person>, account: ID<Account>, lastDay: Day)] {
    try session.all(
      """
      SELECT c.person_id, c.account_id, c.until_on FROM circle_member c
      WHERE c.structure_id = \(structure) AND c.is_referent = 1 AND c.until_on >= \(day)
        AND c.until_on <= \(last)
      ORDER BY c.until_on, c.person_id LIMIT \(limit)
      """
    ) { (person: $0.id(0), account: $0.id(1), lastDay: try $0.day(2)) }
  }

  private static func referent(on day: Day) -> SQLQuery {
    """
    SELECT 1 FROM circle_member c
    JOIN membership m ON m.account_id = c.account_id AND m.structure_id = c.structure_id
    JOIN account a ON a.id = c.account_id
    WHERE c.person_id = p.id AND c.is_referent = 1 AND a.disabled_at IS NULL
      AND c.from_on <= \(day) AND (c.until_on IS NULL OR c.until_on >= \(day))
    """
  }
}
