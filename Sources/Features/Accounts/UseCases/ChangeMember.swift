import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Changes what a member is in a team: administration given or withdrawn, role.
package struct ChangeMember: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ account: ID<Account>, of structure: ID<Structure>, administrator: Bool, by actor: TeamActor
  ) async throws {
    let right: TeamRight = administrator ? .nameAdministrator : .withdrawAdministrator
    try await change(right, in: structure, by: actor) { (team, _) throws(TeamRefusal) in
      try team.setting(account, administrator: administrator)
    }
  }

  package func callAsFunction(
    _ account: ID<Account>, of structure: ID<Structure>, role: AccountRole, by actor: TeamActor
  ) async throws {
    try await change(.changeRole, in: structure, by: actor) { (team, family) throws(TeamRefusal) in
      try team.setting(account, role: role, in: family)
    }
  }

  private func change(
    _ right: TeamRight, in structure: ID<Structure>, by actor: TeamActor,
    _ decide: @escaping @Sendable (Team, StructureFamily) throws(TeamRefusal) -> Membership
  ) async throws {
    let now = dependencies.now()
    try await dependencies.database.write { session in
      try actor.require(right, in: structure, session: session)
      guard let place = try StructureStore.load(structure, in: session) else {
        throw Refusal.notFound
      }
      let team = try TeamStore.team(of: structure, in: session)
      let changed: Membership
      do throws(TeamRefusal) {
        changed = try decide(team, place.kind.family)
      } catch {
        throw error.refusal
      }
      try AccountStore.update(changed, in: session)
      try Journal.append(
        JournalEvent(
          .memberRoleChanged,
          [
            .account: changed.account.text, .role: changed.role.code,
            .state: changed.isAdministrator ? "administrateur" : "membre",
          ]),
        about: .structure(structure), by: actor.journalActor, at: now, in: session)
    }
  }
}
