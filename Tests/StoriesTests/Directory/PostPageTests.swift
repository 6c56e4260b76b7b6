import Domain
import Kernel
import Store
import TestSupport
import Testing

@testable import Cordee

struct PostPageTests {
  private let fields = [
    ("intitule", "Aide au jardin"), ("metier", "maraîcher / maraîchère"), ("contrat", "cddi_phc"),
    ("heures_de", "4"), ("heures_a", "20"), ("cadre", "exterieur"), ("equipe", "equipe"),
    ("description", "Planter."), ("prerequis", "Aucun"), ("places", "3"), ("commune", "Cognac"),
  ]

  @Test(
    "Ouvrir un poste : il apparaît dans la recherche, à sa commune", arguments: Engine.available)
  func open(_ engine: Engine) async throws {
    let house = try await DirectoryHouse(engine)
    let browser = try await house.browser(of: Fixture.awa)
    try await browser.get("/postes/nouveau")
    let page = try await browser.post("/postes", fields)
    #expect(page.status == .ok)
    #expect(page.shows("Aide au jardin"))
    #expect(page.shows("CDDI Premières heures en chantier"))
    #expect(page.shows("4 à 20 h par semaine"))
    #expect(page.shows("Cognac"))
    #expect(page.shows("Moins de 3 candidatures"))
    try await house.house.directory.refresh()
    let found = try await house.browser().get("/employeurs?metier=jardin&commune=Cognac&rayon=2")
    #expect(found.shows("Aide au jardin"))
    #expect(try await browser.get("/postes").shows("Aide au jardin"))
  }

  @Test(
    "Qui ouvre, modifie et ferme un poste",
    arguments: [
      (Fixture.julien, true), (Fixture.awa, true),
      // Technical supervisor of the employer; another employer; a shelter; the State.
      (Fixture.denis, false), (Fixture.lucie, false), (Fixture.camille, false),
      (Fixture.etat, false),
    ])
  func whoManages(_ row: (member: Member, may: Bool)) async throws {
    let house = try await DirectoryHouse()
    let browser = try await house.browser(of: row.member)
    let edit = try await browser.get("/postes/maraichage/modifier")
    #expect(edit.status == (row.may ? .ok : .notFound))
    try await browser.get("/compte")
    let closed = try await browser.post("/postes/maraichage/fermer")
    #expect(closed.status == (row.may ? .ok : .notFound))
    let post = try await house.fixture.database.read {
      try JobPostStore.load(ID("maraichage"), in: $0)
    }
    #expect(post?.isOpen == !row.may)
    #expect(try await browser.get("/postes/maraichage").status == .ok)
  }

  @Test("Fermer puis rouvrir : la recherche suit")
  func closeAndReopen() async throws {
    let house = try await DirectoryHouse()
    let browser = try await house.browser(of: Fixture.awa)
    let page = try await browser.post("/postes/maraichage/fermer", csrf: try await token(browser))
    #expect(page.shows("Ce poste est fermé."))
    try await house.house.directory.refresh()
    #expect(
      try await browser.get("/employeurs?ouverts=oui&metier=maraicher").shows("Aucun employeur"))
    try await browser.get("/postes/maraichage")
    #expect(try await browser.post("/postes/maraichage/rouvrir").shows("de nouveau ouvert"))
    try await house.house.directory.refresh()
    #expect(try await browser.get("/employeurs?ouverts=oui&metier=maraicher").shows("1 employeur"))
  }

  private func token(_ browser: Browser) async throws -> String? {
    try await browser.get("/postes/maraichage").csrf
  }

  @Test("Un prérequis vérifié dit quand et par quelle structure, jamais par qui")
  func verification() async throws {
    let house = try await DirectoryHouse()
    let reader = house.browser()
    #expect(try await reader.get("/postes/maraichage").shows("Personne n’a encore vérifié"))
    let camille = try await house.browser(of: Fixture.camille)
    try await camille.get("/postes/maraichage")
    try await camille.post(
      "/postes/maraichage/verifier", [("reponse", "Le permis n’est pas nécessaire.")])
    let page = try await reader.get("/postes/maraichage")
    #expect(page.shows("Prérequis vérifié le 24 novembre 2026 par CHRS Les Tilleuls."))
    #expect(page.shows("Le permis n’est pas nécessaire."))
    #expect(!page.shows("Camille"))
    // A volunteer may not; a post without requirements has nothing to verify.
    let maryse = try await house.browser(of: Fixture.maryse)
    try await maryse.get("/compte")
    #expect(try await maryse.post("/postes/maraichage/verifier").status == .notFound)
    try await camille.get("/postes/maraichage")
    #expect(try await camille.post("/postes/tri/verifier").status == .notFound)
  }

  @Test("Quand les prérequis changent, la vérification tombe ; sinon elle reste")
  func verificationFalls() async throws {
    let house = try await DirectoryHouse()
    let camille = try await house.browser(of: Fixture.camille)
    try await camille.get("/postes/maraichage")
    try await camille.post("/postes/maraichage/verifier")
    let awa = try await house.browser(of: Fixture.awa)
    func save(_ version: String, _ requirements: String) async throws -> Browser.Page {
      try await awa.get("/postes/maraichage/modifier")
      let rest = fields.filter { $0.0 != "prerequis" }
      return try await awa.post(
        "/postes/maraichage/modifier", rest + [("version", version), ("prerequis", requirements)])
    }
    #expect(try await save("2", "Permis B").shows("Prérequis vérifié le"))
    #expect(try await save("3", "Permis B et vélo").shows("Personne n’a encore vérifié"))
  }

  @Test("Ce qui ne va pas dans une fiche de poste se dit, et ce qui était écrit reste")
  func invalid() async throws {
    let house = try await DirectoryHouse()
    let browser = try await house.browser(of: Fixture.awa)
    try await browser.get("/postes/nouveau")
    let page = try await browser.post(
      "/postes",
      [
        ("intitule", ""), ("metier", "maraichr"), ("contrat", "nimporte"), ("heures_de", "30"),
        ("heures_a", "20"), ("places", "0"), ("commune", "Saint-Denis"),
        ("description", "Gardez-moi"),
      ])
    #expect(page.status == .unprocessableContent)
    #expect(page.shows("Il reste 6 choses à corriger"))
    #expect(page.shows("Peut-être : Maraîcher / Maraîchère"))
    #expect(page.shows("Saint-Denis (93200)"))
    #expect(page.shows("Gardez-moi"))
  }

  @Test("Modifiée entre-temps, une fiche de poste montre les deux versions")
  func conflict() async throws {
    let house = try await DirectoryHouse()
    let browser = try await house.browser(of: Fixture.awa)
    try await browser.get("/postes/maraichage/modifier")
    try await house.fixture.database.write { session in
      var post = DirectoryHouse.gardening
      post.title = "Titre d’une autre"
      _ = try JobPostStore.update(post, at: nil, in: session)
    }
    let page = try await browser.post("/postes/maraichage/modifier", fields + [("version", "1")])
    #expect(page.status == .conflict)
    #expect(page.shows("Titre d’une autre"))
    #expect(page.shows("Aide au jardin"))
  }
}
