import Kernel

/// How a person enters her own space.
package struct SpaceAccess: Sendable, Hashable {
  package let person: ID<Person>
  package let handle: SpaceHandle
  package let givenBy: ID<Account>?
  package let givenAt: Instant
  /// Until when the first code opens the door; nil once she has chosen her own.
  package let firstCodeUntil: Instant?

  package init(
    person: ID<Person>, handle: SpaceHandle, givenBy: ID<Account>?, givenAt: Instant,
    firstCodeUntil: Instant?
  ) {
    self.person = person
    self.handle = handle
    self.givenBy = givenBy
    self.givenAt = givenAt
    self.firstCodeUntil = firstCodeUntil
  }

  /// She still has to choose her code before seeing anything.
  package var mustChooseCode: Bool { firstCodeUntil != nil }
}
