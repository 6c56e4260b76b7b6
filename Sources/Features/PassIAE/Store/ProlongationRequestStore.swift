import Domain
import Kernel
import SQL

/// Requests for a prolongation, and their answers.
package enum ProlongationRequestStore {
  package static func load(_ id: ID<ProlongationRequest>, in session: any SQLSession) throws
    -> ProlongationRequest?
  {
    try session.first("SELECT \(columns) FROM prolongation_request WHERE id = \(id)", read)
  }

  /// All those of a PASS, the latest first.
  package static func of(_ pass: ID<PassIAE>, in session: any SQLSession) throws
    -> [ProlongationRequest]
  {
    try session.all(
      """
      SELECT \(columns) FROM prolongation_request WHERE pass_id = \(pass)
      ORDER BY asked_on DESC, id DESC
      """, read)
  }

  package static func hasPending(_ pass: ID<PassIAE>, in session: any SQLSession) throws -> Bool {
    try session.count(
      """
      SELECT count(*) FROM prolongation_request WHERE pass_id = \(pass) AND state = 'pending'
      """) > 0
  }

  /// Those that wait for that structure, the oldest first.
  package static func waiting(
    for structure: ID<Structure>, atMost limit: Int, in session: any SQLSession
  ) throws -> [ProlongationRequest] {
    try session.all(
      """
      SELECT \(columns) FROM prolongation_request
      WHERE addressed_to = \(structure) AND state = 'pending'
      ORDER BY asked_on, id LIMIT \(limit)
      """, read)
  }

  /// Those it answered, the latest first.
  package static func answered(
    by structure: ID<Structure>, atMost limit: Int, in session: any SQLSession
  ) throws -> [ProlongationRequest] {
    try session.all(
      """
      SELECT \(columns) FROM prolongation_request
      WHERE addressed_to = \(structure) AND state <> 'pending'
      ORDER BY asked_on DESC, id DESC LIMIT \(limit)
      """, read)
  }

  /// Those asked between those days that nobody answered.
  package static func pending(
    askedFrom first: Day, to last: Day, in session: any SQLSession
  ) throws -> [ProlongationRequest] {
    try session.all(
      """
      SELECT \(columns) FROM prolongation_request
      WHERE state = 'pending' AND asked_on >= \(first) AND asked_on <= \(last)
      ORDER BY asked_on, id LIMIT 500
      """, read)
  }

  package static func insert(_ request: ProlongationRequest, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO prolongation_request (id, pass_id, shown_name, starts_on, ends_on, reason,
        explanation, asked_by_account, asked_by, asked_on, addressed_to, state)
      VALUES (\(request.id), \(request.pass), \(request.shownName), \(request.period.first),
        \(request.period.last), \(request.reason), \(request.explanation),
        \(request.askedByAccount), \(request.askedBy), \(request.askedOn),
        \(request.addressedTo), 'pending')
      """)
  }

  /// Writes the answer down.
  /// - Returns: false when somebody answered before.
  package static func answer(
    _ id: ID<ProlongationRequest>, _ answer: ProlongationAnswer, by member: Member, on day: Day,
    in session: any SQLSession
  ) throws -> Bool {
    var denial: ProlongationDenial?
    var actions = ""
    var text = ""
    if case .denied(let reason, let proposed, let explanation) = answer {
      denial = reason
      actions = proposed.map(\.code).joined(separator: " ")
      text = explanation
    }
    return try session.run(
      """
      UPDATE prolongation_request SET state = \(denial == nil ? "granted" : "denied"),
        answered_by_account = \(member.account), answered_by = \(member.structure),
        answered_on = \(day), denial = \(denial?.code), actions = \(actions), answer = \(text),
        version = version + 1
      WHERE id = \(id) AND state = 'pending'
      """) == 1
  }

  /// - Returns: false when another program reminded it that day, or somebody answered.
  package static func noteReminder(
    _ id: ID<ProlongationRequest>, on day: Day, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE prolongation_request SET last_reminded_on = \(day)
      WHERE id = \(id) AND state = 'pending'
        AND (last_reminded_on IS NULL OR last_reminded_on < \(day))
      """) == 1
  }

  private static let columns: SQLQuery =
    """
    id, pass_id, shown_name, starts_on, ends_on, reason, explanation, asked_by_account, asked_by,
    asked_on, addressed_to, state, answered_by_account, answered_by, answered_on, denial, actions,
    answer, last_reminded_on
    """

  private static func read(_ row: any SQLRow) throws -> ProlongationRequest {
    guard let period = DayRange(try row.day(3), try row.day(4)) else {
      throw UnreadableRow(column: 4, wanted: "period")
    }
    return ProlongationRequest(
      id: row.id(0), pass: row.id(1), shownName: row.text(2), period: period,
      reason: try row.code(5), explanation: row.text(6), askedByAccount: row.id(7),
      askedBy: row.id(8), askedOn: try row.day(9), addressedTo: row.id(10),
      answer: try answer(row), answeredOn: try row.day(ifPresent: 14),
      answeredBy: row.id(ifPresent: 13), lastRemindedOn: try row.day(ifPresent: 18))
  }

  private static func answer(_ row: any SQLRow) throws -> ProlongationAnswer? {
    switch row.text(11) {
    case "pending": return nil
    case "granted": return .granted
    default:
      let actions = row.text(16).split(separator: " ").compactMap {
        ProlongationAction(rawValue: String($0))
      }
      return .denied(try row.code(15), actions, row.text(17))
    }
  }
}
