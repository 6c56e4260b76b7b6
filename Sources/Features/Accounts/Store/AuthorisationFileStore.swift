import Domain
import Kernel
import SQL

/// The files of authorisation, one row each; the newest number is the running one.
package enum AuthorisationFileStore {
  package static func latest(of structure: ID<Structure>, in session: any SQLSession) throws
    -> AuthorisationFile?
  {
    try session.first(
      """
      SELECT \(columns) FROM authorisation_file WHERE structure_id = \(structure)
      ORDER BY number DESC LIMIT 1
      """, read)
  }

  package static func insert(_ file: AuthorisationFile, in session: any SQLSession) throws {
    let stage = StageColumns(file.stage)
    try session.run(
      """
      INSERT INTO authorisation_file (structure_id, number, state, axis_known, axis_mission,
        axis_people, axis_need, partnerships, submitted_on, opinion, opinion_on, decided_on,
        decision_reason, order_reference, order_from, order_until, version)
      VALUES (\(file.structure), \(file.number), \(stage.state), \(file.axes[.known] ?? ""),
        \(file.axes[.mission] ?? ""), \(file.axes[.people] ?? ""), \(file.axes[.need] ?? ""),
        \(file.partnerships), \(stage.submittedOn), \(stage.opinion), \(stage.opinionOn),
        \(stage.decidedOn), \(stage.reason), \(stage.reference), \(stage.from), \(stage.until),
        \(file.version))
      """)
  }

  /// Replaces a file nobody changed since `version`; false when somebody did.
  package static func update(_ file: AuthorisationFile, in session: any SQLSession) throws -> Bool {
    let stage = StageColumns(file.stage)
    return try session.run(
      """
      UPDATE authorisation_file SET state = \(stage.state),
        axis_known = \(file.axes[.known] ?? ""), axis_mission = \(file.axes[.mission] ?? ""),
        axis_people = \(file.axes[.people] ?? ""), axis_need = \(file.axes[.need] ?? ""),
        partnerships = \(file.partnerships),
        submitted_on = COALESCE(\(stage.submittedOn), submitted_on),
        opinion = COALESCE(\(stage.opinion), opinion),
        opinion_on = COALESCE(\(stage.opinionOn), opinion_on), decided_on = \(stage.decidedOn),
        decision_reason = \(stage.reason), order_reference = \(stage.reference),
        order_from = \(stage.from), order_until = \(stage.until), version = version + 1
      WHERE structure_id = \(file.structure) AND number = \(file.number)
        AND version = \(file.version)
      """) == 1
  }

  /// Those a DDETS still has to answer, oldest first; at most a hundred.
  package static func waiting(in territory: ID<Territory>, session: any SQLSession) throws
    -> [(structure: ID<Structure>, name: String, file: AuthorisationFile)]
  {
    try session.all(
      """
      SELECT \(columns), structure.name FROM authorisation_file
      JOIN structure ON structure.id = authorisation_file.structure_id
      WHERE structure.territory_id = \(territory) AND state IN ('depose', 'avis')
      ORDER BY submitted_on, structure.name LIMIT 100
      """
    ) { row in
      let file = try read(row)
      return (file.structure, row.text(17), file)
    }
  }

  package static func countWaiting(in territory: ID<Territory>, session: any SQLSession) throws
    -> Int
  {
    try session.first(
      """
      SELECT COUNT(*) FROM authorisation_file
      JOIN structure ON structure.id = authorisation_file.structure_id
      WHERE structure.territory_id = \(territory) AND state IN ('depose', 'avis')
      """
    ) { $0.integer(0) } ?? 0
  }

  /// Structures of a territory whose order of the préfet ends by that day; at most a hundred.
  package static func ending(
    in territory: ID<Territory>, by day: Day, session: any SQLSession
  ) throws -> [Structure] {
    try session.all(
      """
      SELECT \(StructureStore.columns) FROM structure
      WHERE territory_id = \(territory) AND authorised_until <= \(day)
      ORDER BY authorised_until, name LIMIT 100
      """, StructureStore.read)
  }

  /// What a structure did over a period, counted.
  package static func evidence(
    of structure: ID<Structure>, over period: DayRange, in session: any SQLSession
  ) throws -> AuthorisationEvidence {
    let prescriptions =
      try session.first(
        """
        SELECT COUNT(*) FROM eligibility_diagnosis
        WHERE structure_id = \(structure) AND author_kind = 'prescripteur'
          AND made_on BETWEEN \(period.first) AND \(period.last)
        """
      ) { $0.integer(0) } ?? 0
    let from = ParisTime.start(of: period.first)
    let until = ParisTime.start(of: period.last.adding(days: 1))
    let sent = try session.first(
      """
      SELECT COUNT(*), COUNT(DISTINCT structure_id),
        COALESCE(SUM(CASE WHEN state = \(ApplicationState.hired) THEN 1 ELSE 0 END), 0)
      FROM job_application
      WHERE sender_structure_id = \(structure) AND sent_at >= \(from) AND sent_at < \(until)
      """
    ) { (all: $0.integer(0), employers: $0.integer(1), hires: $0.integer(2)) }
    return AuthorisationEvidence(
      period: period, prescriptions: prescriptions, applicationsSent: sent?.all ?? 0,
      employers: sent?.employers ?? 0, hires: sent?.hires ?? 0)
  }

  private static let columns: SQLQuery = """
    authorisation_file.structure_id, number, state, axis_known, axis_mission, axis_people,
    axis_need, partnerships, submitted_on, opinion, opinion_on, decided_on, decision_reason,
    order_reference, order_from, order_until, authorisation_file.version
    """

  private static func read(_ row: any SQLRow) throws -> AuthorisationFile {
    let texts = zip([AuthorisationAxis.known, .mission, .people, .need], 3...6)
    let axes = Dictionary(uniqueKeysWithValues: texts.map { ($0, row.text($1)) })
    return AuthorisationFile(
      structure: row.id(0), number: row.integer(1), stage: try stage(row),
      axes: axes.filter { !$0.value.isEmpty }, partnerships: row.text(7), version: row.integer(16))
  }

  private static func stage(_ row: any SQLRow) throws -> AuthorisationStage {
    switch row.text(2) {
    case "preparation": return .preparing
    case "depose": return .submitted(on: try row.day(8))
    case "avis":
      return .opinion(
        try row.code(9), on: try row.day(10), submittedOn: try row.day(8))
    case "accorde":
      guard let period = DayRange(try row.day(14), try row.day(15)) else {
        throw UnreadableRow(column: 15, wanted: "period of an order")
      }
      return .granted(period, reference: row.text(13))
    case "non_retenu": return .declined(on: try row.day(11), reason: row.text(12))
    default: throw UnreadableRow(column: 2, wanted: "stage of an authorisation file")
    }
  }
}

/// A stage as the columns of a row.
private struct StageColumns {
  var state = "preparation"
  var submittedOn: Day?
  var opinion: CDIAEOpinion?
  var opinionOn: Day?
  var decidedOn: Day?
  var reason = ""
  var reference = ""
  var from: Day?
  var until: Day?

  init(_ stage: AuthorisationStage) {
    switch stage {
    case .preparing: break
    case .submitted(let day):
      state = "depose"
      submittedOn = day
    case .opinion(let opinion, let day, let submitted):
      state = "avis"
      submittedOn = submitted
      self.opinion = opinion
      opinionOn = day
    case .granted(let period, let reference):
      state = "accorde"
      self.reference = reference
      from = period.first
      until = period.last
    case .declined(let day, let reason):
      state = "non_retenu"
      decidedOn = day
      self.reason = reason
    }
  }
}
