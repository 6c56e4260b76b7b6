import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What the forms of her path choose from: who may carry a step, the goals under way.
package struct StepChoices: Sendable {
  package let header: PersonHeader
  /// Everyone present in her circle, the referent first.
  package let circle: [CirclePlace]
  /// Goals under way that the reader may read.
  package let goals: [Goal]
}

/// Reads what a form about her path needs.
package struct ReadStepForms: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func choices(of person: ID<Person>, by member: Member) async throws -> StepChoices {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      try Self.choices(of: person, by: member, on: today, in: session)
    }
  }

  /// One step that the reader may change.
  package func step(
    _ id: ID<FollowUpStep>, of person: ID<Person>, by member: Member
  ) async throws -> (step: FollowUpStep, choices: StepChoices) {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let choices = try Self.choices(of: person, by: member, on: today, in: session)
      let step = try StepDesk.load(id, of: choices.header.person, by: member, in: session)
      return (step, choices)
    }
  }

  /// Who carries what, for the form that changes it.
  package func themes(of person: ID<Person>, by member: Member) async throws
    -> (themes: CarriedThemes, choices: StepChoices)
  {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let choices = try Self.choices(of: person, by: member, on: today, in: session)
      return (
        try CarriedThemes.load(of: person, for: member, on: today, in: session), choices
      )
    }
  }

  private static func choices(
    of person: ID<Person>, by member: Member, on day: Day, in session: any SQLSession
  ) throws -> StepChoices {
    let header = try PersonHeader.load(person, by: member, on: day, in: session)
    try header.person.standing.requireWriting()
    return StepChoices(
      header: header, circle: try CircleNames.present(around: person, on: day, in: session),
      goals: try GoalStore.of(person, in: session).filter {
        $0.state == .underWay
          && StepDisclosure.mayRead($0, by: member, agreed: header.person.agreed)
      })
  }
}
