import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A structure's team, as its members see it.
package struct TeamView: Sendable {
  package let structure: Structure
  package let members: [Member]
  package let emails: [ID<Account>: Email]
  package let isAdministrator: Bool
  /// Empty for members without administration.
  package let invitations: [MemberInvitation]
  package let requests: [AccessRequest]
}

package struct ReadTeam: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ structure: ID<Structure>, by actor: TeamActor) async throws
    -> TeamView
  {
    let now = dependencies.now()
    return try await dependencies.database.read { session in
      let administers = try actor.administers(structure, in: session)
      guard let known = try StructureStore.load(structure, in: session) else {
        throw Refusal.notFound
      }
      let members = try AccountStore.members(of: structure, in: session)
      return TeamView(
        structure: known, members: members,
        emails: try AccountStore.emails(members.map(\.account), in: session),
        isAdministrator: administers,
        invitations: administers
          ? try TeamStore.pendingInvitations(of: structure, at: now, in: session) : [],
        requests: administers
          ? try TeamStore.pendingRequests(of: structure, in: session) : [])
    }
  }
}
