import Domain
import Kernel
import SQL

/// Circles, as rows.
package enum CircleStore {
  /// Everyone, present or past, earliest first.
  package static func members(of person: ID<Person>, in session: any SQLSession) throws
    -> [CircleMember]
  {
    try members(of: [person], in: session)[person] ?? []
  }

  /// The same for several persons.
  package static func members(of persons: [ID<Person>], in session: any SQLSession) throws
    -> [ID<Person>: [CircleMember]]
  {
    var circles: [ID<Person>: [CircleMember]] = [:]
    try session.query(
      """
      SELECT person_id, id, account_id, structure_id, role, is_referent, from_on, until_on
      FROM circle_member WHERE person_id IN (\(list: persons)) ORDER BY from_on, id
      """
    ) { row in
      circles[row.id(0), default: []].append(
        CircleMember(
          id: row.id(1), account: row.id(2), structure: row.id(3), role: try row.code(4),
          isReferent: row.bool(5), from: try row.day(6), until: try row.day(ifPresent: 7)))
    }
    return circles
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

  /// Sets her last day in the circle; she is the referent no more.
  package static func end(
    _ id: ID<CircleMember>, until day: Day, in session: any SQLSession
  ) throws {
    try session.run(
      "UPDATE circle_member SET until_on = \(day), is_referent = 0 WHERE id = \(id)")
  }

  /// Makes one present member the referent, and nobody else. The caller has bumped the version of
  /// the file in the same transaction, so that two of these never cross.
  package static func setReferent(
    _ id: ID<CircleMember>?, of person: ID<Person>, in session: any SQLSession
  ) throws {
    try session.run(
      "UPDATE circle_member SET is_referent = 0 WHERE person_id = \(person) AND is_referent = 1")
    if let id {
      try session.run(
        "UPDATE circle_member SET is_referent = 1 WHERE id = \(id) AND person_id = \(person)")
    }
  }
}
