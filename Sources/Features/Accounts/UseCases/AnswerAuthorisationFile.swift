import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The DDETS of the territory notes the opinion of the CDIAE, then the decision of the préfet.
package struct AnswerAuthorisationFile: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package enum Answer: Sendable {
    case opinion(CDIAEOpinion, on: Day)
    case granted(DayRange, reference: String)
    case declined(reason: String)
  }

  package func callAsFunction(_ id: ID<Structure>, _ answer: Answer, by member: Member)
    async throws
  {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard var structure = try StructureStore.load(id, in: session),
        AuthorisationViewer(member, of: structure) == .authority,
        let file = try AuthorisationFileStore.latest(of: id, in: session), !file.isOpen
      else { throw Refusal.notFound }
      let changed = try refused { () throws(AuthorisationRefusal) -> AuthorisationFile in
        switch answer {
        case .opinion(let opinion, let day): try file.noting(opinion, on: day)
        case .granted(let period, let reference):
          try file.granted(period, reference: reference)
        case .declined(let reason): try file.declined(on: moment.today, reason: reason)
        }
      }
      guard try AuthorisationFileStore.update(changed, in: session) else {
        throw WriteAuthorisationFile.changed
      }
      var facts: [JournalFact: String] = [:]
      var kind = JournalKind.authorisationAnswered
      if case .granted(let period, let reference) = answer {
        structure.authorisation = .byPrefect(period, reference: reference)
        guard try StructureStore.update(structure, in: session) else {
          throw WriteAuthorisationFile.changed
        }
        kind = .structureAuthorised
        facts = [
          .state: "prefet", .startsOn: period.first.description, .endsOn: period.last.description,
        ]
      }
      try WriteAuthorisationFile.journal(kind, id, member, moment, session, facts)
    }
  }
}

/// What a DDETS has to do about authorisations in its territory.
package struct ReadAuthorisations: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package struct Desk: Sendable {
    package let waiting: [(structure: ID<Structure>, name: String, file: AuthorisationFile)]
    /// Structures whose order ends within six months, or ended.
    package let ending: [Structure]
    package let today: Day
  }

  package func callAsFunction(for member: Member) async throws -> Desk {
    guard member.structureKind == .ddets, let territory = member.territory else {
      throw Refusal.notFound
    }
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      Desk(
        waiting: try AuthorisationFileStore.waiting(in: territory, session: session),
        ending: try AuthorisationFileStore.ending(
          in: territory, by: today.adding(months: PrefectOrderAlert.monthsBefore),
          session: session),
        today: today)
    }
  }
}
