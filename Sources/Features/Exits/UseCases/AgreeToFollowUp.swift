import Domain
import Kernel
import SQL
import Store
import Surroundings

/// How she wants her news to be taken.
package struct FollowUpProposal: Sendable, Hashable {
  package var channel: FollowUpChannel?
  package var isSharedWithEmployer: Bool
  package var given: AgreementManner
  package var language: String

  package init(
    channel: FollowUpChannel?, isSharedWithEmployer: Bool = false,
    given: AgreementManner = .spoken, language: String = "français"
  ) {
    self.channel = channel
    self.isSharedWithEmployer = isSharedWithEmployer
    self.given = given
    self.language = language
  }
}

/// She agrees that somebody takes her news for a year: said to whoever will, or from her own space.
package struct AgreeToFollowUp: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// The member who writes it down is the one who will take her news: of her circle, or of the
  /// structure she left.
  package func callAsFunction(
    _ proposal: FollowUpProposal, after id: ID<PathExit>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let followUp = dependencies.newID(AfterExitFollowUp.self)
    try await dependencies.database.write { session in
      guard let exit = try PathExitStore.load(id, in: session) else { throw Refusal.notFound }
      try requireNear(member, exit, on: moment.today, in: session)
      try save(
        proposal, after: exit, id: followUp, follower: member.account, at: member.structure,
        by: JournalActor(member), at: moment, in: session)
    }
  }

  /// She says it herself: her referent will take her news.
  package func callAsFunction(
    _ proposal: FollowUpProposal, after id: ID<PathExit>, byHerself person: ID<Person>
  ) async throws {
    let moment = dependencies.moment
    let followUp = dependencies.newID(AfterExitFollowUp.self)
    try await dependencies.database.write { session in
      guard let exit = try PathExitStore.load(id, in: session), exit.person == person else {
        throw Refusal.notFound
      }
      let circle = try CircleStore.members(of: person, in: session)
      guard let referent = circle.first(where: { $0.isReferent && $0.isPresent(on: moment.today) })
      else { throw Refusal.invalid(MySpaceExitMessages.nobodyToCall) }
      var mine = proposal
      mine.given = .ownSpace
      try save(
        mine, after: exit, id: followUp, follower: referent.account, at: referent.structure,
        by: .herself(person), at: moment, in: session)
    }
  }

  private func save(
    _ proposal: FollowUpProposal, after exit: PathExit, id: ID<AfterExitFollowUp>,
    follower: ID<Account>, at structure: ID<Structure>, by actor: JournalActor, at moment: Moment,
    in session: any SQLSession
  ) throws {
    var problems: [UserMessage] = []
    if proposal.channel == nil { problems.append(ExitSentences.channelMissing) }
    if proposal.language.isEmpty { problems.append(ExitSentences.languageMissing) }
    if !exit.mayStartFollowUp(on: moment.today) { problems.append(ExitSentences.over) }
    guard problems.isEmpty, let channel = proposal.channel else {
      throw Refusal.invalid(problems)
    }
    let before = try FollowUpStore.ofExit(exit.id, in: session)
    let followUp = AfterExitFollowUp(
      id: before?.id ?? id, exit: exit.id, person: exit.person, employer: exit.structure,
      leftOn: exit.leftOn, follower: follower, structure: structure, channel: channel,
      isSharedWithEmployer: proposal.isSharedWithEmployer, given: proposal.given,
      language: proposal.language, agreedOn: moment.today, rounds: before?.rounds ?? [])
    try FollowUpStore.save(followUp, on: moment.today, at: moment.instant, in: session)
    try Journal.append(
      JournalEvent(
        .followUpAgreed,
        [
          .structure: structure.text, .given: proposal.given.code, .language: proposal.language,
          .until: followUp.dueOn(12).description,
        ]),
      about: .person(exit.person), by: actor, at: moment.instant, in: session)
  }

  /// Her circle, or the people of the structure she left.
  private func requireNear(
    _ member: Member, _ exit: PathExit, on day: Day, in session: any SQLSession
  ) throws {
    if ExitAccess.isEmployer(member, of: exit.structure) { return }
    let seen = try PeopleStore.disclosed(exit.person, to: member, on: day, in: session)
    try seen.standing.requireWriting()
  }
}

/// She says stop. From the next request nobody but she reads what she had answered.
package struct StopFollowUp: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// Written down by whoever takes her news, or her circle.
  package func callAsFunction(_ id: ID<AfterExitFollowUp>, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard let followUp = try FollowUpStore.load(id, in: session), followUp.isRunning else {
        throw Refusal.notFound
      }
      if !followUp.mayBeTyped(by: member) {
        try PeopleStore.disclosed(followUp.person, to: member, on: moment.today, in: session)
          .standing.requireWriting()
      }
      try stop(followUp, by: JournalActor(member), at: moment, in: session)
    }
  }

  package func callAsFunction(_ id: ID<AfterExitFollowUp>, byHerself person: ID<Person>)
    async throws
  {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard let followUp = try FollowUpStore.load(id, in: session), followUp.person == person,
        followUp.isRunning
      else { throw Refusal.notFound }
      try stop(followUp, by: .herself(person), at: moment, in: session)
    }
  }

  private func stop(
    _ followUp: AfterExitFollowUp, by actor: JournalActor, at moment: Moment,
    in session: any SQLSession
  ) throws {
    var stopped = followUp
    stopped.isWithdrawn = true
    try FollowUpStore.save(stopped, on: moment.today, at: moment.instant, in: session)
    try Journal.append(
      JournalEvent(.followUpStopped, [.structure: followUp.structure.text]),
      about: .person(followUp.person), by: actor, at: moment.instant, in: session)
  }
}

package enum MySpaceExitMessages {
  package static let nobodyToCall = UserMessage(
    "Personne n’est noté pour vous appeler.", detail: "Demandez à l’accueil de votre structure.")
}
