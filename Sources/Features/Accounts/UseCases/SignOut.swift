import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Ends the session of this browser.
package struct SignOut: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ secret: String) async throws {
    let now = dependencies.now()
    let digest = Secret(secret).digest
    try await dependencies.database.write { try SessionStore.end(digest, at: now, in: $0) }
  }
}
