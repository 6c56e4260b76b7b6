import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What the page of a PASS tells of its suspensions and prolongations, and what this member may do.
package struct ReadPassLife: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(_ id: ID<PassIAE>, by member: Member) async throws -> PassLife {
    let moment = dependencies.moment
    let life = try await dependencies.database.read { session in
      let acts = PassActs(member: member, moment: moment, session: session)
      let pass = try acts.load(id, version: nil)
      let seen = try PeopleStore.disclosed(pass.person, to: member, on: moment.today, in: session)
      let lastHire = try acts.lastHire(of: id)
      let role = try ProlongationRole(of: pass, acts)
      let place = try PassIAEStore.place(of: pass.person, in: session)
      let employer = try lastHire.flatMap { try StructureStore.load($0.structure, in: session) }
      let namesAll =
        !seen.standing.isEmployer || seen.items.contains(.referentStructure)
        || lastHire?.structure == member.structure
      return PassLife(
        pass: pass, name: seen.name, birth: seen.birth, isLatest: place.last?.id == id,
        suspensions: try PassPeriods.suspensions(of: id, in: session),
        prolongations: try PassPeriods.prolongations(of: id, in: session),
        requests: try ProlongationRequestStore.of(id, in: session),
        lastHireStart: lastHire?.startsOn,
        lastEmployer: employer.map { namesAll ? $0.name : "Un autre employeur" },
        madeLastHire: lastHire?.structure == member.structure,
        role: role, kind: try role.employerKind(of: pass, acts),
        prescribers: role == .prescriber
          ? [PassLife.Prescriber(id: member.structure, name: member.structureName)]
          : try prescribers(near: member, on: moment.today, in: session),
        papers: try SeenPaperLine.of(
          id, namingAll: namesAll, to: member, in: session))
    }
    readings.note(life.pass.person, by: member, at: moment.instant)
    return life
  }

  private func prescribers(near member: Member, on day: Day, in session: any SQLSession) throws
    -> [PassLife.Prescriber]
  {
    guard let territory = member.territory, member.structureKind.isSIAE else { return [] }
    return try PrescriberStore.mayBeAuthorised(in: territory, on: day, session: session)
      .filter { standing(of: $0.kind, authorisation: $0.authorisation, on: day).isAuthorised }
      .map { PassLife.Prescriber(id: $0.id, name: $0.name) }
  }
}

package struct PassLife: Sendable {
  package let pass: PassIAE
  package let name: String
  package let birth: Day?
  package let isLatest: Bool
  package let suspensions: [Suspension]
  package let prolongations: [Prolongation]
  package let requests: [ProlongationRequest]
  package let lastHireStart: Day?
  package let lastEmployer: String?
  /// This member's structure may declare a suspension on Les emplois.
  package let madeLastHire: Bool
  /// As what this member may begin a prolongation.
  package let role: ProlongationRole
  /// Of the employer: what decides of the reasons offered.
  package let kind: StructureKind
  /// Authorised structures of the territory, all of them: which one knows her is not said.
  package let prescribers: [Prescriber]
  /// By request or prolongation.
  package let papers: [String: [SeenPaperLine]]

  package struct Prescriber: Sendable {
    package let id: ID<Structure>
    package let name: String
  }

  package var mayProlong: Bool { role != .none }

  package func current(on day: Day) -> Suspension? {
    suspensions.first { $0.period.contains(day) }
  }

  package var pending: ProlongationRequest? { requests.first(where: \.isPending) }
}
