import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Asks to join a structure, signed in or not. The answer on screen is always the same: it tells
/// nobody who works where.
package struct RequestAccess: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter account: who is signed in; nil when nobody is, and then `name` and `email` count.
  package func callAsFunction(
    to structure: ID<Structure>, name: String, email emailText: String, message: String,
    account: ID<Account>?, address: String
  ) async throws {
    let known = try await dependencies.database.read { session in
      try account.flatMap { try AccountStore.load($0, in: session) }
    }
    var messages: [UserMessage] = []
    let email = known?.email ?? Email(emailText)
    let name = known?.name ?? name
    if !(2...80).contains(name.count) { messages.append(AccountsRefusals.nameMissing) }
    if email == nil { messages.append(AccountsRefusals.emailUnreadable) }
    if message.count > 500 { messages.append(AccountsRefusals.messageTooLong) }
    guard messages.isEmpty, let email else { throw Refusal.invalid(messages) }
    if known?.isPlatformAdministrator == true {
      throw Refusal.notAllowed(AccountsRefusals.platformStaysOutside)
    }
    let now = dependencies.now()
    let request = AccessRequest(
      id: dependencies.newID(), structure: structure, account: known?.id, email: email,
      name: name, message: message, requestedAt: now)
    let counter = SignInAttempts.Counter(
      "acces:" + (address.isEmpty ? email.address : address), .address)
    let letterIDs = (0..<20).map { _ in dependencies.newID(Letter.self) }
    let siteAddress = dependencies.siteAddress
    let closedUntil = try await dependencies.database.write { session -> Instant? in
      if let closed = try SignInAttempts.count([counter], at: now, in: session) { return closed }
      guard let place = try StructureStore.load(structure, in: session) else {
        throw Refusal.notFound
      }
      let pending = try TeamStore.pendingRequests(of: structure, in: session)
      let isMember = try known.map {
        try AccountStore.member($0.id, of: structure, in: session) != nil
      }
      if isMember == true || pending.contains(where: { $0.email == email })
        || pending.count >= AccessRequest.mostPending
      {
        return nil
      }
      try TeamStore.insert(request, in: session)
      var readers = try AccountStore.administratorAddresses(of: structure, in: session)
      var link = "\(siteAddress)/structures/\(structure)/equipe"
      if readers.isEmpty {
        readers = try AccountStore.platformAddresses(in: session)
        link = "\(siteAddress)/administration"
      }
      for (reader, id) in zip(readers, letterIDs) {
        try MailOutbox.add(
          AccountsLetters.accessRequested(
            to: reader, name: name, structure: place.name, link: link),
          id: id, at: now, in: session)
      }
      try Journal.append(
        JournalEvent(.accessRequested), about: .structure(structure),
        by: known.map { .account($0.id) } ?? .system, at: now, in: session)
      return nil
    }
    if let closedUntil {
      throw Refusal.invalid(
        AccountsRefusals.tooManyTries(
          seconds: Int(now.seconds(to: closedUntil).rounded(.up))))
    }
  }
}
