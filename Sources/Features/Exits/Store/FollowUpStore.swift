import Domain
import Kernel
import SQL

/// News taken after exits, as rows.
package enum FollowUpStore {
  /// The one follow-up of an exit, given or given again.
  package static func save(
    _ followUp: AfterExitFollowUp, on today: Day, at instant: Instant, in session: any SQLSession
  ) throws {
    let withdrawnAt: Instant? = followUp.isWithdrawn ? instant : nil
    try session.run(
      """
      INSERT INTO after_exit_follow_up (id, exit_id, person_id, follower_id, structure_id, channel,
        shared_with_employer, given, language, agreed_on, withdrawn_at, next_due_on, version)
      VALUES (\(followUp.id), \(followUp.exit), \(followUp.person), \(followUp.follower),
        \(followUp.structure), \(followUp.channel), \(followUp.isSharedWithEmployer),
        \(followUp.given), \(followUp.language), \(followUp.agreedOn), \(withdrawnAt),
        \(followUp.next(on: today)?.dueOn), 1)
      ON CONFLICT (exit_id) DO UPDATE SET follower_id = excluded.follower_id,
        structure_id = excluded.structure_id, channel = excluded.channel,
        shared_with_employer = excluded.shared_with_employer, given = excluded.given,
        language = excluded.language, agreed_on = excluded.agreed_on,
        withdrawn_at = excluded.withdrawn_at, next_due_on = excluded.next_due_on,
        version = after_exit_follow_up.version + 1
      """)
  }

  /// Takes the next version and sets when she is next asked; false when somebody was there first.
  package static func advance(
    _ followUp: AfterExitFollowUp, on today: Day, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE after_exit_follow_up SET next_due_on = \(followUp.next(on: today)?.dueOn),
        version = version + 1
      WHERE id = \(followUp.id) AND version = \(followUp.version) AND withdrawn_at IS NULL
      """) == 1
  }

  package static func add(
    _ answer: FollowUpAnswer, of month: Int, to id: ID<AfterExitFollowUp>, by account: ID<Account>,
    on day: Day, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO follow_up_answer (follow_up_id, month, work, housing, answered_on, typed_by)
      VALUES (\(id), \(month), \(answer.work), \(answer.housing), \(day), \(account))
      """)
  }

  package static func add(
    _ channel: FollowUpChannel, of month: Int, to id: ID<AfterExitFollowUp>,
    by account: ID<Account>, on day: Day, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO follow_up_try (follow_up_id, month, channel, tried_on, tried_by)
      VALUES (\(id), \(month), \(channel), \(day), \(account))
      ON CONFLICT (follow_up_id, month, channel) DO NOTHING
      """)
  }

  package static func load(_ id: ID<AfterExitFollowUp>, in session: any SQLSession) throws
    -> AfterExitFollowUp?
  {
    try list("WHERE f.id = \(id)", in: session).first
  }

  package static func ofExit(_ exit: ID<PathExit>, in session: any SQLSession) throws
    -> AfterExitFollowUp?
  {
    try list("WHERE f.exit_id = \(exit)", in: session).first
  }

  package static func ofPerson(_ person: ID<Person>, in session: any SQLSession) throws
    -> [AfterExitFollowUp]
  {
    try list("WHERE f.person_id = \(person)", in: session)
  }

  /// Of exits of that structure in a period.
  package static func ofStructure(
    _ structure: ID<Structure>, in period: DayRange, in session: any SQLSession
  ) throws -> [AfterExitFollowUp] {
    try list(
      """
      WHERE x.structure_id = \(structure) AND x.left_on >= \(period.first)
        AND x.left_on <= \(period.last)
      """, in: session)
  }

  /// Those one takes, which have a round to come or due, the soonest first; 100 at most.
  package static func takenBy(
    _ member: Member, dueBy day: Day?, limit: Int = 100, in session: any SQLSession
  ) throws -> [AfterExitFollowUp] {
    var until: SQLQuery = "AND f.next_due_on IS NOT NULL"
    if let day { until = "AND f.next_due_on <= \(day)" }
    return try list(
      """
      WHERE f.follower_id = \(member.account) AND f.structure_id = \(member.structure)
        AND f.withdrawn_at IS NULL \(until)
      """,
      order: "ORDER BY f.next_due_on, f.id LIMIT \(limit)", in: session)
  }

  private static func list(
    _ filter: SQLQuery, order: SQLQuery = "ORDER BY x.left_on DESC, f.id",
    in session: any SQLSession
  ) throws -> [AfterExitFollowUp] {
    var found = try session.all(
      """
      SELECT f.id, f.exit_id, f.person_id, x.structure_id, x.left_on, f.follower_id,
        f.structure_id, f.channel, f.shared_with_employer, f.given, f.language, f.agreed_on,
        f.withdrawn_at, f.version
      FROM after_exit_follow_up f JOIN path_exit x ON x.id = f.exit_id
      \(filter) \(order)
      """
    ) { row in
      AfterExitFollowUp(
        id: row.id(0), exit: row.id(1), person: row.id(2), employer: row.id(3),
        leftOn: try row.day(4), follower: row.id(5), structure: row.id(6),
        channel: try row.code(7), isSharedWithEmployer: row.bool(8), given: try row.code(9),
        language: row.text(10), agreedOn: try row.day(11), isWithdrawn: !row.isNull(12),
        version: row.integer(13))
    }
    guard !found.isEmpty else { return [] }
    let rounds = try rounds(of: found.map(\.id), in: session)
    for index in found.indices { found[index].rounds = rounds[found[index].id] ?? [] }
    return found
  }

  private static func rounds(of ids: [ID<AfterExitFollowUp>], in session: any SQLSession) throws
    -> [ID<AfterExitFollowUp>: [FollowUpRound]]
  {
    var rounds: [ID<AfterExitFollowUp>: [Int: FollowUpRound]] = [:]
    try session.query(
      """
      SELECT follow_up_id, month, work, housing FROM follow_up_answer
      WHERE follow_up_id IN (\(list: ids))
      """
    ) { row in
      let month = row.integer(1)
      rounds[row.id(0), default: [:]][month] = FollowUpRound(
        month: month, answer: FollowUpAnswer(work: try row.code(2), housing: try row.code(3)))
    }
    try session.query(
      """
      SELECT follow_up_id, month, channel FROM follow_up_try WHERE follow_up_id IN (\(list: ids))
      """
    ) { row in
      let month = row.integer(1)
      rounds[row.id(0), default: [:]][month, default: FollowUpRound(month: month)]
        .tried.insert(try row.code(2))
    }
    return rounds.mapValues { $0.values.sorted { $0.month < $1.month } }
  }
}
