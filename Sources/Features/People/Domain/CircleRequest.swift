import Kernel

/// A colleague asks to join a circle. Whoever writes in the file answers.
package struct CircleRequest: Sendable, Hashable {
  package let id: ID<CircleRequest>
  package let person: ID<Person>
  package let account: ID<Account>
  package let structure: ID<Structure>
  package let role: CircleRole
  /// Why, in one sentence.
  package let reason: String
  package let askedAt: Instant

  package init(
    id: ID<CircleRequest>, person: ID<Person>, account: ID<Account>, structure: ID<Structure>,
    role: CircleRole, reason: String, askedAt: Instant
  ) {
    self.id = id
    self.person = person
    self.account = account
    self.structure = structure
    self.role = role
    self.reason = reason
    self.askedAt = askedAt
  }
}
