import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

struct OpenPassTests {
  private func fixture(_ engine: Engine, issuing: Bool = false) async throws -> Fixture {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    if !issuing { try await fixture.stopIssuing() }
    return fixture
  }

  @Test(
    "Une embauche en SIAE ouvre un PASS attendu, daté du premier jour", arguments: Engine.available)
  func expected(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    let opening = try await fixture.openPass(fixture.hire(startsOn: Day("2026-12-01")!))
    let pass = try #require(opening.pass)
    #expect(pass.state == .expected)
    #expect(pass.validity == DayRange(Day("2026-12-01")!, Day("2028-11-29")!)!)
    #expect(pass.status(on: fixture.today) == .future)
    #expect(try await fixture.passes() == [pass])
    #expect(try await fixture.journal() == ["passExpected"])
  }

  @Test(
    "Là où le territoire délivre, le PASS porte un numéro sous son préfixe, jamais deux fois le même",
    arguments: Engine.available)
  func issued(_ engine: Engine) async throws {
    let fixture = try await fixture(engine, issuing: true)
    let first = try #require(try await fixture.openPass(fixture.hire("c1")).pass)
    #expect(first.number?.digits == "999160000001")
    #expect(first.isDemonstration)
    try await fixture.cancelHire("c1")
    let second = try #require(try await fixture.openPass(fixture.hire("c2")).pass)
    #expect(second.number?.digits == "999160000002")
    #expect(try await fixture.journal() == ["passIssued", "passDeleted", "passIssued"])
  }

  @Test("Un employeur qui n’est pas une SIAE embauche sans PASS", arguments: ["chrs", "ddets"])
  func noPassNeeded(_ employer: String) async throws {
    let fixture = try await fixture(.sqlite)
    let opening = try await fixture.openPass(fixture.hire(employer: employer, diagnosis: nil))
    #expect(opening == .notNeeded)
    #expect(try await fixture.passes() == [])
  }

  @Test("Sans éligibilité, rien ne s’ouvre, et la suite est dite", arguments: Engine.available)
  func noEligibility(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    await #expect {
      try await fixture.openPass(fixture.hire(diagnosis: nil))
    } throws: { error in
      guard case Refusal.invalid(let messages) = error else { return false }
      return messages[0].detail.contains("prescripteur habilité")
    }
    #expect(try await fixture.passes() == [])
    #expect(try await fixture.journal() == [])
  }

  @Test("Le diagnostic d’un autre employeur, d’une autre personne ou périmé n’ouvre rien")
  func foreignDiagnosis() async throws {
    let fixture = try await fixture(.sqlite)
    let hire = fixture.hire(diagnosis: .employer(ID("recycleco")))
    #expect(hire.usableDiagnosis(on: fixture.today) == nil)
    let own = fixture.hire(diagnosis: .employer(ID("jardins")))
    #expect(own.usableDiagnosis(on: fixture.today) != nil)
    #expect(own.usableDiagnosis(on: fixture.today.adding(days: 82)) == nil)
    let others = HireFacts(
      application: ID("c9"), person: ID("autre"), employer: hire.employer,
      startsOn: hire.startsOn, diagnosis: own.diagnosis, sentByAuthorisedPrescriber: true)
    #expect(others.usableDiagnosis(on: fixture.today) == nil)
  }

  @Test("Le PASS en cours est repris par une nouvelle embauche", arguments: Engine.available)
  func reused(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    let first = try #require(try await fixture.openPass(fixture.hire("c1")).pass)
    fixture.world.travel(days: 100)
    let opening = try await fixture.openPass(
      fixture.hire("c2", employer: "recycleco", diagnosis: nil), by: Fixture.lucie)
    #expect(opening.pass?.id == first.id)
    #expect(try await fixture.passes().map(\.id) == [first.id])
    #expect(try await fixture.journal() == ["passExpected", "passReused"])
  }

  @Test(
    "Un PASS qui n’a pas commencé avance avec une embauche plus tôt", arguments: Engine.available)
  func movedEarlier(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    try await fixture.openPass(fixture.hire("c1", startsOn: fixture.today.adding(days: 30)))
    let opening = try await fixture.openPass(
      fixture.hire("c2", employer: "recycleco", startsOn: fixture.today.adding(days: 5)),
      by: Fixture.lucie)
    guard case .reused(_, startMoved: true) = opening else {
      Issue.record("\(opening)")
      return
    }
    let pass = try #require(try await fixture.passes().first)
    #expect(pass.validity == PassIAE.validity(from: fixture.today.adding(days: 5)))
  }

  @Test("Une embauche après la fin du PASS est refusée, avec la date", arguments: Engine.available)
  func startsAfterEnd(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    try await fixture.openPass(fixture.hire("c1", startsOn: fixture.today))
    fixture.world.travel(days: 720)
    await #expect {
      try await fixture.openPass(
        fixture.hire("c2", employer: "recycleco", startsOn: fixture.today.adding(days: 30)),
        by: Fixture.lucie)
    } throws: { error in
      guard case Refusal.invalid(let messages) = error else { return false }
      return messages[0].field == "debut"
    }
  }

  @Test(
    "Pendant deux ans, l’employeur seul n’ouvre pas un nouveau PASS", arguments: Engine.available)
  func waitingPeriod(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    try await fixture.openPass(fixture.hire("c1", startsOn: fixture.today))
    fixture.world.travel(days: 800)
    let alone = fixture.hire(
      "c2", employer: "recycleco", diagnosis: .employer(ID("recycleco")),
      sentByAuthorisedPrescriber: false)
    await #expect {
      try await fixture.openPass(alone, by: Fixture.lucie)
    } throws: { error in
      guard case Refusal.invalid(let messages) = error else { return false }
      return messages[0].detail.contains("prescripteur habilité lève ce délai")
    }
    // A prescriber's diagnosis lifts it, and the journal says so.
    let opening = try await fixture.openPass(
      fixture.hire("c3", employer: "recycleco", sentByAuthorisedPrescriber: false),
      by: Fixture.lucie)
    #expect(opening.pass?.isExpected == true)
    #expect(
      try await fixture.journal() == ["passExpected", "waitingPeriodLifted", "passExpected"])
    #expect(try await fixture.passes().count == 2)
  }

  @Test("Deux ans après, l’employeur peut de nouveau, avec ses critères")
  func waitingPeriodOver() async throws {
    let fixture = try await fixture(.sqlite)
    try await fixture.openPass(fixture.hire("c1", startsOn: fixture.today))
    fixture.world.travel(days: 730 + 732)
    let opening = try await fixture.openPass(
      fixture.hire(
        "c2", employer: "recycleco", diagnosis: .employer(ID("recycleco")),
        sentByAuthorisedPrescriber: false),
      by: Fixture.lucie)
    #expect(opening.pass?.isExpected == true)
    #expect(try await fixture.journal() == ["passExpected", "passExpected"])
  }

  @Test(
    "Une embauche annulée emporte le PASS qui ne vivait que par elle, et le journal le garde",
    arguments: Engine.available)
  func cancelled(_ engine: Engine) async throws {
    let fixture = try await fixture(engine)
    try await fixture.openPass(fixture.hire("c1"))
    try await fixture.openPass(
      fixture.hire("c2", employer: "recycleco", diagnosis: nil), by: Fixture.lucie)
    try await fixture.cancelHire("c1")
    #expect(try await fixture.passes().count == 1)
    try await fixture.cancelHire("c2", by: Fixture.lucie)
    #expect(try await fixture.passes() == [])
    #expect(try await fixture.journal() == ["passExpected", "passReused", "passDeleted"])
    // Her place is free again.
    #expect(try await fixture.openPass(fixture.hire("c3")).pass != nil)
  }

  @Test("Un PASS qu’elle avait déjà ne part pas avec l’embauche annulée")
  func writtenDownStays() async throws {
    let fixture = try await fixture(.sqlite)
    let certificate = try PassCertificate(
      number: "99999 26 00001", start: "2026-09-01", end: "")
    _ = try await RecordPass(fixture.dependencies)(
      existingOf: Fixture.leila.id, certificate, by: Fixture.camille)
    let opening = try await fixture.openPass(fixture.hire("c1", diagnosis: nil))
    #expect(opening.pass?.number?.digits == "999992600001")
    try await fixture.cancelHire("c1")
    #expect(try await fixture.passes().count == 1)
  }

  @Test(
    "Dix embauches au même instant n’ouvrent qu’un seul PASS", arguments: Engine.available)
  func oneWinner(_ engine: Engine) async throws {
    let fixture = try await fixture(engine, issuing: true)
    let openings = await withTaskGroup(of: PassOpening?.self) { group in
      for number in 0..<10 {
        group.addTask {
          try? await fixture.openPass(
            fixture.hire("c\(number)", employer: number % 2 == 0 ? "jardins" : "recycleco"))
        }
      }
      var all: [PassOpening?] = []
      for await opening in group { all.append(opening) }
      return all
    }
    let opened = openings.filter { if case .opened = $0 { true } else { false } }
    #expect(opened.count == 1)
    let passes = try await fixture.passes()
    #expect(passes.count == 1)
    // All those that came through rest on that one.
    #expect(Set(openings.compactMap { $0?.pass?.id }) == Set(passes.map(\.id)))
  }

  @Test("Two parallel first hires without the engine's own help still leave one winner")
  func guardRefuses() async throws {
    let fixture = try await fixture(.sqlite)
    let place = try await fixture.database.read {
      try PassIAEStore.place(of: Fixture.leila.id, in: $0)
    }
    try await fixture.openPass(fixture.hire("c1"))
    // The second acts on what it read before the first wrote.
    let given = try await fixture.database.write {
      try PassIAEStore.give(place, to: nil, in: $0)
    }
    #expect(!given)
  }
}
