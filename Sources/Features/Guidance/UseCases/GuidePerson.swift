import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What the search from a person's file starts from: what she said, as far as the member may read
/// it. The search itself is the directory's, and knows nothing of her.
package struct GuidePerson: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package struct Sheet: Sendable {
    package let person: Disclosed<Person>
    package let said: SaidByHer
    /// The day it was said; nil when no point was made in this structure.
    package let saidOn: Day?
    package let mayWrite: Bool
    /// Employers already kept in sight with her.
    package let kept: Set<ID<Structure>>
  }

  package func callAsFunction(_ id: ID<Person>, for member: Member) async throws -> Sheet {
    let moment = dependencies.moment
    let sheet = try await dependencies.database.read { session in
      let person = try AssessmentAccess.open(id, to: member, on: moment.today, in: session)
      let point = try AssessmentStore.latest(of: id, by: member.structure, in: session)
      return Sheet(
        person: person, said: point.map { SaidByHer($0.content) } ?? SaidByHer(),
        saidOn: point?.madeOn, mayWrite: person.standing.mayWrite,
        kept: Set(
          try EnvisagedStore.of(id, keptBy: member.structure, in: session).map(\.employer)))
    }
    readings.note(id, by: member, at: moment.instant)
    return sheet
  }
}
