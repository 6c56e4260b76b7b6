import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What whoever holds the machine may do with accounts, without signing in. The journal says so.
package struct AccountsFromConsole: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// Creates an account; returns its provisional password, kept nowhere.
  package func create(
    email text: String, name: String, isPlatformAdministrator: Bool,
    structure: ID<Structure>?, role: AccountRole, isAdministrator: Bool
  ) async throws -> String {
    guard let email = Email(text) else {
      throw Refusal.invalid(AccountsRefusals.emailUnreadable)
    }
    let account = Account(
      id: dependencies.newID(), email: email, name: name,
      isPlatformAdministrator: isPlatformAdministrator)
    let (password, hash) = try await provisionalPassword()
    let now = dependencies.now()
    try await dependencies.database.write { session in
      if try AccountStore.credentials(email, in: session) != nil {
        throw Refusal.invalid(AccountsRefusals.emailTaken)
      }
      try AccountStore.insert(account, passwordHash: hash, at: now, in: session)
      if let structure {
        guard try StructureStore.load(structure, in: session) != nil else {
          throw Refusal.invalid(AccountsRefusals.structureUnknown)
        }
        try AccountStore.insert(
          Membership(
            account: account.id, structure: structure, role: role,
            isAdministrator: isAdministrator), since: now, in: session)
      }
      try Journal.append(
        JournalEvent(.accountCreated, [.account: account.id.text]),
        about: structure.map { .structure($0) } ?? .instance, by: .system, at: now, in: session)
    }
    return password
  }

  /// Gives a new provisional password, ends all sessions, reopens a closed account.
  package func reset(email text: String) async throws -> String {
    let account = try await known(text)
    let (password, hash) = try await provisionalPassword()
    let now = dependencies.now()
    try await dependencies.database.write { session in
      try AccountStore.setPassword(hash, of: account, in: session)
      try AccountStore.disable(account, at: nil, in: session)
      try SessionStore.endAll(of: account, at: now, in: session)
      try Journal.append(
        JournalEvent(.passwordChanged, [.account: account.text]), about: .instance, by: .system,
        at: now, in: session)
    }
    return password
  }

  /// Closes the account and ends its sessions.
  package func disable(email text: String) async throws {
    let account = try await known(text)
    let now = dependencies.now()
    try await dependencies.database.write { session in
      try AccountStore.disable(account, at: now, in: session)
      try SessionStore.endAll(of: account, at: now, in: session)
      try Journal.append(
        JournalEvent(.accountDisabled, [.account: account.text]), about: .instance, by: .system,
        at: now, in: session)
    }
  }

  private func known(_ text: String) async throws -> ID<Account> {
    let found = try await dependencies.database.read { session in
      try Email(text).flatMap { try AccountStore.credentials($0, in: session)?.account.id }
    }
    guard let found else { throw Refusal.invalid(AccountsRefusals.accountUnknown) }
    return found
  }

  private func provisionalPassword() async throws -> (password: String, hash: String) {
    let text = dependencies.newSecret().text.prefix(20)
    let password = stride(from: 0, to: 20, by: 5)
      .map { String(text.dropFirst($0).prefix(5)) }.joined(separator: "-")
    return (
      password, try await dependencies.passwords.hash(password, salt: dependencies.newSalt())
    )
  }
}
