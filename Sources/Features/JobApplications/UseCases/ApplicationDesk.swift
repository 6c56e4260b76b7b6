import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What every act on an application does around its own decision, inside the same transaction:
/// find it for the one who acts, keep it if nobody was faster, tell the history, the journal,
/// `Disclosure` and the people concerned.
struct ApplicationDesk: Sendable {
  let dependencies: Dependencies

  // MARK: Who acts

  /// The application as a member of the employer that received it may answer it.
  /// - Throws: `Refusal.notFound` for anyone else, and for a draft.
  func received(_ id: ID<JobApplication>, by member: Member, in session: any SQLSession) throws
    -> JobApplication
  {
    guard let application = try JobApplicationStore.load(id, in: session),
      application.structure == member.structure, application.state != .draft
    else { throw Refusal.notFound }
    return application
  }

  /// The application and the person, for someone of her circle who may write in her file.
  /// - Throws: `Refusal.notFound` for those who may not know, `.notAllowed` for those of her
  ///   circle who only read.
  func followed(_ id: ID<JobApplication>, by member: Member, in session: any SQLSession) throws
    -> (application: JobApplication, person: Disclosed<Person>)
  {
    guard let application = try JobApplicationStore.load(id, in: session) else {
      throw Refusal.notFound
    }
    let person = try writable(application.person, by: member, in: session)
    return (application: application, person: person)
  }

  func writable(_ person: ID<Person>, by member: Member, in session: any SQLSession) throws
    -> Disclosed<Person>
  {
    let today = dependencies.moment.today
    let seen = try PeopleStore.disclosed(person, to: member, on: today, in: session)
    guard case .inCircle = seen.standing else { throw Refusal.notFound }
    guard seen.standing.mayWrite else {
      throw Refusal.notAllowed(ApplicationSentences.notASender)
    }
    return seen
  }

  // MARK: One winner

  /// The form was written from that version; somebody may have been faster.
  func check(_ version: Int, of application: JobApplication) throws {
    guard version == application.version else {
      throw Refusal.changedMeanwhile(ApplicationSentences.changedMeanwhile(application.state))
    }
  }

  func keep(_ application: JobApplication, in session: any SQLSession) throws {
    guard try JobApplicationStore.update(application, in: session) else {
      throw Refusal.changedMeanwhile(ApplicationSentences.changedMeanwhile(application.state))
    }
  }

  /// Moves, keeps, and tells: history, journal, employer links.
  func move(
    _ application: JobApplication, to status: ApplicationStatus, by side: ApplicationActor,
    as actor: JournalActor, _ kind: JournalKind, _ facts: [JournalFact: String] = [:],
    at moment: Moment, in session: any SQLSession
  ) throws -> JobApplication {
    let next: JobApplication
    do {
      next = try application.moving(to: status, by: side, at: moment.instant)
    } catch {
      throw Refusal.changedMeanwhile(error.message)
    }
    try keep(next, in: session)
    var account: ID<Account>?
    if case .member(let id, _) = actor { account = id }
    try ApplicationTalkStore.add(
      ApplicationEvent(
        at: moment.instant, kind: .moved, actor: side, account: account, state: next.state),
      id: dependencies.newID(), to: next.id, in: session)
    var facts = facts
    facts[.application] = next.id.text
    facts[.structure] = next.structure.text
    try Journal.append(
      JournalEvent(kind, facts), about: .person(next.person), by: actor, at: moment.instant,
      in: session)
    try JobApplicationStore.refreshEmployerLinks(
      of: next.person, with: next.structure, in: session)
    if next.firstAnswerAt != application.firstAnswerAt || next.state == .sent {
      try ApplicationHabits.refresh(of: next.structure, at: moment, in: session)
    }
    return next
  }

  // MARK: Letters

  /// Tells the employer's team. Her first name goes with it only while she shares it with them.
  func tellEmployer(
    about application: JobApplication, at moment: Moment, in session: any SQLSession,
    _ letter: (ApplicationLetters.Subject, Email) -> Letter
  ) throws {
    let subject = try subject(application, forEmployer: true, at: moment, in: session)
    for address in try MailAddresses.team(of: application.structure, in: session) {
      try MailOutbox.tell(
        letter(subject, address), id: dependencies.newID(), at: moment.instant, in: session)
    }
  }

  /// Tells whoever sent it, if still in her circle, and her referent.
  func tellHerSide(
    about application: JobApplication, at moment: Moment, in session: any SQLSession,
    _ letter: (ApplicationLetters.Subject, Email) -> Letter
  ) throws {
    let present = try CircleStore.members(of: application.person, in: session)
      .filter { $0.isPresent(on: moment.today) }
    let concerned = present.filter { $0.isReferent || $0.account == application.sender.account }
    let subject = try subject(application, forEmployer: false, at: moment, in: session)
    for address in try MailAddresses.of(Array(Set(concerned.map(\.account))), in: session) {
      try MailOutbox.tell(
        letter(subject, address), id: dependencies.newID(), at: moment.instant, in: session)
    }
  }

  func subject(
    _ application: JobApplication, forEmployer: Bool, at moment: Moment, in session: any SQLSession
  ) throws -> ApplicationLetters.Subject {
    let name = try ApplicationNames.firstName(
      of: application.person,
      sharedWith: forEmployer ? application.structure : nil, on: moment.today, in: session)
    return ApplicationLetters.Subject(
      name: name ?? ApplicationSentences.someone,
      employer: try StructureStore.load(application.structure, in: session)?.name ?? "",
      application: application.id, siteAddress: dependencies.siteAddress)
  }
}
