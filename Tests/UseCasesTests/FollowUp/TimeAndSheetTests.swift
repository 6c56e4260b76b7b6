import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@Suite(.serialized)
struct TimeAndSheetTests {
  @Test(
    "Le temps se note avec l’étape, et la part du travail se lit par le chef de service seul",
    arguments: Engine.available)
  func shares(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await AddFollowUpStep(fixture.dependencies)(
      NewFollowUpStep(
        person: ID("leila"), wording: "Visiter l’atelier", carrier: .herself, strand: .activity),
      time: TimeTyped(minutes: 30), by: Fixture.camille)
    let note = NoteSupportMoment(fixture.dependencies)
    try await note(
      NewSupportMoment(person: ID("leila"), minutes: 70, act: .housing), by: Fixture.camille)
    try await note(
      NewSupportMoment(
        person: ID("leila"), day: fixture.today.adding(days: -30), minutes: 60, act: .shelter),
      by: Fixture.camille)
    let read = ReadTimeShares(fixture.dependencies)
    let shares = try await read(by: Fixture.helene)
    #expect(shares.whole.work == 30 && shares.whole.accompaniment == 100)
    #expect(shares.whole.permille == 300 && shares.whole.besides == 60)
    #expect(shares.months.count == 12 && shares.whole.moments == 3)
    #expect(shares.months[0].share.permille == 300)
    #expect(shares.months[1].share.permille == nil)
    #expect(try await read(by: Fixture.sofia).whole.moments == 0)
    await #expect(throws: Refusal.self) { try await read(by: Fixture.nadia) }
    await #expect(throws: Refusal.notFound) {
      try await note(
        NewSupportMoment(person: ID("leila"), minutes: 5, act: .access), by: Fixture.nadia)
    }
    // A wrong number takes the step away with it: one gesture, one transaction.
    await #expect(throws: Refusal.self) {
      try await AddFollowUpStep(fixture.dependencies)(
        NewFollowUpStep(
          person: ID("leila"), wording: "Autre", carrier: .herself, strand: .activity),
        time: TimeTyped(minutes: 900), by: Fixture.camille)
    }
    let open = try await fixture.database.read {
      try FollowUpStepStore.countOpen(of: ID("leila"), in: $0)
    }
    #expect(open == 1)
  }

  @Test(
    "La fiche pour une autre structure ne dit que ce qu’elle lui partage, et l’oublie quand elle le retire"
  )
  func sheet() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let today = fixture.today
    try await fixture.database.write { session in
      for (item, words) in [
        (ShareableItem.mobility, "En bus"), (.rights, "CSS ouverte"), (.schedule, "Dès 9 h"),
      ] {
        try PeopleStore.record(
          ItemNote(item: item, words: words, recordedBy: ID("chrs"), recordedOn: today),
          of: ID("leila"), in: session)
      }
    }
    let add = AddFollowUpStep(fixture.dependencies)
    for (wording, strand) in [
      ("Visiter l’atelier", Strand.activity), ("Visiter un studio", .housing),
      ("Renouveler la CSS", .healthAndRights),
    ] {
      try await add(
        NewFollowUpStep(
          person: ID("leila"), wording: wording, carrier: .herself, strand: strand),
        by: Fixture.camille)
    }
    let read = ReadFactSheet(
      fixture.dependencies, readings: FileReadings(database: fixture.database))
    let own = try await read(of: ID("leila"), for: nil, by: Fixture.camille)
    #expect(own.notes.map(\.words) == ["En bus", "Dès 9 h", "CSS ouverte"])
    #expect(own.steps.count == 3 && own.wish != nil)
    await #expect(throws: Refusal.notFound) {
      try await read(of: ID("leila"), for: ID("jardins"), by: Fixture.camille)
    }
    try await fixture.agree([.mobility, .firstName, .rights], to: ID("jardins"))
    let shared = try await read(of: ID("leila"), for: ID("jardins"), by: Fixture.camille)
    #expect(shared.notes.map(\.words) == ["En bus"])
    #expect(shared.steps.map(\.wording) == ["Visiter l’atelier"])
    #expect(shared.wish == nil && shared.name == "Leïla H.")
    #expect(shared.referent == "une structure du territoire" && shared.themes.isEmpty)
    try await WithdrawAgreement(fixture.dependencies)(
      .mobility, from: ID("jardins"), of: ID("leila"), by: .herself)
    let after = try await read(of: ID("leila"), for: ID("jardins"), by: Fixture.camille)
    #expect(after.notes.isEmpty)
    await #expect(throws: Refusal.notFound) {
      try await read(of: ID("leila"), for: nil, by: Fixture.nadia)
    }
  }
}
