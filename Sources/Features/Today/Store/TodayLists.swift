import Domain
import Kernel
import SQL

/// What Today asks of several rooms at once: each a bounded number of lines on indexes, as ids and
/// days. Names come after, through `PeopleStore.disclosed`.
package enum TodayLists {
  package static let most = 12

  /// One structure whose agreement with a person ends soon.
  package struct EndingAgreement: Sendable, Hashable {
    package let person: ID<Person>
    package let recipient: ID<Structure>
    package let recipientName: String
    /// The first day one of the items ends.
    package let endsOn: Day
    package let items: Int
  }

  /// Agreements of persons this member follows, in files of her structure, that end by then and
  /// that nothing longer replaces.
  package static func endingAgreements(
    of member: Member, from day: Day, until last: Day, in session: any SQLSession
  ) throws -> [EndingAgreement] {
    try session.all(
      """
      SELECT g.person_id, g.recipient_id, s.name, min(g.ends_on), count(DISTINCT g.item)
      FROM sharing_agreement g
      JOIN structure s ON s.id = g.recipient_id
      WHERE g.person_id IN (\(followed(by: member, on: day)))
        AND g.withdrawn_at IS NULL AND g.ends_on >= \(day) AND g.ends_on <= \(last)
        AND EXISTS (SELECT 1 FROM person p
          WHERE p.id = g.person_id AND p.opened_by = \(member.structure)
            AND p.merged_into IS NULL)
        AND NOT EXISTS (SELECT 1 FROM sharing_agreement l
          WHERE l.person_id = g.person_id AND l.recipient_id = g.recipient_id
            AND l.item = g.item AND l.withdrawn_at IS NULL AND l.ends_on > g.ends_on)
      GROUP BY g.person_id, g.recipient_id, s.name
      ORDER BY min(g.ends_on), g.person_id LIMIT \(most)
      """
    ) { row in
      EndingAgreement(
        person: row.id(0), recipient: row.id(1), recipientName: row.text(2),
        endsOn: try row.day(3), items: row.integer(4))
    }
  }

  /// Persons this member follows whom nobody has noted seeing since that day, the longest first.
  package static func notSeen(
    by member: Member, since limit: Day, on day: Day, in session: any SQLSession
  ) throws -> [(person: ID<Person>, lastContact: Day)] {
    try session.all(
      """
      SELECT p.id, p.last_contact_on FROM person p
      WHERE p.id IN (\(followed(by: member, on: day))) AND p.merged_into IS NULL
        AND p.last_contact_on <= \(limit)
      ORDER BY p.last_contact_on, p.id LIMIT 8
      """
    ) { (person: $0.id(0), lastContact: try $0.day(1)) }
  }

  /// Colleagues who ask to join the circle of persons this member is the referent of.
  package static func circleRequests(
    to member: Member, on day: Day, in session: any SQLSession
  ) throws -> [(person: ID<Person>, account: ID<Account>, askedAt: Instant)] {
    try session.all(
      """
      SELECT r.person_id, r.account_id, r.asked_at FROM circle_request r
      WHERE r.answered_at IS NULL AND r.person_id IN (
        SELECT c.person_id FROM circle_member c
        WHERE c.account_id = \(member.account) AND c.structure_id = \(member.structure)
          AND c.is_referent = 1 AND c.from_on <= \(day)
          AND (c.until_on IS NULL OR c.until_on >= \(day)))
      ORDER BY r.asked_at, r.id LIMIT \(most)
      """
    ) { (person: $0.id(0), account: $0.id(1), askedAt: $0.instant(2)) }
  }

  /// Everyone the member is around, by first name; for those who read nothing more.
  package static func around(_ member: Member, on day: Day, in session: any SQLSession) throws
    -> [ID<Person>]
  {
    try session.all(
      """
      SELECT p.id FROM person p
      WHERE p.id IN (\(followed(by: member, on: day))) AND p.merged_into IS NULL
      ORDER BY p.folded_first_name, p.id LIMIT 60
      """
    ) { $0.id(0) }
  }

  /// Everyone that structure employs, by first name; for its technical supervisors.
  package static func employed(by structure: ID<Structure>, in session: any SQLSession) throws
    -> [ID<Person>]
  {
    try session.all(
      """
      SELECT p.id FROM employer_link l JOIN person p ON p.id = l.person_id
      WHERE l.structure_id = \(structure) AND l.relation = \(EmployerLinks.Relation.employing)
        AND p.merged_into IS NULL
      ORDER BY p.folded_first_name, p.id LIMIT 60
      """
    ) { $0.id(0) }
  }

  package static func counts(
    of territory: ID<Territory>, escalatedBefore escalation: Instant,
    silentBefore silence: Instant, in session: any SQLSession
  ) throws -> TerritoryCounts {
    let waiting =
      try session.first(
        """
        SELECT count(*),
          COALESCE(sum(CASE WHEN a.listed_at <= \(escalation) THEN 1 ELSE 0 END), 0),
          COALESCE(sum(CASE WHEN a.listed_at <= \(silence) THEN 1 ELSE 0 END), 0)
        FROM structure s
        JOIN job_application a ON a.structure_id = s.id AND a.pile = \(ApplicationPile.waiting)
        WHERE s.territory_id = \(territory)
        """
      ) { ($0.integer(0), $0.integer(1), $0.integer(2)) } ?? (0, 0, 0)
    let employed = try session.count(
      """
      SELECT count(*) FROM structure s
      JOIN job_application a ON a.structure_id = s.id AND a.pile = \(ApplicationPile.hired)
      WHERE s.territory_id = \(territory)
      """)
    return TerritoryCounts(
      waiting: waiting.0, escalated: waiting.1, silent: waiting.2, employed: employed)
  }

  private static func followed(by member: Member, on day: Day) -> SQLQuery {
    """
    SELECT c.person_id FROM circle_member c
    WHERE c.account_id IN (\(StandIns.accounts(of: member, on: day)))
      AND c.structure_id = \(member.structure)
      AND c.from_on <= \(day) AND (c.until_on IS NULL OR c.until_on >= \(day))
    """
  }
}
