import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What is printed for her: shown once, kept nowhere in clear.
package struct SpacePaper: Sendable {
  package let firstName: String
  package let handle: SpaceHandle
  package let firstCode: SpaceCode
  package let validUntil: Day
}

/// What her circle sees of her door: whether it was given, never the code.
package struct SpaceAccessState: Sendable {
  package let person: Disclosed<Person>
  package let access: SpaceAccess?
  package let givenBy: String?
}

/// Gives someone the way into her own space, or a new first code when hers is lost. By whoever
/// accompanies her and writes in her file.
package struct GiveSpaceAccess: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func state(of person: ID<Person>, by member: Member) async throws -> SpaceAccessState {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let seen = try companion(of: person, member, today, in: session)
      let access = try SpaceAccessStore.load(person, in: session)
      let names = try AccountStore.names(access?.givenBy.map { [$0] } ?? [], in: session)
      return SpaceAccessState(
        person: seen, access: access, givenBy: access?.givenBy.flatMap { names[$0] })
    }
  }

  package func callAsFunction(_ person: ID<Person>, by member: Member) async throws -> SpacePaper {
    let moment = dependencies.moment
    let code = SpaceCode.first(dependencies.draw(below:))
    let hash = try await dependencies.passwords.hash(code.digits, salt: dependencies.newSalt())
    // Drawn out here, since the closure may run again; eight are more than enough.
    let handles = (0..<8).map { _ in SpaceHandle.draw(dependencies.draw(below:)) }
    return try await dependencies.database.write { session in
      let seen = try companion(of: person, member, moment.today, in: session)
      let known = try SpaceAccessStore.load(person, in: session)
      guard
        let handle = try known?.handle
          ?? handles.first(where: { try !SpaceAccessStore.isTaken($0, in: session) })
      else { throw Refusal.changedMeanwhile(UserMessage("Réessayez dans un instant.")) }
      let until = moment.instant.adding(seconds: SpaceCode.firstCodeDays * 86_400)
      try SpaceAccessStore.give(
        SpaceAccess(
          person: person, handle: handle, givenBy: member.account, givenAt: moment.instant,
          firstCodeUntil: until),
        codeHash: hash, in: session)
      // Whoever was inside with the old code is outside; and the wait after wrong tries is over.
      try SessionStore.endAll(of: person, at: moment.instant, in: session)
      try SignInAttempts.succeed([SpaceDoor.counter(of: handle)], in: session)
      try Journal.append(
        JournalEvent(.handleGiven), about: .person(person), by: JournalActor(member),
        at: moment.instant, in: session)
      return SpacePaper(
        firstName: seen.firstName ?? seen.name, handle: handle, firstCode: code,
        validUntil: ParisTime.day(of: until))
    }
  }
}

private func companion(
  of person: ID<Person>, _ member: Member, _ today: Day, in session: any SQLSession
) throws -> Disclosed<Person> {
  let seen = try PeopleStore.disclosed(person, to: member, on: today, in: session)
  guard case .inCircle = seen.standing, seen.standing.mayWrite else { throw Refusal.notFound }
  return seen
}
