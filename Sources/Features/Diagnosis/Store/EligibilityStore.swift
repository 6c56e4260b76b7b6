import Domain
import Kernel
import SQL

/// Eligibility decisions, as rows. None is deleted; a renewed one ends the day of the new one.
package enum EligibilityStore {
  /// - Parameter reason: why it was recorded although a rule left it to a human; empty otherwise.
  package static func save(
    _ diagnosis: EligibilityDiagnosis, proofs: [EligibilityProof] = [], reason: String = "",
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO eligibility_diagnosis (id, person_id, author_kind, structure_id, criteria, made_on,
        expires_on, reason)
      VALUES (\(diagnosis.id), \(diagnosis.person), \(kind(diagnosis.author)),
        \(diagnosis.author.structure), \(CodeList.text(diagnosis.criteria)), \(diagnosis.madeOn),
        \(diagnosis.expiresOn), \(reason))
      """)
    for proof in proofs {
      try session.run(
        """
        INSERT INTO eligibility_proof (diagnosis_id, criterion, issued_on)
        VALUES (\(diagnosis.id), \(proof.criterion), \(proof.issuedOn))
        """)
    }
  }

  package static func load(_ id: ID<EligibilityDiagnosis>, in session: any SQLSession) throws
    -> EligibilityDiagnosis?
  {
    try session.first("SELECT \(columns) FROM eligibility_diagnosis WHERE id = \(id)", read)
  }

  /// The decision that counts for that structure, that day: a prescriber's before an employer's;
  /// of employers', only its own. The criteria of another structure are left out.
  package static func lastValid(
    of person: ID<Person>, for structure: ID<Structure>, on day: Day, in session: any SQLSession
  ) throws -> EligibilityDiagnosis? {
    let valid = try session.all(
      """
      SELECT \(columns) FROM eligibility_diagnosis
      WHERE person_id = \(person) AND expires_on > \(day)
      """, read)
    return EligibilityChoice.lastValid(of: valid, for: structure, on: day)?.seen(by: structure)
  }

  /// Those of prescribers, newest first: what the persons who accompany her may read.
  package static func byPrescribers(of person: ID<Person>, in session: any SQLSession) throws
    -> [EligibilityDiagnosis]
  {
    try session.all(
      """
      SELECT \(columns) FROM eligibility_diagnosis
      WHERE person_id = \(person) AND author_kind = 'prescripteur'
      ORDER BY made_on DESC, id DESC
      """, read)
  }

  /// Those of one employer, newest first: what this employer may read.
  package static func byEmployer(
    _ structure: ID<Structure>, of person: ID<Person>, in session: any SQLSession
  ) throws -> [EligibilityDiagnosis] {
    try session.all(
      """
      SELECT \(columns) FROM eligibility_diagnosis
      WHERE person_id = \(person) AND author_kind = 'employeur' AND structure_id = \(structure)
      ORDER BY made_on DESC, id DESC
      """, read)
  }

  package static func proofs(
    of diagnosis: ID<EligibilityDiagnosis>, in session: any SQLSession
  ) throws -> [EligibilityProof] {
    try session.all(
      """
      SELECT criterion, issued_on FROM eligibility_proof WHERE diagnosis_id = \(diagnosis)
      ORDER BY criterion
      """
    ) { row in
      EligibilityProof(criterion: try row.code(0), issuedOn: try row.day(ifPresent: 1))
    }
  }

  /// Ends the prescribers' decisions still running, since a new one takes their place.
  package static func endPrescribers(
    of person: ID<Person>, on day: Day, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE eligibility_diagnosis SET expires_on = \(day)
      WHERE person_id = \(person) AND author_kind = 'prescripteur' AND expires_on > \(day)
        AND made_on <= \(day)
      """)
  }

  /// What she chose with the worker to send, when the diagnosis was made; nothing for an employer's.
  package static func selection(
    of diagnosis: ID<EligibilityDiagnosis>, in session: any SQLSession
  ) throws -> Set<ShareableItem> {
    try session.first(
      "SELECT items FROM prescription_selection WHERE diagnosis_id = \(diagnosis)"
    ) { try CodeList.set($0.text(0), column: 0) } ?? []
  }

  /// Keeps that choice, with the point of the assessment it was drawn from.
  package static func keep(
    _ selection: Set<ShareableItem>, from assessment: ID<SupportAssessment>?,
    for diagnosis: ID<EligibilityDiagnosis>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO prescription_selection (diagnosis_id, assessment_id, items)
      VALUES (\(diagnosis), \(assessment), \(CodeList.text(selection)))
      """)
  }

  static let columns: SQLQuery = """
    id, person_id, author_kind, structure_id, criteria, made_on, expires_on
    """

  static func read(_ row: any SQLRow) throws -> EligibilityDiagnosis {
    let structure = row.id(3, of: Structure.self)
    let author: EligibilityAuthor
    switch row.text(2) {
    case "prescripteur": author = .authorisedPrescriber(structure)
    case "employeur": author = .employer(structure)
    default: throw UnreadableRow(column: 2, wanted: "eligibility author")
    }
    return EligibilityDiagnosis(
      id: row.id(0), person: row.id(1), author: author,
      criteria: try CodeList.set(row.text(4), column: 4),
      madeOn: try row.day(5), expiresOn: try row.day(6))
  }

  private static func kind(_ author: EligibilityAuthor) -> String {
    switch author {
    case .authorisedPrescriber: "prescripteur"
    case .employer: "employeur"
    }
  }
}
