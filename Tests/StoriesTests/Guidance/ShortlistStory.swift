import Domain
import Kernel
import Store
import TestSupport
import Testing
import WebSupport

@testable import Cordee

/// From the prescription diagnosis to each door that was kept, and what became of it.
struct ShortlistStory {
  private func keep(
    _ structure: String, post: String = "", as browser: Browser
  ) async throws {
    try await browser.post(
      "/personnes/leila/envisages",
      [("structure", structure), ("poste", post), ("retour", "https://ailleurs.test/")])
  }

  @Test(
    "Du diagnostic aux structures gardées : candidater à chacune, et voir ce que chacune devient",
    arguments: Engine.available)
  func wholePath(_ engine: Engine) async throws {
    let world = try await ApplicationWorld(engine)
    let camille = try await world.browser(of: Fixture.camille)
    try await camille.get("/personnes/leila/envisages")
    #expect(camille.page.shows("Rien n’est gardé encore"))
    try await keep("jardins", post: "maraichage", as: camille)
    // A foreign address is not followed.
    #expect(camille.page.path == "/personnes/leila/envisages")
    #expect(camille.page.shows("Trois portes valent mieux qu’une"))
    try await keep("recycleco", as: camille)
    try await keep("interim", as: camille)
    // Kept twice is kept once.
    try await keep("interim", as: camille)
    #expect(!camille.page.shows("Trois portes"))
    #expect(camille.page.shows("D’après le diagnostic de prescription du 24 novembre 2026"))
    let kept = try await world.fixture.database.read {
      try EnvisagedStore.of(Fixture.leila.id, keptBy: ID("chrs"), in: $0)
    }
    #expect(kept.count == 3)

    // Her file and the prescription page lead there.
    for path in ["/personnes/leila", "/personnes/leila/diagnostic/prescription"] {
      try await camille.get(path)
      #expect(camille.page.shows("Envisagé avec elle"), "\(path)")
      #expect(
        camille.page.body.contains("/personnes/leila/candidatures/nouvelle?poste=maraichage"),
        "\(path)")
    }

    // The composer opens with the post chosen and tells the two others.
    try await camille.get("/personnes/leila/candidatures/nouvelle?poste=maraichage")
    #expect(camille.page.shows("d’après le diagnostic de prescription du 24 novembre 2026"))
    #expect(camille.page.shows("Encore à faire"))
    #expect(camille.page.body.contains("nouvelle?structure=recycleco\">Recycl’Éco</a>"))
    #expect(camille.page.body.contains("value=\"maraichage\" checked"))

    let id = try await world.send(as: camille)
    let sent = try await world.fixture.database.read {
      try JobApplicationStore.load(ID(id), in: $0)
    }
    #expect(sent?.diagnosis == ID("diag"))
    try await camille.get("/candidatures/\(id)")
    #expect(camille.page.shows("Tirée du diagnostic de prescription du 24 novembre 2026"))
    #expect(camille.page.shows("2 structures gardées"))
    // The employer learns nothing of it.
    let julien = try await world.browser(of: Fixture.julien)
    try await julien.get("/candidatures/\(id)")
    #expect(!julien.page.shows("Tirée du diagnostic"))
    #expect(!julien.page.shows("gardée"))
    try await world.answer(
      id, [("reponse", "pas_cette_fois"), ("motif", "no_position"), ("phrase", "Merci.")],
      as: julien)

    try await camille.get("/personnes/leila/envisages")
    #expect(camille.page.shows("Pas cette fois"))
    let interim = try #require(kept.first { $0.employer == ID("interim") })
    try await camille.post("/personnes/leila/envisages/\(interim.id)/retirer", [])
    #expect(camille.page.shows("La structure n’est plus gardée"))
    #expect(!camille.page.shows("Tremplin"))
  }

  @Test("La collègue, l’autre structure et l’employeur n’en savent rien")
  func access() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    try await keep("jardins", as: camille)
    let place = try await world.fixture.database.read {
      try EnvisagedStore.of(Fixture.leila.id, keptBy: ID("chrs"), in: $0)
    }.first
    for member in [Fixture.nadia, Fixture.julien, Fixture.lucie, Fixture.thomas] {
      let browser = try await world.browser(of: member)
      #expect(try await browser.get("/personnes/leila/envisages").status == .notFound)
      try await keep("recycleco", as: browser)
      #expect(browser.page.status == .notFound)
      try await browser.post("/personnes/leila/envisages/\(place!.id)/retirer", [])
      #expect(browser.page.status == .notFound, "\(member.name)")
    }
    // Someone of her circle in another structure keeps a list of its own.
    let day = world.fixture.today
    try await world.fixture.database.write { session in
      try CircleStore.add(
        CircleMember(
          id: ID("c-thomas"), account: ID("thomas"), structure: ID("mission"),
          role: .employmentAdviser, isReferent: false, from: day),
        to: Fixture.leila.id, in: session)
    }
    let thomas = try await world.browser(of: Fixture.thomas)
    try await thomas.get("/personnes/leila/envisages")
    #expect(thomas.page.status == .ok)
    #expect(!thomas.page.shows("Jardins"))
    try await thomas.post("/personnes/leila/envisages/\(place!.id)/retirer", [])
    #expect(thomas.page.status == .notFound)
  }

  @Test("Ce qui ne peut se garder se dit : pas d’employeur, un CHRS, un poste d’ailleurs, trop")
  func refusals() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    try await camille.post("/personnes/leila/envisages", [])
    #expect(camille.page.status == .unprocessableContent)
    try await keep("chrs", as: camille)
    #expect(camille.page.status == .notFound)
    try await keep("recycleco", post: "maraichage", as: camille)
    #expect(camille.page.status == .notFound)
  }

  @Test("Gardé avant le premier diagnostic, il en fait partie dès qu’il est validé")
  func beforeDiagnosis() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/compte")
    try await camille.post("/personnes/leila/envisages", [("structure", "jardins")])
    #expect(!camille.page.shows("D’après le diagnostic"))
    try await camille.get("/personnes/leila/diagnostic/prescription")
    try await camille.post("/personnes/leila/diagnostic/prescription", [("element", "envie")])
    try await camille.get("/personnes/leila/envisages")
    #expect(camille.page.shows("D’après le diagnostic de prescription du 24 novembre 2026"))
    try await camille.get("/personnes/leila/candidatures/nouvelle?structure=jardins")
    #expect(camille.page.shows("Choisi avec elle au diagnostic"))
    #expect(!camille.page.body.contains("value=\"envie\" checked"))
  }
}
