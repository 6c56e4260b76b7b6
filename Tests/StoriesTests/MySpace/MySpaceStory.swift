import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases
import WebSupport

@testable import Cordee

extension ApplicationWorld {
  /// Camille prints the paper; Leïla comes in with it on a fresh browser and chooses her code.
  func leila() async throws -> Browser {
    let paper = try await GiveSpaceAccess(fixture.dependencies)(
      Fixture.leila.id, by: Fixture.camille)
    let browser = Browser(house.site.router(house.settings))
    try await browser.get("/mon-espace/connexion")
    try await browser.post(
      "/mon-espace/connexion",
      [("identifiant", paper.handle.display), ("code", paper.firstCode.digits)])
    try await browser.post("/mon-espace/code", [("code", "7391"), ("encore", "7391")])
    return browser
  }
}

struct MySpaceStory {
  @Test("Du papier à son espace : rien ne se voit avant qu’elle ait choisi son code")
  func door() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    try await camille.get("/personnes/leila/acces")
    #expect(camille.page.shows("Pas encore d’accès"))
    try await camille.post("/personnes/leila/acces")
    #expect(camille.page.status == .ok)
    #expect(camille.page.headers[.cacheControl] == "no-store")
    let codes = camille.page.body.matches(of: /<strong class="num">([^<]+)<\/strong>/)
      .map { String($0.1) }
    #expect(codes.count == 2)
    // The code is never shown again.
    try await camille.get("/personnes/leila/acces")
    #expect(camille.page.shows("pas encore utilisé"))
    #expect(!camille.page.body.contains(codes[1]))

    let leila = world.fixture.browser()
    try await leila.get("/mon-espace")
    #expect(leila.page.path.hasPrefix("/connexion"))
    try await leila.post(
      "/mon-espace/connexion", [("identifiant", codes[0]), ("code", "998877")])
    #expect(leila.page.status == .unprocessableContent)
    #expect(leila.page.shows("pas le bon identifiant, ou pas le bon code"))
    #expect(leila.page.body.contains("<body class=\"falc\">"))
    try await leila.post(
      "/mon-espace/connexion", [("identifiant", codes[0]), ("code", codes[1])])
    #expect(leila.page.path == "/mon-espace/code")
    for closed in ["/mon-espace", "/mon-espace/lecteurs", "/mon-espace/mots"] {
      #expect(try await leila.get(closed).path == "/mon-espace/code")
    }
    try await leila.post("/mon-espace/code", [("code", "1234"), ("encore", "1234")])
    #expect(leila.page.shows("trop facile"))
    try await leila.post("/mon-espace/code", [("code", "7391"), ("encore", "7391")])
    #expect(leila.page.path == "/mon-espace")
    #expect(leila.page.shows("Bonjour Leïla"))
    #expect(leila.page.shows("« Travailler dehors, avec les plantes »"))
    #expect(leila.page.shows("Camille Rousset"))
    #expect(leila.page.body.contains("data-borne"))
    #expect(leila.page.body.contains("id=\"quitter\""))
    try await leila.post("/mon-espace/quitter")
    #expect(leila.page.shows("Votre espace est fermé"))
    #expect(try await leila.get("/mon-espace").path.hasPrefix("/connexion"))
  }

  @Test("Attendre n’est pas un refus ; une réponse s’y lit avec la phrase écrite pour elle")
  func applications() async throws {
    let world = try await ApplicationWorld()
    let id = try await world.send(as: world.browser(of: Fixture.camille))
    world.fixture.world.travel(days: 15)
    var leila = try await world.leila()
    #expect(leila.page.shows("Les Jardins de la Boëme"))
    #expect(leila.page.shows("Pas encore de réponse depuis 15 jours. Camille relance."))
    #expect(leila.page.shows("Attendre n’est pas un refus."))
    try await leila.get("/mon-espace/candidatures/\(id)")
    #expect(leila.page.shows("Leïla cultive un potager"))
    let julien = try await world.browser(of: Fixture.julien)
    try await world.answer(
      id,
      [
        ("reponse", "pas_cette_fois"), ("motif", "no_position"),
        ("phrase", "Nous n’embauchons pas en ce moment."), ("des", "2027-03"),
      ], as: julien)
    #expect(julien.page.status == .ok, "\(julien.page.text.prefix(600))")
    leila = try await world.leila()
    #expect(leila.page.shows("Pas cette fois."))
    #expect(leila.page.shows("Nous n’embauchons pas en ce moment."))
    #expect(leila.page.shows("à partir de mars 2027"))
    #expect(!leila.page.shows("refusé"))
  }

  @Test("Elle retire elle-même sa candidature, et l’employeur ne la lit plus")
  func withdraw() async throws {
    let world = try await ApplicationWorld()
    let id = try await world.send(as: world.browser(of: Fixture.camille))
    let leila = try await world.leila()
    try await leila.get("/mon-espace/candidatures/\(id)")
    #expect(leila.page.shows("Retirer ma candidature"))
    try await leila.post("/mon-espace/candidatures/\(id)/retirer")
    #expect(leila.page.shows("Vous avez retiré votre candidature."))
    let julien = try await world.browser(of: Fixture.julien)
    try await julien.get("/candidatures/\(id)")
    #expect(!julien.page.shows("potager"))
  }

  @Test(
    "F4. Sur une borne, elle dit stop pour le logement : dans la seconde, l’employeur n’en lit plus rien",
    arguments: Engine.available)
  func withdrawal(_ engine: Engine) async throws {
    let world = try await ApplicationWorld(engine)
    let id = try await world.send(
      [("point", "mobilite"), ("point", "horaires"), ("point", "logement")],
      as: world.browser(of: Fixture.camille))
    let julien = try await world.browser(of: Fixture.julien)
    try await julien.get("/candidatures/\(id)")
    #expect(julien.page.shows("Hébergée en CHRS"))
    try await world.house.applicationReadings.flush()
    try await world.house.readings.flush()

    let leila = try await world.leila()
    #expect(leila.page.shows("Ils voient où vous habitez : le type de logement, pas l’adresse."))
    let agreement = try #require(
      try await world.fixture.database.read { session in
        try AgreementStore.all(of: Fixture.leila.id, in: session).first { $0.item == .housing }
      })
    try await leila.get("/mon-espace/accords/\(agreement.id)")
    #expect(leila.page.shows("Votre logement et vos droits restent les mêmes."))
    #expect(leila.page.shows("Ils l’ont déjà lu"))
    #expect(leila.page.shows("Julien Marchetti"))
    try await leila.post("/mon-espace/accords/\(agreement.id)")
    #expect(leila.page.path == "/mon-espace")
    #expect(leila.page.shows("Ils ne le voient plus"))
    #expect(!leila.page.shows("où vous habitez"))
    #expect(leila.page.shows("comment vous vous déplacez"))

    // No trace on the other side, not even that something was there.
    try await julien.get("/candidatures/\(id)")
    #expect(!julien.page.shows("Hébergée"))
    #expect(!julien.page.shows("Logement"))
    #expect(julien.page.shows("Se déplace en bus"))
    // What had been read stays hers to see, with the day and the reader.
    try await leila.get("/mon-espace/lecteurs")
    #expect(leila.page.shows("Julien Marchetti"))
    #expect(leila.page.shows("le type de logement"))
    // The journal says that she did it herself.
    let last = try await world.fixture.database.read { session in
      try session.first(
        """
        SELECT actor_kind, kind FROM journal_entry
        WHERE subject_id = 'leila' AND kind = 'agreementWithdrawn'
        """
      ) { [$0.text(0), $0.text(1)] }
    }
    #expect(last == ["herself", "agreementWithdrawn"])
    // Once more is not an error of hers.
    #expect(try await leila.get("/mon-espace/accords/\(agreement.id)").status == .notFound)
  }

  @Test("Elle change ses mots ; Camille les lit, les anciens restent")
  func words() async throws {
    let world = try await ApplicationWorld()
    let leila = try await world.leila()
    try await leila.get("/mon-espace/mots")
    #expect(leila.page.shows("Travailler dehors, avec les plantes"))
    try await leila.post("/mon-espace/mots", [("mots", "")])
    #expect(leila.page.status == .unprocessableContent)
    try await leila.post("/mon-espace/mots", [("mots", "Un jardin à moi, et du temps")])
    #expect(leila.page.shows("« Un jardin à moi, et du temps »"))
    let camille = try await world.browser(of: Fixture.camille)
    try await camille.get("/personnes/leila")
    #expect(camille.page.shows("Un jardin à moi, et du temps"))
  }

  @Test("Ce qui est à une autre ne s’ouvre pas, et un professionnel n’entre pas chez elle")
  func others() async throws {
    let world = try await ApplicationWorld()
    let id = try await world.send(as: world.browser(of: Fixture.camille))
    try await world.fixture.agree([.mobility], to: ID("recycleco"))
    let other = Person(
      id: ID("karim"), openedBy: ID("chrs"), firstName: "Karim", openedOn: world.fixture.today)
    try await world.fixture.openFile(of: other)
    let paper = try await GiveSpaceAccess(world.fixture.dependencies)(
      other.id, by: Fixture.camille)
    let karim = world.fixture.browser()
    try await karim.get("/mon-espace/connexion")
    try await karim.post(
      "/mon-espace/connexion",
      [("identifiant", paper.handle.letters), ("code", paper.firstCode.digits)])
    try await karim.post("/mon-espace/code", [("code", "7391"), ("encore", "7391")])
    #expect(try await karim.get("/mon-espace/candidatures/\(id)").status == .notFound)
    #expect(
      try await karim.get("/mon-espace/accords/leila-recycleco-mobilite").status == .notFound)
    try await karim.post("/mon-espace/accords/leila-recycleco-mobilite")
    #expect(karim.page.status == .notFound)
    try await karim.post("/mon-espace/candidatures/\(id)/retirer")
    #expect(karim.page.status == .notFound)
    let nadia = try await world.browser(of: Fixture.nadia)
    #expect(try await nadia.get("/personnes/leila/acces").status == .notFound)
    try await nadia.post("/personnes/leila/acces")
    #expect(nadia.page.status == .notFound)
    #expect(try await nadia.get("/mon-espace", follow: false).status == .seeOther)
    #expect(!(try await nadia.get("/mon-espace")).body.contains("class=\"falc\""))
  }

  @Test("Son PASS se lit en jours, sans mots d’administration")
  func pass() async throws {
    let world = try await ApplicationWorld()
    try await world.fixture.openPass(world.fixture.hire(startsOn: world.fixture.today))
    let leila = try await world.leila()
    #expect(leila.page.shows("Mon PASS IAE"))
    #expect(leila.page.shows("Il vous reste 730 jours."))
  }

  @Test("Son espace s’est fermé pendant qu’elle écrivait : ses mots reviennent, à elle seule")
  func expired() async throws {
    let world = try await ApplicationWorld()
    let leila = try await world.leila()
    try await leila.get("/mon-espace/mots")
    world.fixture.world.travel(days: 1)
    try await leila.post("/mon-espace/mots", [("mots", "Travailler près de la rivière")])
    #expect(leila.page.status == .unauthorized)
    #expect(leila.page.body.contains("<body class=\"falc\">"))
    #expect(leila.page.shows("Vos mots sont gardés pour vous"))
    #expect(!leila.page.shows("rivière"), "le texte voyage fermé")
    let sealed = String(
      try #require(
        leila.page.body.firstMatch(of: /name="garde" value="([0-9a-f]+)"/)
      ).1)
    let handle = try await world.fixture.database.read { session in
      try session.first("SELECT handle FROM space_access") { $0.text(0) }
    }
    let door: [(String, String)] = [("identifiant", try #require(handle)), ("garde", sealed)]
    // A wrong code loses nothing.
    try await leila.post("/mon-espace/connexion", door + [("code", "1111")])
    #expect(leila.page.body.contains(sealed))
    try await leila.post("/mon-espace/connexion", door + [("code", "7391")])
    #expect(leila.page.shows("Vos mots sont là"))
    #expect(leila.page.shows("Travailler près de la rivière"))
    let form = leila.page
    try await leila.get("/mon-espace")
    #expect(!leila.page.shows("rivière"), "rien ne part tout seul")
    try await leila.post(
      "/mon-espace/mots", [("mots", "Travailler près de la rivière")], csrf: form.csrf)
    #expect(leila.page.shows("Vos mots sont gardés"))
    // Nobody else opens it, and no code is ever sealed.
    let camille = Browser(world.house.site.router(world.house.settings))
    try await camille.get("/connexion")
    let reply = try await camille.post(
      "/connexion",
      [
        ("courriel", "camille@cordee.test"), ("mot_de_passe", Fixture.password),
        ("garde", sealed),
      ], follow: false)
    #expect(!reply.body.contains("rivière"))
    world.fixture.world.travel(days: 1)
    try await leila.post(
      "/mon-espace/code", [("present", "7391"), ("code", "8264"), ("encore", "8264")],
      follow: false)
    #expect(!leila.page.body.contains("garde"))
  }
}
