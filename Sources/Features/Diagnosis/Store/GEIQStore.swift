import Domain
import Kernel
import SQL

/// What GEIQ noted, as rows. Read by the GEIQ that wrote them, and by nobody else.
package enum GEIQStore {
  package static func save(_ diagnosis: GEIQDiagnosis, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO geiq_diagnosis (id, person_id, structure_id, application_id, criteria,
        rests_on_prescriber, allowance, made_on, expires_on)
      VALUES (\(diagnosis.id), \(diagnosis.person), \(diagnosis.structure),
        \(diagnosis.application), \(CodeList.text(diagnosis.criteria)),
        \(diagnosis.restsOnPrescriber), \(diagnosis.allowance), \(diagnosis.madeOn),
        \(diagnosis.expiresOn))
      """)
  }

  /// Ends what still runs, since a new one takes its place.
  package static func end(
    of person: ID<Person>, by structure: ID<Structure>, on day: Day, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE geiq_diagnosis SET expires_on = \(day)
      WHERE person_id = \(person) AND structure_id = \(structure) AND expires_on > \(day)
      """)
  }

  /// The newest of that GEIQ, valid or not.
  package static func last(
    of person: ID<Person>, by structure: ID<Structure>, in session: any SQLSession
  ) throws -> GEIQDiagnosis? {
    try session.first(
      """
      SELECT id, person_id, structure_id, application_id, criteria, rests_on_prescriber, allowance,
        made_on, expires_on
      FROM geiq_diagnosis WHERE person_id = \(person) AND structure_id = \(structure)
      ORDER BY made_on DESC, id DESC LIMIT 1
      """
    ) { row in
      GEIQDiagnosis(
        id: row.id(0), person: row.id(1), structure: row.id(2), application: row.id(3),
        criteria: try CodeList.set(row.text(4), column: 4), restsOnPrescriber: row.bool(5),
        allowance: row.integer(6), madeOn: try row.day(7), expiresOn: try row.day(8))
    }
  }
}
