import Domain
import Kernel
import SQL

/// The self-prescriptions drawn for a control, and the papers handed over.
package enum ControlProofStore {
  package static func prescriptions(
    of campaign: ID<ControlCampaign>, _ structure: ID<Structure>, in session: any SQLSession
  ) throws -> [SampledPrescription] {
    let proofs = Dictionary(
      grouping: try session.all(
        """
        SELECT prescription_id, criterion, file_name, added_on, keep_until,
          CASE WHEN bytes IS NULL THEN 0 ELSE 1 END, decision, note
        FROM control_proof
        JOIN control_prescription ON control_prescription.id = control_proof.prescription_id
        WHERE campaign_id = \(campaign) AND structure_id = \(structure)
        """
      ) { (row: any SQLRow) in (row.id(0, of: SampledPrescription.self), try read(row)) },
      by: { $0.0 })
    return try session.all(
      """
      SELECT control_prescription.id, diagnosis.person_id, diagnosis.made_on, hired_on,
        diagnosis.criteria
      FROM control_prescription
      JOIN eligibility_diagnosis diagnosis ON diagnosis.id = control_prescription.diagnosis_id
      WHERE campaign_id = \(campaign) AND control_prescription.structure_id = \(structure)
      ORDER BY hired_on, control_prescription.id
      """
    ) { row in
      let id = row.id(0, of: SampledPrescription.self)
      return SampledPrescription(
        id: id, person: row.id(1), madeOn: try row.day(2), hiredOn: try row.day(3),
        criteria: try CodeList.set(row.text(4), column: 4),
        proofs: (proofs[id] ?? []).map(\.1).sorted { $0.criterion.number < $1.criterion.number })
    }
  }

  /// Keeps a paper in the place of an earlier one, to be looked at anew.
  package static func put(
    _ bytes: [UInt8], named name: String, for criterion: EligibilityCriterion,
    of prescription: ID<SampledPrescription>, on day: Day, until end: Day,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      DELETE FROM control_proof
      WHERE prescription_id = \(prescription) AND criterion = \(criterion)
      """)
    try session.run(
      """
      INSERT INTO control_proof (prescription_id, criterion, file_name, bytes, added_on, keep_until)
      VALUES (\(prescription), \(criterion), \(name), \(bytes), \(day), \(end))
      """)
  }

  /// A paper that is still kept that day.
  package static func file(
    _ criterion: EligibilityCriterion, of prescription: ID<SampledPrescription>, on day: Day,
    in session: any SQLSession
  ) throws -> (name: String, bytes: [UInt8])? {
    try session.first(
      """
      SELECT file_name, bytes FROM control_proof
      WHERE prescription_id = \(prescription) AND criterion = \(criterion)
        AND bytes IS NOT NULL AND keep_until >= \(day)
      """
    ) { ($0.text(0), $0.bytes(1)) }
  }

  /// Says of a paper whether it proves; false when there is none.
  package static func decide(
    _ decision: ProofDecision, note: String, for criterion: EligibilityCriterion,
    of prescription: ID<SampledPrescription>, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE control_proof SET decision = \(decision), note = \(note)
      WHERE prescription_id = \(prescription) AND criterion = \(criterion)
      """) == 1
  }

  /// Brings the end of the papers of a closed control nearer; never later.
  package static func shorten(
    until end: Day, of campaign: ID<ControlCampaign>, _ structure: ID<Structure>,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE control_proof SET keep_until = \(end)
      WHERE keep_until > \(end) AND prescription_id IN (
        SELECT id FROM control_prescription
        WHERE campaign_id = \(campaign) AND structure_id = \(structure))
      """)
  }

  /// Erases the papers whose end has passed; the line that says there was one stays.
  package static func erase(endedBefore day: Day, in session: any SQLSession) throws -> Int {
    try session.run(
      "UPDATE control_proof SET bytes = NULL WHERE keep_until < \(day) AND bytes IS NOT NULL")
  }

  private static func read(_ row: any SQLRow) throws -> ControlProof {
    ControlProof(
      criterion: try row.code(1), fileName: row.text(2), addedOn: try row.day(3),
      keepUntil: try row.day(4), hasFile: row.bool(5),
      decision: try row.code(ifPresent: 6), note: row.text(7))
  }
}
