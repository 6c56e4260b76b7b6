import Domain
import Kernel
import SQL

/// Invitations and access requests, as rows.
package enum TeamStore {
  /// The members who can sign in, as the rules of a team read them.
  package static func team(of structure: ID<Structure>, in session: any SQLSession) throws -> Team {
    Team(
      try AccountStore.members(of: structure, in: session).map {
        Membership(
          account: $0.account, structure: structure, role: $0.role,
          isAdministrator: $0.isAdministrator)
      })
  }

  package static func insert(
    _ invitation: MemberInvitation, tokenDigest: String, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO member_invitation (id, structure_id, email, role, is_administrator, invited_by,
        invited_at, expires_at, token_digest)
      VALUES (\(invitation.id), \(invitation.structure), \(invitation.email), \(invitation.role),
        \(invitation.isAdministrator), \(invitation.invitedBy), \(invitation.invitedAt),
        \(invitation.expiresAt), \(tokenDigest))
      """)
  }

  /// The invitations of a structure whose link still works, newest first.
  package static func pendingInvitations(
    of structure: ID<Structure>, at now: Instant, in session: any SQLSession
  ) throws -> [MemberInvitation] {
    try session.all(
      """
      SELECT \(invitationColumns) FROM member_invitation
      WHERE structure_id = \(structure) AND settled_at IS NULL AND expires_at > \(now)
      ORDER BY invited_at DESC, id
      """, readInvitation)
  }

  /// The invitation that link opens; nil when it was used, withdrawn, or is too old.
  package static func openInvitation(
    digest: String, at now: Instant, in session: any SQLSession
  ) throws -> MemberInvitation? {
    try session.first(
      """
      SELECT \(invitationColumns) FROM member_invitation
      WHERE token_digest = \(digest) AND settled_at IS NULL AND expires_at > \(now)
      """, readInvitation)
  }

  package static func accept(
    _ invitation: ID<MemberInvitation>, by account: ID<Account>, at now: Instant,
    in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE member_invitation
      SET settled_at = \(now), outcome = 'accepted', accepted_by = \(account)
      WHERE id = \(invitation) AND settled_at IS NULL AND expires_at > \(now)
      """) == 1
  }

  /// False when it was settled already, or is another structure's.
  package static func withdraw(
    _ invitation: ID<MemberInvitation>, of structure: ID<Structure>, at now: Instant,
    in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE member_invitation SET settled_at = \(now), outcome = 'withdrawn'
      WHERE id = \(invitation) AND structure_id = \(structure) AND settled_at IS NULL
      """) == 1
  }

  /// An address invited again: the older link no longer works.
  package static func withdraw(
    invitationsTo email: Email, of structure: ID<Structure>, at now: Instant,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE member_invitation SET settled_at = \(now), outcome = 'withdrawn'
      WHERE structure_id = \(structure) AND email = \(email) AND settled_at IS NULL
      """)
  }

  package static func insert(_ request: AccessRequest, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO access_request (id, structure_id, account_id, email, name, message, requested_at)
      VALUES (\(request.id), \(request.structure), \(request.account), \(request.email),
        \(request.name), \(request.message), \(request.requestedAt))
      """)
  }

  /// The requests of a structure nobody answered, oldest first.
  package static func pendingRequests(of structure: ID<Structure>, in session: any SQLSession)
    throws -> [AccessRequest]
  {
    try session.all(
      """
      SELECT \(requestColumns) FROM access_request
      WHERE structure_id = \(structure) AND settled_at IS NULL ORDER BY requested_at, id
      """, readRequest)
  }

  /// Requests that no administrator of the structure can answer, because it has none yet.
  package static func orphanRequests(in session: any SQLSession) throws -> [AccessRequest] {
    try session.all(
      """
      SELECT \(requestColumns) FROM access_request
      WHERE settled_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM membership m JOIN account a ON a.id = m.account_id
        WHERE m.structure_id = access_request.structure_id AND m.is_administrator = 1
          AND a.disabled_at IS NULL)
      ORDER BY requested_at, id LIMIT 100
      """, readRequest)
  }

  package static func pendingRequest(
    _ id: ID<AccessRequest>, of structure: ID<Structure>, in session: any SQLSession
  ) throws -> AccessRequest? {
    try session.first(
      """
      SELECT \(requestColumns) FROM access_request
      WHERE id = \(id) AND structure_id = \(structure) AND settled_at IS NULL
      """, readRequest)
  }

  package static func settle(
    _ request: ID<AccessRequest>, granted: Bool, by account: ID<Account>, at now: Instant,
    in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE access_request SET settled_at = \(now), outcome = \(granted ? "granted" : "refused"),
        settled_by = \(account)
      WHERE id = \(request) AND settled_at IS NULL
      """) == 1
  }

  private static let invitationColumns: SQLQuery = """
    id, structure_id, email, role, is_administrator, invited_by, invited_at
    """
  private static let requestColumns: SQLQuery = """
    id, structure_id, account_id, email, name, message, requested_at
    """

  private static func readInvitation(_ row: any SQLRow) throws -> MemberInvitation {
    MemberInvitation(
      id: row.id(0), structure: row.id(1), email: try row.email(2), role: try row.code(3),
      isAdministrator: row.bool(4), invitedBy: row.id(5), invitedAt: row.instant(6))
  }

  private static func readRequest(_ row: any SQLRow) throws -> AccessRequest {
    AccessRequest(
      id: row.id(0), structure: row.id(1), account: row.id(ifPresent: 2), email: try row.email(3),
      name: row.text(4), message: row.text(5), requestedAt: row.instant(6))
  }
}
