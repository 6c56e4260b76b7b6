import Domain
import Kernel
import SQL

/// Who was the referent, from when until when: kept by `CircleStore`, so that the days without a
/// referent can be counted (indicator K17).
package enum ReferentPeriods {
  static func open(
    _ place: ID<CircleMember>, on day: Day, handover: ID<Handover>?, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO referent_period (person_id, circle_member_id, structure_id, from_on, until_on,
        handover_id)
      SELECT person_id, id, structure_id, \(day), until_on, \(handover) FROM circle_member
      WHERE id = \(place)
      ON CONFLICT (circle_member_id, from_on)
      DO UPDATE SET until_on = excluded.until_on, handover_id = excluded.handover_id
      """)
  }

  static func close(
    of person: ID<Person>, on day: Day, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE referent_period SET until_on = CASE WHEN from_on > \(day) THEN from_on ELSE \(day) END
      WHERE person_id = \(person) AND (until_on IS NULL OR until_on > \(day))
      """)
  }

  static func close(
    place: ID<CircleMember>, on day: Day, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE referent_period SET until_on = CASE WHEN from_on > \(day) THEN from_on ELSE \(day) END
      WHERE circle_member_id = \(place) AND (until_on IS NULL OR until_on > \(day))
      """)
  }

  /// Moves the end of the last period of that place, which is the one that goes on.
  static func plan(
    place: ID<CircleMember>, until day: Day?, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE referent_period SET until_on = \(day)
      WHERE circle_member_id = \(place) AND from_on = (
        SELECT max(r.from_on) FROM referent_period r WHERE r.circle_member_id = \(place))
        AND EXISTS (SELECT 1 FROM circle_member c WHERE c.id = \(place) AND c.is_referent = 1)
      """)
  }

  /// The files that structure opened and that still stand, each with its referents, the earliest
  /// first. One statement; at most that many rows.
  package static func files(
    openedBy structure: ID<Structure>, limit: Int, in session: any SQLSession
  ) throws -> [ReferentContinuity.File] {
    var order: [ID<Person>] = []
    var files: [ID<Person>: (openedOn: Day, stretches: [ReferentContinuity.Stretch])] = [:]
    try session.query(
      """
      SELECT p.id, p.opened_on, r.from_on, r.until_on, r.handover_id
      FROM person p LEFT JOIN referent_period r ON r.person_id = p.id
      WHERE p.opened_by = \(structure) AND p.merged_into IS NULL
      ORDER BY p.id, r.from_on LIMIT \(limit)
      """
    ) { row in
      let person = row.id(0, of: Person.self)
      if files[person] == nil {
        order.append(person)
        files[person] = (try row.day(1), [])
      }
      guard let from = try row.day(ifPresent: 2) else { return }
      files[person]?.stretches.append(
        ReferentContinuity.Stretch(
          from: from, until: try row.day(ifPresent: 3), isHandover: !row.isNull(4)))
    }
    return order.compactMap { files[$0] }.map {
      ReferentContinuity.File(openedOn: $0.openedOn, stretches: $0.stretches)
    }
  }
}
