import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases
import Web
import WebSupport

struct FileFormTests {
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

  private func fields(_ more: [(String, String)], version: String = "1") -> [(String, String)] {
    [("version", version), ("prenom", "Leïla"), ("nom", "Haddad")] + more
  }

  @Test("Une phrase notée se lit dans le dossier et ne part nulle part")
  func records() async throws {
    let browser = Browser.signedIn(Fixture.camille, on: site)
    try await browser.get("/personnes/leila/modifier")
    let page = try await browser.post(
      "/personnes/leila/modifier",
      fields([("mobilite", "À pied et en bus"), ("droits", "CSS ouverte"), ("programme", "phc")]))
    #expect(page.shows("À pied et en bus"))
    #expect(page.shows("Jamais montré à un employeur."))
    #expect(page.shows("Premières heures en chantier"))
    #expect(page.shows("Rien n’est partagé"))
  }

  @Test("Un numéro de sécurité sociale est refusé avec une phrase, le reste est gardé")
  func refusesNIR() async throws {
    let browser = Browser.signedIn(Fixture.camille, on: site)
    try await browser.get("/personnes/leila/modifier")
    let page = try await browser.post(
      "/personnes/leila/modifier",
      fields([("droits", "Sécu 2 92 05 16 015 123 45"), ("langues", "Arabe, français A2")]))
    #expect(page.status == .unprocessableContent)
    #expect(page.shows("Retirer ce qui ressemble à un numéro de sécurité sociale."))
    #expect(page.body.contains("value=\"Arabe, français A2\""))
  }

  @Test("Changé entre-temps : les deux versions se lisent, rien n’est perdu")
  func changedMeanwhile() async throws {
    let slow = Browser.signedIn(Fixture.camille, on: site)
    try await slow.get("/personnes/leila/modifier")
    let quick = Browser.signedIn(Fixture.camille, on: site)
    try await quick.get("/personnes/leila/modifier")
    try await quick.post("/personnes/leila/modifier", fields([("horaires", "Dès 9 h")]))
    let page = try await slow.post(
      "/personnes/leila/modifier", fields([("horaires", "L’après-midi"), ("nom", "Haddadi")]))
    #expect(page.status == .conflict)
    #expect(page.shows("Horaires et disponibilité L’après-midi Dès 9 h"))
    #expect(page.body.contains("value=\"Haddadi\""))
    let done = try await slow.post(
      "/personnes/leila/modifier",
      fields([("horaires", "L’après-midi"), ("nom", "Haddadi")], version: "2"))
    #expect(done.shows("L’après-midi"))
  }

  @Test(
    "Une date qui n’existe pas, une adresse incomplète : la page dit quoi faire",
    arguments: [
      ("naissance", "2026-02-29"), ("naissance", "2030-01-01"), ("courriel", "leila"),
      ("telephone", "12"), ("commune", "Nulle-Part"),
    ])
  func badInput(_ name: String, _ value: String) async throws {
    let browser = Browser.signedIn(Fixture.camille, on: site)
    try await browser.get("/personnes/leila/modifier")
    let page = try await browser.post("/personnes/leila/modifier", fields([(name, value)]))
    #expect(page.status == .unprocessableContent)
    #expect(page.body.contains("erreur-\(name)"))
    #expect(page.body.contains("value=\"\(value)\""))
  }

  @Test("Une autre équipe du cercle note pour elle, sans lire ni changer l’identité")
  func anotherTeam() async throws {
    try await BringIntoCircle(fixture.dependencies)(
      .elsewhere(Email("thomas@cordee.test")!), as: .employmentAdviser, around: ID("leila"),
      by: Fixture.camille)
    let browser = Browser.signedIn(Fixture.thomas, on: site)
    let form = try await browser.get("/personnes/leila/modifier")
    #expect(!form.body.contains("Haddad"))
    let page = try await browser.post(
      "/personnes/leila/modifier",
      [("version", "1"), ("prenom", "Autre"), ("nom", "Autre"), ("metiers", "Jardin")])
    #expect(page.shows("Leïla H."))
    #expect(page.shows("Jardin"))
    let camille = try await Browser.signedIn(Fixture.camille, on: site).get("/personnes/leila")
    #expect(!camille.shows("Jardin"), "no agreement for the shelter to read that note")
  }

  @Test("Un accord se note, se voit, se retire ; le journal le raconte")
  func agreements() async throws {
    let browser = Browser.signedIn(Fixture.camille, on: site)
    #expect(
      try await browser.get("/personnes/leila/partages/nouveau").shows("Les Jardins de la Boëme"))
    let form = try await browser.get("/personnes/leila/partages/nouveau?structure=jardins")
    for never in ["Ressources", "Situation judiciaire", "Composition du foyer"] {
      #expect(!form.shows(never), "\(never)")
    }
    #expect(!form.body.contains(" checked"), "nothing is ticked beforehand")
    let nothing = try await browser.post(
      "/personnes/leila/partages/nouveau", [("structure", "jardins"), ("langue", "arabe")])
    #expect(nothing.status == .unprocessableContent)
    #expect(nothing.shows("Choisir au moins une information."))
    let page = try await browser.post(
      "/personnes/leila/partages/nouveau",
      [
        ("structure", "jardins"), ("element", "mobilite"), ("element", "logement"),
        ("but", "candidature"), ("donne", "oral"), ("langue", "arabe"), ("debut", "2026-11-24"),
        ("fin", "2027-05-24"),
      ])
    #expect(page.shows("Mobilité Étudier sa candidature, jusqu’au 24 mai 2027"))
    #expect(page.shows("À l’oral, en arabe, noté par Camille Rousset."))
    let after = try await browser.post(
      "/personnes/leila/partages/retrait", [("structure", "jardins"), ("element", "logement")])
    #expect(after.shows("Accords retirés ou terminés : 1"))
    let journal = try await browser.get("/personnes/leila/journal?voir=tout")
    #expect(
      journal.shows(
        "Camille Rousset (CHRS Les Tilleuls) a noté l’accord retiré : « Logement (type seulement) », Les Jardins de la Boëme"
      ))
  }

  @Test("Le cercle, les accords et le journal sont fermés à qui n’en est pas")
  func closedPages() async throws {
    for member in [Fixture.nadia, Fixture.helene, Fixture.sofia, Fixture.julien] {
      let browser = Browser.signedIn(member, on: site)
      for part in ["modifier", "cercle", "partages", "partages/nouveau", "journal", "envie"] {
        let page = try await browser.get("/personnes/leila/\(part)")
        #expect(page.status == .notFound, "\(member.name) \(part)")
      }
    }
  }
}
