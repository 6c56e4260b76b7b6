import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

struct ChangeContractTests {
  private func open(_ engine: Engine = .sqlite) async throws -> Fixture {
    let house = try await Fixture.open(engine)
    try await house.openFile()
    try await house.employ()
    return house
  }

  private let up = ContractTerms(endsOn: Day("2027-04-30"), weeklyHours: 8)

  @Test("L’employeur écrit un avenant, suspend, reprend et termine", arguments: Engine.available)
  func life(_ engine: Engine) async throws {
    let house = try await open(engine)
    let dependencies = house.dependencies
    try await AmendContract(dependencies)(
      ID("k1"), from: Day("2026-10-05")!, to: up, reason: "", version: 1, by: Fixture.julien)
    try await SuspendContract(dependencies)(
      ID("k1"), from: Day("2026-10-12")!, to: nil, .absence, version: 2, by: Fixture.awa)
    try await ResumeContract(dependencies)(
      ID("k1"), after: Day("2026-10-18")!, version: 3, by: Fixture.julien)
    try await SetTimetable(dependencies)(
      WeeklyTimetable(text: "1-540-720")!, of: ID("k1"), version: 4, by: Fixture.julien)
    try await EndContract(dependencies)(
      ID("k1"), on: Day("2026-11-20")!, .hired, version: 5, by: Fixture.julien)
    let contract = try #require(try await house.contracts().first)
    #expect(contract.weeklyHours == 8)
    #expect(contract.endCause == .hired)
    #expect(contract.suspensions.map(\.last) == [Day("2026-10-18")])
    #expect(
      try await house.journal().suffix(5) == [
        "contractAmended", "contractSuspended", "contractResumed", "timetableSet",
        "contractEnded",
      ])
  }

  @Test("Deux avenants en même temps : un passe, l’autre est prévenu", arguments: Engine.available)
  func parallel(_ engine: Engine) async throws {
    let house = try await open(engine)
    let dependencies = house.dependencies
    let terms = up
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for member in [Fixture.julien, Fixture.awa] {
        group.addTask {
          do {
            try await SuspendContract(dependencies)(
              ID("k1"), from: Day("2026-10-12")!, to: Day("2026-10-18")!, .training, version: 1,
              by: member)
            return true
          } catch { return false }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 }.count == 1)
    #expect(try await house.contracts().first?.suspensions.count == 1)
    await #expect(throws: Refusal.changedMeanwhile(ContractMessages.changed)) {
      try await AmendContract(dependencies)(
        ID("k1"), from: Day("2026-10-05")!, to: terms, reason: "", version: 1, by: Fixture.julien)
    }
  }

  @Test("Hors des règles, un humain continue en disant pourquoi")
  func goesOn() async throws {
    let house = try await open()
    let enter = EnterContract(house.dependencies)
    let short = { (reason: String) in
      ContractDraft(
        kind: .cddi, start: Day("2027-05-01")!, end: Day("2027-05-31")!, weeklyHours: 26,
        reason: reason)
    }
    // Straight after the first contract, it renews it.
    try await enter(short(""), with: Fixture.leila.id, by: Fixture.julien)
    await #expect(throws: Refusal.self) {
      try await enter(short("Encore"), with: Fixture.leila.id, by: Fixture.julien)
    }
    let later = { (reason: String) in
      ContractDraft(
        kind: .cddi, start: Day("2027-08-01")!, end: Day("2027-08-31")!, weeklyHours: 26,
        reason: reason)
    }
    await #expect(throws: Refusal.self) {
      try await enter(later(""), with: Fixture.leila.id, by: Fixture.julien)
    }
    try await enter(later("Pour finir la saison"), with: Fixture.leila.id, by: Fixture.julien)
    #expect(try await house.contracts().first?.reason == "Pour finir la saison")
  }

  @Test("L’incohérent est refusé, même avec une raison")
  func incoherent() async throws {
    let house = try await open()
    let enter = EnterContract(house.dependencies)
    for (end, hours) in [("2027-05-01", 26), ("2027-12-31", 49), ("2027-12-31", 0)] {
      let start = end == "2027-05-01" ? "2027-06-01" : "2027-05-01"
      await #expect(throws: Refusal.self) {
        try await enter(
          ContractDraft(
            kind: .cddi, start: Day(start)!, end: Day(end)!, weeklyHours: hours,
            reason: "Je le veux"),
          with: Fixture.leila.id, by: Fixture.julien)
      }
    }
    #expect(try await house.contracts().count == 1)
  }

  @Test("Qui lit, qui écrit : le cercle lit, l’employeur tient, les autres n’en savent rien")
  func access() async throws {
    let house = try await open()
    let readings = FileReadings(database: house.database)
    let read = ReadContracts(house.dependencies, readings)
    let circle = try await read(of: Fixture.leila.id, by: Fixture.camille)
    #expect(circle.contracts.map(\.access) == [.read])
    #expect(!circle.mayEnter)
    for member in [Fixture.julien, Fixture.awa] {
      let page = try await read(of: Fixture.leila.id, by: member)
      #expect(page.contracts.map(\.access) == [.edit])
      #expect(page.mayEnter)
    }
    for member in [
      Fixture.nadia, Fixture.helene, Fixture.paul, Fixture.lucie, Fixture.denis, Fixture.maryse,
      Fixture.etat, Fixture.clara,
    ] {
      await #expect(throws: Refusal.notFound, "\(member.name)") {
        try await read(of: Fixture.leila.id, by: member)
      }
      await #expect(throws: Refusal.notFound, "\(member.name)") {
        try await read(ID<Contract>("k1"), by: member)
      }
    }
    await #expect(throws: Refusal.notAllowed(ContractMessages.notYours)) {
      try await EndContract(house.dependencies)(
        ID("k1"), on: Day("2026-11-20")!, .term, version: 1, by: Fixture.camille)
    }
  }

  @Test("Un autre employeur qui l’a embauchée ne lit que ses propres contrats")
  func otherEmployer() async throws {
    let house = try await open()
    try await house.employ(
      .sample("k2", .cddi, employer: "recycleco", from: "2026-11-02", hours: 26))
    let read = ReadContracts(house.dependencies, FileReadings(database: house.database))
    let lucie = try await read(of: Fixture.leila.id, by: Fixture.lucie)
    #expect(lucie.contracts.map(\.contract.id.text) == ["k2"])
    await #expect(throws: Refusal.notFound) {
      try await read(ID<Contract>("k1"), by: Fixture.lucie)
    }
    let circle = try await read(of: Fixture.leila.id, by: Fixture.camille)
    #expect(circle.contracts.count == 2)
  }
}
