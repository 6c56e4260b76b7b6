import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The association or group that holds a structure.
package struct GroupView: Sendable {
  package let structure: Structure
  package let standing: PrescriberStanding
  /// Nil when none is known.
  package let name: String?
  /// The other structures of the same group, by name.
  package let sisters: [Structure]
  package let mayChange: Bool
}

/// Says which association holds a structure, once it exists: its administrators, and the platform.
///
/// | To | Who |
/// |---|---|
/// | none | its administrators |
/// | a group that nobody named yet | its administrators |
/// | a group that exists | who administers a structure of that group too; the platform |
package struct ChangeGroup: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func open(_ id: ID<Structure>, by actor: TeamActor) async throws -> GroupView {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let mayChange = try actor.administers(id, in: session)
      guard let structure = try StructureStore.load(id, in: session) else {
        throw Refusal.notFound
      }
      let held = try structure.group.map { try PrescriberStore.held(by: $0, session: session) }
      return GroupView(
        structure: structure,
        standing: standing(
          of: structure.kind, authorisation: structure.authorisation, on: today),
        name: try structure.group.flatMap { try PrescriberStore.name(of: $0, session: session) },
        sisters: (held ?? []).filter { $0.id != id }, mayChange: mayChange)
    }
  }

  /// - Parameter name: empty for none.
  package func callAsFunction(
    _ name: String, for id: ID<Structure>, by actor: TeamActor
  ) async throws {
    let now = dependencies.now()
    let wanted = StructureGroup(id: dependencies.newID(), name: trimmed(name))
    try await dependencies.database.write { session in
      try actor.require(.editOrganisation, in: id, session: session)
      guard let recorded = try StructureStore.load(id, in: session) else {
        throw Refusal.notFound
      }
      var changed = recorded
      changed.group = try group(wanted, of: recorded, by: actor, in: session)
      guard changed != recorded else { return }
      guard try StructureStore.update(changed, in: session) else {
        throw Refusal.changedMeanwhile(AccountsRefusals.structureChangedMeanwhile)
      }
      try Journal.append(
        JournalEvent(.structureChanged, [.version: String(recorded.version + 1)]),
        about: .structure(id), by: actor.journalActor, at: now, in: session)
    }
  }

  private func group(
    _ wanted: StructureGroup, of structure: Structure, by actor: TeamActor,
    in session: any SQLSession
  ) throws -> ID<StructureGroup>? {
    guard !wanted.name.isEmpty else { return nil }
    guard wanted.name.count <= 120 else { throw Refusal.invalid(AccountsRefusals.groupNameTooLong) }
    let group = try PrescriberStore.group(named: wanted, session: session)
    // Just made, or already its own.
    if group == wanted.id || group == structure.group { return group }
    if case .member(let member) = actor,
      try !PrescriberStore.administersOne(of: group, member.account, session: session)
    {
      throw Refusal.invalid(AccountsRefusals.groupOfOthers)
    }
    return group
  }
}
