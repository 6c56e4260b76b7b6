import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Opens a session for an e-mail address and a password. The answer, and the work done, are the
/// same whether the account does not exist, is closed, or the password is wrong.
package struct SignIn: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// A session just opened: its secret goes to the browser and nowhere else.
  package struct Opened: Sendable {
    package let secret: Secret
    package let account: ID<Account>
  }

  /// - Parameters:
  ///   - address: the network address of the one who asks; empty when it is not known.
  ///   - previous: the session this browser held, which ends: a session never outlives a sign-in.
  package func callAsFunction(
    email text: String, password: String, address: String, replacing previous: String?
  ) async throws -> Opened {
    let email = Email(text)
    var counters = [
      SignInAttempts.Counter("compte:" + Secret(email?.address ?? text).digest, .account)
    ]
    if !address.isEmpty { counters.append(.init("adresse:\(address)", .address)) }
    if let seconds = try await dependencies.countTry(counters) {
      throw Refusal.invalid(AccountsRefusals.tooManyTries(seconds: seconds))
    }
    let credentials = try await dependencies.database.read { session in
      try email.flatMap { try AccountStore.credentials($0, in: session) }
    }
    let isRight =
      password.utf8.count <= PasswordRule.longest
      ? try await dependencies.passwords.verify(
        password, against: credentials?.passwordHash ?? hashOfNobody)
      : false
    guard isRight, let credentials, credentials.passwordHash != nil, !credentials.isDisabled else {
      throw Refusal.invalid(AccountsRefusals.wrongSignIn)
    }
    return try await open(credentials.account, counters: counters, replacing: previous)
  }

  private func open(
    _ account: Account, counters: [SignInAttempts.Counter], replacing previous: String?
  ) async throws -> Opened {
    let secret = dependencies.newSecret()
    let now = dependencies.now()
    try await dependencies.database.write { session in
      try SignInAttempts.succeed(counters, in: session)
      if let previous { try SessionStore.end(Secret(previous).digest, at: now, in: session) }
      try SessionStore.forget(endedBefore: now.adding(seconds: -keptAfterEnd), in: session)
      let structure = try AccountStore.startingStructure(of: account.id, in: session)
      try SessionStore.open(
        secret.digest, of: account.id, workingIn: structure, life: .work, at: now, in: session)
      try Journal.append(
        JournalEvent(.signedIn, [.account: account.id.text]),
        about: structure.map { .structure($0) } ?? .instance, by: .account(account.id), at: now,
        in: session)
    }
    return Opened(secret: secret, account: account.id)
  }
}

/// Ended sessions are remembered for a week, so that what was typed can still be given back.
private let keptAfterEnd = 7 * 86_400

/// The hash of a password nobody has, by the same work as any other: verified when there is no
/// account, so that the time taken says nothing.
private let hashOfNobody =
  "$argon2id$v=19$m=19456,t=2,p=1$Y29yZGVlL"
  + "W5vYm9keS0wMA$mBvUJhvRXyJXc9YBtF+zd0Lc4jESxanGa4LGYDHKjMs"
