import Domain
import Kernel
import SQL

/// Places kept in sight with a person, as rows: one for each employer and post.
package enum EnvisagedStore {
  /// - Returns: false when that structure had kept it already.
  package static func keep(_ place: EnvisagedPlace, in session: any SQLSession) throws -> Bool {
    try session.run(
      """
      INSERT INTO envisaged_place (id, person_id, kept_by, structure_id, post_id, diagnosis_id,
        kept_at)
      VALUES (\(place.id), \(place.person), \(place.keptBy), \(place.employer),
        \(place.post?.text ?? ""), \(place.diagnosis), \(place.keptAt))
      ON CONFLICT (person_id, kept_by, structure_id, post_id) DO NOTHING
      """) == 1
  }

  /// - Returns: the place that was taken away; nil when there was none.
  package static func setAside(
    _ id: ID<EnvisagedPlace>, of person: ID<Person>, by structure: ID<Structure>,
    in session: any SQLSession
  ) throws -> EnvisagedPlace? {
    let place = try session.first(
      """
      SELECT \(columns) FROM envisaged_place e
      WHERE e.id = \(id) AND e.person_id = \(person) AND e.kept_by = \(structure)
      """, read)
    try session.run("DELETE FROM envisaged_place WHERE id = \(place?.id)")
    return place
  }

  /// Those a structure kept with her, the first ones first.
  package static func of(
    _ person: ID<Person>, keptBy structure: ID<Structure>, in session: any SQLSession
  ) throws -> [EnvisagedPlace] {
    try session.all(
      """
      SELECT \(columns) FROM envisaged_place e
      WHERE e.person_id = \(person) AND e.kept_by = \(structure)
      ORDER BY e.kept_at, e.id LIMIT \(EnvisagedPlace.most)
      """, read)
  }

  /// The diagnosis from which an application to that employer, for these posts, is drawn.
  package static func diagnosis(
    behindApplicationOf person: ID<Person>, to employer: ID<Structure>, posts: [ID<JobPost>],
    keptBy structure: ID<Structure>, in session: any SQLSession
  ) throws -> ID<EligibilityDiagnosis>? {
    try of(person, keptBy: structure, in: session)
      .first { $0.diagnosis != nil && $0.isAnswered(by: employer, posts) }?.diagnosis
  }

  /// Places kept before the first diagnosis belong to it once it is made.
  package static func attach(
    to diagnosis: EligibilityDiagnosis, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE envisaged_place SET diagnosis_id = \(diagnosis.id)
      WHERE person_id = \(diagnosis.person) AND kept_by = \(diagnosis.author.structure)
        AND diagnosis_id IS NULL
      """)
  }

  private static let columns: SQLQuery =
    "e.id, e.person_id, e.kept_by, e.structure_id, e.post_id, e.diagnosis_id, e.kept_at"

  private static func read(_ row: any SQLRow) throws -> EnvisagedPlace {
    EnvisagedPlace(
      id: row.id(0), person: row.id(1), keptBy: row.id(2), employer: row.id(3),
      post: row.text(4).isEmpty ? nil : row.id(4), diagnosis: row.id(ifPresent: 5),
      keptAt: row.instant(6))
  }
}
