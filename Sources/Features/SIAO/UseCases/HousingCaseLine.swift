import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What a committee did with a request, with the names a page shows.
package struct HousingCaseLine: Sendable {
  package let one: CommitteeCase
  package let committee: AllocationCommittee
  package let `operator`: String?
  package let commune: String?

  static func of(_ request: ID<HousingRequest>, in session: any SQLSession) throws
    -> [HousingCaseLine]
  {
    try of(try CommitteeStore.cases(of: request, in: session), in: session)
  }

  static func of(_ cases: [CommitteeCase], in session: any SQLSession) throws -> [HousingCaseLine] {
    let committees = try CommitteeStore.load(Array(Set(cases.map(\.committee))), in: session)
    let proposals = cases.compactMap(\.proposal)
    let operators = try StructureStore.load(Array(Set(proposals.map(\.operator))), in: session)
    let communes = try SIAOPlaces.communes(proposals.compactMap(\.commune), in: session)
    return cases.compactMap { one in
      committees[one.committee].map { committee in
        HousingCaseLine(
          one: one, committee: committee,
          operator: one.proposal.flatMap { operators[$0.operator]?.name },
          commune: one.proposal?.commune.flatMap { communes[$0] })
      }
    }
  }
}

extension CommitteeCase {
  /// The measure proposed, whatever became of it.
  package var proposal: HousingProposal? {
    guard case .proposal(let proposal) = decision?.choice else { return nil }
    return proposal
  }
}
