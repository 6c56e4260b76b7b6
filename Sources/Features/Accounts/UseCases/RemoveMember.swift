import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Takes a member out of a team: from the next page she asks for, she reads nothing of it.
package struct RemoveMember: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ account: ID<Account>, from structure: ID<Structure>, by actor: TeamActor
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      try actor.require(.removeMember, in: structure, session: session)
      let team = try TeamStore.team(of: structure, in: session)
      let member: Membership
      do throws(TeamRefusal) {
        member = try team.removing(account)
      } catch {
        throw error.refusal
      }
      try AccountStore.remove(member, in: session)
      try leaveCircles(
        of: account, from: structure, by: actor.journalActor, at: moment, in: session)
      try Journal.append(
        JournalEvent(.memberRemoved, [.account: account.text]), about: .structure(structure),
        by: actor.journalActor, at: moment.instant, in: session)
    }
  }
}
