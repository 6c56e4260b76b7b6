import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases

@Suite(.serialized)
struct LinkCodeTests {
  private let other = Person(
    id: ID("autre"), openedBy: ID("mission"), firstName: "Leïla", phone: Phone("0600000099"),
    openedOn: Day("2026-10-01")!)

  private func open(_ engine: Engine = .sqlite) async throws -> Fixture {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await fixture.openFile(of: other, referent: Fixture.thomas, role: .employmentAdviser)
    return fixture
  }

  @Test(
    "Avec le code qu’elle donne, deux structures n’ont plus qu’un dossier",
    arguments: Engine.available)
  func links(_ engine: Engine) async throws {
    let fixture = try await open(engine)
    let code = try await GiveLinkCode(fixture.dependencies)(for: ID("leila"), by: .herself)
    #expect(code.count == 8)
    let kept = try await UseLinkCode(fixture.dependencies)(
      LinkCode.display(code).lowercased(), from: other.id, by: Fixture.thomas)
    #expect(kept == ID("leila"))
    let seen = try await fixture.database.read { session in
      try PeopleStore.disclosed(kept, to: Fixture.thomas, on: fixture.today, in: session)
    }
    #expect(seen.lastName == "Haddad", "she agreed by giving the code")
    #expect(seen.wish?.recordedBy == ID("mission"), "its own words, not the shelter's")
    await #expect(throws: Refusal.self, "a code serves once") {
      try await UseLinkCode(fixture.dependencies)(code, from: kept, by: Fixture.thomas)
    }
  }

  @Test("Un code vaut dix minutes")
  func expires() async throws {
    let fixture = try await open()
    let code = try await GiveLinkCode(fixture.dependencies)(
      for: ID("leila"), by: .member(Fixture.camille))
    fixture.world.travel(seconds: 600)
    await #expect(throws: Refusal.self) {
      try await UseLinkCode(fixture.dependencies)(code, from: other.id, by: Fixture.thomas)
    }
  }

  @Test("Cinq codes faux, puis il faut attendre, même avec le bon")
  func limitsTries() async throws {
    let fixture = try await open()
    let code = try await GiveLinkCode(fixture.dependencies)(for: ID("leila"), by: .herself)
    let use = UseLinkCode(fixture.dependencies)
    for number in 0..<5 {
      let refusal = await #expect(throws: Refusal.self) {
        try await use("AAAABBB\(number)", from: other.id, by: Fixture.thomas)
      }
      #expect(refusal == wrong)
    }
    let sixth = await #expect(throws: Refusal.self) {
      try await use(code, from: other.id, by: Fixture.thomas)
    }
    #expect(sixth != wrong)
    fixture.world.travel(seconds: 601)
    let next = try await GiveLinkCode(fixture.dependencies)(for: ID("leila"), by: .herself)
    #expect(try await use(next, from: other.id, by: Fixture.thomas) == ID("leila"))
  }

  @Test("Un nouveau code annule l’ancien ; une collègue hors du cercle n’en donne pas")
  func oneAtATime() async throws {
    let fixture = try await open()
    let give = GiveLinkCode(fixture.dependencies)
    let first = try await give(for: ID("leila"), by: .herself)
    _ = try await give(for: ID("leila"), by: .herself)
    await #expect(throws: Refusal.self) {
      try await UseLinkCode(fixture.dependencies)(first, from: other.id, by: Fixture.thomas)
    }
    await #expect(throws: Refusal.notFound) {
      try await give(for: ID("leila"), by: .member(Fixture.nadia))
    }
  }

  private let wrong = Refusal.invalid(
    UserMessage(
      "Ce code ne marche pas, ou plus.",
      detail: "Il vaut dix minutes et une seule fois. La personne peut en donner un autre.",
      field: "code"))
}
