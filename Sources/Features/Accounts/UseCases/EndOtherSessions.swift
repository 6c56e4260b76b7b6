import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Ends one's own sessions on other machines; returns how many.
package struct EndOtherSessions: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(by account: ID<Account>, keeping secret: String) async throws -> Int {
    let now = dependencies.now()
    let kept = Secret(secret).digest
    return try await dependencies.database.write { session in
      let count = try SessionStore.endAll(of: account, but: kept, at: now, in: session)
      if count > 0 {
        try Journal.append(
          JournalEvent(.sessionsEnded, [.account: account.text, .count: String(count)]),
          about: .instance, by: .account(account), at: now, in: session)
      }
      return count
    }
  }
}
