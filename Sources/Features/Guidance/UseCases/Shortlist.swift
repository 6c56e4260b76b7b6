import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The places kept in sight with her, and what became of each. Loaded by any room that speaks of
/// what comes next: her file, the diagnosis, the composer.
package struct Shortlist: Sendable {
  package struct Line: Sendable {
    package let place: EnvisagedPlace
    package let employer: Structure
    /// Nil for the employer as a whole.
    package let post: JobPost?
    package let outcome: EnvisagedOutcome

    /// Where an application to it begins.
    package var composer: String {
      let path = "/personnes/\(place.person)/candidatures/nouvelle"
      return place.post.map { "\(path)?poste=\($0)" } ?? "\(path)?structure=\(place.employer)"
    }
  }

  package let person: ID<Person>
  package let lines: [Line]
  /// The last diagnosis the places were kept in; nil while there is none.
  package let diagnosis: EligibilityDiagnosis?

  package var toDo: [Line] { lines.filter(\.outcome.isToDo) }

  package func contains(_ employer: ID<Structure>) -> Bool {
    lines.contains { $0.place.employer == employer }
  }

  /// What that structure kept: a bounded number of statements, whatever the length.
  static func load(
    of person: ID<Person>, keptBy structure: ID<Structure>, in session: any SQLSession
  ) throws -> Shortlist {
    let places = try EnvisagedStore.of(person, keptBy: structure, in: session)
    guard !places.isEmpty else { return Shortlist(person: person, lines: [], diagnosis: nil) }
    let employers = try StructureStore.load(
      Array(Set(places.map(\.employer))), in: session)
    let posts = try JobPostStore.load(places.compactMap(\.post), in: session)
    let applications = try JobApplicationStore.ofPerson(person, in: session)
    return Shortlist(
      person: person,
      lines: places.compactMap { place in
        employers[place.employer].map {
          Line(
            place: place, employer: $0, post: place.post.flatMap { posts[$0] },
            outcome: place.outcome(among: applications))
        }
      },
      diagnosis: try places.last { $0.diagnosis != nil }?.diagnosis.flatMap {
        try EligibilityStore.load($0, in: session)?.seen(by: structure)
      })
  }
}

/// Opens the page of the places kept in sight.
package struct ReadShortlist: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package struct Sheet: Sendable {
    package let header: PersonHeader
    package let shortlist: Shortlist
  }

  package func callAsFunction(_ id: ID<Person>, for member: Member) async throws -> Sheet {
    let moment = dependencies.moment
    let sheet = try await dependencies.database.read { session in
      Sheet(
        header: try PersonHeader.load(id, by: member, on: moment.today, in: session),
        shortlist: try Shortlist.load(of: id, keptBy: member.structure, in: session))
    }
    readings.note(id, by: member, at: moment.instant)
    return sheet
  }
}
