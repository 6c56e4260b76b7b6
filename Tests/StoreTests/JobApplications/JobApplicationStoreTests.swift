import Domain
import Kernel
import SQL
import Store
import Testing
import TestSupport

struct JobApplicationStoreTests {
  static func application(
    _ id: String, person: ID<Person> = Fixture.leila.id,
    to structure: ID<Structure> = ID("jardins"),
    at instant: Instant
  ) -> JobApplication {
    JobApplication(
      id: ID(id), person: person, structure: structure,
      sender: ApplicationSender(account: ID("camille"), structure: ID("chrs")), createdAt: instant,
      message: ApplicationMessage([
        .skills: .init("Elle cultive un potager."),
        .steps: .init("Carte de bus obtenue.", speaksAlsoOf: [.mobility, .schedule]),
      ]),
      consent: ApplicationConsent(items: [.firstName, .skills], until: Day("2027-05-24")))
  }

  @Test(
    "Une candidature se relit telle qu’elle fut écrite, dans chaque état",
    arguments: Engine.available)
  func roundTrip(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let now = fixture.world.now
    let terms = HireTerms(
      startsOn: Day("2026-12-07")!, endsOn: Day("2027-06-06")!, contract: .cddi, hoursPerWeek: 26)
    let statuses: [ApplicationStatus] = [
      .draft, .sent, .underReview,
      .interview(
        InterviewProposal(
          slots: [LocalTime("2026-12-01T10:00")!, LocalTime("2026-12-02T14:30")!],
          place: "Serre principale")),
      .later(until: Day("2026-12-08")!),
      .refused(
        EmployerRefusal(
          reason: .noPosition, words: "En mars, nous recommençons.",
          recontactFrom: Day("2027-03-01")!)),
      .hired(terms), .hireCancelled(terms), .withdrawn, .closedElsewhere,
    ]
    #expect(Set(statuses.map(\.state)) == Set(ApplicationState.allCases))
    for (position, status) in statuses.enumerated() {
      let application = JobApplication(
        id: ID("c\(position)"), person: Fixture.leila.id, structure: ID("jardins"),
        sender: ApplicationSender(account: ID("camille"), structure: ID("chrs")), createdAt: now,
        message: Self.application("x", at: now).message,
        consent: ApplicationConsent(items: [.firstName, .mobility], until: Day("2027-05-24")),
        repeatReason: "Un autre poste", status: status,
        sentAt: status == .draft ? nil : now, changedAt: now)
      try await fixture.database.write { try JobApplicationStore.insert(application, in: $0) }
      let found = try await fixture.database.read {
        try JobApplicationStore.load(application.id, in: $0)
      }
      #expect(found == application)
    }
  }

  @Test("Deux réponses en même temps : une seule est gardée", arguments: Engine.available)
  func oneWinner(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let now = fixture.world.now
    let sent = try Self.application("c", at: now).moving(to: .sent, by: .sender, at: now)
    try await fixture.database.write { try JobApplicationStore.insert(sent, in: $0) }
    let database = fixture.database
    let wins = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let next = try sent.moving(to: .underReview, by: .employer, at: now)
          return try await database.write { try JobApplicationStore.update(next, in: $0) }
        }
      }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(wins == 1)
  }

  @Test("Une liste se lit page par page, sans oubli ni doublon", arguments: Engine.available)
  func paging(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let now = fixture.world.now
    try await fixture.database.write { session in
      for number in 0..<30 {
        // Several of the same moment: the id decides.
        let at = now.adding(seconds: number / 3)
        try JobApplicationStore.insert(
          Self.application("c\(100 + number)", at: at).moving(to: .sent, by: .sender, at: at),
          in: session)
      }
    }
    var seen: [ID<JobApplication>] = []
    var cursor: ApplicationCursor?
    let today = fixture.today
    while true {
      let start = cursor
      let page = try await fixture.database.read {
        try ApplicationLines.received(
          by: ID("jardins"), pile: .waiting, after: start, on: today, limit: 7, in: $0)
      }
      guard let last = page.last else { break }
      seen += page.map(\.id)
      cursor = ApplicationCursor(at: last.listedAt, id: last.id)
    }
    #expect(seen == (0..<30).map { ID("c\(100 + $0)") })
  }

  @Test("L’employeur ne lit un prénom que s’il est partagé avec lui", arguments: Engine.available)
  func names(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let now = fixture.world.now
    let today = fixture.today
    try await fixture.database.write { session in
      try JobApplicationStore.insert(
        Self.application("c", at: now).moving(to: .sent, by: .sender, at: now), in: session)
    }
    func name() async throws -> String? {
      try await fixture.database.read {
        try ApplicationLines.received(
          by: ID("jardins"), pile: .waiting, after: nil, on: today, in: $0
        ).first?.name
      }
    }
    #expect(try await name() == "Une personne")
    try await fixture.agree([.firstName], to: ID("jardins"))
    #expect(try await name() == "Leïla H.")
    try await fixture.database.write {
      _ = try AgreementStore.withdraw(ID("leila-jardins-prenom"), at: now, in: $0)
    }
    #expect(try await name() == "Une personne")
  }

  @Test("Un collègue hors du cercle ne voit rien dans sa liste", arguments: Engine.available)
  func colleague(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let now = fixture.world.now
    let today = fixture.today
    try await fixture.database.write { session in
      try JobApplicationStore.insert(
        Self.application("c", at: now).moving(to: .sent, by: .sender, at: now), in: session)
    }
    func lines(_ member: Member) async throws -> Int {
      try await fixture.database.read {
        try ApplicationLines.followed(
          by: member, pile: .waiting, after: nil, on: today, in: $0
        ).count
      }
    }
    #expect(try await lines(Fixture.camille) == 1)
    #expect(try await lines(Fixture.nadia) == 0)
  }
}
