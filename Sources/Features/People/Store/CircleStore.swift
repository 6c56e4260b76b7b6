import Domain
import Kernel
import SQL

/// Circles, as rows.
package enum CircleStore {
  /// Everyone, present or past, earliest first.
  package static func members(of person: ID<Person>, in session: any SQLSession) throws
    -> [CircleMember]
  {
    try session.all(
      """
      SELECT id, account_id, structure_id, role, is_referent, from_on, until_on
      FROM circle_member WHERE person_id = \(person) ORDER BY from_on, id
      """
    ) { row in
      CircleMember(
        id: row.id(0), account: row.id(1), structure: row.id(2), role: try row.code(3),
        isReferent: row.bool(4), from: try row.day(5), until: try row.day(ifPresent: 6))
    }
  }

  package static func add(
    _ member: CircleMember, to person: ID<Person>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO circle_member (id, person_id, account_id, structure_id, role, is_referent,
        from_on, until_on)
      VALUES (\(member.id), \(person), \(member.account), \(member.structure), \(member.role),
        \(member.isReferent), \(member.from), \(member.until))
      """)
  }
}
