import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

/// Letters of work come at the pace each member chose.
struct NoticePaceTests {
  private static let address = Email("julien@cordee.test")!

  private func tell(_ fixture: Fixture, _ subjects: String...) async throws {
    let dependencies = fixture.dependencies
    let now = fixture.world.now
    try await fixture.database.write { session in
      for subject in subjects {
        try MailOutbox.tell(
          Letter(
            to: Self.address, subject: "Leïla H. : \(subject)", body: "…", digestLine: subject),
          id: dependencies.newID(), at: now, in: session)
      }
    }
  }

  private func letters(_ fixture: Fixture) async throws -> [(subject: String, body: String)] {
    try await fixture.database.read { session in
      try session.all("SELECT subject, body FROM mail_outbox ORDER BY created_at, id") {
        (subject: $0.text(0), body: $0.text(1))
      }
    }
  }

  @Test("Sans choix, une lettre part tout de suite", arguments: Engine.available)
  func atOnce(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await tell(fixture, "Une candidature est arrivée")
    #expect(try await letters(fixture).count == 1)
    #expect(try await SendDigests(fixture.dependencies)() == 0)
  }

  @Test(
    "Le matin, une seule lettre dit tout, une fois, sans nommer personne",
    arguments: Engine.available)
  func digest(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await ChooseNoticePace(fixture.dependencies)(
      .morningDigest, by: Fixture.julien.account)
    try await tell(fixture, "Un message", "Une candidature est arrivée", "Un message")
    #expect(try await letters(fixture).isEmpty)
    // The same evening: nothing yet. What comes after seven waits for the next morning.
    #expect(try await SendDigests(fixture.dependencies)() == 0)
    fixture.world.travel(to: fixture.world.moment.today.adding(days: 1), hour: 6)
    #expect(try await SendDigests(fixture.dependencies)() == 0)
    fixture.world.travel(seconds: 3600)
    let dependencies = fixture.dependencies
    let rounds = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<3 { group.addTask { try await SendDigests(dependencies)() } }
      return try await group.reduce(0, +)
    }
    #expect(rounds == 1, "several programs, one letter")
    let sent = try await letters(fixture)
    #expect(sent.count == 1)
    #expect(sent[0].subject == "3 nouvelles ce matin")
    #expect(sent[0].body.contains("- Un message (2 fois)\n"))
    #expect(sent[0].body.contains("- Une candidature est arrivée\n"))
    #expect(!sent[0].body.contains("Leïla"))
    #expect(try await SendDigests(fixture.dependencies)() == 0)
  }

  @Test("Jamais : rien ne part, et ce qui attendait le matin non plus", arguments: Engine.available)
  func never(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let choose = ChooseNoticePace(fixture.dependencies)
    try await choose(.morningDigest, by: Fixture.julien.account)
    try await tell(fixture, "Un message")
    try await choose(.none, by: Fixture.julien.account)
    try await tell(fixture, "Un message")
    fixture.world.travel(days: 1)
    #expect(try await SendDigests(fixture.dependencies)() == 0)
    #expect(try await letters(fixture).isEmpty)
    #expect(try await choose.current(of: Fixture.julien.account) == .none)
    #expect(try await choose.current(of: Fixture.awa.account) == .atOnce)
  }

  @Test("Un compte fermé ne reçoit plus rien", arguments: Engine.available)
  func closed(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await ChooseNoticePace(fixture.dependencies)(.morningDigest, by: Fixture.julien.account)
    try await tell(fixture, "Un message")
    let now = fixture.world.now
    try await fixture.database.write { session in
      try session.run("UPDATE account SET disabled_at = \(now) WHERE email = \(Self.address)")
    }
    fixture.world.travel(days: 1)
    #expect(try await SendDigests(fixture.dependencies)() == 0)
    #expect(try await letters(fixture).isEmpty)
  }

  @Test("Trois cents membres ont chacun leur lettre", arguments: Engine.available)
  func many(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let now = fixture.world.now
    try await fixture.database.write { session in
      for number in 0..<300 {
        let id = ID<Account>("membre-\(number)")
        let email = Email("membre-\(number)@cordee.test")!
        try AccountStore.insert(
          Account(id: id, email: email, name: "Membre \(number)"), passwordHash: nil, at: now,
          in: session)
        try NoticeStore.choose(.morningDigest, of: id, at: now, in: session)
        try MailOutbox.tell(
          Letter(to: email, subject: "Un message", body: "…"), id: ID("n\(number)"), at: now,
          in: session)
      }
    }
    fixture.world.travel(days: 1)
    #expect(try await SendDigests(fixture.dependencies)() == 300)
    let addresses = try await fixture.database.read { session in
      try session.count("SELECT count(DISTINCT recipient) FROM mail_outbox")
    }
    #expect(addresses == 300)
  }
}
