import Domain
import Kernel
import SQL
import Store
import Surroundings
import TestSupport
import Testing
import UseCases

struct RecordHoursTests {
  /// Another ACI's supervisor: the same role, other files.
  static let yann = Member(
    account: ID("lucie"), name: "Yann Le Goff", structure: ID("recycleco"),
    structureName: "Recycl’Éco", structureKind: .ei, territory: Fixture.territory.id,
    role: .technicalSupervisor, isAdministrator: false)

  private let week = WorkWeek(containing: Day("2026-11-23")!)

  private func sheet(
    _ hours: Int, key: String = "cle-1", contract: String = "k1", week: WorkWeek? = nil,
    seen: Int? = nil
  ) -> HoursSheet {
    HoursSheet(
      week: week ?? self.week, key: key,
      lines: [
        HoursSheet.Line(
          contract: ID(contract), time: WorkedTime(minutes: hours * 60)!, seen: seen)
      ])
  }

  private func open(_ engine: Engine = .sqlite) async throws -> Fixture {
    let house = try await Fixture.open(engine)
    try await house.openFile()
    try await house.employ()
    return house
  }

  private func hours(_ house: Fixture) async throws -> [WeekHours] {
    try await house.database.read { try HoursStore.weeks(of: [ID("k1")], in: $0) }
  }

  @Test("Les heures de l’équipe sont gardées, semaine par semaine", arguments: Engine.available)
  func kept(_ engine: Engine) async throws {
    let house = try await open(engine)
    let receipt = try await RecordHours(house.dependencies)(sheet(4), by: Fixture.denis)
    #expect(receipt.kept == 1)
    #expect(receipt.notes.isEmpty)
    let kept = try #require(try await hours(house).first)
    #expect(kept.time.minutes == 240)
    #expect(kept.enteredBy == Fixture.denis.account)
    #expect(try await house.journal().last == "hoursRecorded")
  }

  @Test("La même feuille envoyée deux fois compte une fois", arguments: Engine.available)
  func once(_ engine: Engine) async throws {
    let house = try await open(engine)
    let record = RecordHours(house.dependencies)
    _ = try await record(sheet(4), by: Fixture.denis)
    // Denis corrects, then the first sheet comes again: its answer had been lost on the way.
    _ = try await record(sheet(8, key: "cle-2"), by: Fixture.denis)
    let again = try await record(sheet(4), by: Fixture.denis)
    #expect(again.kept == 1)
    #expect(try await hours(house).map(\.time.minutes) == [480])
    #expect(try await house.journal().filter { $0 == "hoursRecorded" }.count == 2)
  }

  @Test("La même clé avec d’autres heures est une autre feuille")
  func corrected() async throws {
    let house = try await open()
    let record = RecordHours(house.dependencies)
    _ = try await record(sheet(4), by: Fixture.denis)
    _ = try await record(sheet(6), by: Fixture.denis)
    #expect(try await hours(house).map(\.time.minutes) == [360])
  }

  @Test(
    "Deux envois en même temps de la même feuille : un seul compte", arguments: Engine.available)
  func parallel(_ engine: Engine) async throws {
    let house = try await open(engine)
    let record = RecordHours(house.dependencies)
    let sheet = sheet(4)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { _ = try await record(sheet, by: Fixture.denis) } }
      try await group.waitForAll()
    }
    #expect(try await hours(house).map(\.version) == [1])
    #expect(try await house.journal().filter { $0 == "hoursRecorded" }.count == 1)
  }

  @Test("Un collègue a noté autre chose entre-temps : rien n’est effacé, les deux le savent")
  func conflict() async throws {
    let house = try await open()
    let record = RecordHours(house.dependencies)
    _ = try await record(sheet(8), by: Fixture.awa)
    let receipt = try await record(sheet(4, key: "cle-2"), by: Fixture.denis)
    #expect(receipt.kept == 0)
    #expect(receipt.sentence.contains("Awa Diop a noté 8\u{A0}h"))
    #expect(try await hours(house).map(\.time.minutes) == [480])
    // Having seen it, Denis corrects it.
    let corrected = try await record(sheet(4, key: "cle-3", seen: 1), by: Fixture.denis)
    #expect(corrected.kept == 1)
    #expect(try await hours(house).map(\.time.minutes) == [240])
  }

  @Test("Qui peut, qui ne peut pas, et l’encadrant d’une autre équipe")
  func access() async throws {
    let house = try await open()
    let record = RecordHours(house.dependencies)
    for member in [Fixture.denis, Fixture.julien, Fixture.awa] {
      let read = try await ReadTeamHours(house.dependencies)(week, by: member)
      #expect(read.rows.map(\.name) == ["Leïla H."])
    }
    for member in [Fixture.camille, Fixture.maryse, Fixture.etat, Fixture.clara] {
      await #expect(throws: Refusal.self) {
        try await ReadTeamHours(house.dependencies)(week, by: member)
      }
      await #expect(throws: Refusal.self) { try await record(sheet(4), by: member) }
    }
    let other = try await ReadTeamHours(house.dependencies)(week, by: Self.yann)
    #expect(other.rows.isEmpty)
    let receipt = try await record(sheet(4), by: Self.yann)
    #expect(receipt.kept == 0)
    #expect(receipt.notes == [HoursMessages.unknownLine(1)])
    #expect(try await hours(house).isEmpty)
    await #expect(throws: Refusal.notFound) {
      try await NoteSkillSeen(house.dependencies).sheet(ID("k1"), by: Self.yann)
    }
  }

  @Test("Une semaine à venir, ou hors du contrat, ne se note pas")
  func outsideTime() async throws {
    let house = try await open()
    let record = RecordHours(house.dependencies)
    await #expect(throws: Refusal.invalid(HoursMessages.futureWeek)) {
      try await record(sheet(4, week: week.next), by: Fixture.denis)
    }
    let before = WorkWeek(containing: Day("2026-08-24")!)
    let receipt = try await record(sheet(4, week: before), by: Fixture.denis)
    #expect(receipt.kept == 0)
  }

  @Test("La feuille dit le prénom, l’initiale et les heures prévues, rien d’autre")
  func sheetOfTeam() async throws {
    let house = try await open()
    let first = Contract.sample()
    let changed = try first.amending(
      ContractAmendment(
        id: ID("a1"), appliesFrom: Day("2026-11-16")!, before: first.terms,
        after: ContractTerms(endsOn: first.period.end, weeklyHours: 12)))
    _ = try await house.database.write { try ContractStore.update(changed, in: $0) }
    let now = try await ReadTeamHours(house.dependencies)(week, by: Fixture.denis)
    #expect(now.rows.map(\.planned) == [12])
    let then = try await ReadTeamHours(house.dependencies)(
      WorkWeek(containing: Day("2026-11-09")!), by: Fixture.denis)
    #expect(then.rows.map(\.planned) == [4])
    // A week to come is today's.
    let later = try await ReadTeamHours(house.dependencies)(week.next, by: Fixture.denis)
    #expect(later.week == week)
  }

  @Test("Un savoir-faire vu au travail est gardé pour elle, sans jamais parler de santé")
  func skill() async throws {
    let house = try await open()
    let note = NoteSkillSeen(house.dependencies)
    try await note("Prépare seule les planches de semis", under: ID("k1"), by: Fixture.denis)
    let sheet = try await note.sheet(ID("k1"), by: Fixture.denis)
    #expect(sheet.skills.map(\.words) == ["Prépare seule les planches de semis"])
    #expect(sheet.name == "Leïla H.")
    for words in ["", String(repeating: "a", count: 121)] {
      await #expect(throws: Refusal.self) {
        try await note(words, under: ID("k1"), by: Fixture.denis)
      }
    }
  }

  @Test("Le mois pour la paie et l’ASP : qui tient les contrats, et personne d’autre")
  func month() async throws {
    let house = try await open()
    _ = try await RecordHours(house.dependencies)(sheet(10), by: Fixture.denis)
    let month = try await ExportMonthlyHours(house.dependencies)(
      WorkMonth("2026-11")!, by: Fixture.julien)
    #expect(month.rows.map(\.minutes) == [600])
    #expect(month.rows.first?.lastName == "Haddad")
    for member in [Fixture.denis, Fixture.camille, Fixture.etat] {
      await #expect(throws: Refusal.self) {
        try await ExportMonthlyHours(house.dependencies)(WorkMonth("2026-11")!, by: member)
      }
    }
    let other = try await ExportMonthlyHours(house.dependencies)(
      WorkMonth("2026-11")!, by: Fixture.lucie)
    #expect(other.rows.isEmpty)
  }
}
