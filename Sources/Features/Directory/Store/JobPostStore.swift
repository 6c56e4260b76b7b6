import Domain
import Kernel
import SQL

/// Posts, as rows.
package enum JobPostStore {
  package static func insert(_ post: JobPost, at point: GeoPoint?, in session: any SQLSession)
    throws
  {
    try session.run(
      """
      INSERT INTO job_post (id, structure_id, rome, title, description, contract, hours_least,
        hours_most, setting, company, requirements, requirements_verified_on,
        requirements_verified_by, seats, cv_wanted, insee, latitude, longitude, is_open, version)
      VALUES (\(post.id), \(post.structure), \(post.rome), \(post.title), \(post.description),
        \(post.contract), \(post.hours?.lowerBound), \(post.hours?.upperBound), \(post.setting),
        \(post.company), \(post.requirements), \(post.verification?.on), \(post.verification?.by),
        \(post.seats), \(post.wantsCV), \(post.commune), \(point?.latitude), \(point?.longitude),
        \(post.isOpen), \(post.version))
      """)
  }

  package static func load(_ id: ID<JobPost>, in session: any SQLSession) throws -> JobPost? {
    try session.first("SELECT \(columns) FROM job_post WHERE id = \(id)", read)
  }

  /// Open posts first, then by title.
  package static func of(_ structure: ID<Structure>, in session: any SQLSession) throws
    -> [JobPost]
  {
    try session.all(
      """
      SELECT \(columns) FROM job_post WHERE structure_id = \(structure)
      ORDER BY is_open DESC, title, id
      """, read)
  }

  package static let columns: SQLQuery = """
    id, structure_id, rome, title, description, contract, hours_least, hours_most, setting, company,
    requirements, requirements_verified_on, requirements_verified_by, seats, cv_wanted, insee,
    is_open, version
    """

  /// Reads a row of `columns`.
  package static func read(_ row: any SQLRow) throws -> JobPost {
    var hours: ClosedRange<Int>?
    if let least = row.integer(ifPresent: 6), let most = row.integer(ifPresent: 7) {
      hours = least...most
    }
    return JobPost(
      id: row.id(0), structure: row.id(1), rome: try row.rome(ifPresent: 2), title: row.text(3),
      description: row.text(4), contract: try row.code(5), hours: hours, setting: try row.code(8),
      company: try row.code(9), requirements: row.text(10),
      verification: try row.day(ifPresent: 11).map {
        RequirementsVerification(on: $0, by: row.text(ifPresent: 12) ?? "")
      },
      seats: row.integer(13), wantsCV: row.bool(14), commune: try row.insee(ifPresent: 15),
      isOpen: row.bool(16), version: row.integer(17))
  }
}
