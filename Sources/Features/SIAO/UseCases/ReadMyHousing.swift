import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What her own space tells her of her request: everything that is hers.
package struct MyHousing: Sendable {
  package let request: HousingRequest
  package let desks: [String]
  package let waitsFor: [HousingMeasureKind]
  package let proposal: Proposal?
  /// What the last committee said, in its words.
  package let lastReason: String?
  package let lastChoice: CommitteeChoiceCode?
  package let sharesWork: Bool

  package struct Proposal: Sendable {
    package let kind: HousingMeasureKind
    package let `operator`: String
    package let commune: String?
    package let support: HousingSupportLevel
    package let freeFrom: Day
  }
}

package struct ReadMyHousing: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// Nil when she asks for nothing.
  package func callAsFunction(_ person: ID<Person>) async throws -> MyHousing? {
    try await dependencies.database.read { try Self.load(person, in: $0) }
  }

  static func load(_ person: ID<Person>, in session: any SQLSession) throws -> MyHousing? {
    guard let request = try HousingRequestStore.standing(of: person, in: session) else {
      return nil
    }
    let lines = try HousingCaseLine.of(request.id, in: session)
    let last = lines.first { $0.one.decision != nil }
    let open = lines.first { $0.one.openProposal != nil }
    return MyHousing(
      request: request,
      desks: try SIAOPlaces.desks(of: request.territory, in: session).map(\.name),
      waitsFor: try HousingRequestStore.waitsFor(request.id, in: session).map(\.kind),
      proposal: open.flatMap { line in
        line.one.openProposal.map {
          MyHousing.Proposal(
            kind: $0.kind, operator: line.operator ?? "", commune: line.commune,
            support: $0.supportOffered, freeFrom: $0.freeFrom)
        }
      },
      lastReason: last?.one.decision?.reason, lastChoice: last?.one.decision?.choice.code,
      sharesWork: request.want.sharesWork)
  }
}
