import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases
import Web
import WebSupport

struct PersonFilePageTests {
  let fixture: Fixture
  let site: Site

  init() async throws {
    fixture = try await Fixture.open()
    try await fixture.openFile()
    var site = Site()
    site.addPeople(
      fixture.dependencies, Footer(territory: "essai"),
      readings: FileReadings(database: fixture.database))
    self.site = site
  }

  @Test("Un prénom suffit pour ouvrir un dossier, et qui l’ouvre devient référent")
  func opensWithAFirstName() async throws {
    let browser = Browser.signedIn(Fixture.nadia, on: site)
    try await browser.get("/personnes/nouvelle")
    let page = try await browser.post("/personnes/nouvelle", [("prenom", "Yonas")])
    #expect(page.status == .ok)
    #expect(page.shows("Yonas"))
    #expect(page.shows("Nadia Benali Référent·e, CHRS Les Tilleuls"))
    #expect(page.shows("Rien n’est partagé"))
    let list = try await browser.get("/personnes")
    #expect(list.shows("Yonas"))
    #expect(!list.shows("Leïla"), "a colleague's file is not in my list")
  }

  @Test("Sans prénom, la page dit quoi faire et garde ce qui était écrit")
  func asksForAFirstName() async throws {
    let browser = Browser.signedIn(Fixture.nadia, on: site)
    try await browser.get("/personnes/nouvelle")
    let page = try await browser.post("/personnes/nouvelle", [("envie", "Coudre")])
    #expect(page.status == .unprocessableContent)
    #expect(page.shows("Donner un prénom, ou le nom que la personne choisit."))
    #expect(page.body.contains(">Coudre</textarea>"))
  }

  @Test("La première ligne du dossier est son envie, datée")
  func opensOnHerWish() async throws {
    let page = try await Browser.signedIn(Fixture.camille, on: site).get("/personnes/leila")
    #expect(page.shows("« Travailler dehors, avec les plantes » Dit par Leïla le 12 mars 2026"))
    #expect(page.shows("34 ans"))
    #expect(page.shows("06 00 00 00 12"))
  }

  @Test("Une collègue hors du cercle voit un prénom et le référent, rien d’autre")
  func colleagueSeesAFirstName() async throws {
    let browser = Browser.signedIn(Fixture.nadia, on: site)
    let page = try await browser.get("/personnes/leila")
    #expect(page.status == .ok)
    #expect(page.shows("Leïla H."))
    #expect(page.shows("Référent·e : Camille Rousset"))
    #expect(page.shows("Demander à rejoindre"))
    for hidden in ["Haddad", "plantes", "34 ans", "06 00", "partagé"] {
      #expect(!page.body.contains(hidden), "\(hidden)")
    }
    #expect(try await browser.get("/personnes/leila/envie").status == .notFound)
  }

  @Test("Une autre structure ne sait pas que la personne est là")
  func anotherStructureKnowsNothing() async throws {
    for member in [Fixture.sofia, Fixture.julien, Fixture.vasseur, Fixture.clara] {
      let page = try await Browser.signedIn(member, on: site).get("/personnes/leila")
      #expect(page.status == .notFound, "\(member.name)")
      let unknown = try await Browser.signedIn(member, on: site).get("/personnes/inconnue")
      #expect(page.text == unknown.text)
    }
  }

  @Test("Chercher trouve par prénom ; par nom seulement dans les dossiers de sa structure")
  func searches() async throws {
    let camille = Browser.signedIn(Fixture.camille, on: site)
    #expect(try await camille.get("/personnes?nom=lei").shows("Leïla H."))
    #expect(try await camille.get("/personnes?nom=Haddad").shows("Leïla H."))
    let nadia = Browser.signedIn(Fixture.nadia, on: site)
    #expect(try await nadia.get("/personnes?nom=lei").shows("Suivies par vos collègues"))
    #expect(!(try await nadia.get("/personnes?nom=hadd").shows("Leïla")))
  }

  @Test("Ses mots se gardent avec leur jour, les anciens restent")
  func keepsWishes() async throws {
    let browser = Browser.signedIn(Fixture.camille, on: site)
    try await browser.get("/personnes/leila/envie")
    let page = try await browser.post(
      "/personnes/leila/envie", [("envie", "Avoir mon potager"), ("jour", "2026-11-20")])
    #expect(page.shows("« Avoir mon potager » Dit par Leïla le 20 novembre 2026"))
    #expect(try await browser.get("/personnes/leila/envie").shows("Travailler dehors"))
  }

  @Test("La liste se lit page par page, sans perdre personne")
  func pages() async throws {
    for number in 10..<60 {
      try await fixture.openFile(
        of: Person(
          id: ID("p\(number)"), openedBy: ID("chrs"), firstName: "Ana\(number)",
          openedOn: fixture.today),
        referent: Fixture.nadia)
    }
    let browser = Browser.signedIn(Fixture.nadia, on: site)
    var names: [String] = []
    var path = "/personnes"
    while true {
      let page = try await browser.get(path)
      names += page.body.matches(of: />(Ana[0-9]+)</).map { String($0.1) }
      guard let next = page.body.firstMatch(of: /href="(\/personnes\?[^"]*apres=[^"]+)"/) else {
        break
      }
      path = String(next.1).replacing("&amp;", with: "&")
    }
    #expect(names == (10..<60).map { "Ana\($0)" })
  }
}
