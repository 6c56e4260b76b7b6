import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

@Suite(.serialized)
struct FollowUpStepTests {
  private func world(_ engine: Engine = .sqlite) async throws -> Fixture {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.database.write { session in
      for (account, structure) in [("thomas", "mission"), ("julien", "jardins")] {
        try CircleStore.add(
          CircleMember(
            id: ID("c-\(account)"), account: ID(account), structure: ID(structure),
            role: .employmentAdviser, isReferent: false, from: Day("2026-03-12")!),
          to: Fixture.leila.id, in: session)
      }
    }
    return fixture
  }

  private func path(
    _ fixture: Fixture, _ member: Member, after key: TimelineKey? = nil
  ) async throws -> PersonPath {
    try await ReadPersonPath(
      fixture.dependencies, readings: FileReadings(database: fixture.database))(
        ID("leila"), after: key, by: member)
  }

  private func step(_ wording: String, _ strand: Strand, carrier: StepCarrier = .herself)
    -> NewFollowUpStep
  {
    NewFollowUpStep(
      person: ID("leila"), wording: wording, carrier: carrier, dueOn: Day("2026-12-01"),
      strand: strand)
  }

  @Test(
    "Qui fait quoi pour quand, sur trois brins : chacun lit ce qu’il peut",
    arguments: Engine.available)
  func readsWhatItMay(_ engine: Engine) async throws {
    let fixture = try await world(engine)
    let add = AddFollowUpStep(fixture.dependencies)
    let camille = StepCarrier.member(ID("camille"), ID("chrs"))
    try await SayGoal(fixture.dependencies)(
      "Avoir ma clé à moi", on: .housing, saidOn: nil, of: ID("leila"), by: Fixture.camille)
    try await add(step("Visiter l’atelier", .activity, carrier: camille), by: Fixture.camille)
    try await add(step("Visiter un studio", .housing), by: Fixture.camille)
    try await add(step("Déposer le dossier CSS", .healthAndRights), by: Fixture.camille)
    let own = try await path(fixture, Fixture.camille)
    #expect(
      Set(own.steps.map(\.wording))
        == ["Visiter l’atelier", "Visiter un studio", "Déposer le dossier CSS"])
    #expect(own.goals.map(\.words) == ["Avoir ma clé à moi"])
    #expect(
      own.steps.first { $0.wording == "Visiter l’atelier" }?.carrier
        == "Camille Rousset, CHRS Les Tilleuls")
    let adviser = try await path(fixture, Fixture.thomas)
    #expect(Set(adviser.steps.map(\.wording)) == ["Visiter l’atelier", "Visiter un studio"])
    #expect(adviser.goals.isEmpty)
    let employer = try await path(fixture, Fixture.julien)
    #expect(employer.steps.map(\.wording) == ["Visiter l’atelier"])
    #expect(employer.coming.map(\.title) == ["Visiter l’atelier"])
    // She agrees, then takes it back: the next request forgets.
    try await fixture.agree([.healthSteps, .wish], to: ID("mission"))
    let agreed = try await path(fixture, Fixture.thomas)
    #expect(agreed.steps.map(\.wording).contains("Démarche de santé ou de droits"))
    #expect(!agreed.steps.map(\.wording).contains("Déposer le dossier CSS"))
    #expect(agreed.goals.count == 1)
    try await WithdrawAgreement(fixture.dependencies)(
      .healthSteps, from: ID("mission"), of: ID("leila"), by: .herself)
    #expect(try await path(fixture, Fixture.thomas).steps.count == 2)
    // The colleague with the same role and other files learns nothing.
    for stranger in [Fixture.nadia, Fixture.sofia, Fixture.lucie] {
      await #expect(throws: Refusal.notFound) { try await path(fixture, stranger) }
    }
  }

  @Test(
    "Une étape que l’on ne peut pas lire ne se change pas ; qui n’est pas du cercle n’en porte pas")
  func refusals() async throws {
    let fixture = try await world()
    let add = AddFollowUpStep(fixture.dependencies)
    try await add(step("Déposer le dossier CSS", .healthAndRights), by: Fixture.camille)
    let id = try await path(fixture, Fixture.camille).steps[0].step.id
    let change = ChangeFollowUpStep(fixture.dependencies)
    await #expect(throws: Refusal.notFound) {
      try await change(
        .init(state: .done), of: id, version: 1, around: ID("leila"), by: Fixture.julien)
    }
    await #expect(throws: Refusal.notFound) {
      try await add(step("Ailleurs", .activity), by: Fixture.nadia)
    }
    await #expect(throws: Refusal.invalid(FollowUpRules.carrierUnknown)) {
      try await add(
        step("Ailleurs", .activity, carrier: .member(ID("nadia"), ID("chrs"))),
        by: Fixture.camille)
    }
    await #expect(throws: Refusal.self) { try await add(step("", .activity), by: Fixture.camille) }
    await #expect(throws: Refusal.self) {
      try await add(step("Envoyer 1 92 05 16 015 123 45", .activity), by: Fixture.camille)
    }
    var late = step("Hier", .activity)
    late.dueOn = fixture.today.adding(days: -1)
    let yesterday = late
    await #expect(throws: Refusal.self) { try await add(yesterday, by: Fixture.camille) }
  }

  @Test(
    "Deux gestes sur la même étape : un seul est pris, l’autre est prévenu",
    arguments: Engine.available)
  func oneWinner(_ engine: Engine) async throws {
    let fixture = try await world(engine)
    try await AddFollowUpStep(fixture.dependencies)(
      step("Visiter l’atelier", .activity), by: Fixture.camille)
    let id = try await path(fixture, Fixture.camille).steps[0].step.id
    let change = ChangeFollowUpStep(fixture.dependencies)
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for state in [StepState.done, .setAside] {
        group.addTask {
          do {
            try await change(
              .init(state: state), of: id, version: 1, around: ID("leila"), by: Fixture.camille)
            return true
          } catch Refusal.changedMeanwhile {
            return false
          } catch {
            Issue.record(error)
            return false
          }
        }
      }
      return await group.reduce(into: [Bool]()) { $0.append($1) }
    }
    #expect(outcomes.sorted { !$0 && $1 } == [false, true])
    let after = try await path(fixture, Fixture.camille)
    #expect(after.steps.isEmpty)
    #expect(after.past.filter { $0.title == "Visiter l’atelier" }.count == 1)
  }

  @Test(
    "A path of 500 entries reads page after page, each thing once, newest first",
    arguments: Engine.available)
  func pages(_ engine: Engine) async throws {
    let fixture = try await world(engine)
    let start = fixture.world.now
    try await fixture.database.write { session in
      for number in 0..<250 {
        let at = start.adding(seconds: number * 600 - 250 * 600)
        try Journal.append(
          JournalEvent(.applicationSent, [.structure: "jardins", .application: "a\(number)"]),
          about: .person(ID("leila")), by: JournalActor(Fixture.camille), at: at, in: session)
        try FollowUpStepStore.insert(
          FollowUpStep(
            id: ID("etape-\(number)"), person: ID("leila"), strand: .housing,
            wording: "Étape \(number)", carrier: .herself, state: .done,
            stateAt: at, recordedBy: ID("chrs")),
          by: ID("camille"), at: at, in: session)
      }
    }
    var seen: [StrandMoment] = []
    var key: TimelineKey?
    var pages = 0
    repeat {
      let page = try await path(fixture, Fixture.camille, after: key)
      #expect(page.past.count <= ReadPersonPath.pageSize)
      seen += page.past
      key = page.next
      pages += 1
    } while key != nil && pages < 20
    #expect(seen.count == 500)
    #expect(Set(seen.filter { $0.strand == .housing }.map(\.title)).count == 250)
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.day >= $1.day })
    #expect(pages == 9)
  }
}
