import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Invites a colleague by a link in a letter. Any member may; giving administration, or a role that
/// opens more, is for administrators.
package struct InviteMember: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  @discardableResult
  package func callAsFunction(
    _ emailText: String, as role: AccountRole, administrator: Bool, to structure: ID<Structure>,
    by actor: TeamActor
  ) async throws -> ID<MemberInvitation> {
    guard let email = Email(emailText) else {
      throw Refusal.invalid(AccountsRefusals.emailUnreadable)
    }
    let now = dependencies.now()
    let invitation = MemberInvitation(
      id: dependencies.newID(), structure: structure, email: email, role: role,
      isAdministrator: administrator, invitedBy: actor.account, invitedAt: now)
    let delivery = InvitationDelivery(dependencies)
    try await dependencies.database.write { session in
      try actor.require(.invite, in: structure, session: session)
      if administrator { try actor.require(.nameAdministrator, in: structure, session: session) }
      guard let place = try StructureStore.load(structure, in: session) else {
        throw Refusal.notFound
      }
      let offered = AccountRole.offered(
        in: place.kind.family,
        byAdministrator: try actor.administers(structure, in: session))
      guard offered.contains(role) else { throw TeamRefusal.roleNotOffered.refusal }
      let present = try AccountStore.members(of: structure, in: session).map(\.account)
      if let known = try AccountStore.credentials(email, in: session),
        present.contains(known.account.id)
      {
        throw Refusal.invalid(AccountsRefusals.alreadyMember)
      }
      try delivery.send(invitation, to: place, inviter: actor.name, in: session)
      try Journal.append(
        JournalEvent(
          .memberInvited,
          [.role: role.code, .state: administrator ? "administrateur" : "membre"]),
        about: .structure(structure), by: actor.journalActor, at: now, in: session)
    }
    return invitation.id
  }
}

/// An invitation and its letter, in one transaction. The secret is drawn before the transaction,
/// which may be run again.
struct InvitationDelivery: Sendable {
  private let token: Secret
  private let letterID: ID<Letter>
  private let siteAddress: String

  init(_ dependencies: Dependencies) {
    token = dependencies.newSecret()
    letterID = dependencies.newID()
    siteAddress = dependencies.siteAddress
  }

  func send(
    _ invitation: MemberInvitation, to place: Structure, inviter: String,
    in session: any SQLSession
  ) throws {
    let now = invitation.invitedAt
    try TeamStore.withdraw(
      invitationsTo: invitation.email, of: place.id, at: now, in: session)
    let pending = try TeamStore.pendingInvitations(of: place.id, at: now, in: session)
    guard pending.count < MemberInvitation.mostPending else {
      throw Refusal.invalid(AccountsRefusals.tooManyInvitations)
    }
    try TeamStore.insert(invitation, tokenDigest: token.digest, in: session)
    try MailOutbox.add(
      AccountsLetters.invitation(
        to: invitation.email, structure: place.name, by: inviter,
        link: "\(siteAddress)/invitation/\(token.text)"),
      id: letterID, at: now, in: session)
  }
}
