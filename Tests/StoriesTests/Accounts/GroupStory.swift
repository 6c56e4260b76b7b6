import Domain
import Kernel
import Store
import TestSupport
import Testing

@testable import Cordee

struct GroupStory {
  private func group(of structure: String, _ fixture: Fixture) async throws
    -> ID<StructureGroup>?
  {
    try await fixture.database.read { try StructureStore.load(ID(structure), in: $0)?.group }
  }

  @Test("L’association d’une structure se change après coup, par qui l’administre")
  func administrators() async throws {
    let fixture = try await Fixture.open()
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/structures/chrs/groupe")
    #expect(camille.page.shows("Aucune association n’est indiquée"))
    try await camille.post("/structures/chrs/groupe", [("groupe", "Association des Tilleuls")])
    #expect(camille.page.shows("C’est enregistré"))
    #expect(camille.page.shows("Association des Tilleuls"))
    let tilleuls = try #require(try await group(of: "chrs", fixture))

    // A member who does not administer reads it; a stranger does not.
    let nadia = try await fixture.browser(of: Fixture.nadia)
    try await nadia.get("/structures/chrs/groupe")
    #expect(nadia.page.shows("Association des Tilleuls"))
    #expect(!nadia.page.shows("Enregistrer l’association"))
    try await nadia.get("/compte")
    try await nadia.post("/structures/chrs/groupe", [("groupe", "")])
    #expect(nadia.page.status == .forbidden)
    let julien = try await fixture.browser(of: Fixture.julien)
    #expect(try await julien.get("/structures/chrs/groupe").status == .notFound)
    try await julien.get("/compte")
    try await julien.post("/structures/chrs/groupe", [("groupe", "")])
    #expect(julien.page.status == .notFound)
    #expect(try await group(of: "chrs", fixture) == tilleuls)

    // Another structure does not enter it by itself…
    let paul = try await fixture.browser(of: Fixture.paul)
    try await paul.get("/structures/halte/groupe")
    try await paul.post("/structures/halte/groupe", [("groupe", "Association des Tilleuls")])
    #expect(paul.page.status == .unprocessableContent)
    #expect(paul.page.shows("Cette association a déjà des structures ici"))
    #expect(try await group(of: "halte", fixture) == nil)
    // … the platform does it, and the day centre then finds its sister.
    let root = fixture.browser()
    try await root.signIn(Fixture.root.id)
    try await root.get("/structures/halte/groupe")
    try await root.post("/structures/halte/groupe", [("groupe", "Association des Tilleuls")])
    #expect(root.page.shows("CHRS Les Tilleuls"))
    try await paul.get("/structures/halte/habilitation")
    #expect(paul.page.shows("Votre association porte aussi une structure habilitée"))
    // It may leave by itself.
    try await paul.get("/structures/halte/groupe")
    try await paul.post("/structures/halte/groupe", [("groupe", "")])
    #expect(try await group(of: "halte", fixture) == nil)
  }

  @Test(
    "Un compte se retrouve sans accent ni capitale, sur les deux moteurs",
    arguments: Engine.available)
  func accounts(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    let root = fixture.browser()
    try await root.signIn(Fixture.root.id)
    for words in ["helene", "HÉLÈNE", "Roy", "hélène roy"] {
      let query = words.replacing(" ", with: "%20").replacing("É", with: "%C3%89")
        .replacing("È", with: "%C3%88").replacing("é", with: "%C3%A9").replacing(
          "è", with: "%C3%A8")
      try await root.get("/administration/comptes?q=\(query)")
      #expect(root.page.shows("Hélène Roy"), "\(words)")
      #expect(!root.page.shows("Nadia Benali"), "\(words)")
    }
    try await root.get("/administration/comptes?q=%25")
    #expect(!root.page.shows("Hélène Roy"))
    // A name that changes is found under the new one.
    let nadia = try await fixture.browser(of: Fixture.nadia)
    try await nadia.get("/compte")
    try await nadia.post("/compte/nom", [("nom", "Nadège Çelik")])
    try await root.get("/administration/comptes?q=nadege%20celik")
    #expect(root.page.shows("Nadège Çelik"))
  }
}
