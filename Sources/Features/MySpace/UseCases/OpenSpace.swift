import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Opens her own space with her handle and her code. The answer, and the work done, are the same
/// whether the handle exists or not; five tries, then a wait that grows.
package struct OpenSpace: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package struct Opened: Sendable {
    package let secret: Secret
    package let person: ID<Person>
    package let mustChooseCode: Bool
  }

  /// - Parameters:
  ///   - address: the network address of the one who asks; empty when it is not known.
  ///   - previous: the session this browser held, which ends.
  package func callAsFunction(
    handle text: String, code: String, address: String, replacing previous: String?
  ) async throws -> Opened {
    let handle = SpaceHandle(text)
    var counters = [SpaceDoor.counter(typed: handle?.letters ?? text)]
    if !address.isEmpty { counters.append(.init("adresse:\(address)", .address)) }
    if let seconds = try await dependencies.countTry(counters) {
      throw Refusal.invalid(MySpaceMessages.wait(seconds: seconds))
    }
    let now = dependencies.now()
    let door = try await dependencies.database.read { session in
      try handle.flatMap { try SpaceAccessStore.door($0, in: session) }
    }
    let digits = code.filter { !$0.isWhitespace }
    let isRight =
      digits.utf8.count <= 12
      ? try await dependencies.passwords.verify(
        digits, against: door?.codeHash ?? SpaceDoor.hashOfNobody) : false
    guard isRight, let door, door.access.firstCodeUntil.map({ now < $0 }) ?? true else {
      if let person = door?.access.person { try await noteRefused(person, at: now) }
      throw Refusal.invalid(MySpaceMessages.wrongEntry)
    }
    return try await open(door.access, counters: counters, replacing: previous)
  }

  private func open(
    _ access: SpaceAccess, counters: [SignInAttempts.Counter], replacing previous: String?
  ) async throws -> Opened {
    let secret = dependencies.newSecret()
    let now = dependencies.now()
    try await dependencies.database.write { session in
      try SignInAttempts.succeed(counters, in: session)
      if let previous { try SessionStore.end(Secret(previous).digest, at: now, in: session) }
      try SessionStore.open(
        secret.digest, of: access.person, life: .ownSpace, at: now, in: session)
      try Journal.append(
        JournalEvent(.spaceOpened), about: .person(access.person), by: .herself(access.person),
        at: now, in: session)
    }
    return Opened(secret: secret, person: access.person, mustChooseCode: access.mustChooseCode)
  }

  private func noteRefused(_ person: ID<Person>, at now: Instant) async throws {
    try await dependencies.database.write { session in
      try Journal.append(
        JournalEvent(.pinRefused), about: .person(person), by: .system, at: now, in: session)
    }
  }
}

/// What the door of own spaces is counted by and compared with.
enum SpaceDoor {
  static func counter(of handle: SpaceHandle) -> SignInAttempts.Counter {
    counter(typed: handle.letters)
  }

  /// Tries on a handle that cannot exist are counted too, under its digest.
  static func counter(typed text: String) -> SignInAttempts.Counter {
    SignInAttempts.Counter("espace:" + Secret(text).digest, .handle)
  }

  /// The hash of a code nobody has, by the same work as any other.
  static let hashOfNobody =
    "$argon2id$v=19$m=19456,t=2,p=1$Y29yZGVlL"
    + "W5vYm9keS0wMA$mBvUJhvRXyJXc9YBtF+zd0Lc4jESxanGa4LGYDHKjMs"
}
