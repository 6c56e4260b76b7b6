import Domain
import Kernel
import SQL

/// Hours offered, as rows.
package enum AppointmentSlotStore {
  /// False when that host already offers that very moment.
  package static func insert(
    _ slot: AppointmentSlot, at instant: Instant, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      INSERT INTO appointment_slot (id, structure_id, host_id, motive, title, place, starts_local,
        starts_at, minutes, seats, taken, is_collective, created_at)
      VALUES (\(slot.id), \(slot.structure), \(slot.host), \(slot.motive), \(slot.title),
        \(slot.place), \(slot.starts.description), \(slot.startsAt), \(slot.minutes),
        \(slot.seats), 0, \(slot.isCollective), \(instant))
      ON CONFLICT (host_id, starts_at) WHERE withdrawn_at IS NULL DO NOTHING
      """) == 1
  }

  package static func load(_ id: ID<AppointmentSlot>, in session: any SQLSession) throws
    -> AppointmentSlot?
  {
    try session.first("SELECT \(columns) FROM appointment_slot s WHERE s.id = \(id)") {
      try read($0)
    }
  }

  /// What a structure, or one of its members, offers between two moments, in the order of time.
  ///
  /// - Parameter after: the last hour of the page before.
  package static func between(
    _ first: Instant, _ end: Instant, of structure: ID<Structure>, host: ID<Account>? = nil,
    after: AppointmentSlot? = nil, atMost limit: Int, in session: any SQLSession
  ) throws -> [AppointmentSlot] {
    var filter: SQLQuery =
      "s.structure_id = \(structure) AND s.starts_at >= \(first) AND s.starts_at < \(end)"
    if let host { filter = "\(filter) AND s.host_id = \(host)" }
    if let after {
      filter = """
        \(filter) AND (s.starts_at > \(after.startsAt)
          OR (s.starts_at = \(after.startsAt) AND s.id > \(after.id)))
        """
    }
    return try session.all(
      """
      SELECT \(columns) FROM appointment_slot s
      WHERE \(filter) AND s.withdrawn_at IS NULL
      ORDER BY s.starts_at, s.id LIMIT \(limit)
      """, { try read($0) })
  }

  /// Hours with a seat left for a meeting of that motive, from that moment on: sessions when one
  /// meets with others.
  package static func free(
    of structure: ID<Structure>, for motive: AppointmentMotive, host: ID<Account>?,
    after now: Instant, atMost limit: Int, in session: any SQLSession
  ) throws -> [AppointmentSlot] {
    var filter: SQLQuery = "s.structure_id = \(structure) AND s.starts_at > \(now)"
    if let host { filter = "\(filter) AND s.host_id = \(host)" }
    return try session.all(
      """
      SELECT \(columns) FROM appointment_slot s
      WHERE \(filter) AND s.withdrawn_at IS NULL AND s.is_collective = \(motive.isTogether)
        AND s.taken < s.seats
        AND (s.motive IS NULL OR s.motive = \(motive))
      ORDER BY s.starts_at, s.id LIMIT \(limit)
      """, { try read($0) })
  }

  /// Takes one seat of it. False when none is left, or it is not offered any more: of two who ask
  /// at the same second, one is answered true.
  package static func take(_ id: ID<AppointmentSlot>, in session: any SQLSession) throws -> Bool {
    try session.run(
      """
      UPDATE appointment_slot SET taken = taken + 1
      WHERE id = \(id) AND taken < seats AND withdrawn_at IS NULL
      """) == 1
  }

  package static func free(_ id: ID<AppointmentSlot>, in session: any SQLSession) throws {
    try session.run(
      "UPDATE appointment_slot SET taken = taken - 1 WHERE id = \(id) AND taken > 0")
  }

  /// False when somebody holds a seat of it, or it was withdrawn already.
  package static func withdraw(
    _ id: ID<AppointmentSlot>, at instant: Instant, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE appointment_slot SET withdrawn_at = \(instant)
      WHERE id = \(id) AND taken = 0 AND withdrawn_at IS NULL
      """) == 1
  }

  static let columns: SQLQuery = """
    s.id, s.structure_id, s.host_id, s.motive, s.title, s.place, s.starts_local, s.minutes,
    s.seats, s.taken, s.is_collective, s.withdrawn_at
    """
  static let width = 12

  static func read(_ row: any SQLRow, from first: Int = 0) throws -> AppointmentSlot {
    guard let starts = LocalTime(row.text(first + 6)) else {
      throw UnreadableRow(column: first + 6, wanted: "local time")
    }
    return AppointmentSlot(
      id: row.id(first), structure: row.id(first + 1), host: row.id(first + 2),
      motive: try row.code(ifPresent: first + 3), title: row.text(first + 4),
      place: row.text(first + 5), starts: starts, minutes: row.integer(first + 7),
      seats: row.integer(first + 8), taken: row.integer(first + 9),
      isCollective: row.bool(first + 10), isWithdrawn: !row.isNull(first + 11))
  }
}
