import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What an invitation's link shows.
package struct OpenInvitation: Sendable {
  package let structure: Structure
  package let email: Email
  package let role: AccountRole
  package let isAdministrator: Bool
  package let inviter: String
  /// True when that address already has an account: it signs in, then joins.
  package let hasAccount: Bool
}

package struct ReadInvitation: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// Nil when the link was used, taken back, or is older than fourteen days.
  package func callAsFunction(_ token: String) async throws -> OpenInvitation? {
    let digest = Secret(token).digest
    let now = dependencies.now()
    return try await dependencies.database.read { session in
      guard let found = try TeamStore.openInvitation(digest: digest, at: now, in: session),
        let structure = try StructureStore.load(found.structure, in: session)
      else { return nil }
      let inviter = try AccountStore.load(found.invitedBy, in: session)
      return OpenInvitation(
        structure: structure, email: found.email, role: found.role,
        isAdministrator: found.isAdministrator,
        inviter: inviter.map { $0.isPlatformAdministrator ? "L’administration de Cordée" : $0.name }
          ?? "Un collègue",
        hasAccount: try AccountStore.credentials(found.email, in: session) != nil)
    }
  }
}

/// Joins a structure by an invitation, which works once: with a new account, or with the account
/// that is signed in.
package struct AcceptInvitation: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// Creates the account of the invited address and opens its first session; returns its secret.
  package func creatingAccount(
    _ token: String, name: String, password: String, again: String
  ) async throws -> Secret {
    let digest = Secret(token).digest
    let now = dependencies.now()
    let email = try await dependencies.database.read {
      try TeamStore.openInvitation(digest: digest, at: now, in: $0)?.email
    }
    guard let email else { throw Refusal.notFound }
    var messages = passwordMessages(password, again: again, email: email, name: name)
    if !(2...80).contains(name.count) { messages.insert(AccountsRefusals.nameMissing, at: 0) }
    guard messages.isEmpty else { throw Refusal.invalid(messages) }
    let hash = try await dependencies.passwords.hash(password, salt: dependencies.newSalt())
    let account = Account(id: dependencies.newID(), email: email, name: name)
    let secret = dependencies.newSecret()
    try await dependencies.database.write { session in
      guard let invitation = try TeamStore.openInvitation(digest: digest, at: now, in: session)
      else { throw Refusal.notFound }
      if try AccountStore.credentials(email, in: session) != nil {
        throw Refusal.invalid(AccountsRefusals.emailTaken)
      }
      try AccountStore.insert(account, passwordHash: hash, at: now, in: session)
      try Journal.append(
        JournalEvent(.accountCreated, [.account: account.id.text]),
        about: .structure(invitation.structure), by: .account(account.id), at: now, in: session)
      try join(invitation, account.id, at: now, in: session)
      try SessionStore.open(
        secret.digest, of: account.id, workingIn: invitation.structure, life: .work, at: now,
        in: session)
    }
    return secret
  }

  /// The signed-in account joins, and works there from now on.
  package func joining(_ token: String, by account: ID<Account>, session secret: String)
    async throws
  {
    let digest = Secret(token).digest
    let sessionDigest = Secret(secret).digest
    let now = dependencies.now()
    try await dependencies.database.write { session in
      guard let invitation = try TeamStore.openInvitation(digest: digest, at: now, in: session)
      else { throw Refusal.notFound }
      guard let known = try AccountStore.load(account, in: session) else { throw Refusal.notFound }
      if known.isPlatformAdministrator {
        throw Refusal.notAllowed(AccountsRefusals.platformStaysOutside)
      }
      try join(invitation, account, at: now, in: session)
      try SessionStore.work(sessionDigest, in: invitation.structure, session: session)
    }
  }
}

/// One winner: the invitation is settled in the same transaction, and only once.
private func join(
  _ invitation: MemberInvitation, _ account: ID<Account>, at now: Instant,
  in session: any SQLSession
) throws {
  guard try TeamStore.accept(invitation.id, by: account, at: now, in: session) else {
    throw Refusal.notFound
  }
  try admit(
    Membership(
      account: account, structure: invitation.structure, role: invitation.role,
      isAdministrator: invitation.isAdministrator),
    by: .account(account), at: now, in: session)
}

/// Makes an account a member. The first to come administers: a structure is never without. One who
/// is a member already keeps her role, and gains administration when it is offered.
func admit(
  _ wanted: Membership, by actor: JournalActor, at now: Instant, in session: any SQLSession
) throws {
  let team = try TeamStore.team(of: wanted.structure, in: session)
  var membership = wanted
  if team.administrators.isEmpty { membership.isAdministrator = true }
  if let present = team.members.first(where: { $0.account == wanted.account }) {
    membership.role = present.role
    membership.isAdministrator = membership.isAdministrator || present.isAdministrator
    try AccountStore.update(membership, in: session)
  } else {
    try AccountStore.insert(membership, since: now, in: session)
  }
  try AccountStore.select(membership.structure, by: membership.account, in: session)
  try Journal.append(
    JournalEvent(
      .memberJoined,
      [
        .account: membership.account.text, .role: membership.role.code,
        .state: membership.isAdministrator ? "administrateur" : "membre",
      ]),
    about: .structure(membership.structure), by: actor, at: now, in: session)
}
