import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What her own space tells her after a contract: everything is hers.
package struct MyAfterWork: Sendable {
  package let exits: [Exit]
  package let rows: Rows?
  /// Something is being prepared with her.
  package let restart: PathRestart?
  package let referent: String?
  package let today: Day

  package struct Exit: Sendable {
    package let id: ID<PathExit>
    package let structure: ID<Structure>
    package let employer: String
    package let leftOn: Day
    package let followUp: AfterExitFollowUp?
    package let follower: String?
    package let mayAgree: Bool
    /// What she answered a year after; nil while she did not.
    package let survey: AfterYearSurvey?
  }

  /// The rows of the grid she follows with a structure that employs her, or did last.
  package struct Rows: Sendable {
    package let structure: ID<Structure>
    package let employer: String
    package let chosen: Set<GridTheme>
    /// Those that structure may talk about at all.
    package let possible: [GridTheme]
  }

  static func load(_ person: ID<Person>, on today: Day, in session: any SQLSession) throws
    -> MyAfterWork
  {
    let exits = try PathExitStore.ofPerson(person, in: session).prefix(3)
    let followUps = try FollowUpStore.ofPerson(person, in: session)
    let structures = try StructureStore.load(Array(Set(exits.map(\.structure))), in: session)
    let surveys = try AfterYearSurveyStore.of(followUps.map(\.id), in: session)
    let names = try AccountStore.names(
      Array(Set(followUps.map(\.follower))), in: session)
    let referent = try CircleStore.members(of: person, in: session)
      .first { $0.isReferent && $0.isPresent(on: today) }
    return MyAfterWork(
      exits: exits.map { exit in
        let followUp = followUps.first { $0.exit == exit.id }
        return Exit(
          id: exit.id, structure: exit.structure,
          employer: structures[exit.structure]?.name ?? "", leftOn: exit.leftOn,
          followUp: followUp, follower: followUp.flatMap { names[$0.follower] },
          mayAgree: exit.id == exits.first?.id && exit.mayStartFollowUp(on: today),
          survey: followUp.flatMap { surveys[$0.id] })
      },
      rows: try rows(
        of: person,
        with: EmployerLinks.structures(.employing, of: person, in: session).first
          ?? exits.first?.structure,
        in: session),
      restart: try RestartStore.open(of: person, in: session).flatMap {
        $0.isShown(on: today) ? $0 : nil
      },
      referent: try referent.flatMap {
        try AccountStore.names([$0.account], in: session)[$0.account]
      },
      today: today)
  }

  private static func rows(
    of person: ID<Person>, with id: ID<Structure>?, in session: any SQLSession
  ) throws -> Rows? {
    guard let id, let structure = try StructureStore.load(id, in: session) else { return nil }
    return Rows(
      structure: id, employer: structure.name,
      chosen: try ExitFileStore.followedRows(of: person, in: session)[id] ?? [],
      possible: GridTheme.discussable(with: RecipientKind(structure.kind)))
  }
}

/// Her page « Après mon travail ».
package struct ReadMyAfterWork: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ person: ID<Person>) async throws -> MyAfterWork {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      guard try PeopleStore.load(person, in: session) != nil else { throw Refusal.notFound }
      return try MyAfterWork.load(person, on: today, in: session)
    }
  }
}

/// She chooses which rows of the grid are followed with a structure that hired her: they alone
/// enter its count of the distance travelled.
package struct FollowMyRows: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ themes: Set<GridTheme>, with structure: ID<Structure>, byHerself person: ID<Person>
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      try follow(
        themes, of: person, with: structure, by: .herself(person), at: moment, in: session)
    }
  }

  /// Written down with her by somebody of her circle.
  package func callAsFunction(
    _ themes: Set<GridTheme>, with structure: ID<Structure>, of person: ID<Person>,
    by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
        .standing.requireWriting()
      try follow(
        themes, of: person, with: structure, by: JournalActor(member), at: moment, in: session)
    }
  }

  private func follow(
    _ themes: Set<GridTheme>, of person: ID<Person>, with id: ID<Structure>,
    by actor: JournalActor, at moment: Moment, in session: any SQLSession
  ) throws {
    let works = try EmployerLinks.holds(.employing, between: person, and: id, in: session)
    let worked = try EmployerLinks.holds(.employed, between: person, and: id, in: session)
    guard works || worked, let structure = try StructureStore.load(id, in: session) else {
      throw Refusal.notFound
    }
    let possible = GridTheme.discussable(with: RecipientKind(structure.kind))
    try ExitFileStore.follow(
      themes.intersection(possible), of: person, with: id, on: moment.today, in: session)
    try Journal.append(
      JournalEvent(.followedRowsChosen, [.structure: id.text]), about: .person(person),
      by: actor, at: moment.instant, in: session)
  }
}
