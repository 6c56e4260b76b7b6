import Domain
import Kernel
import SQL
import Store

/// The life of one generated person: her file, her applications, and the journal of both.
struct NationLife {
  let person: Person
  let referent: Member
  let wish: Wish
  let applications: [JobApplication]
  /// First entry first.
  let entries: [(event: JournalEvent, actor: JournalActor, at: Instant)]

  init(
    number: Int, referent: Member, applications count: Int, places: NationPlaces, now: Moment,
    _ generator: inout SeededGenerator
  ) {
    let openedDaysAgo = Int(generator.next() % 700) + 30
    let opened = now.instant.adding(
      seconds: -openedDaysAgo * 86_400 + Int(generator.next() % 28_800))
    let openedOn = ParisTime.day(of: opened)
    person = Person(
      id: ID(IDGenerator.uuid7(at: opened, random: (generator.next(), generator.next()))),
      openedBy: referent.structure,
      firstName: pick(NationWords.firstNames, &generator), isAlias: false,
      lastName: pick(NationWords.lastNames, &generator),
      birth: openedOn.adding(days: -Int(generator.next() % 15_000) - 6600),
      commune: INSEECode(demoCommunes[number % demoCommunes.count].insee), openedOn: openedOn)
    self.referent = referent
    wish = Wish(
      words: pick(NationWords.wishes, &generator), saidOn: openedOn,
      recordedBy: referent.structure)
    let actor = JournalActor(referent)
    var told: [(event: JournalEvent, actor: JournalActor, at: Instant)] = [
      (JournalEvent(.fileOpened, [.structure: referent.structure.text]), actor, opened),
      (
        JournalEvent(
          .circleJoined,
          [
            .account: referent.account.text, .structure: referent.structure.text,
            .role: CircleRole.socialWorker.code,
          ]), actor, opened
      ),
      (JournalEvent(.wishSaid, [.day: openedOn.description]), actor, opened),
    ]
    var made: [JobApplication] = []
    for _ in 0..<count {
      let after = Int(generator.next() % UInt64(openedDaysAgo * 86_400))
      let place = Int(generator.next() % UInt64(places.employers.count))
      let (application, acts) = Self.application(
        of: person.id, sentAt: opened.adding(seconds: max(60, after)), sender: referent,
        employer: places.employers[place],
        post: places.posts[place].randomElement(using: &generator),
        now: now, &generator)
      made.append(application)
      told += acts
    }
    applications = made
    entries = told.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  func write(_ generator: inout SeededGenerator, in session: any SQLSession) throws {
    let opened = entries[0].at
    func id<Subject>(_: Subject.Type, at instant: Instant) -> ID<Subject> {
      ID(IDGenerator.uuid7(at: instant, random: (generator.next(), generator.next())))
    }
    try PeopleStore.insert(person, in: session)
    try PeopleStore.add(
      wish, id: id(Wish.self, at: opened), of: person.id, at: opened, in: session)
    try CircleStore.add(
      CircleMember(
        id: id(CircleMember.self, at: opened), account: referent.account,
        structure: referent.structure, role: .socialWorker, isReferent: true,
        from: person.openedOn),
      to: person.id, in: session)
    var considering: Set<ID<Structure>> = []
    for application in applications {
      try JobApplicationStore.insert(application, in: session)
      guard let sentAt = application.sentAt else { continue }
      try ApplicationTalkStore.add(
        ApplicationEvent(
          at: sentAt, kind: .moved, actor: .sender, account: referent.account, state: .sent),
        id: id(ApplicationEvent.self, at: sentAt), to: application.id, in: session)
      let isFirst = considering.insert(application.structure).inserted
      guard isFirst, application.state.isOpen || application.state == .hired else { continue }
      try EmployerLinks.set(
        application.state == .hired ? .employing : .considering, between: person.id,
        and: application.structure, in: session)
      try share(with: application.structure, at: sentAt, id, in: session)
    }
    try Journal.begin(.person(person.id), with: entries, in: session)
  }

  private func share(
    with recipient: ID<Structure>, at instant: Instant,
    _ id: (SharingAgreement.Type, Instant) -> ID<SharingAgreement>, in session: any SQLSession
  ) throws {
    let from = ParisTime.day(of: instant)
    for item in Self.shared {
      try AgreementStore.add(
        SharingAgreement(
          id: id(SharingAgreement.self, instant), person: person.id, item: item,
          recipient: recipient, purpose: .application,
          period: DayRange(from, from.adding(months: 24))!, given: .spoken, language: "français",
          recordedBy: referent.account, recordedAt: instant),
        in: session)
    }
  }

  static let shared: [ShareableItem] = [.firstName, .wish, .skills]
}

func pick<Element>(_ list: [Element], _ generator: inout SeededGenerator) -> Element {
  list[Int(generator.next() % UInt64(list.count))]
}
