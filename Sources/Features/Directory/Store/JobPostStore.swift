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
        requirements_verified_by, requirements_verified_note, seats, cv_wanted, insee, latitude,
        longitude, is_open, version)
      VALUES (\(post.id), \(post.structure), \(post.rome), \(post.title), \(post.description),
        \(post.contract), \(post.hours?.lowerBound), \(post.hours?.upperBound), \(post.setting),
        \(post.company), \(post.requirements), \(post.verification?.on), \(post.verification?.by),
        \(post.verification?.note), \(post.seats), \(post.wantsCV), \(post.commune),
        \(point?.latitude), \(point?.longitude),
        \(post.isOpen), \(post.version))
      """)
    try DirectoryVersions.bump(.employers, in: session)
  }

  /// Replaces a post that nobody changed since `version`; false when somebody did.
  package static func update(_ post: JobPost, at point: GeoPoint?, in session: any SQLSession)
    throws -> Bool
  {
    let changed = try session.run(
      """
      UPDATE job_post SET rome = \(post.rome), title = \(post.title),
        description = \(post.description), contract = \(post.contract),
        hours_least = \(post.hours?.lowerBound), hours_most = \(post.hours?.upperBound),
        setting = \(post.setting), company = \(post.company),
        requirements = \(post.requirements),
        requirements_verified_on = \(post.verification?.on),
        requirements_verified_by = \(post.verification?.by),
        requirements_verified_note = \(post.verification?.note), seats = \(post.seats),
        cv_wanted = \(post.wantsCV), insee = \(post.commune), latitude = \(point?.latitude),
        longitude = \(point?.longitude), is_open = \(post.isOpen), version = version + 1
      WHERE id = \(post.id) AND version = \(post.version)
      """)
    if changed == 1 { try DirectoryVersions.bump(.employers, in: session) }
    return changed == 1
  }

  /// The posts of those ids, in no order.
  package static func load(_ ids: [ID<JobPost>], in session: any SQLSession) throws
    -> [ID<JobPost>: JobPost]
  {
    let found = try session.all("SELECT \(columns) FROM job_post WHERE id IN (\(list: ids))", read)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
  }

  /// Counts one more application to a post (or one less, with −1, when it is withdrawn before
  /// anybody read it). To be called in the transaction that sends the application: search and the
  /// badge « moins de 3 candidatures » follow within two seconds.
  package static func countApplication(
    _ change: Int = 1, to post: ID<JobPost>, in session: any SQLSession
  ) throws {
    try session.run(
      "UPDATE job_post SET applications = applications + \(change) WHERE id = \(post)")
    try DirectoryVersions.bump(.activity, in: session)
  }

  /// How many applications a post has received.
  package static func applications(to post: ID<JobPost>, in session: any SQLSession) throws -> Int {
    try session.count("SELECT applications FROM job_post WHERE id = \(post)")
  }

  /// The same for every post of a structure; posts nobody applied to are left out.
  package static func applications(toPostsOf structure: ID<Structure>, in session: any SQLSession)
    throws -> [ID<JobPost>: Int]
  {
    let found = try session.all(
      "SELECT id, applications FROM job_post WHERE structure_id = \(structure) AND applications > 0"
    ) { (id: $0.id(0, of: JobPost.self), count: $0.integer(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0.count) })
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
    is_open, version, requirements_verified_note
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
        RequirementsVerification(
          on: $0, by: row.text(ifPresent: 12) ?? "", note: row.text(ifPresent: 18) ?? "")
      },
      seats: row.integer(13), wantsCV: row.bool(14), commune: try row.insee(ifPresent: 15),
      isOpen: row.bool(16), version: row.integer(17))
  }
}
