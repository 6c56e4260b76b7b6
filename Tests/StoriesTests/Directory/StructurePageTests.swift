import Domain
import Kernel
import Store
import TestSupport
import Testing

@testable import Cordee

struct StructurePageTests {
  @Test("La fiche d’une structure est publique et dit ce qu’est son type")
  func publicPage() async throws {
    let browser = try await DirectoryHouse().browser()
    let page = try await browser.get("/structures/jardins")
    #expect(page.status == .ok)
    #expect(page.shows("Atelier et chantier d’insertion. Embauche en CDD d’insertion"))
    #expect(page.shows("Premières heures en chantier"))
    #expect(page.shows("1 rue de la Paix"))
    #expect(page.shows("Prend aussi des candidatures spontanées."))
    #expect(!page.body.contains("/modifier"))
    #expect(try await browser.get("/structures/inconnue").status == .notFound)
    #expect(try await browser.get("/structures/%3Cscript%3E").status == .notFound)
  }

  @Test("Une adresse confidentielle ne se lit que par ses membres et la plateforme")
  func confidential() async throws {
    let house = try await DirectoryHouse()
    try await house.fixture.database.write { session in
      var shelter = try StructureStore.load(ID("chrs"), in: session)!
      shelter.place.isConfidential = true
      _ = try StructureStore.update(shelter, in: session)
    }
    func shows(_ browser: DirectoryHouse.Reader) async throws -> Bool {
      let page = try await browser.get("/structures/chrs")
      #expect(page.shows("Angoulême"))
      return page.shows("1 rue de la Paix")
    }
    #expect(try await !shows(house.browser()))
    #expect(try await !shows(try await house.browser(of: Fixture.julien)))
    #expect(try await shows(try await house.browser(of: Fixture.nadia)))
    #expect(try await shows(try await house.platform()))
  }

  @Test("Seuls les administrateurs de la structure et la plateforme modifient la fiche")
  func whoEdits() async throws {
    let house = try await DirectoryHouse()
    let path = "/structures/jardins/modifier"
    #expect(try await house.browser(of: Fixture.julien).get(path).status == .ok)
    #expect(try await house.platform().get(path).status == .ok)
    // Same structure, not its administrator; administrator, of another structure.
    #expect(try await house.browser(of: Fixture.awa).get(path).status == .notFound)
    #expect(try await house.browser(of: Fixture.lucie).get(path).status == .notFound)
    let hostile = try await house.browser(of: Fixture.lucie)
    try await hostile.get("/structures/recycleco/modifier")
    let page = try await hostile.post(path, [("version", "1"), ("nom", "À moi")])
    #expect(page.status == .notFound)
  }

  @Test("Modifier la fiche, puis la retrouver dans la recherche")
  func edit() async throws {
    let house = try await DirectoryHouse()
    let browser = try await house.browser(of: Fixture.julien)
    try await browser.get("/structures/jardins/modifier")
    let fields = [
      ("version", "1"), ("nom", "Jardins de Cognac"), ("adresse", "2 rue B"),
      ("code_postal", "16100"), ("ville", ""), ("commune", "cognac"),
      ("telephone", "05 45 00 00 01"),
      ("courriel", "accueil@jardins.test"), ("site", "jardins.test"), ("description", "Nos <mots>"),
      ("programme", "cvg"),
    ]
    let page = try await browser.post("/structures/jardins/modifier", fields)
    #expect(page.path == "/structures/jardins")
    #expect(page.shows("La fiche est à jour."))
    #expect(page.shows("Nos <mots>"))
    #expect(page.shows("05 45 00 00 01"))
    #expect(page.body.contains("href=\"https://jardins.test\""))
    #expect(page.shows("Convergence"))
    try await house.house.directory.refresh()
    let found = try await browser.get("/employeurs?metier=jardins&commune=Cognac&rayon=1")
    #expect(found.shows("Jardins de Cognac"))
  }

  @Test("Ce qui ne va pas se dit d’un coup, avec ce qui était écrit")
  func invalid() async throws {
    let house = try await DirectoryHouse()
    let browser = try await house.browser(of: Fixture.julien)
    try await browser.get("/structures/jardins/modifier")
    let page = try await browser.post(
      "/structures/jardins/modifier",
      [
        ("version", "1"), ("nom", ""), ("code_postal", "160"), ("commune", "Atlantide"),
        ("telephone", "123"), ("courriel", "pas une adresse"), ("site", "javascript:alert(1)"),
        ("description", "Gardez-moi"),
      ])
    #expect(page.status == .unprocessableContent)
    #expect(page.shows("Il reste 6 choses à corriger"))
    #expect(page.shows("Gardez-moi"))
  }

  @Test(
    "Modifiée entre-temps : les deux versions se voient, rien n’est perdu",
    arguments: Engine.available)
  func conflict(_ engine: Engine) async throws {
    let house = try await DirectoryHouse(engine)
    let browser = try await house.browser(of: Fixture.julien)
    try await browser.get("/structures/jardins/modifier")
    try await house.fixture.database.write { session in
      var structure = try StructureStore.load(ID("jardins"), in: session)!
      structure.description = "Écrit par une autre"
      _ = try StructureStore.update(structure, in: session)
    }
    let mine = [("nom", "Les Jardins de la Boëme"), ("description", "Écrit par moi")]
    let page = try await browser.post("/structures/jardins/modifier", [("version", "1")] + mine)
    #expect(page.status == .conflict)
    #expect(page.shows("Écrit par une autre"))
    #expect(page.shows("Écrit par moi"))
    #expect(page.body.contains("name=\"version\" value=\"2\""))
    let saved = try await browser.post("/structures/jardins/modifier", [("version", "2")] + mine)
    #expect(saved.shows("La fiche est à jour."))
    let entries = try await house.fixture.database.read {
      try $0.count("SELECT count(*) FROM journal_entry WHERE kind = 'structureChanged'")
    }
    #expect(entries == 1)
  }
}

extension DirectoryHouse {
  typealias Reader = Browser
}
