import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

struct OpenSpaceTests {
  private func paper(_ engine: Engine = .sqlite) async throws -> (Fixture, SpacePaper) {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    return (
      fixture,
      try await GiveSpaceAccess(fixture.dependencies)(Fixture.leila.id, by: Fixture.camille)
    )
  }

  private func enter(_ fixture: Fixture, _ handle: String, _ code: String) async throws
    -> OpenSpace.Opened
  {
    try await OpenSpace(fixture.dependencies)(
      handle: handle, code: code, address: "", replacing: nil)
  }

  @Test(
    "Avec son papier, elle entre, choisit son code, et revient avec lui",
    arguments: Engine.available)
  func firstEntry(_ engine: Engine) async throws {
    let (fixture, paper) = try await paper(engine)
    let opened = try await enter(
      fixture, paper.handle.letters.lowercased(), paper.firstCode.digits)
    #expect(opened.mustChooseCode)
    try await ChooseSpaceCode(fixture.dependencies)(
      "7391", again: "7391", present: "", of: Fixture.leila.id, session: opened.secret.text)
    let again = try await enter(fixture, paper.handle.display, "73 91")
    #expect(!again.mustChooseCode)
    await #expect(throws: Refusal.invalid(MySpaceMessages.wrongEntry)) {
      _ = try await enter(fixture, paper.handle.letters, paper.firstCode.digits)
    }
    // The session in which she chose stays open.
    let who = try await IdentifyVisitor(fixture.dependencies)(opened.secret.text)
    #expect(who == .herself(Fixture.leila.id))
    #expect(
      try await fixture.journal()
        == ["handleGiven", "spaceOpened", "pinChosen", "spaceOpened", "pinRefused"])
  }

  @Test(
    "Cinq essais, puis une attente qui grandit ; la même pour un identifiant qui n’existe pas",
    arguments: Engine.available)
  func throttled(_ engine: Engine) async throws {
    let (fixture, paper) = try await paper(engine)
    func tries(_ handle: String, _ code: String) async -> String {
      do {
        _ = try await enter(fixture, handle, code)
        return "ouvert"
      } catch Refusal.invalid(let messages) {
        return messages[0] == MySpaceMessages.wrongEntry ? "non" : "attendre"
      } catch { return "\(error)" }
    }
    for handle in [paper.handle.letters, "CECECECE", "n’importe quoi"] {
      var answers: [String] = []
      for _ in 0..<7 { answers.append(await tries(handle, "9999")) }
      #expect(answers == ["non", "non", "non", "non", "non", "attendre", "attendre"])
    }
    // Even the right code waits, then opens.
    #expect(await tries(paper.handle.letters, paper.firstCode.digits) == "attendre")
    fixture.world.travel(seconds: 61)
    #expect(await tries(paper.handle.letters, "9999") == "non")
    fixture.world.travel(seconds: 61)
    #expect(await tries(paper.handle.letters, "9999") == "attendre")
    fixture.world.travel(seconds: 61)
    #expect(await tries(paper.handle.letters, paper.firstCode.digits) == "ouvert")
    #expect(await tries(paper.handle.letters, "9999") == "non")
  }

  @Test("Un nouveau premier code ferme les sessions ouvertes et lève l’attente")
  func newFirstCode() async throws {
    let (fixture, paper) = try await paper()
    let opened = try await enter(fixture, paper.handle.letters, paper.firstCode.digits)
    for _ in 0..<6 { _ = try? await enter(fixture, paper.handle.letters, "9999") }
    let second = try await GiveSpaceAccess(fixture.dependencies)(
      Fixture.leila.id, by: Fixture.camille)
    #expect(second.handle == paper.handle)
    #expect(try await IdentifyVisitor(fixture.dependencies)(opened.secret.text) == nil)
    #expect(try await enter(fixture, second.handle.letters, second.firstCode.digits).mustChooseCode)
  }

  @Test("Un papier de plus de trente jours n’ouvre plus rien")
  func oldPaper() async throws {
    let (fixture, paper) = try await paper()
    fixture.world.travel(days: 30)
    await #expect(throws: Refusal.invalid(MySpaceMessages.wrongEntry)) {
      _ = try await enter(fixture, paper.handle.letters, paper.firstCode.digits)
    }
  }

  @Test("Changer de code demande le code d’aujourd’hui, et ferme les autres sessions")
  func changeCode() async throws {
    let (fixture, paper) = try await paper()
    let first = try await enter(fixture, paper.handle.letters, paper.firstCode.digits)
    let choose = ChooseSpaceCode(fixture.dependencies)
    let id = Fixture.leila.id
    await #expect(throws: Refusal.invalid(MySpaceMessages.codeEasy)) {
      try await choose(
        paper.firstCode.digits, again: paper.firstCode.digits, present: "", of: id,
        session: first.secret.text)
    }
    await #expect(throws: Refusal.invalid(MySpaceMessages.codesDiffer)) {
      try await choose("7391", again: "7392", present: "", of: id, session: first.secret.text)
    }
    try await choose("7391", again: "7391", present: "", of: id, session: first.secret.text)
    let phone = try await enter(fixture, paper.handle.letters, "7391")
    await #expect(throws: Refusal.invalid(MySpaceMessages.wrongPresentCode)) {
      try await choose("2580", again: "2580", present: "1111", of: id, session: phone.secret.text)
    }
    try await choose("2580", again: "2580", present: "7391", of: id, session: phone.secret.text)
    let identify = IdentifyVisitor(fixture.dependencies)
    #expect(try await identify(first.secret.text) == nil)
    #expect(try await identify(phone.secret.text) != nil)
  }

  @Test(
    "Seul son cercle donne un code",
    arguments: [
      Fixture.nadia, Fixture.helene, Fixture.maryse, Fixture.julien, Fixture.denis, Fixture.etat,
    ])
  func whoGives(_ member: Member) async throws {
    let (fixture, _) = try await paper()
    await #expect(throws: Refusal.notFound) {
      _ = try await GiveSpaceAccess(fixture.dependencies)(Fixture.leila.id, by: member)
    }
    await #expect(throws: Refusal.notFound) {
      _ = try await GiveSpaceAccess(fixture.dependencies).state(
        of: Fixture.leila.id, by: member)
    }
  }
}
