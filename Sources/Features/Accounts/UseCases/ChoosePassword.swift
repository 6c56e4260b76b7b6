import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Sends a link to choose a password, when that address has an account. The answer on screen is the
/// same when it has none.
package struct AskPasswordLink: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ emailText: String, address: String) async throws {
    guard let email = Email(emailText) else {
      throw Refusal.invalid(AccountsRefusals.emailUnreadable)
    }
    let now = dependencies.now()
    let token = dependencies.newSecret()
    let letterID = dependencies.newID(Letter.self)
    let link = "\(dependencies.siteAddress)/mot-de-passe/\(token.text)"
    var counters = [SignInAttempts.Counter("lien:\(email.address)", .account)]
    if !address.isEmpty { counters.append(.init("lien:\(address)", .address)) }
    let tried = counters
    let closedUntil = try await dependencies.database.write { session -> Instant? in
      if let closed = try SignInAttempts.count(tried, at: now, in: session) { return closed }
      guard let known = try AccountStore.credentials(email, in: session), !known.isDisabled else {
        return nil
      }
      try PasswordLinkStore.insert(token.digest, for: known.account.id, at: now, in: session)
      try MailOutbox.add(
        AccountsLetters.choosePassword(to: email, link: link), id: letterID, at: now,
        in: session)
      return nil
    }
    if let closedUntil {
      throw Refusal.invalid(
        AccountsRefusals.tooManyTries(
          seconds: Int(now.seconds(to: closedUntil).rounded(.up))))
    }
  }
}

/// Chooses a password by the link of a letter, once. All sessions of the account end.
package struct ChoosePassword: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// Whose password the link chooses; nil when it no longer works.
  package func owner(_ token: String) async throws -> Account? {
    let digest = Secret(token).digest
    let now = dependencies.now()
    return try await dependencies.database.read {
      try PasswordLinkStore.account(digest, at: now, in: $0)
    }
  }

  package func callAsFunction(_ token: String, password: String, again: String) async throws {
    guard let account = try await owner(token) else { throw Refusal.notFound }
    let messages = passwordMessages(
      password, again: again, email: account.email, name: account.name)
    guard messages.isEmpty else { throw Refusal.invalid(messages) }
    let hash = try await dependencies.passwords.hash(password, salt: dependencies.newSalt())
    let digest = Secret(token).digest
    let now = dependencies.now()
    try await dependencies.database.write { session in
      guard try PasswordLinkStore.use(digest, at: now, in: session) else {
        throw Refusal.notFound
      }
      try AccountStore.setPassword(hash, of: account.id, in: session)
      try SessionStore.endAll(of: account.id, at: now, in: session)
      try Journal.append(
        JournalEvent(.passwordChanged, [.account: account.id.text]), about: .instance,
        by: .account(account.id), at: now, in: session)
    }
  }
}
