import Domain
import Kernel
import SQL

/// Which files a member follows, as ids in the order of names. The names themselves come through
/// `PeopleStore.disclosed`.
package enum PeopleLists {
  /// One row of a list: who, when last seen, and the last step of her path.
  package struct Row: Sendable, Hashable {
    package let person: ID<Person>
    package let lastContact: Day
    package let step: JournalKind?
    package let stepAt: Instant?
  }

  /// Persons in whose circle the member is present that day, in the structure she works in.
  ///
  /// - Parameters:
  ///   - prefix: folded beginning of a first name, or of any name in files of her own structure
  ///     (elsewhere a last name is an item of its own, and searching must not reveal it).
  ///   - after: the last person of the page before.
  package static func followed(
    by member: Member, startingWith prefix: String, after: ID<Person>?, on day: Day, limit: Int,
    in session: any SQLSession
  ) throws -> [Row] {
    var filter: SQLQuery = ""
    if !prefix.isEmpty {
      let pattern = "\(prefix)%"
      filter = """
        AND (p.folded_first_name LIKE \(pattern)
          OR (p.opened_by = \(member.structure)
            AND (p.folded_last_name LIKE \(pattern) OR p.folded_name LIKE \(pattern))))
        """
    }
    if let after {
      filter = """
        \(filter)
        AND (p.folded_name, p.id) > (SELECT k.folded_name, k.id FROM person k WHERE k.id = \(after))
        """
    }
    return try session.all(
      """
      SELECT p.id, p.last_contact_on, h.step_kind, h.step_at
      FROM person p
      LEFT JOIN journal_head h ON h.subject_kind = 'person' AND h.subject_id = p.id
      WHERE p.merged_into IS NULL AND p.id IN (\(followedIDs(by: member, on: day))) \(filter)
      ORDER BY p.folded_name, p.id LIMIT \(limit)
      """
    ) { row in
      Row(
        person: row.id(0), lastContact: try row.day(1), step: try row.code(ifPresent: 2),
        stepAt: row.instant(ifPresent: 3))
    }
  }

  /// How many she follows, and how many of them were seen since that day.
  package static func countFollowed(
    by member: Member, seenSince week: Day, on day: Day, in session: any SQLSession
  ) throws -> (all: Int, seen: Int) {
    try session.first(
      """
      SELECT count(*), COALESCE(sum(CASE WHEN p.last_contact_on >= \(week) THEN 1 ELSE 0 END), 0)
      FROM person p
      WHERE p.merged_into IS NULL AND p.id IN (\(followedIDs(by: member, on: day)))
      """
    ) { (all: $0.integer(0), seen: $0.integer(1)) } ?? (0, 0)
  }

  /// Files of her structure she is not around, whose first name begins so: what a colleague may
  /// find.
  package static func others(
    near member: Member, startingWith prefix: String, on day: Day, limit: Int,
    in session: any SQLSession
  ) throws -> [ID<Person>] {
    guard !prefix.isEmpty else { return [] }
    return try session.all(
      """
      SELECT p.id FROM person p
      WHERE p.opened_by = \(member.structure) AND p.merged_into IS NULL
        AND p.folded_first_name LIKE \("\(prefix)%")
        AND p.id NOT IN (\(followedIDs(by: member, on: day)))
      ORDER BY p.folded_first_name, p.id LIMIT \(limit)
      """
    ) { $0.id(0) }
  }

  private static func followedIDs(by member: Member, on day: Day) -> SQLQuery {
    """
    SELECT c.person_id FROM circle_member c
    WHERE c.account_id IN (\(StandIns.accounts(of: member, on: day)))
      AND c.structure_id = \(member.structure)
      AND c.from_on <= \(day) AND (c.until_on IS NULL OR c.until_on >= \(day))
    """
  }
}
