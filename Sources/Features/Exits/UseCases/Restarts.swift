import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Opens a restart, unless one waits already: then the sooner of the two days counts. Called by
/// whatever stops something, inside its own transaction.
func openRestart(
  _ restart: PathRestart, by actor: JournalActor, at moment: Moment, in session: any SQLSession
) throws {
  if let open = try RestartStore.open(of: restart.person, in: session) {
    if restart.opensOn < open.opensOn {
      try RestartStore.move(open.id, to: restart.opensOn, in: session)
    }
    return
  }
  try RestartStore.insert(restart, at: moment.instant, in: session)
  try Journal.append(
    JournalEvent(
      .restartOpened, [.reason: restart.reason.code, .day: restart.opensOn.description]),
    about: .person(restart.person), by: actor, at: moment.instant, in: session)
}

/// Her way on, as her circle sees it.
package struct RestartReading: Sendable {
  package let header: PersonHeader
  /// Shown from its day on; nil when nothing waits.
  package let restart: PathRestart?
  package let exits: [Exit]
  /// Her PASS, when it still runs.
  package let pass: PassIAE?
  package let today: Day

  /// An exit as her circle knows it: where from and when, not what became of her.
  package struct Exit: Sendable {
    package let id: ID<PathExit>
    package let employer: ID<Structure>
    package let structure: String
    package let leftOn: Day
    package let followUp: FollowUpSummary?
    /// Her news may still begin to be taken: after the last exit.
    package let mayStartFollowUp: Bool
    package let followedRows: Set<GridTheme>
    /// The rows that structure may talk about at all.
    package let possibleRows: [GridTheme]
  }
}

/// That her news is taken, by whom and how: never what she answered.
package struct FollowUpSummary: Sendable, Hashable {
  package let id: ID<AfterExitFollowUp>
  package let follower: String
  package let structure: String
  package let channel: FollowUpChannel
  package let isSharedWithEmployer: Bool
  package let isRunning: Bool
  package let isOver: Bool
  package let nextOn: Day?
  /// The reader may open its page.
  package let mayOpen: Bool

  /// - Parameter items: what the reader may read of her: to an employer, the structure that
  ///   accompanies her is named only when she agreed.
  static func of(
    _ followUp: AfterExitFollowUp, for member: Member, reading items: Set<ShareableItem>,
    on day: Day, in session: any SQLSession
  ) throws -> FollowUpSummary {
    let taker = try FollowUpTaker.of(followUp, for: member, reading: items, in: session)
    return FollowUpSummary(
      id: followUp.id, follower: taker.name, structure: taker.structure,
      channel: followUp.channel, isSharedWithEmployer: followUp.isSharedWithEmployer,
      isRunning: followUp.isRunning, isOver: followUp.isOver(on: day),
      nextOn: followUp.next(on: day)?.dueOn,
      mayOpen: ExitAccess.mayReadAnswers(of: followUp, by: member))
  }
}

/// Who takes her news, as a reader may know it: the kind of a shelter tells of her situation.
struct FollowUpTaker {
  let name: String
  let structure: String

  static func of(
    _ followUp: AfterExitFollowUp, for member: Member, reading items: Set<ShareableItem>,
    in session: any SQLSession
  ) throws -> FollowUpTaker {
    let isNamed =
      member.family != .employer || member.structure == followUp.structure
      || items.contains(.referentStructure)
    guard isNamed else {
      return FollowUpTaker(name: "Quelqu’un", structure: Disclosure.maskedPrescriber)
    }
    let name = try AccountStore.names([followUp.follower], in: session)[followUp.follower]
    return FollowUpTaker(
      name: name ?? "Compte fermé",
      structure: try StructureStore.load(followUp.structure, in: session)?.name ?? "")
  }
}

/// Shows the way on to her circle.
package struct ReadRestart: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(_ person: ID<Person>, by member: Member) async throws
    -> RestartReading
  {
    let moment = dependencies.moment
    let today = moment.today
    let reading = try await dependencies.database.read { session in
      let header = try PersonHeader.load(person, by: member, on: today, in: session)
      let open = try RestartStore.open(of: person, in: session)
      let exits = try PathExitStore.ofPerson(person, in: session).prefix(5)
      let pass = try PassIAEStore.place(of: person, in: session).last
      let rows = try ExitFileStore.followedRows(of: person, in: session)
      return RestartReading(
        header: header, restart: open,
        exits: try exits.map { exit in
          let followUp = try FollowUpStore.ofExit(exit.id, in: session)
          let employer = try StructureStore.load(exit.structure, in: session)
          return RestartReading.Exit(
            id: exit.id, employer: exit.structure, structure: employer?.name ?? "",
            leftOn: exit.leftOn,
            followUp: try followUp.map {
              try FollowUpSummary.of(
                $0, for: member, reading: header.person.items, on: today, in: session)
            },
            mayStartFollowUp: header.mayWrite && exit.id == exits.first?.id
              && exit.mayStartFollowUp(on: today),
            followedRows: rows[exit.structure] ?? [],
            possibleRows: GridTheme.discussable(
              with: RecipientKind(employer?.kind ?? .other)))
        },
        pass: pass.flatMap { $0.isValid(on: today) ? $0 : nil }, today: today)
    }
    readings.note(person, by: member, at: moment.instant, items: reading.header.person.agreed)
    return reading
  }
}

extension PathExit {
  /// Her news may begin to be taken until the year after is over.
  package func mayStartFollowUp(on day: Day) -> Bool {
    day < leftOn.adding(months: AfterExitFollowUp.lastAskedMonth)
  }
}

/// Asks for a way on, puts it off, or notes what was decided with her.
package struct MoveRestart: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// Somebody who accompanies her opens one when the time has come.
  package func ask(for person: ID<Person>, by member: Member) async throws {
    let moment = dependencies.moment
    let id = dependencies.newID(PathRestart.self)
    try await dependencies.database.write { session in
      try Self.requireWriter(member, of: person, on: moment.today, in: session)
      try openRestart(
        PathRestart(id: id, person: person, reason: .asked, opensOn: moment.today),
        by: JournalActor(member), at: moment, in: session)
    }
  }

  /// She asks herself, from her own space.
  package func ask(byHerself person: ID<Person>) async throws {
    let moment = dependencies.moment
    let id = dependencies.newID(PathRestart.self)
    try await dependencies.database.write { session in
      guard try PeopleStore.load(person, in: session) != nil else { throw Refusal.notFound }
      try openRestart(
        PathRestart(id: id, person: person, reason: .asked, opensOn: moment.today),
        by: .herself(person), at: moment, in: session)
    }
  }

  package func postpone(_ person: ID<Person>, until day: Day?, by member: Member) async throws {
    let today = dependencies.moment.today
    try await dependencies.database.write { session in
      try Self.requireWriter(member, of: person, on: today, in: session)
      guard let open = try RestartStore.open(of: person, in: session) else {
        throw Refusal.changedMeanwhile(ExitSentences.changed)
      }
      guard let day, day > today, day <= today.adding(years: 1) else {
        throw Refusal.invalid(ExitSentences.restartDay)
      }
      try RestartStore.move(open.id, to: day, in: session)
    }
  }

  package func settle(_ person: ID<Person>, as outcome: RestartOutcome, by member: Member)
    async throws
  {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      try Self.requireWriter(member, of: person, on: moment.today, in: session)
      guard let open = try RestartStore.open(of: person, in: session),
        try RestartStore.settle(open.id, as: outcome, at: moment.instant, in: session)
      else { throw Refusal.changedMeanwhile(ExitSentences.changed) }
      try PeopleStore.noteContact(with: person, on: moment.today, in: session)
      try Journal.append(
        JournalEvent(.restartSettled, [.state: outcome.code]), about: .person(person),
        by: JournalActor(member), at: moment.instant, in: session)
    }
  }

  private static func requireWriter(
    _ member: Member, of person: ID<Person>, on day: Day, in session: any SQLSession
  ) throws {
    try PeopleStore.disclosed(person, to: member, on: day, in: session)
      .standing.requireWriting()
  }
}
