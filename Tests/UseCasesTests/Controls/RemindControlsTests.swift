import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

/// An employer is told that it is drawn, and called to mind before what it has to answer is due.
struct RemindControlsTests {
  private static let due = Day("2026-12-24")!

  private func drawn(_ engine: Engine = .sqlite) async throws -> (Fixture, EmployerControl) {
    let fixture = try await Fixture.open(engine)
    let campaign = ControlCampaign(
      id: ID("k1"), territory: Fixture.territory.id,
      period: DayRange(Day("2026-01-01")!, Day("2026-10-31")!)!, percent: 30,
      openedOn: fixture.today, proofsDueOn: Self.due)
    let control = EmployerControl(campaign: campaign, structure: ID("jardins"))
    try await fixture.database.write { session in
      try ControlStore.insert(campaign, in: session)
      try ControlStore.insert(control, [], in: session)
    }
    return (fixture, control)
  }

  private func subjects(_ fixture: Fixture) async throws -> [String] {
    try await fixture.database.read { session in
      try session.all("SELECT subject FROM mail_outbox ORDER BY id") { $0.text(0) }
    }
  }

  @Test(
    "Douze, cinq et un jours avant l’échéance, une lettre à l’équipe, chacune une fois",
    arguments: Engine.available)
  func reminded(_ engine: Engine) async throws {
    let (fixture, _) = try await drawn(engine)
    let remind = RemindControls(fixture.dependencies)
    var sent: [Int] = []
    for _ in 0...35 {
      if try await remind() > 0 { sent.append(fixture.today.days(to: Self.due)) }
      #expect(try await remind() == 0)
      fixture.world.travel(days: 1)
    }
    #expect(sent == [12, 5, 1])
    let letters = try await subjects(fixture)
    #expect(letters.count % 3 == 0 && !letters.isEmpty)
    #expect(letters.allSatisfy { $0.contains(French.day(Self.due)) })
  }

  @Test("Un jour sans programme : une seule lettre, au rappel atteint", arguments: Engine.available)
  func missedDays(_ engine: Engine) async throws {
    let (fixture, _) = try await drawn(engine)
    let remind = RemindControls(fixture.dependencies)
    fixture.world.travel(to: Day("2026-12-21")!)
    #expect(try await remind() == 1)
    #expect(try await remind() == 0)
  }

  @Test(
    "Ce qui est envoyé ne se rappelle plus ; la phase contradictoire a ses propres rappels",
    arguments: Engine.available)
  func stages(_ engine: Engine) async throws {
    let (fixture, control) = try await drawn(engine)
    let remind = RemindControls(fixture.dependencies)
    let sent = try control.sent(on: fixture.today)
    try await fixture.database.write { _ = try ControlStore.update(sent, in: $0) }
    fixture.world.travel(to: Day("2026-12-20")!)
    #expect(try await remind() == 0)
    let before = try await subjects(fixture).count
    try await DecideControl(fixture.dependencies).contest(
      until: Day("2027-01-20"), ID("k1"), ID("jardins"), by: Fixture.etat)
    #expect(try await subjects(fixture).count > before)
    fixture.world.travel(to: Day("2027-01-15")!)
    #expect(try await remind() == 1)
    fixture.world.travel(to: Day("2027-01-21")!)
    #expect(try await remind() == 0)
  }
}
