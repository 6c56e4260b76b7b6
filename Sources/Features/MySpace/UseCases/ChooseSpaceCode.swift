import Domain
import Kernel
import SQL
import Store
import Surroundings

/// She chooses the code of her space: at her first entry, or later with the code she has.
package struct ChooseSpaceCode: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameters:
  ///   - present: the code she has; not asked when it is the first one of her paper.
  ///   - session: the secret of the session she is in: the only one that stays open.
  package func callAsFunction(
    _ code: String, again: String, present: String, of person: ID<Person>, session secret: String
  ) async throws {
    let chosen = try checked(code, again)
    let known = try await dependencies.database.read { session in
      (
        access: try SpaceAccessStore.load(person, in: session),
        hash: try SpaceAccessStore.codeHash(of: person, in: session)
      )
    }
    guard let access = known.access, let oldHash = known.hash else { throw Refusal.notFound }
    if !access.mustChooseCode {
      guard present.utf8.count <= 12,
        try await dependencies.passwords.verify(
          present.filter { !$0.isWhitespace }, against: oldHash)
      else { throw Refusal.invalid(MySpaceMessages.wrongPresentCode) }
    } else if try await dependencies.passwords.verify(chosen.digits, against: oldHash) {
      // The first code was seen by whoever printed it.
      throw Refusal.invalid(MySpaceMessages.codeEasy)
    }
    let hash = try await dependencies.passwords.hash(chosen.digits, salt: dependencies.newSalt())
    let now = dependencies.now()
    try await dependencies.database.write { session in
      guard
        try SpaceAccessStore.choose(hash, insteadOf: oldHash, of: person, in: session)
      else { throw Refusal.changedMeanwhile(MySpaceMessages.wrongPresentCode) }
      try SessionStore.endAll(
        of: person, but: Secret(secret).digest, at: now, in: session)
      try Journal.append(
        JournalEvent(.pinChosen), about: .person(person), by: .herself(person), at: now,
        in: session)
    }
  }

  private func checked(_ code: String, _ again: String) throws -> SpaceCode {
    let chosen: SpaceCode
    do throws(SpaceCode.Problem) {
      chosen = try SpaceCode(choosing: code)
    } catch .shape {
      throw Refusal.invalid(MySpaceMessages.codeShape)
    } catch {
      throw Refusal.invalid(MySpaceMessages.codeEasy)
    }
    guard chosen.digits == again.filter({ !$0.isWhitespace }) else {
      throw Refusal.invalid(MySpaceMessages.codesDiffer)
    }
    return chosen
  }
}
