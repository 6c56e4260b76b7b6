import Domain
import Kernel
import SQL

/// Who works in a structure and since when, as its exits need to know.
package enum ExitStays {
  /// Her stay there that goes on.
  package struct Stay: Sendable, Hashable {
    package let person: ID<Person>
    /// The first day of her hire; nil when none was written here.
    package let firstOn: Day?
    /// The day her contract foresees as the last.
    package let foreseenEnd: Day?
  }

  /// Everyone that structure employs, by name.
  /// - Parameter after: the last person of the page before.
  package static func present(
    in structure: ID<Structure>, after: ID<Person>?, limit: Int, in session: any SQLSession
  ) throws -> [Stay] {
    var rest: SQLQuery = ""
    if let after {
      rest = """
        AND (p.folded_name, p.id) > (SELECT k.folded_name, k.id FROM person k WHERE k.id = \(after))
        """
    }
    let persons: [ID<Person>] = try session.all(
      """
      SELECT p.id FROM employer_link l JOIN person p ON p.id = l.person_id
      WHERE l.structure_id = \(structure) AND l.relation = \(EmployerLinks.Relation.employing)
        AND p.merged_into IS NULL \(rest)
      ORDER BY p.folded_name, p.id LIMIT \(limit)
      """
    ) { $0.id(0) }
    let known = try stays(of: persons, in: structure, in: session)
    return persons.map { known[$0] ?? Stay(person: $0, firstOn: nil, foreseenEnd: nil) }
  }

  /// Her stay there; nil when it does not employ her.
  package static func current(
    of person: ID<Person>, in structure: ID<Structure>, in session: any SQLSession
  ) throws -> Stay? {
    guard
      try EmployerLinks.holds(.employing, between: person, and: structure, in: session)
    else { return nil }
    return try stays(of: [person], in: structure, in: session)[person]
      ?? Stay(person: person, firstOn: nil, foreseenEnd: nil)
  }

  /// From the contracts and the hires since her last exit: the earliest first day, and the latest
  /// foreseen end when none of them goes on without one.
  private static func stays(
    of persons: [ID<Person>], in structure: ID<Structure>, in session: any SQLSession
  ) throws -> [ID<Person>: Stay] {
    guard !persons.isEmpty else { return [:] }
    var stays: [ID<Person>: Stay] = [:]
    try session.query(
      """
      SELECT w.person_id, min(w.first_on), max(w.last_on),
        sum(CASE WHEN w.last_on IS NULL THEN 1 ELSE 0 END)
      FROM (
        SELECT c.person_id, c.starts_on AS first_on, c.ends_on AS last_on
        FROM contract c
        WHERE c.person_id IN (\(list: persons)) AND c.employer_id = \(structure)
        UNION ALL
        SELECT a.person_id, a.hire_starts_on, a.hire_ends_on
        FROM job_application a
        WHERE a.person_id IN (\(list: persons)) AND a.structure_id = \(structure)
          AND a.pile = \(ApplicationPile.hired)
          AND NOT EXISTS (SELECT 1 FROM contract k WHERE k.hire_id = a.id)) w
      WHERE NOT EXISTS (SELECT 1 FROM path_exit x
        WHERE x.person_id = w.person_id AND x.structure_id = \(structure)
          AND x.left_on >= w.first_on)
      GROUP BY w.person_id
      """
    ) { row in
      stays[row.id(0)] = Stay(
        person: row.id(0), firstOn: try row.day(ifPresent: 1),
        foreseenEnd: row.integer(3) > 0 ? nil : try row.day(ifPresent: 2))
    }
    return stays
  }
}
