import Kernel

/// A colleague asked to join a structure, by a link in a letter that works once.
package struct MemberInvitation: Sendable, Hashable {
  package let id: ID<MemberInvitation>
  package let structure: ID<Structure>
  package let email: Email
  package let role: AccountRole
  package let isAdministrator: Bool
  package let invitedBy: ID<Account>
  package let invitedAt: Instant

  package init(
    id: ID<MemberInvitation>, structure: ID<Structure>, email: Email, role: AccountRole,
    isAdministrator: Bool, invitedBy: ID<Account>, invitedAt: Instant
  ) {
    self.id = id
    self.structure = structure
    self.email = email
    self.role = role
    self.isAdministrator = isAdministrator
    self.invitedBy = invitedBy
    self.invitedAt = invitedAt
  }

  /// Days the link works (Les emplois: 14 by default, `invitations/models.py:43`).
  package static let days = 14
  /// Waiting at once in one structure (Les emplois: 50, `invitations/models.py:101`).
  package static let mostPending = 50

  /// How long Les emplois lets a link work, both ends counted (`invitations/models.py:43`).
  package static let daysAllowed = 1...90

  /// The moment from which the link no longer works.
  package var expiresAt: Instant { Self.expiry(sentAt: invitedAt) }

  package static func expiry(sentAt: Instant, days: Int = days) -> Instant {
    sentAt.adding(seconds: days * 86_400)
  }

  package static func canInvite(whilePending pending: Int) -> Bool { pending < mostPending }
}

/// Somebody asks to join a structure; an administrator of it answers.
package struct AccessRequest: Sendable, Hashable {
  package let id: ID<AccessRequest>
  package let structure: ID<Structure>
  /// Nil when she asked without signing in: then a link proves that the address is hers.
  package let account: ID<Account>?
  package let email: Email
  package let name: String
  package let message: String
  package let requestedAt: Instant

  package init(
    id: ID<AccessRequest>, structure: ID<Structure>, account: ID<Account>?, email: Email,
    name: String, message: String, requestedAt: Instant
  ) {
    self.id = id
    self.structure = structure
    self.account = account
    self.email = email
    self.name = name
    self.message = message
    self.requestedAt = requestedAt
  }

  /// Waiting at once in one structure, as invitations.
  package static let mostPending = 50
}
