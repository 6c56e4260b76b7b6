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

  /// The places that account holds from that structure that day, and around whom.
  package static func places(
    of account: ID<Account>, in structure: ID<Structure>, on day: Day, session: any SQLSession
  ) throws -> [(id: ID<CircleMember>, person: ID<Person>)] {
    try session.all(
      """
      SELECT id, person_id FROM circle_member
      WHERE account_id = \(account) AND structure_id = \(structure)
        AND (until_on IS NULL OR until_on >= \(day))
      ORDER BY person_id, id
      """
    ) { (id: $0.id(0), person: $0.id(1)) }
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
    if member.isReferent {
      try ReferentPeriods.open(member.id, on: member.from, handover: nil, in: session)
    }
  }

  /// Sets her last day in the circle; she is the referent no more.
  package static func end(
    _ id: ID<CircleMember>, until day: Day, in session: any SQLSession
  ) throws {
    try session.run(
      "UPDATE circle_member SET until_on = \(day), is_referent = 0 WHERE id = \(id)")
    try ReferentPeriods.close(place: id, on: day, in: session)
  }

  /// Plans the last day of somebody present, or takes the plan back (nil): nothing changes before.
  package static func plan(
    _ id: ID<CircleMember>, until day: Day?, in session: any SQLSession
  ) throws {
    try session.run("UPDATE circle_member SET until_on = \(day) WHERE id = \(id)")
    try ReferentPeriods.plan(place: id, until: day, in: session)
  }

  /// Makes one present member the referent, and nobody else. The caller has bumped the version of
  /// the file in the same transaction, so that two of these never cross.
  ///
  /// - Parameter handover: the relay that led to it, when one did.
  package static func setReferent(
    _ id: ID<CircleMember>?, of person: ID<Person>, on day: Day, handover: ID<Handover>? = nil,
    in session: any SQLSession
  ) throws {
    try session.run(
      "UPDATE circle_member SET is_referent = 0 WHERE person_id = \(person) AND is_referent = 1")
    try ReferentPeriods.close(of: person, on: day, in: session)
    if let id {
      try ReferentPeriods.open(id, on: day, handover: handover, in: session)
      try session.run(
        "UPDATE circle_member SET is_referent = 1 WHERE id = \(id) AND person_id = \(person)")
    }
  }
}
