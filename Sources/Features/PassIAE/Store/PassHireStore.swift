import Domain
import Kernel
import SQL

/// Which hires rest on which PASS.
package enum PassHireStore {
  package static func link(
    _ application: ID<JobApplication>, of structure: ID<Structure>, startingOn day: Day,
    to pass: ID<PassIAE>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO pass_hire (application_id, pass_id, structure_id, starts_on)
      VALUES (\(application), \(pass), \(structure), \(day))
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
      SELECT application_id, structure_id, starts_on FROM pass_hire WHERE pass_id = \(pass)
      ORDER BY starts_on, application_id
      """
    ) { PassHire(application: $0.id(0), structure: $0.id(1), startsOn: try $0.day(2)) }
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
}

/// A PASS still to be asked for, and the first day of the hire that waits for it.
package struct ExpectedPass: Sendable, Hashable {
  package let pass: ID<PassIAE>
  package let person: ID<Person>
  package let startsOn: Day
}
