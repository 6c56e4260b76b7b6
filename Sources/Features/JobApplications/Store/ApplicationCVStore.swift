import Domain
import Kernel
import SQL

/// CVs, as bytes beside their application.
package enum ApplicationCVStore {
  package static func put(
    _ cv: CurriculumVitae, of application: ID<JobApplication>, at instant: Instant,
    in session: any SQLSession
  ) throws {
    try remove(of: application, in: session)
    try session.run(
      """
      INSERT INTO application_cv (application_id, name, bytes, added_at)
      VALUES (\(application), \(cv.name), \(cv.bytes), \(instant))
      """)
  }

  package static func remove(of application: ID<JobApplication>, in session: any SQLSession) throws
  {
    try session.run("DELETE FROM application_cv WHERE application_id = \(application)")
  }

  /// Nil when there is none.
  package static func name(of application: ID<JobApplication>, in session: any SQLSession) throws
    -> String?
  {
    try session.first(
      "SELECT name FROM application_cv WHERE application_id = \(application)", { $0.text(0) })
  }

  package static func load(of application: ID<JobApplication>, in session: any SQLSession) throws
    -> CurriculumVitae?
  {
    try session.first(
      "SELECT name, bytes FROM application_cv WHERE application_id = \(application)"
    ) { row in try CurriculumVitae(name: row.text(0), bytes: row.bytes(1)) }
  }

  /// The same CV beside another application: a proposal made again.
  package static func copy(
    from: ID<JobApplication>, to: ID<JobApplication>, at instant: Instant,
    in session: any SQLSession
  ) throws {
    if let cv = try load(of: from, in: session) { try put(cv, of: to, at: instant, in: session) }
  }
}
