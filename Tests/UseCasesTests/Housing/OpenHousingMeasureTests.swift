import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@Suite(.serialized)
struct OpenHousingMeasureTests {
  @Test("Un écart demande une phrase, et ne bloque rien (F1)", arguments: Engine.available)
  func mismatch(_ engine: Engine) async throws {
    let fixture = try await Fixture.openWithHomes(engine)
    try await fixture.openFile()
    try await fixture.ask()
    await #expect(throws: Refusal.self) {
      try await fixture.openMeasure(needed: .reinforced, offered: .light)
    }
    do {
      try await fixture.openMeasure(needed: .reinforced, offered: .light)
    } catch Refusal.invalid(let messages) {
      #expect(messages.last == HousingMessages.reasonMissing)
    }
    let id = try await fixture.openMeasure(
      needed: .reinforced, offered: .light,
      reason: "La place en CHRS est attendue depuis dix mois.",
      ways: [.closeReviews, .keepRequest])
    let measure = try await fixture.measure(id)
    #expect(measure.mismatches == [.supportTooLight])
    #expect(measure.facts.ways == [.closeReviews, .keepRequest])
    #expect(measure.facts.writtenReason == "La place en CHRS est attendue depuis dix mois.")
    #expect(
      measure.reviews.map { fixture.today.days(to: $0.plannedOn) }.prefix(4) == [15, 30, 60, 90])
  }

  @Test("Ce qui se note dans une mesure se relit tel quel", arguments: Engine.available)
  func roundTrip(_ engine: Engine) async throws {
    let fixture = try await Fixture.openWithHomes(engine)
    try await fixture.openFile()
    try await fixture.ask()
    let start = fixture.today.adding(months: -13)
    let id = try await fixture.openMeasure(from: start)
    let change = ChangeHousingMeasure(fixture.dependencies)
    let review = try await fixture.measure(id).reviews[0].id
    try await change.note(
      .rentUnpaid, seenOn: fixture.today.adding(days: -3), in: id, version: 1, by: Fixture.bruno)
    try await change.hold(
      review, of: id, on: fixture.today, words: "Elle se sent chez elle.", version: 2,
      by: Fixture.camille)
    try await change.answer(
      HomeCheckRound(since: .entry, month: 12), .stillHoused, of: id, version: 3,
      by: Fixture.bruno)
    try await change.slide(id, on: fixture.today, version: 4, by: Fixture.bruno)
    let measure = try await fixture.measure(id)
    #expect(measure.version == 5)
    #expect(measure.signs.map(\.kind) == [.rentUnpaid])
    #expect(measure.reviews[0].words == "Elle se sent chez elle.")
    #expect(measure.checks.map(\.answer) == [.stillHoused])
    #expect(measure.slidOn == fixture.today && measure.end?.kind == .leaseSlid)
    let kinds = try await fixture.database.read { session in
      try Journal.steps(of: Fixture.leila.id, limit: 20, in: session).map(\.event.kind)
    }
    #expect(kinds.contains(.leaseSlid) && kinds.contains(.housingMeasureOpened))
    #expect(!kinds.contains(.housingSignNoted))
  }

  @Test("Deux actes partis de la même page: un seul gagne", arguments: Engine.available)
  func oneWinner(_ engine: Engine) async throws {
    let fixture = try await Fixture.openWithHomes(engine)
    try await fixture.openFile()
    try await fixture.ask()
    let id = try await fixture.openMeasure(from: fixture.today.adding(days: -40))
    let change = ChangeHousingMeasure(fixture.dependencies)
    let today = fixture.today
    let won = await withTaskGroup(of: Bool.self) { group in
      for kind in HousingEndKind.offered {
        group.addTask {
          do {
            try await change.end(
              id, HousingEnd(on: today, kind: kind, way: .synthesis), version: 1,
              by: Fixture.bruno)
            return true
          } catch Refusal.changedMeanwhile { return false } catch {
            Issue.record(error)
            return false
          }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(won == 1)
  }

  @Test(
    "La même mesure ne s’ouvre pas deux fois, même au même instant", arguments: Engine.available)
  func openedOnce(_ engine: Engine) async throws {
    let fixture = try await Fixture.openWithHomes(engine)
    try await fixture.openFile()
    try await fixture.ask()
    let opened = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask { (try? await fixture.openMeasure()) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(opened == 1)
  }

  @Test("Le trajet compte quand elle a dit son accord sur ses horaires, jamais avant")
  func jobFacts() async throws {
    let fixture = try await Fixture.openWithHomes()
    try await fixture.openFile()
    try await fixture.ask()
    try await fixture.employ(.sample(timetable: WeeklyTimetable(text: "1-360-720")!))
    let facts = HousingMeasureFacts(
      person: Fixture.leila.id, kind: .iml, operator: Fixture.relais.id, supportOffered: .light,
      supportNeeded: .light, startsOn: fixture.today, commune: INSEECode("16106"),
      transport: .none)
    let read = ReadHousing(fixture.dependencies, readings: FileReadings(database: fixture.database))
    #expect(try await read.fit(facts, by: Fixture.vasseur).isFitting)
    #expect(
      try await read.fit(facts, by: Fixture.camille).remarks.map(\.code) == [.noTransport])
    try await fixture.agree([.schedule], to: ID("siao"), purpose: .housing)
    #expect(
      try await read.fit(facts, by: Fixture.vasseur).remarks.map(\.code) == [.noTransport])
  }
}
