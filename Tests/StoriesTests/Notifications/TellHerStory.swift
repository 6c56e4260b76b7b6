import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases

@testable import Cordee

struct TellHerStory {
  @Test("Elle choisit d’être prévenue de vive voix : sa référente le voit, le dit, une fois")
  func byVoice() async throws {
    let world = try await ApplicationWorld()
    let leila = try await world.leila()
    try await leila.get("/mon-espace/me-prevenir")
    #expect(leila.page.shows("On me le dit"))
    #expect(!leila.page.shows("Par courriel"), "no address is known")
    try await leila.post("/mon-espace/me-prevenir", [("moyen", "")])
    #expect(leila.page.status == .unprocessableContent)
    try await leila.post("/mon-espace/me-prevenir", [("moyen", "email")])
    #expect(leila.page.shows("Votre adresse de courriel n’est pas écrite ici."))
    try await leila.post("/mon-espace/me-prevenir", [("moyen", "voice")])
    #expect(leila.page.path == "/mon-espace")

    let camille = try await world.browser(of: Fixture.camille)
    #expect(!(try await camille.get("/aujourd-hui")).shows("à prévenir"))
    let id = try await world.send(as: camille)
    let julien = try await world.browser(of: Fixture.julien)
    try await world.answer(id, [("reponse", "etude")], as: julien)
    #expect(try await camille.get("/aujourd-hui").shows("1 personne à prévenir"))
    #expect(try await camille.get("/a-dire").shows("Un employeur a répondu."))
    // A colleague with other files: nothing of hers, neither to read nor to do.
    let nadia = try await world.browser(of: Fixture.nadia)
    #expect(!(try await nadia.get("/a-dire")).shows("Leïla"))
    try await nadia.post("/a-dire/leila")
    #expect(nadia.page.status == .notFound)
    try await camille.get("/a-dire")
    try await camille.post("/a-dire/leila")
    #expect(!(try await camille.get("/aujourd-hui")).shows("à prévenir"))
    try await camille.post("/a-dire/leila")
    #expect(camille.page.shows("C’est déjà dit."))
  }

  @Test("Par courriel : une seule lettre, sans détail ; sans adresse, on le lui dit")
  func byLetter() async throws {
    let world = try await ApplicationWorld()
    let database = world.fixture.database
    let now = world.fixture.world.now
    try await database.write { session in
      try session.run("UPDATE person SET email = 'leila@cordee.test' WHERE id = 'leila'")
      try HerNoticeStore.choose(.email, of: Fixture.leila.id, at: now, in: session)
    }
    let id = try await world.send(as: world.browser(of: Fixture.camille))
    let julien = try await world.browser(of: Fixture.julien)
    try await world.answer(id, [("reponse", "etude")], as: julien)
    let tell = TellHer(world.fixture.dependencies)
    #expect(try await tell() == 1)
    #expect(try await tell() == 0)
    let bodies = try await database.read { session in
      try session.all("SELECT body FROM mail_outbox WHERE recipient = 'leila@cordee.test'") {
        $0.text(0)
      }
    }
    #expect(bodies.count == 1)
    #expect(!bodies[0].contains("Jardins"))
  }
}
