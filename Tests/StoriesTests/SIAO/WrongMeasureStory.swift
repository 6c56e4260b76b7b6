import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases
import WebSupport

@testable import Cordee

/// F1, in Charente: the measure that is there is not the one he needs.
struct WrongMeasureStory {
  @Test("Une IML pour qui demande un étayage renforcé : dit, écrit, préparé, jamais bloqué")
  func wrongMeasure() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let quota = try await fixture.openQuota(.iml, 1)
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/personnes/leila/demande-siao")
    #expect(camille.page.shows("Aucune demande au SIAO"))
    try await camille.get("/personnes/leila/demande-siao/nouvelle")
    let asked: [(String, String)] = [
      ("mots", "Un toit à moi, quelqu’un qui passe souvent"), ("solution_1", "chrs"),
      ("solution_2", "iml"), ("adultes", "1"), ("enfants", "0"), ("etayage", "reinforced"),
      ("programme", "phc"), ("reference", "16-2026-0042"), ("depuis", "2026-01-20"),
    ]
    try await camille.post("/personnes/leila/demande-siao/nouvelle", asked)
    #expect(camille.page.status == .unprocessableContent)
    #expect(camille.page.shows("Noter son accord"))
    #expect(camille.page.shows("Un toit à moi, quelqu’un qui passe souvent"))
    try await camille.post("/personnes/leila/demande-siao/nouvelle", asked + [("accord", "oui")])
    #expect(camille.page.shows("La demande est partie"))
    #expect(camille.page.shows("10 mois, depuis le 20 janvier 2026"))
    #expect(camille.page.shows("encore 72 heures"))

    let vasseur = try await fixture.browser(of: Fixture.vasseur)
    try await vasseur.get("/siao")
    #expect(vasseur.page.shows("Leïla H."))
    #expect(vasseur.page.shows("1 demande ouverte"))
    #expect(vasseur.page.shows("0 mesure attribuée sur 1"))
    let request = try #require(
      vasseur.page.body.firstMatch(of: /\/siao\/demandes\/([0-9a-f-]+)/)
    ).1
    try await vasseur.get("/siao/demandes/\(request)")
    #expect(vasseur.page.shows("Un toit à moi"))
    // Only the request: neither her wish for work, nor her phone, nor her name.
    #expect(!vasseur.page.shows("avec les plantes"))
    #expect(!vasseur.page.shows("Haddad"))
    try await vasseur.post(
      "/siao/demandes/\(request)/evaluation", [("evaluation", "flash")])
    #expect(vasseur.page.shows("Évaluation flash : c’est noté."))

    try await vasseur.get("/siao/commissions")
    try await vasseur.post(
      "/siao/commissions", [("quand", "2026-11-26T09:00"), ("lieu", "Salle 2")])
    #expect(vasseur.page.shows("Commission du jeudi 26 novembre 2026"))
    try await vasseur.post(vasseur.page.path, [("demande", String(request))])
    #expect(vasseur.page.shows("1 demande à l’ordre du jour"))
    let oneCase = try #require(vasseur.page.body.firstMatch(of: /\/siao\/cas\/([0-9a-f-]+)/)).1
    try await vasseur.get("/siao/cas/\(oneCase)")
    let decision: [(String, String)] = [
      ("version", "1"), ("decision", "proposition"), ("mesure", "iml"), ("operateur", "cada"),
      ("offert", "light"), ("libre", "2026-12-01"), ("quota", quota.text),
      ("raison", "Le CHRS attend depuis dix mois."),
    ]
    try await vasseur.post("/siao/cas/\(oneCase)", decision)
    #expect(vasseur.page.status == .unprocessableContent)
    #expect(vasseur.page.shows("la mesure ne correspond peut-être pas"))
    #expect(vasseur.page.shows("Rien n’est bloqué"))
    #expect(vasseur.page.shows("Garder sa demande, avec son ancienneté"))
    try await vasseur.post(
      "/siao/cas/\(oneCase)",
      decision + [
        ("raison_ecart", "Elle dort dehors, et veut essayer."), ("relais", "renfort"),
        ("relais", "points"), ("relais", "garder"), ("relais", "compter"),
      ])
    #expect(vasseur.page.status == .ok)
    try await vasseur.get("/quotas/\(quota)")
    #expect(vasseur.page.shows("1 mesure attribuée sur 1"))
    #expect(vasseur.page.shows("Leïla H."))

    // The State reads the register, and nobody's name.
    let etat = try await fixture.browser(of: Fixture.etat)
    try await etat.get("/quotas/\(quota)")
    #expect(etat.page.shows("1/1, soit 100 %"))
    #expect(!etat.page.shows("Leïla"))

    // The operator reads the sheet; she says yes with Camille; her request stays.
    let sofia = try await fixture.browser(of: Fixture.sofia)
    try await sofia.get("/siao/propositions/\(oneCase)")
    #expect(sofia.page.shows("Accompagnement renforcé"))
    #expect(sofia.page.shows("points à 15, 30, 60 et 90 jours"))
    try await camille.get("/personnes/leila/demande-siao")
    #expect(camille.page.shows("Une proposition attend sa réponse"))
    try await camille.post(
      "/siao/propositions/\(oneCase)/reponse",
      [
        ("reponse", "oui"), ("entree", "2026-12-01"),
        ("retour", "/personnes/leila/demande-siao"),
      ])
    #expect(camille.page.shows("Sur liste d’attente"))
    #expect(camille.page.shows("Voir la mesure"))
    let (measures, steps) = try await fixture.database.read { session in
      (
        try HousingMeasureStore.ofPerson(Fixture.leila.id, in: session),
        try session.all("SELECT due_on FROM follow_up_step ORDER BY due_on") { $0.text(0) }
      )
    }
    #expect(measures.map(\.kind) == [.iml])
    #expect(measures.first?.isMismatch == true)
    #expect(measures.first?.reviews.isEmpty == false)
    #expect(steps == ["2026-12-01", "2026-12-16", "2026-12-31", "2027-01-30", "2027-03-01"])
    #expect(camille.page.shows("10 mois, depuis le 20 janvier 2026"))
    try await vasseur.get("/siao/listes?solution=chrs")
    #expect(vasseur.page.shows("Demande du 20 janvier 2026, il y a 10 mois"))
    try await vasseur.get("/besoins")
    #expect(vasseur.page.shows("1 besoin compté"))
  }

  @Test("Elle retire sa demande depuis son espace : chaque tableau oublie")
  func everyBoardForgets() async throws {
    let world = try await ApplicationWorld()
    let fixture = world.fixture
    let id = try await fixture.askHome()
    let agenda = try await fixture.committee(of: [id])
    let leila = try await world.leila()
    try await leila.get("/mon-espace")
    #expect(leila.page.shows("Ma demande de logement"))
    #expect(leila.page.shows("Le SIAO a reçu votre demande."))
    let vasseur = try await world.browser(of: Fixture.vasseur)
    let places = [
      "/siao", "/siao/listes", "/siao/commissions/\(agenda.id)", "/siao/demandes/\(id)",
      "/siao/cas/\(agenda.cases[0].id)",
    ]
    var seen = 0
    for place in places {
      try await vasseur.get(place)
      if vasseur.page.shows("Leïla H.") { seen += 1 }
    }
    #expect(seen == 4)
    try await leila.get("/mon-espace/demande-logement")
    try await leila.post("/mon-espace/demande-logement/retirer")
    #expect(leila.page.shows("Le SIAO ne voit plus votre demande."))
    for place in places {
      try await vasseur.get(place)
      #expect(!vasseur.page.shows("Leïla"), "\(place)")
    }
    try await vasseur.get("/siao/demandes/\(id)")
    #expect(vasseur.page.status == .notFound)
  }

  @Test("La coordination compte tous les salariés et les silences, et ne nomme que son cercle")
  func territoryBoard() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let nour = try await fixture.openPerson("nour")
    try await fixture.employ(.sample("k1"))
    try await fixture.employ(.sample("k2", .cddiCVG, of: nour))
    _ = try await fixture.askHome()
    let application = try JobApplication(
      id: ID("silence"), person: nour, structure: ID("recycleco"),
      sender: ApplicationSender(account: Fixture.camille.account, structure: ID("chrs")),
      createdAt: fixture.world.now
    ).moving(to: .sent, by: .sender, at: fixture.world.now.adding(seconds: -45 * 86_400))
    try await fixture.database.write { session in
      try JobApplicationStore.insert(application, in: session)
      try CircleStore.add(
        CircleMember(
          id: ID("clara"), account: Fixture.clara.account, structure: Fixture.clara.structure,
          role: .coordinator, isReferent: false, from: fixture.today),
        to: Fixture.leila.id, in: session)
    }
    let clara = try await fixture.browser(of: Fixture.clara)
    try await clara.get("/territoire/phc-cvg")
    #expect(clara.page.shows("2 contrats en cours dans 1 structure"))
    #expect(clara.page.shows("Leïla H."))
    #expect(!clara.page.shows("Nour"))
    #expect(clara.page.shows("Recycl’Éco"))
    #expect(clara.page.shows("45 jours"))
    #expect(clara.page.shows("Un silence n’est pas un refus"))
  }
}
