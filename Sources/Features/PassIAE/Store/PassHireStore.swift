import Domain
import Kernel
import SQL

/// Which hires rest on which PASS.
package enum PassHireStore {
  package static func link(
    _ application: ID<JobApplication>, of structure: ID<Structure>, startingOn day: Day,
    acceptedAt: Instant? = nil, to pass: ID<PassIAE>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO pass_hire (application_id, pass_id, structure_id, starts_on, accepted_at)
      VALUES (\(application), \(pass), \(structure), \(day), \(acceptedAt))
      """)
    try copyEnd(of: pass, in: session)
  }

  /// The end of a PASS and of its last suspension, beside its hires: called by whatever moves
  /// either, in the same transaction.
  static func copyEnd(of pass: ID<PassIAE>, in session: any SQLSession) throws {
    try session.run(
      """
      UPDATE pass_hire SET
        pass_ends_on = (SELECT p.ends_on FROM pass_iae p WHERE p.id = \(pass)),
        suspended_until = (SELECT MAX(s.ends_on) FROM pass_suspension s
          WHERE s.pass_id = \(pass))
      WHERE pass_id = \(pass)
      """)
  }

  package static func pass(of application: ID<JobApplication>, in session: any SQLSession) throws
    -> ID<PassIAE>?
  {
    try session.first(
      "SELECT pass_id FROM pass_hire WHERE application_id = \(application)"
    ) { $0.id(0) }
  }

  /// The hire starts another day.
  package static func move(
    _ application: ID<JobApplication>, to day: Day, in session: any SQLSession
  ) throws {
    try session.run(
      "UPDATE pass_hire SET starts_on = \(day) WHERE application_id = \(application)")
  }

  package static func unlink(_ application: ID<JobApplication>, in session: any SQLSession) throws {
    try session.run("DELETE FROM pass_hire WHERE application_id = \(application)")
  }

  package static func count(on pass: ID<PassIAE>, in session: any SQLSession) throws -> Int {
    try session.count("SELECT COUNT(*) FROM pass_hire WHERE pass_id = \(pass)")
  }

  /// The hires that rest on a PASS, earliest first.
  package static func hires(on pass: ID<PassIAE>, in session: any SQLSession) throws -> [PassHire] {
    try session.all(
      """
      SELECT application_id, structure_id, starts_on, accepted_at FROM pass_hire
      WHERE pass_id = \(pass) ORDER BY starts_on, application_id
      """
    ) { row in
      PassHire(
        application: row.id(0), structure: row.id(1), startsOn: try row.day(2),
        acceptedAt: row.instant(ifPresent: 3))
    }
  }

  /// When that hire was accepted, as the application tells it; nil for a hire noted elsewhere.
  package static func acceptance(
    of application: ID<JobApplication>, in session: any SQLSession
  ) throws -> Instant? {
    try session.first(
      """
      SELECT at FROM application_event
      WHERE application_id = \(application) AND state = \(ApplicationState.hired)
      ORDER BY at DESC LIMIT 1
      """
    ) { $0.instant(0) }
  }

  /// Hires of hers by structures that hire with a PASS, and that have none yet; those of one employer
  /// when `structure` names it.
  package static func withoutPass(
    of person: ID<Person>, by structure: ID<Structure>? = nil, in session: any SQLSession
  ) throws -> [PassHire] {
    let kinds = StructureKind.allCases.filter(\.isSIAE)
    let only: SQLQuery = structure.map { " AND a.structure_id = \($0)" } ?? ""
    return try session.all(
      """
      SELECT a.id, a.structure_id, a.hire_starts_on
      FROM job_application a JOIN structure s ON s.id = a.structure_id
      WHERE a.person_id = \(person) AND a.state = \(ApplicationState.hired)
        AND s.kind IN (\(list: kinds))\(only)
        AND NOT EXISTS (SELECT 1 FROM pass_hire h WHERE h.application_id = a.id)
      ORDER BY a.hire_starts_on, a.id
      """
    ) { PassHire(application: $0.id(0), structure: $0.id(1), startsOn: try $0.day(2)) }
  }

  /// Hires of one employer that have no PASS, begun since that day or still to begin, the earliest
  /// first. Empty for an employer that hires without any.
  package static func withoutPass(
    hiredBy structure: ID<Structure>, since first: Day, atMost limit: Int,
    in session: any SQLSession
  ) throws -> [WaitingHire] {
    // Sent two years ago at the most: a range of the employer's index, not all its hires.
    let sent = ParisTime.start(of: first.adding(days: -365))
    return try waiting(
      "a.structure_id = \(structure) AND a.listed_at >= \(sent)", since: first, atMost: limit,
      in: session)
  }

  /// The same, of the persons that member follows.
  package static func withoutPass(
    followedBy member: Member, since first: Day, on day: Day, atMost limit: Int,
    in session: any SQLSession
  ) throws -> [WaitingHire] {
    try waiting(
      """
      a.person_id IN (SELECT c.person_id FROM circle_member c
        WHERE c.account_id = \(member.account) AND c.structure_id = \(member.structure)
          AND c.from_on <= \(day) AND (c.until_on IS NULL OR c.until_on >= \(day)))
      """, since: first, atMost: limit, in: session)
  }

  private static func waiting(
    _ whose: SQLQuery, since first: Day, atMost limit: Int, in session: any SQLSession
  ) throws -> [WaitingHire] {
    try session.all(
      """
      SELECT a.person_id, a.hire_starts_on
      FROM job_application a JOIN structure s ON s.id = a.structure_id
      WHERE \(whose) AND a.pile = \(ApplicationPile.hired)
        AND a.state = \(ApplicationState.hired) AND a.hire_starts_on >= \(first)
        AND s.kind IN (\(list: StructureKind.allCases.filter(\.isSIAE)))
        AND NOT EXISTS (SELECT 1 FROM pass_hire h WHERE h.application_id = a.id)
      ORDER BY a.hire_starts_on, a.id LIMIT \(limit)
      """
    ) { WaitingHire(person: $0.id(0), startsOn: try $0.day(1)) }
  }

  /// Expected PASS of the persons that structure hires, the earliest first day first.
  package static func expected(
    by structure: ID<Structure>, atMost limit: Int, in session: any SQLSession
  ) throws -> [ExpectedPass] {
    try session.all(
      """
      SELECT p.id, p.person_id, h.starts_on
      FROM pass_hire h JOIN pass_iae p ON p.id = h.pass_id
      WHERE h.structure_id = \(structure) AND p.state = 'expected'
      ORDER BY h.starts_on, p.id LIMIT \(limit)
      """
    ) { ExpectedPass(pass: $0.id(0), person: $0.id(1), startsOn: try $0.day(2)) }
  }
}

package struct PassHire: Sendable, Hashable {
  package let application: ID<JobApplication>
  package let structure: ID<Structure>
  package let startsOn: Day
  /// Nil when nobody noted it here.
  package var acceptedAt: Instant?

  /// Les emplois takes the last accepted, then the last to start (approvals/utils.py:5-24). One
  /// whose acceptance is not known counts as accepted on its first day of work.
  package static func isEarlier(_ one: PassHire, _ other: PassHire) -> Bool {
    (one.ranked, one.startsOn, one.application.text)
      < (other.ranked, other.startsOn, other.application.text)
  }

  private var ranked: Instant { acceptedAt ?? ParisTime.start(of: startsOn) }
}

/// A hire that has no PASS.
package struct WaitingHire: Sendable, Hashable {
  package let person: ID<Person>
  package let startsOn: Day
}

/// A PASS still to be asked for, and the first day of the hire that waits for it.
package struct ExpectedPass: Sendable, Hashable {
  package let pass: ID<PassIAE>
  package let person: ID<Person>
  package let startsOn: Day
}
