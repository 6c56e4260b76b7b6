import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What an operator may read of a household: its request and its measure, nothing else.
package struct OperatorSheet: Sendable {
  package let one: CommitteeCase
  package let proposal: HousingProposal
  package let sheet: HousingRequestSheet
  package let commune: String?
  package let isOpen: Bool
}

/// One line of the operator's list. Without a name once it may no longer read of her.
package struct OperatorLine: Sendable {
  package let one: CommitteeCase
  package let name: String?
  package let proposal: HousingProposal
  package let adults: Int
  package let children: Int
}

/// Reads what committees proposed to the member's structure.
package struct ReadProposals: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(by member: Member) async throws -> [OperatorLine] {
    guard member.family == .housing || member.family == .shelter, member.structureKind != .siao
    else { throw Refusal.notFound }
    return try await dependencies.database.read { session in
      let cases = try CommitteeStore.proposals(to: member.structure, limit: 60, in: session)
      let lines = try HousingRequestBoard.lines(of: cases.map(\.request), in: session)
      return cases.compactMap { one in
        guard let proposal = one.proposal, OperatorAccess.reads(member, proposal),
          let line = lines[one.request], OperatorAccess.isOpen(one, line.request)
        else { return nil }
        return OperatorLine(
          one: one, name: line.name, proposal: proposal, adults: line.request.want.adults,
          children: line.request.want.children)
      }
    }
  }

  package func callAsFunction(_ id: ID<CommitteeCase>, by member: Member) async throws
    -> OperatorSheet
  {
    let moment = dependencies.moment
    let sheet = try await dependencies.database.read { session in
      guard let one = try CommitteeStore.oneCase(id, in: session), let proposal = one.proposal,
        OperatorAccess.reads(member, proposal),
        let request = try HousingRequestStore.load(one.request, in: session),
        OperatorAccess.isOpen(one, request)
      else { throw Refusal.notFound }
      return OperatorSheet(
        one: one, proposal: proposal,
        sheet: try HousingRequestSheet.of(request, .none, at: moment, in: session),
        commune: try proposal.commune.flatMap { try CommuneNames.name(of: $0, in: session) },
        isOpen: one.openProposal != nil)
    }
    readings.note(
      sheet.sheet.request.person, by: member, at: moment.instant,
      items: [.firstName, .household, .housing])
    return sheet
  }
}
