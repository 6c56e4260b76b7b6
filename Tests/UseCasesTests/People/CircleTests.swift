import Domain
import Kernel
import Store
import SQL
import TestSupport
import Testing
import UseCases

@Suite(.serialized)
struct CircleTests {
  @Test("De deux relais passés en même temps, un seul est pris", arguments: Engine.available)
  func oneReferent(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let bring = BringIntoCircle(fixture.dependencies)
    for colleague in [Fixture.nadia, Fixture.helene] {
      try await bring(
        .colleague(colleague.account), as: .socialWorker, around: ID("leila"), by: Fixture.camille)
    }
    let circle = try await ReadCircle(fixture.dependencies)(ID("leila"), by: Fixture.camille)
    let version = circle.header.person.version
    let change = ChangeReferent(fixture.dependencies)
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for place in circle.present where !place.member.isReferent {
        group.addTask {
          do {
            try await change(
              to: place.member.id, of: ID("leila"), version: version, by: Fixture.camille)
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
    let after = try await ReadCircle(fixture.dependencies)(ID("leila"), by: Fixture.camille)
    #expect(after.present.filter(\.member.isReferent).count == 1)
    #expect(try await kinds(fixture).filter { $0 == .referentChanged }.count == 1)
  }

  @Test("Une collègue demande, le cercle l’accueille, elle lit ; le référent reçoit un courrier")
  func asksAndJoins() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await AskToJoin(fixture.dependencies)(
      ID("leila"), role: .employmentAdviser, reason: "Je prends l’atelier emploi",
      by: Fixture.nadia)
    let circle = try await ReadCircle(fixture.dependencies)(ID("leila"), by: Fixture.camille)
    #expect(circle.requests.map(\.name) == ["Nadia Benali"])
    let letters = try await fixture.database.read {
      try $0.all("SELECT recipient, body FROM mail_outbox") { ($0.text(0), $0.text(1)) }
    }
    #expect(letters.map(\.0) == ["camille@cordee.test"])
    #expect(!letters[0].1.contains("Haddad"))
    try await AnswerCircleRequest(fixture.dependencies)(
      circle.requests[0].request.id, accepted: true, for: ID("leila"), by: Fixture.camille)
    let header = try await fixture.database.read { session in
      try PersonHeader.load(ID("leila"), by: Fixture.nadia, on: fixture.today, in: session)
    }
    #expect(header.person.lastName == "Haddad")
  }

  @Test("Une demande sans suite ne dit rien de plus à la collègue")
  func declined() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await AskToJoin(fixture.dependencies)(
      ID("leila"), role: .other, reason: "Pour aider", by: Fixture.nadia)
    let circle = try await ReadCircle(fixture.dependencies)(ID("leila"), by: Fixture.camille)
    try await AnswerCircleRequest(fixture.dependencies)(
      circle.requests[0].request.id, accepted: false, for: ID("leila"), by: Fixture.camille)
    await #expect(throws: Refusal.notFound) {
      try await ReadCircle(fixture.dependencies)(ID("leila"), by: Fixture.nadia)
    }
  }

  @Test("Un chef de service entre tout de suite, le journal le dit ; une collègue ne le peut pas")
  func joinsAtOnce() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    await #expect(throws: Refusal.self) {
      try await JoinCircle(fixture.dependencies)(ID("leila"), by: Fixture.nadia)
    }
    try await JoinCircle(fixture.dependencies)(ID("leila"), by: Fixture.helene)
    #expect(try await kinds(fixture).contains(.circleJoined))
    await #expect(throws: Refusal.notFound) {
      try await JoinCircle(fixture.dependencies)(ID("leila"), by: Fixture.sofia)
    }
  }

  @Test("Quelqu’un d’une autre structure du territoire entre par son adresse, et lit peu")
  func anotherStructure() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let bring = BringIntoCircle(fixture.dependencies)
    try await bring(
      .elsewhere(Email("thomas@cordee.test")!), as: .employmentAdviser, around: ID("leila"),
      by: Fixture.camille)
    let header = try await fixture.database.read { session in
      try PersonHeader.load(ID("leila"), by: Fixture.thomas, on: fixture.today, in: session)
    }
    #expect(header.person.name == "Leïla H.")
    #expect(header.person.items == [.firstName])
    #expect(header.person.wish == nil)
    await #expect(throws: Refusal.self) {
      try await bring(
        .elsewhere(Email("personne@cordee.test")!), as: .other, around: ID("leila"),
        by: Fixture.camille)
    }
    await #expect(throws: Refusal.self) {
      try await bring(
        .elsewhere(Email("etat@cordee.test")!), as: .other, around: ID("leila"),
        by: Fixture.camille)
    }
  }

  @Test("Qui sort ne lit plus, dès maintenant", arguments: Engine.available)
  func leaves(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await BringIntoCircle(fixture.dependencies)(
      .elsewhere(Email("thomas@cordee.test")!), as: .employmentAdviser, around: ID("leila"),
      by: Fixture.camille)
    let circle = try await ReadCircle(fixture.dependencies)(ID("leila"), by: Fixture.camille)
    let thomas = circle.present.first { $0.name == "Thomas Okoye" }!
    try await EndPresence(fixture.dependencies)(
      thomas.member.id, around: ID("leila"), by: Fixture.camille)
    await #expect(throws: Refusal.notFound) {
      try await ReadCircle(fixture.dependencies)(ID("leila"), by: Fixture.thomas)
    }
  }

  private func kinds(_ fixture: Fixture) async throws -> [JournalKind] {
    try await fixture.database.read {
      try Journal.entries(about: .person(ID("leila")), limit: 100, in: $0).map(\.event.kind)
    }
  }
}
