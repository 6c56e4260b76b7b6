import Domain
import Kernel
import SQL

/// Campaigns and the employers they drew, as rows.
package enum ControlStore {
  package static func insert(_ campaign: ControlCampaign, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO control_campaign (id, territory_id, period_from, period_until, percent,
        opened_on, proofs_due_on)
      VALUES (\(campaign.id), \(campaign.territory), \(campaign.period.first),
        \(campaign.period.last), \(campaign.percent), \(campaign.openedOn),
        \(campaign.proofsDueOn))
      """)
  }

  /// Opens the control of one employer, with the self-prescriptions drawn.
  package static func insert(
    _ control: EmployerControl,
    _ drawn: [(id: ID<SampledPrescription>, candidate: ControlCandidate)],
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO control_employer (campaign_id, structure_id, state)
      VALUES (\(control.campaign.id), \(control.structure), 'preuves')
      """)
    for (id, candidate) in drawn {
      try session.run(
        """
        INSERT INTO control_prescription (id, campaign_id, structure_id, diagnosis_id, hired_on)
        VALUES (\(id), \(control.campaign.id), \(control.structure), \(candidate.diagnosis),
          \(candidate.hiredOn))
        """)
    }
  }

  /// Self-prescriptions of a territory that led to a hire in the period, by employer: what a draw
  /// is made from. One per person and employer, the latest.
  package static func candidates(
    in territory: ID<Territory>, over period: DayRange, session: any SQLSession
  ) throws -> [ControlCandidate] {
    let kinds = StructureKind.allCases.filter { EmployerKindRules($0).isControlled }
    let rows = try session.all(
      """
      SELECT diagnosis.id, diagnosis.structure_id, diagnosis.person_id, hire.hire_starts_on
      FROM structure
      JOIN job_application hire ON hire.structure_id = structure.id AND hire.state = \(ApplicationState.hired)
        AND hire.hire_starts_on BETWEEN \(period.first) AND \(period.last)
      JOIN eligibility_diagnosis diagnosis ON diagnosis.structure_id = structure.id
        AND diagnosis.author_kind = 'employeur' AND diagnosis.person_id = hire.person_id
        AND diagnosis.made_on <= hire.hire_starts_on
      WHERE structure.territory_id = \(territory) AND structure.kind IN (\(list: kinds))
      ORDER BY diagnosis.structure_id, diagnosis.person_id, diagnosis.made_on DESC,
        diagnosis.id DESC, hire.hire_starts_on DESC
      """
    ) { row in
      ControlCandidate(
        diagnosis: row.id(0), structure: row.id(1), person: row.id(2), hiredOn: try row.day(3))
    }
    var seen: Set<[String]> = []
    return rows.filter { seen.insert([$0.structure.text, $0.person.text]).inserted }
  }

  package static func load(
    _ campaign: ID<ControlCampaign>, _ structure: ID<Structure>, in session: any SQLSession
  ) throws -> EmployerControl? {
    try session.first(
      """
      SELECT \(columns) FROM control_employer
      JOIN control_campaign ON control_campaign.id = control_employer.campaign_id
      WHERE campaign_id = \(campaign) AND structure_id = \(structure)
      """, read)
  }

  /// The controls of a territory, or of one employer, newest campaign first; at most two hundred.
  package static func list(
    in territory: ID<Territory>?, of structure: ID<Structure>?, session: any SQLSession
  ) throws -> [(control: EmployerControl, name: String)] {
    let filter: SQLQuery =
      if let structure { "control_employer.structure_id = \(structure)" } else {
        "control_campaign.territory_id = \(territory)"
      }
    return try session.all(
      """
      SELECT \(columns), structure.name FROM control_employer
      JOIN control_campaign ON control_campaign.id = control_employer.campaign_id
      JOIN structure ON structure.id = control_employer.structure_id
      WHERE \(filter)
      ORDER BY control_campaign.opened_on DESC, control_campaign.id DESC, structure.name
      LIMIT 200
      """
    ) { row in (try read(row), row.text(19)) }
  }

  /// Saves the stage unless somebody changed it since; false when somebody did.
  package static func update(_ control: EmployerControl, in session: any SQLSession) throws -> Bool
  {
    let row = ControlColumns(control.stage)
    return try session.run(
      """
      UPDATE control_employer SET state = \(row.state), sent_on = COALESCE(\(row.sentOn), sent_on),
        adversarial_due_on = COALESCE(\(row.dueOn), adversarial_due_on),
        answered_on = COALESCE(\(row.answeredOn), answered_on), closed_on = \(row.closedOn),
        outcome = \(row.outcome), outcome_from = \(row.from), outcome_until = \(row.until),
        outcome_percent = \(row.percent), outcome_reason = \(row.reason), version = version + 1
      WHERE campaign_id = \(control.campaign.id) AND structure_id = \(control.structure)
        AND version = \(control.version)
      """) == 1
  }

  /// Whether a decision forbids this employer to prescribe for itself that day.
  package static func forbidsSelfPrescription(
    by structure: ID<Structure>, on day: Day, in session: any SQLSession
  ) throws -> ControlOutcome? {
    try session.all(
      """
      SELECT \(columns) FROM control_employer
      JOIN control_campaign ON control_campaign.id = control_employer.campaign_id
      WHERE structure_id = \(structure) AND outcome IN ('suspension', 'retrait')
      """, read
    ).compactMap { control -> ControlOutcome? in
      guard case .closed(let outcome, _) = control.stage else { return nil }
      return outcome.forbidsSelfPrescription(on: day) ? outcome : nil
    }.first
  }

  private static let columns: SQLQuery = """
    control_campaign.id, control_campaign.territory_id, period_from, period_until, percent,
    opened_on, proofs_due_on, control_employer.structure_id, control_employer.state, sent_on,
    adversarial_due_on, answered_on, closed_on, outcome, outcome_from, outcome_until,
    outcome_percent, outcome_reason, control_employer.version
    """

  private static func read(_ row: any SQLRow) throws -> EmployerControl {
    guard let period = DayRange(try row.day(2), try row.day(3)) else {
      throw UnreadableRow(column: 3, wanted: "period of a campaign")
    }
    return EmployerControl(
      campaign: ControlCampaign(
        id: row.id(0), territory: row.id(1), period: period, percent: row.integer(4),
        openedOn: try row.day(5), proofsDueOn: try row.day(6)),
      structure: row.id(7), stage: try stage(row, reason: row.text(17)),
      version: row.integer(18))
  }

  private static func stage(_ row: any SQLRow, reason: String) throws -> ControlStage {
    switch row.text(8) {
    case "preuves": return .proofsAsked
    case "envoye": return .sent(on: try row.day(9))
    case "contradictoire": return .adversarial(dueOn: try row.day(10))
    case "repondu": return .answered(on: try row.day(11))
    case "clos": return .closed(try outcome(row, reason: reason), on: try row.day(12))
    default: throw UnreadableRow(column: 8, wanted: "stage of a control")
    }
  }

  private static func outcome(_ row: any SQLRow, reason: String) throws -> ControlOutcome {
    switch row.text(13) {
    case "conforme": return .conforming
    case "sans_sanction": return .noSanction(reason: reason)
    case "information": return .training(reason: reason)
    case "suspension":
      guard let period = DayRange(try row.day(14), try row.day(15)) else {
        throw UnreadableRow(column: 15, wanted: "period of a withdrawal")
      }
      return .withdrawal(period, reason: reason)
    case "retrait": return .permanentWithdrawal(from: try row.day(14), reason: reason)
    case "reduction": return .subsidyCut(percent: row.integer(16), reason: reason)
    default: throw UnreadableRow(column: 13, wanted: "outcome of a control")
    }
  }
}

/// A self-prescription that may be drawn.
package struct ControlCandidate: Sendable, Hashable {
  package let diagnosis: ID<EligibilityDiagnosis>
  package let structure: ID<Structure>
  package let person: ID<Person>
  package let hiredOn: Day
}

/// A stage as the columns of a row.
private struct ControlColumns {
  var state = "preuves"
  var sentOn: Day?
  var dueOn: Day?
  var answeredOn: Day?
  var closedOn: Day?
  var outcome: String?
  var from: Day?
  var until: Day?
  var percent: Int?
  var reason = ""

  init(_ stage: ControlStage) {
    switch stage {
    case .proofsAsked: break
    case .sent(let day):
      state = "envoye"
      sentOn = day
    case .adversarial(let due):
      state = "contradictoire"
      dueOn = due
    case .answered(let day):
      state = "repondu"
      answeredOn = day
    case .closed(let outcome, let day):
      state = "clos"
      closedOn = day
      reason = outcome.reason
      fill(outcome)
    }
  }

  private mutating func fill(_ outcome: ControlOutcome) {
    switch outcome {
    case .conforming: self.outcome = "conforme"
    case .noSanction: self.outcome = "sans_sanction"
    case .training: self.outcome = "information"
    case .withdrawal(let period, _):
      self.outcome = "suspension"
      from = period.first
      until = period.last
    case .permanentWithdrawal(let day, _):
      self.outcome = "retrait"
      from = day
    case .subsidyCut(let share, _):
      self.outcome = "reduction"
      percent = share
    }
  }
}
