import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases

@testable import Cordee

@Suite(.serialized)
struct HomesPagesTests {
  private func browser(_ fixture: Fixture, _ member: Member) -> Browser {
    let house = fixture.house()
    return Browser.signedIn(member, on: house.site)
  }

  @Test(
    "F1: la mesure de Karim ne correspond peut-être pas, rien n’est bloqué, et la suite est écrite")
  func karim() async throws {
    let fixture = try await Fixture.openWithHomes()
    let karim = try await fixture.openPerson("karim")
    let page = browser(fixture, Fixture.camille)
    try await page.get("/personnes/\(karim)/logement")
    #expect(page.page.shows("Le toit d’aujourd’hui"))
    let path = "/personnes/\(karim)/logement/mesures/nouvelle"
    try await page.get(path)
    var form = [
      ("besoin", "reinforced"), ("mesure", "iml"), ("operateur", "relais"), ("offre", "light"),
      ("debut", "2026-10-01"), ("commune", "Angoulême (16000)"), ("transport", "oui"),
    ]
    try await page.post(path, form)
    #expect(page.page.status == .unprocessableContent)
    #expect(page.page.shows("Cette mesure ne correspond peut-être pas"))
    #expect(page.page.shows("Elle a besoin de : accompagnement renforcé."))
    #expect(page.page.shows("Rien n’est bloqué"))
    #expect(page.page.shows("Garder sa demande ouverte, avec son ancienneté"))
    form += [
      ("raison", "La place en CHRS est attendue depuis dix mois."), ("suite", "points_rapproches"),
      ("suite", "demande_gardee"),
    ]
    try await page.post(path, form)
    #expect(page.page.status == .ok)
    #expect(page.page.shows("La place en CHRS est attendue depuis dix mois."))
    #expect(page.page.shows("Faire le point à 15, 30, 60 et 90 jours"))
    let measure = page.page.path
    // A first sign proposes a synthèse.
    try await page.post(
      "\(measure)/signes", [("version", "1"), ("signe", "loyer"), ("jour", "2026-11-20")])
    #expect(page.page.shows("Un premier signe, à regarder ensemble"))
    #expect(page.page.body.contains("/rencontres/nouvelle?genre=synthese&amp;motif=Un%20loyer"))
    // The operator sees it on Today, and the flat is given back: an outcome with a way forward.
    let relais = browser(fixture, Fixture.bruno)
    try await relais.get("/aujourd-hui")
    #expect(relais.page.shows("Premier signe"))
    try await relais.get(measure)
    #expect(relais.page.status == .ok)
    try await relais.post(
      "\(measure)/fin",
      [
        ("version", "2"), ("fin", "logement_rendu"), ("suite", "demande"), ("sans_toit", "oui"),
        ("jour", "2026-11-24"),
      ])
    #expect(relais.page.shows("Sa demande au SIAO continue, avec son ancienneté"))
    #expect(relais.page.shows("Cela arrive"))
    #expect(!relais.page.shows("échec"))
  }

  @Test("Le bail glisse: l’adresse reste, la mesure se termine, les nouvelles repartent")
  func slides() async throws {
    let fixture = try await Fixture.openWithHomes()
    try await fixture.openFile()
    try await fixture.ask()
    let id = try await fixture.openMeasure(from: Day("2025-06-01")!)
    let page = browser(fixture, Fixture.bruno)
    try await page.get("/logement/mesures/\(id)")
    try await page.post(
      "/logement/mesures/\(id)/bail-glissant", [("version", "1"), ("jour", "2026-11-01")])
    #expect(page.page.shows("Le bail est à son nom. L’adresse ne change pas."))
    #expect(page.page.shows("3 mois après le bail à son nom"))
    let camille = browser(fixture, Fixture.camille)
    try await camille.get("/personnes/leila/logement")
    #expect(camille.page.shows("Chez elle, le bail est à son nom"))
    #expect(camille.page.shows("Même adresse, mêmes voisins"))
  }

  @Test("Une adresse protégée et un ACT ne sortent pas de l’équipe qui en a besoin")
  func hidden() async throws {
    let fixture = try await Fixture.openWithHomes()
    try await fixture.openFile()
    try await fixture.ask()
    let id = try await fixture.openMeasure(.act, needed: .medium, offered: .medium)
    let place = try await KeepPlaces(fixture.dependencies).open(
      PlaceDraft(
        name: "Maison bleue", kind: .room, capacity: 1, address: "9 allée des Saules",
        isConfidential: true), by: Fixture.camille)
    try await MoveIn(fixture.dependencies)(
      Fixture.leila.id, to: place, on: fixture.today, by: Fixture.camille)
    try await fixture.agree([.housing, .referentStructure], to: ID("mission"), purpose: .followUp)
    let today = fixture.today
    try await fixture.database.write { session in
      try CircleStore.add(
        CircleMember(
          id: ID("c-thomas"), account: Fixture.thomas.account, structure: ID("mission"),
          role: .employmentAdviser, isReferent: false, from: today),
        to: Fixture.leila.id, in: session)
    }
    let camille = browser(fixture, Fixture.camille)
    try await camille.get("/personnes/leila/logement")
    #expect(camille.page.shows("Logement accompagné"))
    #expect(!camille.page.shows("thérapeutique") && !camille.page.shows("Habitat Relais"))
    let thomas = browser(fixture, Fixture.thomas)
    try await thomas.get("/personnes/leila/logement")
    #expect(thomas.page.shows("Logement accompagné") && thomas.page.shows("CHRS Les Tilleuls"))
    for page in [thomas, browser(fixture, Fixture.bruno), browser(fixture, Fixture.vasseur)] {
      for path in ["/personnes/leila/logement", "/logement", "/logement/mesures/\(id)"] {
        try await page.get(path)
        #expect(!page.page.shows("Saules") && !page.page.shows("Maison bleue"))
      }
    }
    let siao = browser(fixture, Fixture.vasseur)
    try await siao.get("/logement/mesures/\(id)")
    #expect(siao.page.shows("Appartement de coordination thérapeutique"))
  }

  @Test("Les lieux d’une maison: une chambre, une arrivée, une sortie")
  func places() async throws {
    let fixture = try await Fixture.openWithHomes()
    try await fixture.openFile()
    let page = browser(fixture, Fixture.camille)
    try await page.get("/logement")
    #expect(page.page.shows("Aucun lieu n’est noté"))
    try await page.get("/logement/lieux/nouveau")
    try await page.post("/logement/lieux/nouveau", [("nom", ""), ("places", "0")])
    #expect(page.page.status == .unprocessableContent)
    try await page.post(
      "/logement/lieux/nouveau",
      [("nom", "Chambre 12"), ("genre", "chambre"), ("places", "2"), ("transport", "oui")])
    #expect(page.page.shows("0/2, soit 0 %"))
    try await page.get("/logement/arrivees/nouvelle")
    let lieu = try #require(
      page.page.body.firstMatch(of: /<option value="([0-9a-f-]+)"[^>]*>Chambre 12/)
    ).1
    try await page.post(
      "/logement/arrivees/nouvelle",
      [
        ("personne", "leila"), ("lieu", String(lieu)), ("jour", "2026-11-24"), ("avant", "rue"),
      ])
    #expect(page.page.shows("1/2, soit 50 %") && page.page.shows("Leïla H."))
    let nadia = browser(fixture, Fixture.nadia)
    try await nadia.get("/logement")
    #expect(nadia.page.shows("Leïla H."))
    let sejour = try #require(page.page.body.firstMatch(of: /\/logement\/sejours\/([0-9a-f-]+)/)).1
    try await page.get("/logement/sejours/\(sejour)")
    try await page.post(
      "/logement/sejours/\(sejour)/sortie", [("vers", "logement"), ("jour", "2026-11-24")])
    #expect(page.page.shows("0/2, soit 0 %") && page.page.shows("Sortie, Leïla H."))
  }
}
