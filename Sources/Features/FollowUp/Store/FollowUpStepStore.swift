import Domain
import Kernel
import SQL

/// Steps, as rows.
package enum FollowUpStepStore {
  package static func insert(
    _ step: FollowUpStep, by account: ID<Account>, at instant: Instant,
    in session: any SQLSession
  ) throws {
    let carrier = columns(of: step.carrier)
    try session.run(
      """
      INSERT INTO follow_up_step (id, person_id, goal_id, strand, wording, carrier_id,
        carrier_structure_id, due_on, state, state_at, is_open, origin, recorded_by, author_id,
        recorded_at, version)
      VALUES (\(step.id), \(step.person), \(step.goal), \(step.strand), \(step.wording),
        \(carrier.account), \(carrier.structure), \(step.dueOn), \(step.state), \(step.stateAt),
        \(step.state.isOpen), \(step.origin), \(step.recordedBy), \(account), \(instant),
        \(step.version))
      """)
  }

  package static func load(
    _ id: ID<FollowUpStep>, of person: ID<Person>, in session: any SQLSession
  ) throws -> FollowUpStep? {
    try session.first(
      "SELECT \(columns) FROM follow_up_step WHERE id = \(id) AND person_id = \(person)", read)
  }

  /// Those that still ask something, the nearest day first, those without a day last.
  package static func open(
    of person: ID<Person>, limit: Int = FollowUpRules.mostOpenSteps, in session: any SQLSession
  ) throws -> [FollowUpStep] {
    try session.all(
      """
      SELECT \(columns) FROM follow_up_step WHERE person_id = \(person) AND is_open = 1
      ORDER BY CASE WHEN due_on IS NULL THEN 1 ELSE 0 END, due_on, id LIMIT \(limit)
      """, read)
  }

  package static func countOpen(of person: ID<Person>, in session: any SQLSession) throws -> Int {
    try session.count(
      "SELECT count(*) FROM follow_up_step WHERE person_id = \(person) AND is_open = 1")
  }

  /// Done or set aside, newest first, from that place of the timeline on.
  package static func past(
    of person: ID<Person>, before key: TimelineKey, limit: Int, in session: any SQLSession
  ) throws -> [FollowUpStep] {
    try session.all(
      """
      SELECT \(columns) FROM follow_up_step
      WHERE person_id = \(person) AND is_open = 0
        AND (state_at, id) < (\(key.settledAt), \(key.step))
      ORDER BY state_at DESC, id DESC LIMIT \(limit)
      """, read)
  }

  /// Writes wording, carrier, day, goal and state, if nobody else did since `step.version` was
  /// read. False when somebody did.
  package static func update(_ step: FollowUpStep, in session: any SQLSession) throws -> Bool {
    let carrier = columns(of: step.carrier)
    return try session.run(
      """
      UPDATE follow_up_step SET wording = \(step.wording), goal_id = \(step.goal),
        carrier_id = \(carrier.account), carrier_structure_id = \(carrier.structure),
        due_on = \(step.dueOn), state = \(step.state), state_at = \(step.stateAt),
        is_open = \(step.state.isOpen), version = version + 1
      WHERE id = \(step.id) AND version = \(step.version)
      """) == 1
  }

  /// Open steps that this member carries and whose day comes by then, the nearest first.
  package static func carried(
    by member: Member, dueBy day: Day, limit: Int, in session: any SQLSession
  ) throws -> [FollowUpStep] {
    try session.all(
      """
      SELECT \(columns) FROM follow_up_step
      WHERE carrier_id = \(member.account) AND carrier_structure_id = \(member.structure)
        AND is_open = 1 AND due_on <= \(day)
      ORDER BY due_on, id LIMIT \(limit)
      """, read)
  }

  private static func columns(of carrier: StepCarrier) -> (
    account: ID<Account>?, structure: ID<Structure>?
  ) {
    switch carrier {
    case .herself: (nil, nil)
    case .member(let account, let structure): (account, structure)
    }
  }

  private static let columns: SQLQuery = """
    id, person_id, goal_id, strand, wording, carrier_id, carrier_structure_id, due_on, state,
    state_at, origin, recorded_by, version
    """

  private static func read(_ row: any SQLRow) throws -> FollowUpStep {
    let account = row.id(ifPresent: 5, of: Account.self)
    let structure = row.id(ifPresent: 6, of: Structure.self)
    return FollowUpStep(
      id: row.id(0), person: row.id(1), goal: row.id(ifPresent: 2), strand: try row.code(3),
      wording: row.text(4),
      carrier: account.flatMap { account in structure.map { .member(account, $0) } } ?? .herself,
      dueOn: try row.day(ifPresent: 7), state: try row.code(8), stateAt: row.instant(9),
      origin: row.text(10), recordedBy: row.id(11), version: row.integer(12))
  }
}
