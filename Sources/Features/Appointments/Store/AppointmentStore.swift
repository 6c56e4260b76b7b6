import Domain
import Kernel
import SQL

/// Appointments, as rows, each with its hour.
package enum AppointmentStore {
  package static func insert(_ appointment: Appointment, in session: any SQLSession) throws {
    let slot = appointment.slot
    try session.run(
      """
      INSERT INTO appointment (id, slot_id, structure_id, host_id, person_id, motive, starts_at,
        attendance, occupies, origin, invitation_id, taken_at, convened, changed_at, version)
      VALUES (\(appointment.id), \(slot.id), \(slot.structure), \(slot.host),
        \(appointment.person), \(appointment.motive), \(slot.startsAt), \(appointment.attendance),
        1, \(appointment.origin), \(appointment.invitation), \(appointment.takenAt),
        \(appointment.isConvened), \(appointment.takenAt), \(appointment.version))
      """)
  }

  package static func load(_ id: ID<Appointment>, in session: any SQLSession) throws
    -> Appointment?
  {
    try appointments("a.id = \(id)", "", in: session).first
  }

  /// The last one an invitation led to.
  package static func of(_ invitation: ID<AppointmentInvitation>, in session: any SQLSession)
    throws -> Appointment?
  {
    try appointments(
      "a.invitation_id = \(invitation)", "ORDER BY a.taken_at DESC, a.id DESC LIMIT 1",
      in: session
    ).first
  }

  /// Those of some hours, in the order they were taken.
  package static func of(_ slots: [ID<AppointmentSlot>], in session: any SQLSession) throws
    -> [Appointment]
  {
    guard !slots.isEmpty else { return [] }
    return try appointments(
      "a.slot_id IN (\(list: slots))", "ORDER BY a.taken_at, a.id", in: session)
  }

  /// Hers, with every structure, the latest first.
  package static func ofPerson(
    _ person: ID<Person>, atMost limit: Int = 100, in session: any SQLSession
  ) throws -> [Appointment] {
    try appointments(
      "a.person_id = \(person)", "ORDER BY a.starts_at DESC, a.id DESC LIMIT \(limit)",
      in: session)
  }

  /// Those a member receives between two moments.
  package static func expected(
    by host: ID<Account>, of structure: ID<Structure>, from first: Instant, to end: Instant,
    atMost limit: Int, in session: any SQLSession
  ) throws -> [Appointment] {
    try appointments(
      """
      a.host_id = \(host) AND a.attendance = \(Attendance.unknown) AND a.starts_at >= \(first)
        AND a.starts_at < \(end) AND a.structure_id = \(structure)
      """, "ORDER BY a.starts_at, a.id LIMIT \(limit)", in: session)
  }

  /// To come before that moment, not recalled yet.
  package static func toRemind(
    from now: Instant, before end: Instant, atMost limit: Int, in session: any SQLSession
  ) throws -> [Appointment] {
    try appointments(
      """
      a.starts_at > \(now) AND a.starts_at < \(end) AND a.attendance = 'unknown'
        AND a.reminded_at IS NULL
      """, "ORDER BY a.starts_at, a.id LIMIT \(limit)", in: session)
  }

  /// False when it was already: two programs recall once.
  package static func noteReminded(
    _ id: ID<Appointment>, at instant: Instant, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE appointment SET reminded_at = \(instant) WHERE id = \(id) AND reminded_at IS NULL
      """) == 1
  }

  /// Says what became of it; the seat is freed when nobody is expected any more.
  ///
  /// - Returns: false when it changed since `appointment.version`.
  package static func say(
    _ attendance: Attendance, of appointment: Appointment, at instant: Instant,
    in session: any SQLSession
  ) throws -> Bool {
    let frees = attendance.freesTheHour
    let held =
      try session.count(
        "SELECT occupies FROM appointment WHERE id = \(appointment.id)") == 1
    let changed = try session.run(
      """
      UPDATE appointment SET attendance = \(attendance), changed_at = \(instant),
        occupies = \(held && !frees), version = version + 1
      WHERE id = \(appointment.id) AND version = \(appointment.version)
      """)
    guard changed == 1 else { return false }
    if held, frees { try AppointmentSlotStore.free(appointment.slot.id, in: session) }
    return true
  }

  /// Another hour, whose seat the caller has taken; the old one is freed.
  ///
  /// - Returns: false when it changed since `appointment.version`.
  package static func move(
    _ appointment: Appointment, to slot: AppointmentSlot, at instant: Instant,
    in session: any SQLSession
  ) throws -> Bool {
    let changed = try session.run(
      """
      UPDATE appointment SET slot_id = \(slot.id), host_id = \(slot.host),
        starts_at = \(slot.startsAt), changed_at = \(instant), reminded_at = NULL,
        version = version + 1
      WHERE id = \(appointment.id) AND version = \(appointment.version) AND occupies = 1
      """)
    guard changed == 1 else { return false }
    try AppointmentSlotStore.free(appointment.slot.id, in: session)
    return true
  }

  /// How often each outcome was said of her, by one structure.
  package static func counts(
    of person: ID<Person>, with structure: ID<Structure>, in session: any SQLSession
  ) throws -> AttendanceCounts {
    var found: [Attendance: Int] = [:]
    try session.query(
      """
      SELECT attendance, count(*) FROM appointment
      WHERE person_id = \(person) AND structure_id = \(structure) GROUP BY attendance
      """
    ) { found[try $0.code(0)] = $0.integer(1) }
    return AttendanceCounts(
      seen: found[.seen] ?? 0, excused: found[.excused] ?? 0, revoked: found[.revoked] ?? 0,
      noShow: found[.noShow] ?? 0, keptAtWork: found[.keptAtWork] ?? 0)
  }

  private static func appointments(
    _ filter: SQLQuery, _ order: SQLQuery, in session: any SQLSession
  ) throws -> [Appointment] {
    let width = AppointmentSlotStore.width
    return try session.all(
      """
      SELECT \(AppointmentSlotStore.columns), a.id, a.person_id, a.motive, a.attendance, a.origin,
        a.invitation_id, a.taken_at, a.convened, a.version
      FROM appointment a JOIN appointment_slot s ON s.id = a.slot_id
      WHERE \(filter) \(order)
      """
    ) { row in
      Appointment(
        id: row.id(width), slot: try AppointmentSlotStore.read(row), person: row.id(width + 1),
        motive: try row.code(width + 2), attendance: try row.code(width + 3),
        origin: try row.code(width + 4), invitation: row.id(ifPresent: width + 5),
        takenAt: row.instant(width + 6), isConvened: row.bool(width + 7),
        version: row.integer(width + 8))
    }
  }
}
