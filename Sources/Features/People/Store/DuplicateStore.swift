import Domain
import Kernel
import SQL

/// Files that may be of the same person: candidates by index, to be compared in the domain.
package enum DuplicateStore {
  /// Files the member follows or that her structure opened, near by name, telephone or birth.
  package static func candidates(
    like person: Disclosed<Person>, near member: Member, on day: Day, in session: any SQLSession
  ) throws -> [ID<Person>] {
    let first = folded(person.firstName ?? "")
    let last = folded(person.lastName ?? "")
    let start = "\(first.prefix(2))%"
    let lastStart = last.isEmpty ? start : "\(last.prefix(2))%"
    return try session.all(
      """
      SELECT p.id FROM person p
      WHERE p.merged_into IS NULL AND p.id <> \(person.id)
        AND (p.folded_first_name LIKE \(start) OR p.folded_last_name LIKE \(start)
          OR p.folded_first_name LIKE \(lastStart) OR p.folded_last_name LIKE \(lastStart)
          OR p.phone = \(person.phone) OR p.birth = \(person.birth))
        AND (p.opened_by = \(member.structure) OR p.id IN (
          SELECT c.person_id FROM circle_member c
          WHERE c.account_id = \(member.account) AND c.structure_id = \(member.structure)
            AND c.from_on <= \(day) AND (c.until_on IS NULL OR c.until_on >= \(day))))
        AND NOT EXISTS (
          SELECT 1 FROM different_persons d
          WHERE (d.one_id = p.id AND d.other_id = \(person.id))
            OR (d.one_id = \(person.id) AND d.other_id = p.id))
      ORDER BY p.opened_on DESC, p.id LIMIT 200
      """
    ) { $0.id(0) }
  }

  /// Somebody looked: these are two persons.
  package static func separate(
    _ one: ID<Person>, _ other: ID<Person>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO different_persons (one_id, other_id) VALUES (\(min(one, other)), \(max(one, other)))
      ON CONFLICT (one_id, other_id) DO NOTHING
      """)
  }
}
