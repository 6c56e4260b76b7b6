import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Takes an invitation back: its link no longer works.
package struct WithdrawInvitation: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ invitation: ID<MemberInvitation>, of structure: ID<Structure>, by actor: TeamActor
  ) async throws {
    let now = dependencies.now()
    try await dependencies.database.write { session in
      try actor.require(.withdrawInvitation, in: structure, session: session)
      guard try TeamStore.withdraw(invitation, of: structure, at: now, in: session) else {
        throw Refusal.notFound
      }
      try Journal.append(
        JournalEvent(.invitationWithdrawn), about: .structure(structure),
        by: actor.journalActor, at: now, in: session)
    }
  }
}
