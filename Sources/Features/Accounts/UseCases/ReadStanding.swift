import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What a structure may prescribe, and who in its territory may when it may not.
package struct StandingView: Sendable {
  package let structure: Structure
  package let standing: PrescriberStanding
  package let today: Day
  /// Authorised structures of the territory, by name; empty for an authorised structure.
  package let authorisedNearby: [Structure]
  /// The authorised structures of the same association: where one asks first.
  package let authorisedSisters: [Structure]
  /// The DDETS(PP) of the territory, which answers questions of authorisation.
  package let authority: Structure?
}

package struct ReadStanding: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<Structure>) async throws -> StandingView {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      guard let structure = try StructureStore.load(id, in: session) else {
        throw Refusal.notFound
      }
      let found = standing(
        of: structure.kind, authorisation: structure.authorisation, on: today)
      let near = try structure.territory.map {
        try PrescriberStore.mayBeAuthorised(in: $0, on: today, session: session)
      }
      let sisters = try structure.group.map {
        try PrescriberStore.held(by: $0, session: session)
      }
      func isAuthorisedOther(_ other: Structure) -> Bool {
        other.id != id
          && standing(of: other.kind, authorisation: other.authorisation, on: today).isAuthorised
      }
      return StandingView(
        structure: structure, standing: found, today: today,
        authorisedNearby: found.isAuthorised
          ? []
          : (near ?? []).filter(isAuthorisedOther),
        authorisedSisters: found.isAuthorised ? [] : (sisters ?? []).filter(isAuthorisedOther),
        authority: try structure.territory.flatMap {
          try PrescriberStore.authority(of: $0, session: session)
        })
    }
  }
}
