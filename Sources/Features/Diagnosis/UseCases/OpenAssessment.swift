import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Opens the assessment made with a person: the last point, and the positions before.
package struct OpenAssessment: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(_ id: ID<Person>, for member: Member) async throws
    -> AssessmentSheet
  {
    let moment = dependencies.moment
    let sheet = try await dependencies.database.read { session in
      let person = try AssessmentAccess.open(id, to: member, on: moment.today, in: session)
      let history = try AssessmentStore.history(of: id, by: member.structure, in: session)
      return AssessmentSheet(
        person: person, wish: person.wish, latest: history.first, history: GridHistory(history),
        authors: try AccountStore.names(history.map(\.author), in: session), today: moment.today,
        side: RecipientKind(member.structureKind), mayWrite: person.standing.mayWrite,
        sharedByOthers: person.notes.filter { $0.recordedBy != member.structure })
    }
    readings.note(id, by: member, at: moment.instant)
    return sheet
  }

  /// Every point of the member's structure, newest first.
  package func history(_ id: ID<Person>, for member: Member) async throws
    -> (person: Disclosed<Person>, points: [SupportAssessment], authors: [ID<Account>: String])
  {
    let moment = dependencies.moment
    let found = try await dependencies.database.read { session in
      let person = try AssessmentAccess.open(id, to: member, on: moment.today, in: session)
      let points = try AssessmentStore.history(of: id, by: member.structure, in: session)
      return (
        person: person, points: points,
        authors: try AccountStore.names(points.map(\.author), in: session)
      )
    }
    readings.note(id, by: member, at: moment.instant)
    return found
  }
}
