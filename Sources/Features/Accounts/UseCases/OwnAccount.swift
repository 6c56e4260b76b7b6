import Domain
import Kernel
import SQL
import Store
import Surroundings

/// One's own account as one sees it.
package struct OwnAccount: Sendable {
  package let account: Account
  /// Every structure she works in, by name.
  package let memberships: [Member]
  package let aliveSessions: Int
}

package struct ReadOwnAccount: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ account: ID<Account>) async throws -> OwnAccount {
    let now = dependencies.now()
    return try await dependencies.database.read { session in
      guard let known = try AccountStore.load(account, in: session) else {
        throw Refusal.notFound
      }
      return OwnAccount(
        account: known, memberships: try AccountStore.memberships(of: account, in: session),
        aliveSessions: try SessionStore.countAlive(of: account, at: now, in: session))
    }
  }
}

/// Changes one's own name, as colleagues read it.
package struct RenameAccount: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ account: ID<Account>, to name: String) async throws {
    guard (2...80).contains(name.count) else {
      throw Refusal.invalid(AccountsRefusals.nameMissing)
    }
    try await dependencies.database.write { session in
      try AccountStore.rename(account, to: name, in: session)
    }
  }
}
