import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases
import WebSupport

@testable import Cordee

/// F10, its half about work: exit, news for a year, a way on.
struct TwelveMonthsStory {
  private func leila(_ fixture: Fixture) async throws -> Browser {
    let paper = try await GiveSpaceAccess(fixture.dependencies)(
      Fixture.leila.id, by: Fixture.camille)
    let browser = fixture.browser()
    try await browser.get("/mon-espace/connexion")
    try await browser.post(
      "/mon-espace/connexion",
      [("identifiant", paper.handle.display), ("code", paper.firstCode.digits)])
    try await browser.post("/mon-espace/code", [("code", "7391"), ("encore", "7391")])
    return browser
  }

  @Test("Douze mois après : l’emploi s’arrête au sixième, une suite s’ouvre, rien ne se ferme")
  func twelveMonths() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFileLongAgo()
    fixture.world.travel(to: Day("2025-06-02")!)
    try await fixture.employ(since: Day("2025-06-02")!)

    // 2 February 2026: the ACI writes that she left on 31 January, to a seven-month contract.
    fixture.world.travel(to: Day("2026-02-02")!)
    let julien = try await fixture.browser(of: Fixture.julien)
    try await julien.get("/sorties")
    #expect(julien.page.shows("Leïla H."))
    try await julien.get("/personnes/leila/sorties/nouvelle")
    #expect(julien.page.body.contains("value=\"2025-06-02\""))
    try await julien.post(
      "/personnes/leila/sorties/nouvelle",
      [("debut", "2025-06-02"), ("fin", "2026-02-30"), ("suite", "cdd")])
    #expect(julien.page.status == .unprocessableContent)
    #expect(julien.page.shows("Cette date n’existe pas"))
    try await julien.post(
      "/personnes/leila/sorties/nouvelle",
      [
        ("debut", "2025-06-02"), ("fin", "2026-01-31"), ("suite", "cdd"),
        ("suite_debut", "2026-02-02"), ("suite_fin", "2026-09-01"),
      ])
    #expect(julien.page.shows("Son dossier reste ouvert"))
    #expect(julien.page.shows("Emploi durable"))
    #expect(julien.page.shows("6 mois ou plus"))
    let exit = julien.page.path
    // Written twice: the second is told.
    try await julien.post(
      "/personnes/leila/sorties/nouvelle",
      [("debut", "2025-06-02"), ("fin", "2026-01-31"), ("suite", "cdd")])
    #expect(julien.page.status == .conflict)

    // Her circle proposes to take her news; she sees it, and may stop.
    var camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/personnes/leila/rebondir")
    #expect(camille.page.shows("Les Jardins de la Boëme"))
    #expect(
      camille.page.shows("Elle reviendra le 1 août 2026")
        || camille.page.shows("Elle reviendra le 1er août 2026"))
    try await camille.post(
      "\(exit)/suivi", [("retour", "/personnes/leila/rebondir"), ("langue", "français")])
    #expect(camille.page.status == .unprocessableContent)
    try await camille.post(
      "\(exit)/suivi",
      [
        ("retour", "/personnes/leila/rebondir"), ("moyen", "sms"), ("maniere", "oral"),
        ("langue", "français"),
      ])
    #expect(
      camille.page.shows("CHRS Les Tilleuls, prend de ses nouvelles par SMS"))
    // The employer learns that somebody does, not which shelter.
    try await julien.get(exit)
    #expect(julien.page.shows("une structure du territoire, prend de ses nouvelles"))
    #expect(!julien.page.shows("Tilleuls") && !julien.page.shows("Camille"))
    let space = try await leila(fixture)
    try await space.get("/mon-espace")
    #expect(space.page.shows("Mon travail, et après"))
    try await space.get("/mon-espace/apres")
    #expect(space.page.shows("Seulement Camille Rousset lit vos réponses"))
    #expect(space.page.shows("Je dis stop"))

    // Month after month.
    var followUp = ""
    for (day, month) in [("2026-02-28", 1), ("2026-04-30", 3)] {
      fixture.world.travel(to: Day(day)!)
      camille = try await fixture.browser(of: Fixture.camille)
      try await camille.get("/aujourd-hui")
      #expect(camille.page.shows("\(month) mois après"))
      followUp = try await Self.followUp(fixture)
      try await camille.get(followUp)
      try await camille.post(
        "\(followUp)/reponse",
        [("mois", String(month)), ("travail", "meme_emploi"), ("logement", "meme_logement")])
      #expect(camille.page.shows("Toujours dans le même emploi"))
    }
    // Nobody else reads her answers: not her colleagues, not the employer she left.
    for stranger in [Fixture.nadia, Fixture.helene, Fixture.julien, Fixture.lucie, Fixture.thomas] {
      let browser = try await fixture.browser(of: stranger)
      #expect(try await browser.get(followUp).status == .notFound, "\(stranger.name)")
    }

    // M+6: the contract stopped. A way on, told to her referent and to her.
    fixture.world.travel(to: Day("2026-07-31")!)
    camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get(followUp)
    try await camille.post(
      "\(followUp)/reponse",
      [("mois", "6"), ("travail", "sans_emploi"), ("logement", "meme_logement")])
    #expect(camille.page.shows("Une suite s’ouvre"))
    try await camille.get("/aujourd-hui")
    #expect(camille.page.shows("une suite à préparer"))
    try await camille.get("/personnes/leila/rebondir")
    #expect(camille.page.shows("Redire l’envie"))
    #expect(camille.page.shows("Refaire le point"))
    let again = try await leila(fixture)
    try await again.get("/mon-espace/apres")
    #expect(again.page.shows("C’est possible de recommencer"))
    #expect(again.page.shows("Camille Rousset veut en parler avec vous"))
    try await camille.post("/personnes/leila/rebondir", [("acte", "en_route")])
    #expect(camille.page.shows("Une suite peut se rouvrir"))

    // M+9: not reached, two ways, then nobody insists.
    fixture.world.travel(to: Day("2026-10-31")!)
    camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get(followUp)
    try await camille.post("\(followUp)/non-joint", [("mois", "9"), ("essai", "sms")])
    #expect(camille.page.shows("Un autre moyen peut s’essayer"))
    try await camille.post("\(followUp)/non-joint", [("mois", "9"), ("essai", "appel")])
    #expect(camille.page.shows("Cela ne compte contre personne"))
    try await camille.get("/aujourd-hui")
    #expect(!camille.page.shows("9 mois après"))

    // M+12 closes the year. The exit is counted once, in the year it happened.
    fixture.world.travel(to: Day("2027-01-31")!)
    camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get(followUp)
    try await camille.post(
      "\(followUp)/reponse",
      [("mois", "12"), ("travail", "formation"), ("logement", "meme_logement")])
    #expect(camille.page.shows("L’année est passée"))
    // She says herself how it is, with four pictures; once, to the one she chose.
    let hers = try await leila(fixture)
    try await hers.get("/mon-espace")
    #expect(hers.page.shows("Quatre images, trois questions"))
    try await hers.get("/mon-espace/apres")
    #expect(hers.page.shows("Un an après, comment ça va"))
    #expect(hers.page.body.matches(of: /class="face"/).count == 12)
    let survey = "/mon-espace/apres/un-an/\(followUp.dropFirst("/suivis/".count))"
    try await hers.post(survey, [])
    #expect(hers.page.status == .unprocessableContent)
    #expect(hers.page.shows("Une seule réponse suffit"))
    try await hers.post(
      survey, [("logement", "tres_bien"), ("travail", "difficile"), ("mots", "Je dors bien.")])
    #expect(hers.page.shows("Merci de l’avoir dit"))
    #expect(hers.page.shows("Mon logement : très bien"))
    #expect(!hers.page.shows("Choisissez une image"))
    try await camille.get(followUp)
    #expect(camille.page.shows("Ce qu’elle en dit, un an après"))
    #expect(camille.page.shows("Je dors bien."))
    let employer = try await fixture.browser(of: Fixture.awa)
    #expect(try await employer.get(followUp).status == .notFound)
    let file = "/structures/jardins/dialogue-de-gestion"
    try await employer.get("\(file)?annee=2026")
    #expect(employer.page.shows("1/1, soit 100 %"))
    #expect(
      !employer.page.shows("Après la sortie"), "she did not let the employer read her answers")
    try await employer.get("\(file)/sorties?annee=2026&part=durable")
    #expect(employer.page.shows("Leïla H."))
    try await employer.get("\(file)?annee=2027")
    #expect(employer.page.shows("pas encore de sortie comptée"))
    let person = try await fixture.database.read { try PeopleStore.load(Fixture.leila.id, in: $0) }
    #expect(person != nil)
  }

  private static func followUp(_ fixture: Fixture) async throws -> String {
    let all = try await fixture.database.read {
      try FollowUpStore.ofPerson(Fixture.leila.id, in: $0)
    }
    return "/suivis/\(try #require(all.first).id)"
  }

  @Test("L’État lit des nombres, jamais une liste ; un autre employeur n’en sait rien")
  func state() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await fixture.employ(since: Day("2026-02-02")!)
    _ = try await RecordExit(fixture.dependencies)(
      ExitEntry(firstOn: Day("2026-02-02"), leftOn: Day("2026-11-02")), of: Fixture.leila.id,
      by: Fixture.julien)
    let state = try await fixture.browser(of: Fixture.etat)
    try await state.get("/dialogue-de-gestion?annee=2026")
    #expect(state.page.shows("Les Jardins de la Boëme"))
    try await state.get("/structures/jardins/dialogue-de-gestion?annee=2026")
    #expect(state.page.status == .ok)
    #expect(state.page.shows("caché"))
    #expect(!state.page.shows("Leïla"))
    for path in ["sorties", "liste"] {
      let page = try await state.get("/structures/jardins/dialogue-de-gestion/\(path)?annee=2026")
      #expect(page.status == .notFound)
    }
    let csv = try await state.get("/structures/jardins/dialogue-de-gestion/csv?annee=2026")
    #expect(csv.status == .ok)
    #expect(csv.body.contains("caché"))
    for stranger in [Fixture.lucie, Fixture.camille, Fixture.clara] {
      let browser = try await fixture.browser(of: stranger)
      #expect(
        try await browser.get("/structures/jardins/dialogue-de-gestion?annee=2026").status
          == .notFound)
    }
    // What the structure did on the four axes is written by its people and read by both.
    let awa = try await fixture.browser(of: Fixture.awa)
    let axes = "/structures/jardins/dialogue-de-gestion/axes?annee=2026"
    try await awa.get("/structures/jardins/dialogue-de-gestion?annee=2026")
    try await awa.post(
      axes,
      [
        ("axe_accueil", "Une visite avant chaque embauche."), ("version_accueil", "0"),
        ("axe_formation", String(repeating: "a", count: 2001)), ("version_formation", "0"),
      ])
    #expect(awa.page.status == .unprocessableContent)
    #expect(awa.page.shows("est trop long"))
    try await awa.post(
      axes, [("axe_accueil", "Une visite avant chaque embauche."), ("version_accueil", "0")])
    #expect(awa.page.shows("Les quatre axes sont écrits"))
    try await state.get("/structures/jardins/dialogue-de-gestion?annee=2026")
    #expect(state.page.shows("Une visite avant chaque embauche."))
    #expect(!state.page.shows("Écrire les quatre axes"))
    #expect(try await state.post(axes, [("axe_accueil", "x")]).status != .seeOther)
    let pdf = try await awa.get("/structures/jardins/dialogue-de-gestion/pdf?annee=2026")
    #expect(pdf.status == .ok)
    #expect(pdf.headers[.contentType] == "application/pdf")
  }

  @Test("Elle dit oui, choisit ses lignes, dit stop : depuis son espace, seule")
  func herself() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await fixture.employ(since: Day("2026-02-02")!)
    let exit = try await RecordExit(fixture.dependencies)(
      ExitEntry(firstOn: Day("2026-02-02"), leftOn: Day("2026-11-02")), of: Fixture.leila.id,
      by: Fixture.julien)
    let space = try await leila(fixture)
    try await space.get("/mon-espace/apres")
    #expect(space.page.shows("Voulez-vous donner de vos nouvelles"))
    #expect(!space.page.shows("Mon argent"), "an employer holds no row of money")
    try await space.post("/mon-espace/apres/nouvelles/\(exit)", [])
    #expect(space.page.status == .unprocessableContent)
    try await space.post("/mon-espace/apres/nouvelles/\(exit)", [("moyen", "rencontre")])
    #expect(space.page.shows("autour d’un café"))
    try await space.post(
      "/mon-espace/apres/lignes",
      [("structure", "jardins"), ("ligne", "logement"), ("ligne", "ressources")])
    let rows = try await fixture.database.read {
      try ExitFileStore.followedRows(of: Fixture.leila.id, in: $0)
    }
    #expect(rows == [ID("jardins"): [.housing]])
    let followUp = try #require(
      try await fixture.database.read { try FollowUpStore.ofExit(exit, in: $0) })
    try await space.post("/mon-espace/apres/stop/\(followUp.id)")
    #expect(space.page.shows("Personne ne prend plus de vos nouvelles"))
    try await space.post("/mon-espace/apres/suite")
    #expect(space.page.shows("On va vous en parler"))
    #expect(
      try await fixture.journal().suffix(3)
        == ["followUpAgreed", "followedRowsChosen", "followUpStopped"])
  }
}
