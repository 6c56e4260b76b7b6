import Domain
import Kernel
import SQL

/// Files that may be of the same person: candidates by index, to be compared in the domain.
package enum DuplicateStore {
  /// Files that the member's structure opened, near by name or telephone, and that nobody told
  /// apart; the last opened first. What of them she may read, and so compare, is for the caller to
  /// ask. Files of other structures join by a linking code alone (decision « Duplicates »).
  package static func candidates(
    like person: Disclosed<Person>, near member: Member, in session: any SQLSession
  ) throws -> [ID<Person>] {
    let first = folded(person.firstName ?? "")
    let last = folded(person.lastName ?? "")
    let beginnings = [first, last].map { String($0.unicodeScalars.prefix(2)) }
    let near: SQLQuery = "substr(p.folded_first_name, 1, 2) IN (\(list: beginnings))"
    let columns: SQLQuery =
      "p.id, p.folded_first_name, p.folded_last_name, p.phone, p.birth"
    // One branch an index.
    let close = try session.all(
      """
      SELECT \(columns) FROM person p
      WHERE p.opened_by = \(member.structure) AND \(near) AND p.merged_into IS NULL
      UNION
      SELECT \(columns) FROM person p
      WHERE p.opened_by = \(member.structure) AND p.phone = \(person.phone)
        AND p.merged_into IS NULL
      """
    ) { row -> ID<Person>? in
      let id = row.id(0, of: Person.self)
      let (otherFirst, otherLast) = (row.text(1), row.text(2))
      let otherPhone = try row.phone(ifPresent: 3)
      let otherBirth = try row.day(ifPresent: 4)
      let sameLast = isNear(last, otherLast) || last.isEmpty || otherLast.isEmpty
      let sameBirth = person.birth != nil && otherBirth == person.birth
      let isClose =
        isNear(first, otherFirst) && (sameLast || sameBirth)
        || (first, last) == (otherLast, otherFirst)
        || person.phone != nil && otherPhone == person.phone
      return isClose && id != person.id ? id : nil
    }.compactMap { $0 }
    guard !close.isEmpty else { return [] }
    return try session.all(
      """
      SELECT p.id FROM person p
      WHERE p.id IN (\(list: close))
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
