import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Replaces one's own password, knowing the present one. Her other sessions end.
package struct ChangePassword: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    present: String, new: String, again: String, by account: ID<Account>, keeping session: String
  ) async throws {
    guard
      let known = try await dependencies.database.read({
        try AccountStore.credentials(of: account, in: $0)
      })
    else { throw Refusal.notFound }
    var messages: [UserMessage] = []
    let isRight = try await dependencies.passwords.verify(
      String(present.prefix(PasswordRule.longest)), against: known.passwordHash ?? "")
    if !isRight { messages.append(AccountsRefusals.wrongPresentPassword) }
    messages += passwordMessages(
      new, again: again, email: known.account.email, name: known.account.name)
    guard messages.isEmpty else { throw Refusal.invalid(messages) }
    let hash = try await dependencies.passwords.hash(new, salt: dependencies.newSalt())
    let now = dependencies.now()
    let kept = Secret(session).digest
    try await dependencies.database.write { session in
      try AccountStore.setPassword(hash, of: account, in: session)
      try SessionStore.endAll(of: account, but: kept, at: now, in: session)
      try Journal.append(
        JournalEvent(.passwordChanged, [.account: account.text]), about: .instance,
        by: .account(account), at: now, in: session)
    }
  }
}

/// All that is wrong with a password typed twice.
func passwordMessages(_ password: String, again: String, email: Email?, name: String)
  -> [UserMessage]
{
  var messages: [UserMessage] = []
  if let refusal = PasswordRule.refusal(password, email: email, name: name) {
    messages.append(refusal.message(field: "mot_de_passe"))
  }
  if password != again { messages.append(AccountsRefusals.passwordsDiffer) }
  return messages
}

extension Dependencies {
  /// Sixteen random bytes for a password's hash.
  package func newSalt() -> [UInt8] {
    (0..<2).flatMap { _ in
      let word = random()
      return (0..<8).map { UInt8(truncatingIfNeeded: word >> (UInt64($0) * 8)) }
    }
  }
}
