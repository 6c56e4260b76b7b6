import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases

/// What she says herself a year after, on both engines.
struct AnswerAfterYearTests {
  private func left(_ engine: Engine, isShared: Bool = false) async throws
    -> (Fixture, ID<AfterExitFollowUp>)
  {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.employ(since: Day("2026-02-02")!)
    let exit = try await RecordExit(fixture.dependencies)(
      ExitEntry(firstOn: Day("2026-02-02"), leftOn: Day("2026-11-02")), of: Fixture.leila.id,
      by: Fixture.julien)
    try await AgreeToFollowUp(fixture.dependencies)(
      FollowUpProposal(channel: .sms, isSharedWithEmployer: isShared), after: exit,
      by: Fixture.camille)
    let followUp = try #require(
      try await fixture.database.read { try FollowUpStore.ofExit(exit, in: $0) })
    return (fixture, followUp.id)
  }

  private let survey = AfterYearSurvey(
    work: .hard, home: .veryWell, help: nil, words: "Je dors bien.")

  @Test(
    "Elle répond une fois, du douzième mois au quinzième, et pour elle seule",
    arguments: Engine.available)
  func once(_ engine: Engine) async throws {
    let (fixture, id) = try await left(engine)
    let answer = AnswerAfterYear(fixture.dependencies)
    let leila = Fixture.leila.id
    fixture.world.travel(to: Day("2027-11-01")!)
    await #expect(throws: Refusal.notFound) {
      try await answer(survey, to: id, byHerself: leila)
    }
    fixture.world.travel(to: Day("2027-11-02")!)
    await #expect(throws: Refusal.notFound) {
      try await answer(survey, to: id, byHerself: ID("omar"))
    }
    await #expect(throws: Refusal.invalid(AfterYearMessages.empty)) {
      try await answer(
        AfterYearSurvey(work: nil, home: nil, help: nil, words: ""), to: id, byHerself: leila)
    }
    try await answer(survey, to: id, byHerself: leila)
    await #expect(throws: Refusal.changedMeanwhile(AfterYearMessages.answered)) {
      try await answer(survey, to: id, byHerself: leila)
    }
    let kept = try await fixture.database.read { try AfterYearSurveyStore.of([id], in: $0) }
    #expect(kept == [id: survey])
    #expect(try await fixture.journal().last == "followUpAnswered")
  }

  @Test("Après le quinzième mois, ou quand elle a dit stop, on ne demande plus")
  func closed() async throws {
    let (fixture, id) = try await left(.sqlite)
    let answer = AnswerAfterYear(fixture.dependencies)
    fixture.world.travel(to: Day("2028-02-02")!)
    await #expect(throws: Refusal.notFound) {
      try await answer(survey, to: id, byHerself: Fixture.leila.id)
    }
    fixture.world.travel(to: Day("2028-01-10")!)
    try await StopFollowUp(fixture.dependencies)(id, byHerself: Fixture.leila.id)
    await #expect(throws: Refusal.notFound) {
      try await answer(survey, to: id, byHerself: Fixture.leila.id)
    }
  }

  @Test("L’ancien employeur ne la lit que si elle l’a dit", arguments: [true, false])
  func readers(_ isShared: Bool) async throws {
    let (fixture, id) = try await left(.sqlite, isShared: isShared)
    fixture.world.travel(to: Day("2027-11-10")!)
    try await AnswerAfterYear(fixture.dependencies)(survey, to: id, byHerself: Fixture.leila.id)
    let read = ReadFollowUps(
      fixture.dependencies, readings: FileReadings(database: fixture.database))
    #expect(try await read(id, by: Fixture.camille).survey == survey)
    let byEmployer = try? await read(id, by: Fixture.julien)
    #expect((byEmployer?.survey == survey) == isShared)
    await #expect(throws: Refusal.notFound) { _ = try await read(id, by: Fixture.nadia) }
  }

  @Test(
    "Les quatre axes s’écrivent par l’équipe, sans effacer ceux d’une collègue",
    arguments: Engine.available)
  func axes(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let write = WriteExitAxes(fixture.dependencies)
    try await write(
      [.welcome: ("Une visite", 0)], of: ID("jardins"), year: 2026, by: Fixture.awa)
    await #expect(throws: Refusal.changedMeanwhile(ExitSentences.changed)) {
      try await write(
        [.welcome: ("Autre chose", 0)], of: ID("jardins"), year: 2026, by: Fixture.julien)
    }
    try await write(
      [.welcome: ("Une visite", 0), .training: ("CACES", 0)], of: ID("jardins"), year: 2026,
      by: Fixture.julien)
    for stranger in [Fixture.lucie, Fixture.etat, Fixture.denis, Fixture.camille] {
      await #expect(throws: Refusal.notFound) {
        try await write([.welcome: ("x", 1)], of: ID("jardins"), year: 2026, by: stranger)
      }
    }
    let file = try await ReadYearlyFile(fixture.dependencies)(
      ID("jardins"), year: 2026, by: Fixture.etat)
    #expect(file.axes.mapValues(\.words) == [.welcome: "Une visite", .training: "CACES"])
    #expect(!file.mayWriteAxes)
  }
}
