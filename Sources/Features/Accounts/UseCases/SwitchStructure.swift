import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Works in another of one's own structures from now on: rights follow it.
package struct SwitchStructure: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    to structure: ID<Structure>, by account: ID<Account>, session secret: String
  ) async throws -> Member {
    let digest = Secret(secret).digest
    return try await dependencies.database.write { session in
      guard let member = try AccountStore.member(account, of: structure, in: session) else {
        throw Refusal.notFound
      }
      try SessionStore.work(digest, in: structure, session: session)
      try AccountStore.select(structure, by: account, in: session)
      return member
    }
  }
}
