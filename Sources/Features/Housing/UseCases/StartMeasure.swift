import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What the form of a new measure offers.
package struct MeasureStart: Sendable {
  package let header: PersonHeader
  /// Structures of the territory that may carry a measure, by name.
  package let operators: [(id: ID<Structure>, name: String)]
  /// What her last measure said she needs.
  package let neededBefore: HousingSupportLevel?
  package let today: Day
  fileprivate let typedCommune: String
  fileprivate let communeCode: INSEECode?

  /// The commune that was typed, when there is one of that name.
  package func commune(_ typed: String) -> INSEECode? {
    typed == typedCommune ? communeCode : nil
  }
}

extension ReadHousing {
  /// - Parameter commune: as typed, when the form comes back.
  package func start(_ id: ID<Person>, commune: String = "", by member: Member) async throws
    -> MeasureStart
  {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let header = try PersonHeader.load(id, by: member, on: today, in: session)
      try header.person.standing.requireWriting()
      guard header.housing >= .team else { throw Refusal.notFound }
      return MeasureStart(
        header: header,
        operators: try HousingMeasureStore.operators(
          in: member.territory, with: member.structure, session),
        neededBefore: try HousingMeasureStore.ofPerson(id, in: session).first?.facts.supportNeeded,
        today: today, typedCommune: commune,
        communeCode: commune.isEmpty ? nil : try CommuneNames.code(of: commune, in: session))
    }
  }
}
