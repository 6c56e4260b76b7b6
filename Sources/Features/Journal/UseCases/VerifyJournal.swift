import Domain
import SQL
import Store

/// Walks every journal, link by link, and tells the first that does not hold. Reads in batches, so
/// that a nation's journal needs no more memory than a shelter's.
package struct VerifyJournal: Sendable {
  private let database: any SQLDatabase
  package init(_ database: any SQLDatabase) { self.database = database }

  /// - Parameter progress: told the number of entries read so far, after each batch.
  package func callAsFunction(
    batch: Int = 2_000, progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> JournalCheck {
    var walk = JournalWalk()
    while true {
      let start = walk
      let (next, isOver) = try await database.read { session in
        var walk = start
        let isOver = try walk.step(batch, in: session)
        return (walk, isOver)
      }
      walk = next
      progress(walk.check.entries)
      if isOver { return walk.check }
    }
  }
}
