import Domain
import Kernel
import Logging
import SQL
import Store
import Surroundings
import TestSupport
import Testing
import UseCases

@testable import Demo

struct DemoTerritoryTests {
  static let now = Moment(
    ParisTime.instant(LocalTime(day: Day("2026-11-24")!, hour: 10, minute: 0)))

  static func territory(_ database: any SQLDatabase, seed: UInt64 = 16) -> DemoTerritory {
    DemoTerritory(
      database: database, now: now, seed: seed, passwords: .fast,
      logger: Logger(label: "essai", factory: { _ in SwiftLogNoOpLogHandler() }))
  }

  static func opened(_ engine: Engine, seed: UInt64 = 16) async throws -> any SQLDatabase {
    let database = try await engine.emptyDatabase()
    try await schema.migrate(database, at: now.instant)
    _ = try await territory(database, seed: seed).open()
    return database
  }

  /// What tells a demonstration from another: persons, and every link of the journal.
  static func fingerprint(_ database: any SQLDatabase) async throws -> [String] {
    try await database.read { session in
      try session.all("SELECT id, first_name, birth, phone FROM person ORDER BY id") {
        "\($0.text(0)) \($0.text(1)) \($0.text(2)) \($0.text(3))"
      }
        + session.all("SELECT subject_id, hash FROM journal_head ORDER BY subject_id") {
          $0.text(0) + $0.text(1)
        }
    }
  }

  @Test("La démonstration s’ouvre, et chacun y a sa place", arguments: Engine.available)
  func opens(_ engine: Engine) async throws {
    let database = try await Self.opened(engine)
    let counts = try await database.read { session in
      (
        persons: try session.count("SELECT count(*) FROM person"),
        aliases: try session.count("SELECT count(*) FROM person WHERE is_alias = 1"),
        wishes: try session.count("SELECT count(*) FROM wish"),
        accounts: try session.count("SELECT count(*) FROM account"),
        withdrawn: try session.count(
          "SELECT count(*) FROM sharing_agreement WHERE withdrawn_at IS NOT NULL"),
        ended: try session.count(
          "SELECT count(*) FROM sharing_agreement WHERE ends_on < '2026-11-24'")
      )
    }
    #expect(counts.persons > demoStories.count)
    #expect(counts.persons >= 55)
    #expect(counts.aliases >= 3)
    #expect(counts.wishes > demoStories.count)
    #expect(counts.accounts >= 25)
    #expect(counts.withdrawn >= 3)
    #expect(counts.ended >= 2)
    let (controls, attended) = try await database.read { session in
      (
        try session.count("SELECT count(*) FROM control_employer WHERE state = 'preuves'"),
        try session.count("SELECT count(*) FROM activity_presence")
      )
    }
    #expect(controls == 1)
    #expect(attended >= 12)
    await database.close()
  }

  @Test(
    "Chaque état d’une candidature, d’un PASS et d’une attente s’y trouve",
    arguments: Engine.available)
  func showsEverySituation(_ engine: Engine) async throws {
    let database = try await Self.opened(engine)
    let today = Self.now.today
    let (applications, passes, diagnoses, messages, assessments) =
      try await database.read { session in
        let ids = try session.all("SELECT id FROM job_application") {
          $0.id(0, of: JobApplication.self)
        }
        return (
          try ids.compactMap { try JobApplicationStore.load($0, in: session) },
          try session.all("SELECT DISTINCT state FROM pass_iae") { $0.text(0) },
          try session.all("SELECT DISTINCT author_kind FROM eligibility_diagnosis") { $0.text(0) },
          try session.count("SELECT count(*) FROM application_message"),
          try session.all(
            "SELECT person_id FROM support_assessment GROUP BY person_id HAVING count(*) > 1"
          ) { $0.text(0) }
        )
      }
    #expect(Set(applications.map(\.state)) == Set(ApplicationState.allCases))
    #expect(Set(passes).count == 3, "attendu, enregistré, délivré : \(passes)")
    #expect(Set(diagnoses).count == 2)
    #expect(messages >= 15)
    #expect(assessments.count >= 2)
    // Silence of every length, and a refusal whose day to come back has come.
    let silent = applications.filter { $0.state == .sent }
    let days = silent.compactMap { $0.sentAt.map { ParisTime.day(of: $0).days(to: today) } }
    for (least, most) in [(1, 6), (7, 14), (15, 29), (30, 59), (60, 90)] {
      #expect(days.contains { (least...most).contains($0) }, "\(least)…\(most) : \(days)")
    }
    let recontacts = applications.compactMap { application -> Day? in
      if case .refused(let refusal) = application.status { refusal.recontactFrom } else { nil }
    }
    #expect(recontacts.contains { $0 <= today } && recontacts.contains { $0 > today })
    #expect(applications.contains { $0.follows != nil })
    #expect(applications.contains { $0.posts.isEmpty })
    #expect(applications.contains { $0.posts.count > 1 })
    await database.close()
  }

  @Test("Chaque compte du tableau se connecte", arguments: Engine.available)
  func letsEveryoneIn(_ engine: Engine) async throws {
    let database = try await Self.opened(engine)
    let clock = DemoClock(at: Self.now.instant, seed: 1)
    let signIn = SignIn(
      clock.dependencies(database: database, passwords: .fast, logger: Logger(label: "essai")))
    for email in DemoWorker.allCases.map(\.email) + [demoRoot.email] {
      _ = try await signIn(
        email: email.address, password: demoPassword, address: "", replacing: nil)
    }
    #expect(DemoWorker.allCases.count + 1 >= 25)
    #expect(PasswordRule.refusal(demoPassword, email: nil, name: "") == nil)
    await database.close()
  }

  @Test("Leïla entre dans son espace avec le papier imprimé", arguments: Engine.available)
  func letsLeilaIn(_ engine: Engine) async throws {
    let database = try await Self.opened(engine)
    let report = try await database.read { try DemoMark.report($0) }
    let paper = try #require(report?.handle)
    let clock = DemoClock(at: Self.now.instant, seed: 1)
    let space = OpenSpace(
      clock.dependencies(database: database, passwords: .fast, logger: Logger(label: "essai")))
    let opened = try await space(
      handle: paper.handle, code: paper.pin, address: "", replacing: nil)
    #expect(!opened.mustChooseCode)
    await database.close()
  }

  @Test("La même graine, le même jour, donne la même démonstration")
  func repeats() async throws {
    let first = try await Self.fingerprint(Self.opened(.sqlite, seed: 5))
    let second = try await Self.fingerprint(Self.opened(.sqlite, seed: 5))
    let other = try await Self.fingerprint(Self.opened(.sqlite, seed: 6))
    #expect(first == second)
    #expect(first != other)
  }

  @Test("De vraies données ne sont jamais touchées", arguments: Engine.available)
  func refusesRealData(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    for again in [false, true] {
      await #expect(throws: DemoRefusal.realData) {
        try await Self.territory(fixture.database).open(again: again)
      }
    }
    #expect(
      try await fixture.database.read { try $0.count("SELECT count(*) FROM account") }
        == Fixture.members.count + 1)
    await fixture.database.close()
  }

  @Test("Une démonstration n’est remplacée que si on le demande", arguments: Engine.available)
  func replacesOnlyWhenAsked(_ engine: Engine) async throws {
    let database = try await Self.opened(engine)
    await #expect(throws: DemoRefusal.alreadyThere("territoire graine 16 le 2026-11-24")) {
      try await Self.territory(database).open()
    }
    let before = try await Self.fingerprint(database)
    _ = try await Self.territory(database).open(again: true)
    #expect(try await Self.fingerprint(database) == before)
    await database.close()
  }
}
