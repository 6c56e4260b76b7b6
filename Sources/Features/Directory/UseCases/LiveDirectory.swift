import Domain
import Kernel
import SQL
import Store
import Synchronization

/// The directory in memory, kept true: asked every second whether the database says it is out of
/// date, it rebuilds the parts that are, also when another instance wrote them. Searches meanwhile
/// use the one before.
package final class LiveDirectory: Sendable {
  private let database: any SQLDatabase
  private let current = Mutex(DirectoryIndex())

  package init(database: any SQLDatabase) { self.database = database }

  /// The directory as last read. Empty before the first `refresh()`.
  package var index: DirectoryIndex { current.withLock { $0 } }

  /// Reads again what changed; true when something had.
  @discardableResult
  package func refresh() async throws -> Bool {
    let known = index
    let next: DirectoryIndex? = try await database.read { session in
      // The numbers first: what is committed while we read is read again next time.
      let versions = try DirectoryVersions.load(in: session)
      guard versions != known.versions else { return nil }
      return try known.next(versions, in: session)
    }
    guard let next else { return false }
    current.withLock { $0 = next }
    return true
  }
}

extension DirectoryIndex {
  fileprivate func next(_ versions: DirectoryVersions, in session: any SQLSession) throws
    -> DirectoryIndex
  {
    var communes = communes
    var trades = trades
    var employers = employers
    if versions[.reference] != self.versions[.reference] {
      communes = CommuneIndex(try CommuneStore.all(in: session))
      trades = TradeIndex(
        try TradeStore.trades(in: session), names: try TradeStore.names(in: session))
    }
    // The city of a post comes from the list of communes.
    if versions[.employers] != self.versions[.employers]
      || versions[.reference] != self.versions[.reference]
    {
      employers = EmployerIndex(
        employers: try DirectoryRows.employers(in: session).map {
          EmployerIndex.Employer($0.card, description: $0.description)
        },
        posts: try DirectoryRows.openPosts(in: session))
    }
    let activity = EmployerActivity(
      applications: try DirectoryRows.applications(in: session),
      habits: try AnswerHabitStore.all(in: session), for: employers)
    return DirectoryIndex(
      communes: communes, trades: trades, employers: employers, activity: activity,
      versions: versions)
  }
}
