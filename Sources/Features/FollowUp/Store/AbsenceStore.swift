import Domain
import Kernel
import SQL

/// Absences and who stands in, as rows.
package enum AbsenceStore {
  package static func insert(
    _ absence: MemberAbsence, by account: ID<Account>, at instant: Instant,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO member_absence (id, account_id, structure_id, stand_in_id, from_on, until_on,
        recorded_by, recorded_at)
      VALUES (\(absence.id), \(absence.account), \(absence.structure), \(absence.standIn),
        \(absence.period.first), \(absence.period.last), \(account), \(instant))
      """)
  }

  /// Those of a structure that are not over that day, the nearest first.
  package static func standing(
    in structure: ID<Structure>, on day: Day, session: any SQLSession
  ) throws -> [MemberAbsence] {
    try session.all(
      """
      SELECT id, account_id, structure_id, stand_in_id, from_on, until_on FROM member_absence
      WHERE structure_id = \(structure) AND until_on >= \(day) AND cancelled_at IS NULL
      ORDER BY from_on, id LIMIT 200
      """, read)
  }

  package static func load(_ id: ID<MemberAbsence>, in session: any SQLSession) throws
    -> MemberAbsence?
  {
    try session.first(
      """
      SELECT id, account_id, structure_id, stand_in_id, from_on, until_on FROM member_absence
      WHERE id = \(id) AND cancelled_at IS NULL
      """, read)
  }

  /// Ends it on that day; an absence that had not begun yet is taken back.
  package static func end(
    _ absence: MemberAbsence, on day: Day, at instant: Instant, in session: any SQLSession
  ) throws {
    if absence.period.first > day {
      try session.run(
        "UPDATE member_absence SET cancelled_at = \(instant) WHERE id = \(absence.id)")
    } else {
      try session.run(
        """
        UPDATE member_absence SET until_on = \(day) WHERE id = \(absence.id) AND until_on > \(day)
        """)
    }
  }

  /// Who stands in for those members of circles, whatever the day: a handful of rows each.
  package static func standIns(
    for circle: some Sequence<CircleMember>, in session: any SQLSession
  ) throws -> [StandIn] {
    let accounts = Array(Set(circle.map(\.account)))
    guard !accounts.isEmpty else { return [] }
    return try session.all(
      """
      SELECT id, account_id, structure_id, stand_in_id, from_on, until_on FROM member_absence
      WHERE account_id IN (\(list: accounts)) AND cancelled_at IS NULL
      """
    ) { row in
      let absence = try read(row)
      return StandIn(
        absent: absence.account, structure: absence.structure, account: absence.standIn,
        period: absence.period)
    }
  }

  private static func read(_ row: any SQLRow) throws -> MemberAbsence {
    guard let period = DayRange(try row.day(4), try row.day(5)) else {
      throw UnreadableRow(column: 5, wanted: "period")
    }
    return MemberAbsence(
      id: row.id(0), account: row.id(1), structure: row.id(2), standIn: row.id(3), period: period)
  }
}

/// Whose places in circles count for a member that day: her own, and those of the colleagues she
/// stands in for. To be written inside `account_id IN (…)`.
package enum StandIns {
  package static func accounts(of member: Member, on day: Day) -> SQLQuery {
    """
    SELECT CAST(\(member.account) AS TEXT) UNION ALL
    SELECT absent.account_id FROM member_absence absent
    WHERE absent.stand_in_id = \(member.account) AND absent.structure_id = \(member.structure)
      AND absent.from_on <= \(day) AND absent.until_on >= \(day) AND absent.cancelled_at IS NULL
    """
  }
}
