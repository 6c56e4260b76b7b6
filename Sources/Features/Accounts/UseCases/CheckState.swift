import Kernel
import SQL
import Surroundings

/// Whether this instance can answer: its database is reached and reads. Nothing else is told.
package struct CheckState: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction() async -> Bool {
    do {
      return try await dependencies.database.read { try $0.count("SELECT 1") } == 1
    } catch {
      dependencies.logger.error("state: the database does not answer: \(error)")
      return false
    }
  }
}
