import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Changes what a structure's page says: its administrators, and the platform.
package struct EditStructure: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// The structure, to fill the form; refused to those who may not change it.
  package func open(_ id: ID<Structure>, by editor: DirectoryEditor) async throws -> Structure {
    guard editor.mayEdit(id) else { throw Refusal.notFound }
    guard let found = try await dependencies.database.read({ try StructureStore.load(id, in: $0) })
    else { throw Refusal.notFound }
    return found
  }

  /// - Parameter change: writes what the form says into the structure as it is recorded.
  package func callAsFunction(
    _ id: ID<Structure>, seen version: Int, by editor: DirectoryEditor,
    _ change: @escaping @Sendable (inout Structure) -> Void
  ) async throws -> Saving<Structure> {
    guard editor.mayEdit(id), let actor = editor.actor else { throw Refusal.notFound }
    let now = dependencies.now()
    return try await dependencies.database.write { session in
      guard let recorded = try StructureStore.load(id, in: session) else {
        throw Refusal.notFound
      }
      guard recorded.version == version else { return .changedMeanwhile(recorded) }
      var changed = recorded
      change(&changed)
      if changed.place.commune != recorded.place.commune {
        changed.place.point = try changed.place.commune.flatMap {
          try CommuneStore.load($0, in: session)?.point
        }
      }
      guard changed != recorded else { return .saved }
      guard try StructureStore.update(changed, in: session) else {
        return .changedMeanwhile(recorded)
      }
      try Journal.append(
        JournalEvent(.structureChanged, [.version: String(version + 1)]), about: .structure(id),
        by: actor, at: now, in: session)
      return .saved
    }
  }
}

extension DirectoryEditor {
  var actor: JournalActor? {
    switch self {
    case .member(let member): JournalActor(member)
    case .platform(let account): .account(account.id)
    case .nobody: nil
    }
  }
}
