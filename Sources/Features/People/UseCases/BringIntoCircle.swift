import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Brings somebody into the circle: a colleague of one's own structure, or a member of another
/// structure of the territory, found by her e-mail address.
package struct BringIntoCircle: Sendable {
  package enum Newcomer: Sendable, Hashable {
    case colleague(ID<Account>)
    /// A member of any structure of the territory.
    case elsewhere(Email)
  }

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ newcomer: Newcomer, as role: CircleRole, around person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let placeID = dependencies.newID(CircleMember.self)
    let letterID = dependencies.newID(Letter.self)
    try await dependencies.database.write { session in
      let seen = try CircleEntry.requireInviter(
        member, around: person, on: moment.today, in: session)
      let found = try Self.find(newcomer, near: member, in: session)
      try CircleEntry.add(
        found, as: role, to: person, id: placeID, by: member, at: moment, in: session)
      guard found.account != member.account,
        let account = try AccountStore.load(found.account, in: session)
      else { return }
      try MailOutbox.tell(
        PeopleLetters.broughtIn(
          by: member.name, firstName: seen.firstName ?? "une personne", person: person,
          siteAddress: dependencies.siteAddress, to: account.email),
        id: letterID, at: moment.instant, in: session)
    }
  }

  private static func find(
    _ newcomer: Newcomer, near member: Member, in session: any SQLSession
  ) throws -> Member {
    switch newcomer {
    case .colleague(let account):
      guard let found = try AccountStore.member(account, of: member.structure, in: session) else {
        throw Refusal.invalid(UserMessage("Choisir un collègue dans la liste.", field: "collegue"))
      }
      return found
    case .elsewhere(let email):
      let credentials = try AccountStore.credentials(email, in: session)
      let places =
        try credentials.map { try AccountStore.memberships(of: $0.account.id, in: session) } ?? []
      guard
        let found = places.first(where: {
          member.territory != nil && $0.territory == member.territory
            && $0.structure != member.structure
        })
      else {
        throw Refusal.invalid(
          UserMessage(
            "Personne ne travaille sous cette adresse dans une autre structure du territoire.",
            detail: "Vérifier l’adresse, ou demander à sa structure de l’inviter dans Cordée.",
            field: "courriel"))
      }
      return found
    }
  }
}
