import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A structure as its public page tells it.
package struct ReadStructureName: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<Structure>) async throws -> Structure {
    let found = try await dependencies.database.read { try StructureStore.load(id, in: $0) }
    guard let found else { throw Refusal.notFound }
    return found
  }
}
