import Domain
import Kernel
import SQL
import Store
import Surroundings
import TestSupport
import Testing

@testable import Demo

struct DemoNationTests {
  static let size = NationSize.proportional(persons: 300)

  static func opened(_ engine: Engine) async throws -> any SQLDatabase {
    let database = try await engine.emptyDatabase()
    try await schema.migrate(database, at: DemoTerritoryTests.now.instant)
    let nation = DemoNation(
      database: database, now: DemoTerritoryTests.now, seed: 9, size: size, passwords: .fast)
    try await nation.open()
    return database
  }

  @Test("A generated nation has the size asked for, on both engines", arguments: Engine.available)
  func hasItsSize(_ engine: Engine) async throws {
    let database = try await Self.opened(engine)
    let counts = try await database.read { session in
      (
        persons: try session.count("SELECT count(*) FROM person"),
        applications: try session.count("SELECT count(*) FROM job_application"),
        sent: try session.count(
          "SELECT count(*) FROM journal_entry WHERE kind = 'applicationSent'"),
        opened: try session.count("SELECT count(*) FROM journal_entry WHERE kind = 'fileOpened'"),
        posts: try session.count("SELECT count(*) FROM job_post"),
        states: try session.count("SELECT count(DISTINCT state) FROM job_application")
      )
    }
    #expect(counts.persons == 300)
    #expect(counts.applications == 1000)
    #expect(counts.sent == 1000)
    #expect(counts.opened == 300)
    #expect(counts.posts == Self.size.posts)
    #expect(counts.states == 8)
    await database.close()
  }

  @Test("The whole nation has exactly one million applications")
  func sharesApplicationsOut() {
    let nation = NationSize.nation
    var sum = 0
    for person in 0..<nation.persons { sum += nation.applications(of: person) }
    #expect(sum == 1_000_000)
  }

  @Test("Rows gather, and leave in the order of parents and children")
  func gathersRows() async throws {
    let database = try await Engine.sqlite.emptyDatabase()
    try await schema.migrate(database, at: Instant(milliseconds: 1))
    let counts = try await database.write { session in
      let gathering = GatheringSession(session, rows: 4)
      for index in 0..<10 {
        try StructureStore.insert(
          StructureGroup(id: ID("g\(index)"), name: "Groupe"), in: gathering)
      }
      let before = try session.count("SELECT count(*) FROM structure_group")
      // Any question first sends what waits.
      let after = try gathering.count("SELECT count(*) FROM structure_group")
      return [before, after]
    }
    #expect(counts == [8, 10])
    await database.close()
  }
}
