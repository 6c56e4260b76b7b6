import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The authorisation file of a structure, for its members and for the DDETS of its territory.
package struct ReadAuthorisationFile: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package struct Sheet: Sendable {
    package let structure: Structure
    package let standing: PrescriberStanding
    package let viewer: AuthorisationViewer
    /// Nil when nothing was ever asked.
    package let file: AuthorisationFile?
    /// Since the order in force, or over the last five years without one.
    package let evidence: AuthorisationEvidence
    package let today: Day
  }

  package func callAsFunction(_ id: ID<Structure>, for member: Member) async throws -> Sheet {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      guard let structure = try StructureStore.load(id, in: session),
        let viewer = AuthorisationViewer(member, of: structure)
      else { throw Refusal.notFound }
      let file = try AuthorisationFileStore.latest(of: id, in: session)
      // The State reads what was sent to it, not what is being written.
      if viewer == .authority, file.map(\.isOpen) ?? true { throw Refusal.notFound }
      return Sheet(
        structure: structure,
        standing: standing(of: structure.kind, authorisation: structure.authorisation, on: today),
        viewer: viewer, file: file,
        evidence: try AuthorisationFileStore.evidence(
          of: id, over: Self.period(structure, today), in: session),
        today: today)
    }
  }

  private static func period(_ structure: Structure, _ today: Day) -> DayRange {
    if case .byPrefect(let order, _) = structure.authorisation,
      let period = DayRange(order.first, today)
    {
      return period
    }
    return DayRange(today.adding(years: -prefectOrderYears), today)!
  }
}

/// What a member may do with the file of a structure.
package enum AuthorisationViewer: Sendable, Hashable {
  /// Administrators and heads of service write and send it.
  case writer
  case reader
  /// The DDETS of its territory notes the opinion and the decision.
  case authority

  init?(_ member: Member, of structure: Structure) {
    if member.structure == structure.id {
      self = member.isAdministrator || member.role == .headOfService ? .writer : .reader
    } else if member.structureKind == .ddets, member.territory != nil,
      member.territory == structure.territory
    {
      self = .authority
    } else {
      return nil
    }
  }
}
