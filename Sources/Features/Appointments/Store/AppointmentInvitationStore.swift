import Domain
import Kernel
import SQL

/// Invitations, as rows.
package enum AppointmentInvitationStore {
  package static func insert(
    _ invitation: AppointmentInvitation, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO appointment_invitation (id, structure_id, person_id, sender_id, host_id, motive,
        channel, code, sent_at, expires_at)
      VALUES (\(invitation.id), \(invitation.structure), \(invitation.person),
        \(invitation.sender), \(invitation.host), \(invitation.motive), \(invitation.channel),
        \(invitation.code.signs), \(invitation.sentAt), \(invitation.expiresAt))
      """)
  }

  package static func load(_ id: ID<AppointmentInvitation>, in session: any SQLSession) throws
    -> AppointmentInvitation?
  {
    try invitations("WHERE id = \(id)", in: session).first
  }

  package static func load(_ code: InvitationCode, in session: any SQLSession) throws
    -> AppointmentInvitation?
  {
    try invitations("WHERE code = \(code.signs)", in: session).first
  }

  /// Hers, the latest first; of one structure, or of all.
  package static func ofPerson(
    _ person: ID<Person>, with structure: ID<Structure>? = nil, in session: any SQLSession
  ) throws -> [AppointmentInvitation] {
    var filter: SQLQuery = "WHERE person_id = \(person)"
    if let structure { filter = "\(filter) AND structure_id = \(structure)" }
    return try invitations("\(filter) ORDER BY sent_at DESC, id DESC LIMIT 100", in: session)
  }

  /// Not answered, and over since: those of one sender, the latest first.
  package static func unanswered(
    of sender: ID<Account>, in structure: ID<Structure>, from first: Instant, to now: Instant,
    atMost limit: Int, session: any SQLSession
  ) throws -> [AppointmentInvitation] {
    try invitations(
      """
      WHERE sender_id = \(sender) AND structure_id = \(structure) AND used_at IS NULL
        AND withdrawn_at IS NULL AND expires_at > \(first) AND expires_at <= \(now)
      ORDER BY expires_at DESC, id LIMIT \(limit)
      """, in: session)
  }

  /// Open, with an end, never recalled, sent before that moment.
  package static func toRemind(
    sentBefore limit: Instant, openAt now: Instant, atMost most: Int, in session: any SQLSession
  ) throws -> [AppointmentInvitation] {
    try invitations(
      """
      WHERE used_at IS NULL AND withdrawn_at IS NULL AND reminded_at IS NULL
        AND sent_at < \(limit) AND expires_at > \(now)
      ORDER BY sent_at, id LIMIT \(most)
      """, in: session)
  }

  package static func noteReminded(
    _ id: ID<AppointmentInvitation>, at instant: Instant, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE appointment_invitation SET reminded_at = \(instant)
      WHERE id = \(id) AND reminded_at IS NULL
      """) == 1
  }

  /// It led to an hour. False when it already did, or opens no more.
  package static func use(
    _ id: ID<AppointmentInvitation>, at instant: Instant, in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE appointment_invitation SET used_at = \(instant)
      WHERE id = \(id) AND used_at IS NULL AND withdrawn_at IS NULL
        AND (expires_at IS NULL OR expires_at > \(instant))
      """) == 1
  }

  /// Takes back those of that motive that are still open: a new one takes their place.
  package static func withdrawOpen(
    of person: ID<Person>, with structure: ID<Structure>, _ motive: AppointmentMotive,
    at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE appointment_invitation SET withdrawn_at = \(instant)
      WHERE person_id = \(person) AND structure_id = \(structure) AND motive = \(motive)
        AND used_at IS NULL AND withdrawn_at IS NULL
      """)
  }

  private static func invitations(_ filter: SQLQuery, in session: any SQLSession) throws
    -> [AppointmentInvitation]
  {
    try session.all(
      """
      SELECT id, structure_id, person_id, sender_id, host_id, motive, channel, code, sent_at,
        expires_at, used_at, withdrawn_at
      FROM appointment_invitation \(filter)
      """
    ) { row in
      guard let code = InvitationCode(row.text(7)) else {
        throw UnreadableRow(column: 7, wanted: "invitation code")
      }
      return AppointmentInvitation(
        id: row.id(0), structure: row.id(1), person: row.id(2), sender: row.id(3),
        host: row.id(ifPresent: 4), motive: try row.code(5), channel: try row.code(6),
        code: code, sentAt: row.instant(8), expiresAt: row.instant(ifPresent: 9),
        usedAt: row.instant(ifPresent: 10), withdrawnAt: row.instant(ifPresent: 11))
    }
  }
}
