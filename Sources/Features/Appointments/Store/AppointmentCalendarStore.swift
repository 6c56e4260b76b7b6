import Domain
import Kernel
import SQL

/// Secret addresses of calendars, as rows: one for a member in a structure, one for a structure.
package enum AppointmentCalendarStore {
  package enum Owner: Sendable, Hashable {
    case member(ID<Account>, ID<Structure>)
    case structure(ID<Structure>)

    fileprivate var key: String {
      switch self {
      case .member(let account, let structure): "membre:\(account):\(structure)"
      case .structure(let structure): "structure:\(structure)"
      }
    }
  }

  package static func token(of owner: Owner, in session: any SQLSession) throws -> String? {
    try session.first("SELECT token FROM appointment_calendar WHERE owner = \(owner.key)") {
      $0.text(0)
    }
  }

  /// A new address; the one before opens nothing any more.
  package static func give(
    _ token: String, to owner: Owner, at instant: Instant, in session: any SQLSession
  ) throws {
    let (structure, account): (ID<Structure>, ID<Account>?) =
      switch owner {
      case .member(let account, let structure): (structure, account)
      case .structure(let structure): (structure, nil)
      }
    try session.run(
      """
      INSERT INTO appointment_calendar (owner, structure_id, account_id, token, given_at)
      VALUES (\(owner.key), \(structure), \(account), \(token), \(instant))
      ON CONFLICT (owner) DO UPDATE SET token = excluded.token, given_at = excluded.given_at
      """)
  }

  package static func revoke(_ owner: Owner, in session: any SQLSession) throws {
    try session.run("DELETE FROM appointment_calendar WHERE owner = \(owner.key)")
  }

  /// Whose calendar that address is; nil when it is nobody's, or no more: revoked, the member left,
  /// the account is closed.
  package static func owner(_ token: String, in session: any SQLSession) throws -> Owner? {
    try session.first(
      """
      SELECT c.structure_id, c.account_id FROM appointment_calendar c
      WHERE c.token = \(token) AND (c.account_id IS NULL OR EXISTS (
        SELECT 1 FROM membership m JOIN account a ON a.id = m.account_id
        WHERE m.account_id = c.account_id AND m.structure_id = c.structure_id
          AND a.disabled_at IS NULL))
      """
    ) { row -> Owner in
      guard let account: ID<Account> = row.id(ifPresent: 1) else { return .structure(row.id(0)) }
      return .member(account, row.id(0))
    }
  }

  /// What a calendar shows: the hour and the initials, with when it was last changed.
  package struct Line: Sendable {
    package let appointment: ID<Appointment>
    package let slot: AppointmentSlot
    package let initials: String
    package let attendance: Attendance
    package let changedAt: Instant
    package let version: Int
  }

  /// Appointments between two moments, in the order of time. Of a session: one line for each seat.
  package static func lines(
    of owner: Owner, from first: Instant, to end: Instant, atMost limit: Int,
    in session: any SQLSession
  ) throws -> [Line] {
    let filter: SQLQuery =
      switch owner {
      case .member(let account, let structure):
        "s.structure_id = \(structure) AND s.host_id = \(account)"
      case .structure(let structure): "s.structure_id = \(structure)"
      }
    let width = AppointmentSlotStore.width
    return try session.all(
      """
      SELECT \(AppointmentSlotStore.columns), a.id, a.attendance, a.changed_at, a.version,
        p.first_name, p.last_name
      FROM appointment_slot s JOIN appointment a ON a.slot_id = s.id
      JOIN person p ON p.id = a.person_id
      WHERE \(filter) AND s.starts_at >= \(first) AND s.starts_at < \(end)
      ORDER BY s.starts_at, a.id LIMIT \(limit)
      """
    ) { row in
      Line(
        appointment: row.id(width), slot: try AppointmentSlotStore.read(row),
        initials: [row.text(width + 4), row.text(width + 5)].compactMap(\.first)
          .map { "\($0.uppercased())." }.joined(separator: "\u{A0}"),
        attendance: try row.code(width + 1), changedAt: row.instant(width + 2),
        version: row.integer(width + 3))
    }
  }
}
