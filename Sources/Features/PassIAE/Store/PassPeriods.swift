import Domain
import Kernel
import SQL

/// The suspensions and prolongations of PASS, as rows.
package enum PassPeriods {
  /// The same PASS with their periods, in two statements whatever their number.
  static func filling(_ passes: [PassIAE], in session: any SQLSession) throws -> [PassIAE] {
    guard !passes.isEmpty else { return [] }
    let ids = passes.map(\.id)
    var suspended: [ID<PassIAE>: [DayRange]] = [:]
    try session.query(
      """
      SELECT pass_id, starts_on, ends_on FROM pass_suspension WHERE pass_id IN (\(list: ids))
      ORDER BY starts_on
      """
    ) { suspended[$0.id(0), default: []].append(try period($0, 1)) }
    var prolonged: [ID<PassIAE>: [DayRange]] = [:]
    try session.query(
      """
      SELECT pass_id, starts_on, ends_on FROM pass_prolongation WHERE pass_id IN (\(list: ids))
      ORDER BY starts_on
      """
    ) { prolonged[$0.id(0), default: []].append(try period($0, 1)) }
    return passes.map { pass in
      var filled = pass
      filled.suspensions = suspended[pass.id] ?? []
      filled.prolongations = prolonged[pass.id] ?? []
      return filled
    }
  }

  package static func suspensions(of pass: ID<PassIAE>, in session: any SQLSession) throws
    -> [Suspension]
  {
    try session.all(
      """
      SELECT \(suspensionColumns) FROM pass_suspension WHERE pass_id = \(pass) ORDER BY starts_on
      """, readSuspension)
  }

  package static func suspension(_ id: ID<Suspension>, in session: any SQLSession) throws
    -> Suspension?
  {
    try session.first(
      "SELECT \(suspensionColumns) FROM pass_suspension WHERE id = \(id)", readSuspension)
  }

  package static func insert(_ suspension: Suspension, in session: any SQLSession) throws {
    let author = suspension.declaredBy
    try session.run(
      """
      INSERT INTO pass_suspension (id, pass_id, starts_on, ends_on, reason, explanation,
        declared_by_account, declared_by, declared_on, reason_to_go_on)
      VALUES (\(suspension.id), \(suspension.pass), \(suspension.period.first),
        \(suspension.period.last), \(suspension.reason), \(suspension.explanation),
        \(author.account), \(author.structure), \(author.on), \(author.reasonToGoOn))
      """)
    try PassHireStore.copyEnd(of: suspension.pass, in: session)
  }

  package static func update(_ suspension: Suspension, in session: any SQLSession) throws {
    try session.run(
      """
      UPDATE pass_suspension SET starts_on = \(suspension.period.first),
        ends_on = \(suspension.period.last), reason = \(suspension.reason),
        explanation = \(suspension.explanation)
      WHERE id = \(suspension.id)
      """)
    try PassHireStore.copyEnd(of: suspension.pass, in: session)
  }

  package static func delete(_ suspension: Suspension, in session: any SQLSession) throws {
    try session.run("DELETE FROM pass_suspension WHERE id = \(suspension.id)")
    try PassHireStore.copyEnd(of: suspension.pass, in: session)
  }

  package static func prolongations(of pass: ID<PassIAE>, in session: any SQLSession) throws
    -> [Prolongation]
  {
    try session.all(
      """
      SELECT id, pass_id, starts_on, ends_on, reason, explanation, declared_by,
        declared_by_account, declared_on, agreed_by
      FROM pass_prolongation WHERE pass_id = \(pass) ORDER BY starts_on
      """
    ) { row in
      Prolongation(
        id: row.id(0), pass: row.id(1), period: try period(row, 2), reason: try row.code(4),
        explanation: row.text(5), declaredBy: row.id(6), declaredByAccount: row.id(7),
        declaredOn: try row.day(8), agreedBy: row.id(ifPresent: 9))
    }
  }

  package static func insert(_ prolongation: Prolongation, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO pass_prolongation (id, pass_id, starts_on, ends_on, reason, explanation,
        declared_by, declared_by_account, declared_on, agreed_by)
      VALUES (\(prolongation.id), \(prolongation.pass), \(prolongation.period.first),
        \(prolongation.period.last), \(prolongation.reason), \(prolongation.explanation),
        \(prolongation.declaredBy), \(prolongation.declaredByAccount),
        \(prolongation.declaredOn), \(prolongation.agreedBy))
      """)
  }

  private static let suspensionColumns: SQLQuery =
    """
    id, pass_id, starts_on, ends_on, reason, explanation, declared_by_account, declared_by,
    declared_on, reason_to_go_on
    """

  private static func readSuspension(_ row: any SQLRow) throws -> Suspension {
    Suspension(
      id: row.id(0), pass: row.id(1), period: try period(row, 2), reason: try row.code(4),
      explanation: row.text(5),
      declaredBy: SuspensionAuthor(
        account: row.id(ifPresent: 6), structure: row.id(ifPresent: 7), on: try row.day(8),
        reasonToGoOn: row.text(9)))
  }

  private static func period(_ row: any SQLRow, _ column: Int) throws -> DayRange {
    guard let period = DayRange(try row.day(column), try row.day(column + 1)) else {
      throw UnreadableRow(column: column, wanted: "period")
    }
    return period
  }
}
