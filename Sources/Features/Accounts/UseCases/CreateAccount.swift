import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The platform opens an account; a letter lets its owner choose the password.
package struct CreateAccount: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    email emailText: String, name: String, runsInstance: Bool, by platform: Account
  ) async throws {
    var messages: [UserMessage] = []
    if !(2...80).contains(name.count) { messages.append(AccountsRefusals.nameMissing) }
    let email = Email(emailText)
    if email == nil { messages.append(AccountsRefusals.emailUnreadable) }
    guard messages.isEmpty, let email else { throw Refusal.invalid(messages) }
    let account = Account(
      id: dependencies.newID(), email: email, name: name, isPlatformAdministrator: runsInstance)
    let token = dependencies.newSecret()
    let letterID = dependencies.newID(Letter.self)
    let link = "\(dependencies.siteAddress)/mot-de-passe/\(token.text)"
    let now = dependencies.now()
    try await dependencies.database.write { session in
      if try AccountStore.credentials(email, in: session) != nil {
        throw Refusal.invalid(AccountsRefusals.emailTaken)
      }
      try AccountStore.insert(account, passwordHash: nil, at: now, in: session)
      try PasswordLinkStore.insert(token.digest, for: account.id, at: now, in: session)
      try MailOutbox.add(
        AccountsLetters.choosePassword(to: email, link: link), id: letterID, at: now,
        in: session)
      try Journal.append(
        JournalEvent(.accountCreated, [.account: account.id.text]), about: .instance,
        by: .account(platform.id), at: now, in: session)
    }
  }
}

/// The platform closes an account, which ends its sessions, or opens it again.
package struct CloseAccount: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ account: ID<Account>, by platform: Account) async throws {
    let now = dependencies.now()
    try await dependencies.database.write { session in
      guard let known = try AccountStore.load(account, in: session) else { throw Refusal.notFound }
      if known.isPlatformAdministrator,
        try AccountDirectory.otherPlatformAdministrators(than: account, in: session) == 0
      {
        throw Refusal.invalid(AccountsRefusals.lastPlatformAdministrator)
      }
      let depending = try AccountDirectory.structuresDepending(on: account, in: session)
      guard depending.isEmpty else {
        throw Refusal.invalid(AccountsRefusals.structuresWouldBeAlone(depending))
      }
      try AccountStore.disable(account, at: now, in: session)
      let ended = try SessionStore.endAll(of: account, at: now, in: session)
      try Journal.append(
        JournalEvent(.accountDisabled, [.account: account.text, .count: String(ended)]),
        about: .instance, by: .account(platform.id), at: now, in: session)
    }
  }

  package func reopening(_ account: ID<Account>, by platform: Account) async throws {
    let now = dependencies.now()
    try await dependencies.database.write { session in
      guard try AccountStore.load(account, in: session) != nil else { throw Refusal.notFound }
      try AccountStore.disable(account, at: nil, in: session)
      try Journal.append(
        JournalEvent(.accountReopened, [.account: account.text]), about: .instance,
        by: .account(platform.id), at: now, in: session)
    }
  }
}
