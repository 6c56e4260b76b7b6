import Domain
import Kernel
import SQL

/// PASS that end soon, by page. Names come after, through `PeopleStore.disclosed`.
package enum PassAlertStore {
  /// Where a page begins: after that PASS.
  package struct Cursor: Sendable, Hashable {
    package let endsOn: Day
    package let pass: ID<PassIAE>

    package init(endsOn: Day, pass: ID<PassIAE>) {
      self.endsOn = endsOn
      self.pass = pass
    }
  }

  /// Those that rest on a hire of that structure, the first to end first.
  package static func hired(
    by structure: ID<Structure>, endingFrom first: Day, to last: Day, after cursor: Cursor?,
    atMost limit: Int, in session: any SQLSession
  ) throws -> [PassEnding] {
    try session.all(
      """
      SELECT p.id, p.person_id, p.ends_on, s.ends_on
      FROM (SELECT DISTINCT h.pass_ends_on, h.pass_id FROM pass_hire h
          WHERE h.structure_id = \(structure)
            AND \(between("h.pass_ends_on", "h.pass_id", first, last, cursor))
          ORDER BY h.pass_ends_on, h.pass_id LIMIT \(limit)) e
      JOIN pass_iae p ON p.id = e.pass_id
      LEFT JOIN pass_suspension s ON s.pass_id = p.id AND s.starts_on <= \(first)
        AND s.ends_on >= \(first)
      ORDER BY e.pass_ends_on, e.pass_id
      """, read)
  }

  /// Those of the persons that member follows.
  package static func followed(
    by member: Member, endingFrom first: Day, to last: Day, after cursor: Cursor?,
    atMost limit: Int, in session: any SQLSession
  ) throws -> [PassEnding] {
    try session.all(
      """
      SELECT p.id, p.person_id, p.ends_on, s.ends_on
      FROM pass_iae p
      LEFT JOIN pass_suspension s ON s.pass_id = p.id AND s.starts_on <= \(first)
        AND s.ends_on >= \(first)
      WHERE p.person_id IN (SELECT c.person_id FROM circle_member c
          WHERE c.account_id IN (\(StandIns.accounts(of: member, on: first)))
      AND c.structure_id = \(member.structure)
            AND c.from_on <= \(first) AND (c.until_on IS NULL OR c.until_on >= \(first)))
        AND \(between("p.ends_on", "p.id", first, last, cursor))
      ORDER BY p.ends_on, p.id LIMIT \(limit)
      """, read)
  }

  /// Suspended for longer than that day, of persons hired there, the longest first.
  package static func suspendedSince(
    _ day: Day, hiredBy structure: ID<Structure>, on today: Day, in session: any SQLSession
  ) throws -> [PassEnding] {
    try session.all(
      """
      SELECT p.id, p.person_id, p.ends_on, s.ends_on
      FROM (SELECT DISTINCT h.pass_id FROM pass_hire h
          WHERE h.structure_id = \(structure) AND h.suspended_until >= \(today)) e
      JOIN pass_iae p ON p.id = e.pass_id
      JOIN pass_suspension s ON s.pass_id = e.pass_id
      WHERE s.starts_on < \(day) AND s.ends_on >= \(today) AND p.ends_on >= \(today)
      ORDER BY s.starts_on, p.id LIMIT 50
      """, read)
  }

  /// - Parameters: the columns of the last day and of the PASS, in the order of the page.
  private static func between(
    _ end: SQLQuery, _ pass: SQLQuery, _ first: Day, _ last: Day, _ cursor: Cursor?
  ) -> SQLQuery {
    guard let cursor else { return "\(end) >= \(first) AND \(end) <= \(last)" }
    return """
      \(end) >= \(first) AND \(end) <= \(last) AND (\(end) > \(cursor.endsOn)
        OR (\(end) = \(cursor.endsOn) AND \(pass) > \(cursor.pass)))
      """
  }

  private static func read(_ row: any SQLRow) throws -> PassEnding {
    PassEnding(
      pass: row.id(0), person: row.id(1), endsOn: try row.day(2),
      suspendedUntil: try row.day(ifPresent: 3))
  }
}

/// A PASS that ends, and whether it stands still today.
package struct PassEnding: Sendable, Hashable {
  package let pass: ID<PassIAE>
  package let person: ID<Person>
  package let endsOn: Day
  package let suspendedUntil: Day?
}
