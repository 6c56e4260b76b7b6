import Domain
import Kernel
import SQL
import Store
import Surroundings

/// An administrator answers a request. Somebody who asked without signing in gets an invitation,
/// whose link proves that the address is hers.
package struct AnswerAccessRequest: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ id: ID<AccessRequest>, of structure: ID<Structure>, grantingAs role: AccountRole?,
    by actor: TeamActor
  ) async throws {
    let now = dependencies.now()
    let delivery = InvitationDelivery(dependencies)
    let invitationID = dependencies.newID(MemberInvitation.self)
    let letterID = dependencies.newID(Letter.self)
    let siteAddress = dependencies.siteAddress
    try await dependencies.database.write { session in
      try actor.require(.answerRequests, in: structure, session: session)
      guard let request = try TeamStore.pendingRequest(id, of: structure, in: session),
        let place = try StructureStore.load(structure, in: session)
      else { throw Refusal.notFound }
      _ = try TeamStore.settle(
        id, granted: role != nil, by: actor.account, at: now, in: session)
      guard let role else {
        try MailOutbox.add(
          AccountsLetters.accessRefused(to: request.email, structure: place.name),
          id: letterID, at: now, in: session)
        try Journal.append(
          JournalEvent(.accessRefused), about: .structure(structure), by: actor.journalActor,
          at: now, in: session)
        return
      }
      let offered = AccountRole.offered(in: place.kind.family, byAdministrator: true)
      guard offered.contains(role) else { throw TeamRefusal.roleNotOffered.refusal }
      try Journal.append(
        JournalEvent(.accessGranted, [.role: role.code]), about: .structure(structure),
        by: actor.journalActor, at: now, in: session)
      guard let account = request.account else {
        try delivery.send(
          MemberInvitation(
            id: invitationID, structure: structure, email: request.email, role: role,
            isAdministrator: false, invitedBy: actor.account, invitedAt: now),
          to: place, inviter: actor.name, in: session)
        return
      }
      try admit(
        Membership(account: account, structure: structure, role: role, isAdministrator: false),
        by: actor.journalActor, at: now, in: session)
      try MailOutbox.add(
        AccountsLetters.accessGranted(
          to: request.email, structure: place.name, link: "\(siteAddress)/compte"),
        id: letterID, at: now, in: session)
    }
  }
}
