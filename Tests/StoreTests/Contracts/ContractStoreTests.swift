import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing

struct ContractStoreTests {
  @Test("A contract comes back whole", arguments: Engine.available)
  func comesBack(_ engine: Engine) async throws {
    let house = try await Fixture.open(engine)
    try await house.openFile()
    let timetable = WeeklyTimetable(text: "1-480-720 4-780-960")!
    let first = Contract.sample(hours: 4, timetable: timetable, hire: ID("c1"))
    let amended =
      try first
      .amending(
        ContractAmendment(
          id: ID("a1"), appliesFrom: Day("2026-10-05")!, before: first.terms,
          after: ContractTerms(endsOn: Day("2027-08-31"), weeklyHours: 8), reason: "Elle le veut")
      )
      .suspending(.sample("2026-10-12", "2026-10-18", .immersion))
      .suspending(.sample("2026-12-01", nil, .absence))
    try await house.employ(amended)
    #expect(try await house.contracts() == [amended])
    let byHire = try await house.database.read { try ContractStore.ofHire(ID("c1"), in: $0) }
    #expect(byHire == amended)
  }

  @Test("Of two changes from one reading, one wins", arguments: Engine.available)
  func oneWins(_ engine: Engine) async throws {
    let house = try await Fixture.open(engine)
    try await house.openFile()
    let contract = try await house.employ()
    let ended = try contract.ending(on: Day("2026-10-20")!, .commonAgreement)
    let won = try await house.database.write { try ContractStore.update(ended, in: $0) }
    let lost = try await house.database.write { try ContractStore.update(ended, in: $0) }
    #expect(won && !lost)
    let kept = try #require(try await house.contracts().first)
    #expect(kept.version == 2)
    #expect(kept.endCause == .commonAgreement)
  }

  @Test(
    "A structure’s contracts are its own, of those days, page by page", arguments: Engine.available)
  func ofStructure(_ engine: Engine) async throws {
    let house = try await Fixture.open(engine)
    try await house.openFile()
    for (id, employer, start, end) in [
      ("a", "jardins", "2026-01-01", "2026-06-30"), ("b", "jardins", "2026-07-01", "2026-12-31"),
      ("c", "jardins", "2026-07-01", nil), ("d", "recycleco", "2026-07-01", "2026-12-31"),
    ] {
      try await house.employ(.sample(id, .mission, employer: employer, from: start, to: end))
    }
    try await house.database.read { session in
      func ids(during range: DayRange? = nil, after: ContractPlace? = nil, atMost: Int = 9) throws
        -> [String]
      {
        try ContractStore.ofStructure(
          ID("jardins"), during: range, after: after, atMost: atMost, in: session
        ).map(\.id.text)
      }
      #expect(try ids() == ["a", "b", "c"])
      #expect(try ids(during: DayRange(Day("2026-06-30")!, Day("2026-06-30")!)) == ["a"])
      #expect(try ids(during: DayRange(Day("2027-01-01")!, Day("2027-01-31")!)) == ["c"])
      let page = try ContractStore.ofStructure(ID("jardins"), atMost: 2, in: session)
      #expect(try ids(after: ContractPlace(page[1]), atMost: 2) == ["c"])
    }
  }

  @Test(
    "The schema refuses hours nobody can work, and an end before the start",
    arguments: Engine.available)
  func guarded(_ engine: Engine) async throws {
    let house = try await Fixture.open(engine)
    try await house.openFile()
    for (hours, start, end) in [
      (49, "2026-01-01", "2026-06-30"), (0, "2026-01-01", "2026-06-30"),
      (20, "2026-06-30", "2026-01-01"),
    ] {
      await #expect(throws: SQLFailure.self) {
        try await house.database.write { session in
          _ = try session.run(
            """
            INSERT INTO contract (id, person_id, employer_id, kind, starts_on, ends_on,
              weekly_hours, reason, timetable)
            VALUES ('x', 'leila', 'jardins', 'cddi', \(start), \(end), \(hours), '', '')
            """)
        }
      }
    }
  }
}
