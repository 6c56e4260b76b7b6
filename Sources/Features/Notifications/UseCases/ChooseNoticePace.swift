import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A member says how letters about her work should come.
package struct ChooseNoticePace: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func current(of account: ID<Account>) async throws -> NoticePace {
    try await dependencies.database.read { try NoticeStore.pace(of: account, in: $0) }
  }

  package func callAsFunction(_ pace: NoticePace, by account: ID<Account>) async throws {
    let now = dependencies.now()
    try await dependencies.database.write { session in
      try NoticeStore.choose(pace, of: account, at: now, in: session)
    }
  }
}
