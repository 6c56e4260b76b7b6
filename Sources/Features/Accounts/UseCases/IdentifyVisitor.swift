import Domain
import Kernel
import Logging
import SQL
import Store
import Surroundings

/// From the secret of a session cookie to who holds it; nil for nobody. Runs at every request: one
/// indexed query, and a write at most every few minutes.
package struct IdentifyVisitor: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ secret: String) async throws -> SignedIn? {
    let digest = Secret(secret).digest
    let now = dependencies.now()
    guard
      let bearer = try await dependencies.database.read({
        try SessionStore.bearer(digest, in: $0)
      }), bearer.times.isAlive(at: now), !bearer.isDisabled
    else { return nil }
    if bearer.times.isDueForWriting(at: now) { await noteSeen(digest, at: now) }
    if let person = bearer.person { return .herself(person) }
    guard let account = bearer.account else { return nil }
    if account.isPlatformAdministrator { return .platform(account) }
    return bearer.member.map { .member($0) } ?? .newcomer(account)
  }

  /// A page that can be read is shown even where this cannot be written.
  private func noteSeen(_ digest: String, at now: Instant) async {
    do {
      try await dependencies.database.write {
        try SessionStore.noteSeen(digest, at: now, in: $0)
      }
    } catch {
      dependencies.logger.warning(
        "session not touched", metadata: ["error": "\(type(of: error))"])
    }
  }
}
