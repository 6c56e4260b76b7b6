import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Answers a relay: the newcomer, the person, or whoever takes it back. At the second yes the role
/// passes, in the same transaction; of two answers at once, one counts and the other is told.
package struct AnswerHandover: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// The newcomer's own answer.
  package func incoming(
    yes: Bool, words: String, to id: ID<Handover>, of person: ID<Person>, by member: Member
  ) async throws -> HandoverState {
    let problems = PersonFileRules.checkNote(words, field: "mots")
    return try await settle(id, of: person, by: JournalActor(member)) { handover, _, session in
      guard CircleSeat(member) == handover.incoming else { throw Refusal.notFound }
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      return .incoming(yes: yes, words: words)
    }
  }

  /// What the person said, written down by somebody of her circle, who is not the newcomer.
  package func noted(
    yes: Bool, on day: Day?, manner: AgreementManner, words: String, to id: ID<Handover>,
    of person: ID<Person>, by member: Member
  ) async throws -> HandoverState {
    let today = dependencies.moment.today
    return try await settle(id, of: person, by: JournalActor(member)) { handover, _, session in
      let seen = try PeopleStore.disclosed(person, to: member, on: today, in: session)
      let rights = HandoverRights(of: member, in: handover, writes: seen.standing.mayWrite)
      guard case .inCircle = seen.standing else { throw Refusal.notFound }
      if handover.state == .proposed, handover.herYes == nil, !rights.mayNoteHerAnswer {
        throw Refusal.notAllowed(
          UserMessage(
            "Sa réponse se note par quelqu’un d’autre que la personne qui prend le relais.",
            detail: "Ou par elle-même, depuis son espace."))
      }
      let said = day ?? today
      var problems = HandoverSentences.checkHerDay(
        said, proposed: ParisTime.day(of: handover.proposedAt), today: today)
      problems += PersonFileRules.checkNote(words, field: "mots")
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      guard yes else { return .herNo(words: words) }
      return .her(yes: HerYes(on: said, manner: manner, notedBy: member.account))
    }
  }

  /// She answers in her own space.
  package func byHerself(yes: Bool, to id: ID<Handover>, of person: ID<Person>) async throws
    -> HandoverState
  {
    let today = dependencies.moment.today
    return try await settle(id, of: person, by: .herself(person)) { _, _, _ in
      yes
        ? .her(yes: HerYes(on: today, manner: .ownSpace, notedBy: nil)) : .herNo(words: "")
    }
  }

  package func withdraw(_ id: ID<Handover>, of person: ID<Person>, by member: Member)
    async throws
  {
    _ = try await settle(id, of: person, by: JournalActor(member)) { handover, _, session in
      guard handover.state == .proposed else { return .withdrawal }
      let rights = HandoverRights(of: member, in: handover, writes: false)
      guard rights.mayWithdraw else {
        throw Refusal.notAllowed(
          UserMessage("Qui a proposé le relais, ou le référent, peut le retirer."))
      }
      return .withdrawal
    }
  }

  private func settle(
    _ id: ID<Handover>, of person: ID<Person>, by actor: JournalActor,
    _ answer:
      @escaping @Sendable (Handover, Moment, any SQLSession) throws -> HandoverAnswer
  ) async throws -> HandoverState {
    let moment = dependencies.moment
    let letters = [dependencies.newID(Letter.self), dependencies.newID(Letter.self)]
    return try await dependencies.database.write { session in
      guard let handover = try HandoverStore.load(id, of: person, in: session) else {
        throw Refusal.notFound
      }
      let given = try answer(handover, moment, session)
      let next: Handover
      do throws(HandoverRefusal) {
        next = try handover.answered(given, at: moment.instant)
      } catch {
        throw Refusal.changedMeanwhile(HandoverSentences.refusal(error))
      }
      guard try HandoverStore.update(next, in: session) else {
        throw Refusal.changedMeanwhile(HandoverSentences.changedMeanwhile)
      }
      try HandoverEffects(handover: handover, next: next, moment: moment, actor: actor)
        .apply(in: session)
      if next.state != .proposed {
        try tell(next, letters: letters, at: moment, in: session)
      }
      return next.state
    }
  }

  /// Whoever proposed and whoever leaves learn the answer.
  private func tell(
    _ handover: Handover, letters: [ID<Letter>], at moment: Moment, in session: any SQLSession
  ) throws {
    let concerned = Set(
      [handover.proposedBy.account, handover.outgoing?.account].compactMap { $0 })
    let addresses = try AccountStore.emails(concerned.sorted(), in: session)
    for (address, letter) in zip(addresses.sorted { $0.key < $1.key }.map(\.value), letters) {
      try MailOutbox.add(
        HandoverLetters.settled(handover, siteAddress: dependencies.siteAddress, to: address),
        id: letter, at: moment.instant, in: session)
    }
  }
}

/// What an answer changes around her: her yes opens the circle to the newcomer, the second yes
/// passes the role, a no closes what had been opened for it.
struct HandoverEffects {
  let handover: Handover
  let next: Handover
  let moment: Moment
  let actor: JournalActor

  func apply(in session: any SQLSession) throws {
    let circle = try CircleStore.members(of: handover.person, in: session)
      .filter { $0.isPresent(on: moment.today) }
    if handover.herYes == nil, next.herYes != nil { try enter(circle, in: session) }
    switch next.state {
    case .proposed: try journal(.handoverAnswered, in: session)
    case .accepted: try pass(in: session)
    case .refusedByIncoming, .refusedByHer, .withdrawn:
      if circle.contains(where: { $0.id == handover.place }) {
        try CircleStore.end(
          handover.place, until: moment.today.adding(days: -1), in: session)
      }
      try journal(.handoverClosed, in: session)
    }
  }

  private func enter(_ circle: [CircleMember], in session: any SQLSession) throws {
    guard !circle.contains(where: { CircleSeat($0) == handover.incoming }) else { return }
    guard let newcomer = try incomingMember(in: session) else {
      throw Refusal.changedMeanwhile(HandoverSentences.incomingLeft)
    }
    try CircleStore.add(
      CircleMember(
        id: handover.place, account: newcomer.account, structure: newcomer.structure,
        role: handover.role, isReferent: false, from: moment.today),
      to: handover.person, in: session)
    try Journal.append(
      JournalEvent(
        .circleJoined,
        [
          .account: newcomer.account.text, .structure: newcomer.structure.text,
          .role: handover.role.code,
        ]),
      about: .person(handover.person), by: actor, at: moment.instant, in: session)
  }

  private func pass(in session: any SQLSession) throws {
    guard try incomingMember(in: session) != nil else {
      throw Refusal.changedMeanwhile(HandoverSentences.incomingLeft)
    }
    guard let person = try PeopleStore.load(handover.person, in: session),
      try PeopleStore.bump(person.id, from: person.version, in: session)
    else { throw Refusal.changedMeanwhile(HandoverSentences.changedMeanwhile) }
    let circle = try CircleStore.members(of: person.id, in: session)
      .filter { $0.isPresent(on: moment.today) }
    let referent = circle.first(where: \.isReferent).map { CircleSeat($0) }
    // Whoever left meanwhile no longer holds the role: the relay still fills the place.
    guard referent == handover.outgoing || referent == nil,
      let place = circle.first(where: { CircleSeat($0) == handover.incoming })
    else { throw Refusal.changedMeanwhile(HandoverSentences.referentChanged) }
    try CircleStore.setReferent(
      place.id, of: person.id, on: moment.today, handover: handover.id, in: session)
    try journal(.handoverAccepted, in: session)
    try journal(.referentChanged, in: session)
  }

  private func incomingMember(in session: any SQLSession) throws -> Member? {
    try AccountStore.member(
      handover.incoming.account, of: handover.incoming.structure, in: session)
  }

  private func journal(_ kind: JournalKind, in session: any SQLSession) throws {
    try Journal.append(
      JournalEvent(
        kind,
        [
          .handover: handover.id.text, .account: handover.incoming.account.text,
          .structure: handover.incoming.structure.text, .state: next.state.code,
        ]),
      about: .person(handover.person), by: actor, at: moment.instant, in: session)
  }
}
