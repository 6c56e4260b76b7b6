import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@Suite(.serialized)
struct AbsenceTests {
  @Test(
    "La remplaçante lit, écrit et retrouve la personne dans sa liste, puis plus rien le lendemain",
    arguments: Engine.available)
  func standsIn(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let list = ListMyPersons(fixture.dependencies)
    #expect(try await list(by: Fixture.nadia).total == 0)
    try await RecordAbsence(fixture.dependencies)(
      of: Fixture.camille.account, standIn: Fixture.nadia.account, from: fixture.today,
      until: fixture.today.adding(days: 2), by: Fixture.camille)
    let mine = try await list(by: Fixture.nadia)
    #expect(mine.rows.map(\.person.lastName) == ["Haddad"])
    try await AddFollowUpStep(fixture.dependencies)(
      NewFollowUpStep(
        person: ID("leila"), wording: "Rappeler la mairie", carrier: .herself, strand: .housing),
      by: Fixture.nadia)
    let circle = try await ReadCircle(fixture.dependencies)(ID("leila"), by: Fixture.camille)
    #expect(circle.away[CircleSeat(Fixture.camille)]?.standIn == "Nadia Benali")
    // She does not decide of the circle in the place of the absent one.
    let rights = try await ReadCircle(fixture.dependencies)(ID("leila"), by: Fixture.nadia).rights
    #expect(!rights.mayInvite && !rights.mayChangeReferent)
    fixture.world.travel(days: 3)
    #expect(try await list(by: Fixture.nadia).total == 0)
    await #expect(throws: Refusal.notFound) {
      try await ReadCircle(fixture.dependencies)(ID("leila"), by: Fixture.nadia)
    }
  }

  @Test(
    "Terminée plus tôt, l’absence referme aussitôt la lecture ; elle se note par soi ou par le chef de service"
  )
  func endsEarly() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let record = RecordAbsence(fixture.dependencies)
    func note(by member: Member) async throws {
      try await record(
        of: Fixture.camille.account, standIn: Fixture.nadia.account, from: fixture.today,
        until: fixture.today.adding(days: 5), by: member)
    }
    await #expect(throws: Refusal.self) { try await note(by: Fixture.nadia) }
    await #expect(throws: Refusal.notFound) { try await note(by: Fixture.sofia) }
    try await note(by: Fixture.helene)
    _ = try await ReadCircle(fixture.dependencies)(ID("leila"), by: Fixture.nadia)
    let absences = try await ReadAbsences(fixture.dependencies)(by: Fixture.camille)
    let absence = try #require(absences.lines.first).absence
    await #expect(throws: Refusal.notFound) {
      try await EndAbsence(fixture.dependencies)(absence.id, by: Fixture.sofia)
    }
    try await EndAbsence(fixture.dependencies)(absence.id, by: Fixture.camille)
    await #expect(throws: Refusal.notFound) {
      try await ReadCircle(fixture.dependencies)(ID("leila"), by: Fixture.nadia)
    }
    await #expect(throws: Refusal.self) {
      try await record(
        of: Fixture.camille.account, standIn: Fixture.maryse.account, from: fixture.today,
        until: fixture.today, by: Fixture.camille)
    }
  }

  @Test(
    "Un porteur par thème : de deux choix au même instant, un seul est pris",
    arguments: Engine.available)
  func carriers(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await BringIntoCircle(fixture.dependencies)(
      .elsewhere(Email("julien@cordee.test")!), as: .employmentAdviser, around: ID("leila"),
      by: Fixture.camille)
    let set = SetThemeCarriers(fixture.dependencies)
    let version = try await ReadCircle(fixture.dependencies)(ID("leila"), by: Fixture.camille)
      .header.person.version
    let outcomes = await race([
      {
        try await set(
          [.work: CircleSeat(Fixture.julien), .housing: CircleSeat(Fixture.camille)],
          of: ID("leila"), version: version, by: Fixture.camille)
      },
      {
        try await set(
          [.work: CircleSeat(Fixture.camille)], of: ID("leila"), version: version,
          by: Fixture.camille)
      },
    ])
    #expect(outcomes.filter { $0 }.count == 1)
    let forms = ReadStepForms(fixture.dependencies)
    let now = try await forms.themes(of: ID("leila"), by: Fixture.camille)
    #expect(now.themes.lines.first { $0.theme == .work }?.seat != nil)
    try await set(
      [
        .work: CircleSeat(Fixture.julien), .housing: CircleSeat(Fixture.camille),
        .health: CircleSeat(Fixture.camille),
      ], of: ID("leila"), version: now.choices.header.person.version, by: Fixture.camille)
    // The employer reads who carries work; neither the home nor the health.
    let seen = try await forms.themes(of: ID("leila"), by: Fixture.julien).themes.lines
    #expect(seen.map(\.theme) == [.work, .language, .mobility])
    #expect(seen[0].carrier == "Julien Marchetti, Les Jardins de la Boëme")
    await #expect(throws: Refusal.self) {
      try await set(
        [.work: CircleSeat(Fixture.nadia)], of: ID("leila"),
        version: now.choices.header.person.version + 1, by: Fixture.camille)
    }
    await #expect(throws: Refusal.notFound) {
      try await set([:], of: ID("leila"), version: 1, by: Fixture.nadia)
    }
  }
}
