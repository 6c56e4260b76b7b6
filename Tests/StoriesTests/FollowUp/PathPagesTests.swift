import Domain
import Kernel
import Store
import TestSupport
import Testing

@testable import Cordee

struct PathPagesTests {
  @Test(
    "Camille note l’objectif de Leïla et une étape ; la page les montre, l’étape faite rejoint le chemin"
  )
  func goalAndStep() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/personnes/leila/parcours/objectifs")
    try await camille.post(
      "/personnes/leila/parcours/objectifs", [("mots", ""), ("brin", "activity")])
    #expect(camille.page.status == .unprocessableContent)
    try await camille.post(
      "/personnes/leila/parcours/objectifs",
      [("mots", "Un travail dehors, pas loin"), ("brin", "activity"), ("jour", "2026-11-20")])
    #expect(camille.page.path == "/personnes/leila/parcours")
    #expect(camille.page.shows("« Un travail dehors, pas loin »"))
    try await camille.get("/personnes/leila/parcours/etapes")
    try await camille.post(
      "/personnes/leila/parcours/etapes",
      [("etape", "Visiter l’atelier"), ("brin", ""), ("porteur", "elle"), ("jour", "2026-12-01")])
    #expect(camille.page.status == .unprocessableContent)
    #expect(camille.page.body.contains("Visiter l’atelier"))
    try await camille.post(
      "/personnes/leila/parcours/etapes",
      [
        ("etape", "Visiter l’atelier"), ("brin", "activity"), ("porteur", "camille:chrs"),
        ("jour", "2026-12-01"),
      ])
    #expect(camille.page.shows("portée par Camille Rousset, CHRS Les Tilleuls"))
    #expect(camille.page.shows("1er décembre 2026"))
    let address = try #require(
      camille.page.body.firstMatch(of: /\/personnes\/leila\/parcours\/etapes\/[0-9a-f-]+/).map {
        String($0.0)
      })
    try await camille.get(address)
    #expect(camille.page.shows("Où en est cette étape"))
    try await camille.post(address, [("etat", "fait"), ("version", "1")])
    #expect(camille.page.shows("Aucune étape en cours"))
    #expect(camille.page.shows("Visiter l’atelier Fait"))
    try await camille.post(address, [("etat", "fait"), ("version", "1")])
    #expect(camille.page.status == .conflict)
    let nadia = try await fixture.browser(of: Fixture.nadia)
    try await nadia.get("/personnes/leila/parcours")
    #expect(nadia.page.status == .notFound)
  }

  @Test(
    "Un relais de la rue au CHRS, par les pages : Paul propose, Leïla répond dans son espace, Camille accepte"
  )
  func relayStory() async throws {
    let fixture = try await Fixture.open()
    let person = Person(
      id: ID("leila"), openedBy: ID("halte"), firstName: "Leïla", lastName: "Haddad",
      openedOn: Day("2026-03-12")!)
    try await fixture.openFile(of: person, referent: Fixture.paul)
    let paul = try await fixture.browser(of: Fixture.paul)
    try await paul.get("/personnes/leila/relais")
    try await paul.post("/personnes/leila/relais", [("a", ""), ("raison", "")])
    #expect(paul.page.status == .unprocessableContent)
    try await paul.post(
      "/personnes/leila/relais",
      [
        ("a", ""), ("courriel", "camille@cordee.test"), ("role", "travail_social"),
        ("raison", "Une place se libère"),
      ])
    let relay = paul.page.path
    #expect(relay.hasPrefix("/personnes/leila/relais/"))
    #expect(paul.page.shows("La fiche de relais"))
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/aujourd-hui")
    #expect(camille.page.shows("Paul Ferrer vous propose de prendre le relais pour une personne"))
    #expect(!camille.page.shows("Leïla"))
    try await camille.get(relay)
    #expect(camille.page.shows("Elle s’ouvrira quand la personne aura dit oui"))
    #expect(!camille.page.shows("Leïla"))
    try await camille.post(relay + "/reponse", [("reponse", "oui")])
    #expect(camille.page.shows("Il manque l’autre réponse"))
    #expect(!camille.page.shows("Leïla"))
    // Who is not concerned learns nothing.
    let sofia = try await fixture.browser(of: Fixture.sofia)
    try await sofia.get(relay)
    #expect(sofia.page.status == .notFound)
    try await paul.post(relay + "/elle", [("reponse", "oui"), ("maniere", "oral")])
    #expect(paul.page.shows("Le relais est passé"))
    try await camille.get("/personnes/leila")
    #expect(camille.page.status == .ok && camille.page.shows("Leïla"))
    try await paul.post(relay + "/elle", [("reponse", "oui")])
    #expect(paul.page.status == .conflict)
    try await camille.get("/personnes/leila/parcours")
    #expect(camille.page.shows("Référent·e Camille Rousset"))
  }

  @Test("La fiche d’entretien se lit en deux registres ; le temps se note et se lit en nombres")
  func sheetAndTime() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let camille = try await fixture.browser(of: Fixture.camille)
    try await camille.get("/personnes/leila/parcours/moments")
    try await camille.post(
      "/personnes/leila/parcours/moments", [("minutes", "deux"), ("acte", "F2.A3")])
    #expect(camille.page.status == .unprocessableContent)
    try await camille.post(
      "/personnes/leila/parcours/moments",
      [("minutes", "40"), ("acte", "F2.A3"), ("mots", "Elle a posé trois questions")])
    #expect(camille.page.shows("40 min, Aller vers l’emploi Elle a posé trois questions"))
    try await camille.get("/temps-d-accompagnement")
    #expect(camille.page.shows("100,0 %") && camille.page.shows("F2.A1, F2.A2, F2.A3 et F2.A4"))
    #expect(!camille.page.shows("Leïla"))
    try await camille.get("/personnes/leila/fiche")
    #expect(camille.page.shows("Fiche pour un entretien à plusieurs"))
    #expect(camille.page.shows("« Travailler dehors, avec les plantes »"))
    try await camille.get("/personnes/leila/fiche?registre=falc")
    #expect(camille.page.shows("Je m’appelle Leïla."))
    #expect(camille.page.body.contains("class=\"falc\""))
    #expect(!camille.page.body.contains("&lt;section"))
    for path in [
      "/personnes/leila/parcours", "/personnes/leila/parcours/porteurs",
      "/personnes/leila/relais", "/personnes/leila/cercle", "/equipe/absences",
      "/personnes/sans-referent",
    ] {
      try await camille.get(path)
      #expect(camille.page.status == .ok, "\(path)")
      #expect(!camille.page.body.contains("&lt;"), "\(path) escapes its own markup")
    }
  }

  @Test("Dans son espace : ses objectifs, ses étapes, et la question du relais, en deux gestes")
  func herSpace() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    try await camille.get("/personnes/leila/parcours/objectifs")
    try await camille.post(
      "/personnes/leila/parcours/objectifs",
      [("mots", "Dormir sans avoir peur"), ("brin", "healthAndRights")])
    try await camille.get("/personnes/leila/parcours/etapes")
    try await camille.post(
      "/personnes/leila/parcours/etapes",
      [("etape", "Choisir un médecin"), ("brin", "healthAndRights"), ("porteur", "elle")])
    try await camille.get("/personnes/leila/relais")
    try await camille.post(
      "/personnes/leila/relais",
      [("a", "nadia:chrs"), ("role", "travail_social"), ("raison", "Je pars en janvier")])
    let relay = camille.page.path
    let leila = try await world.leila()
    try await leila.get("/mon-espace")
    #expect(leila.page.shows("On vous pose une question : qui vous aide ?"))
    try await leila.get("/mon-espace/parcours")
    #expect(leila.page.shows("« Dormir sans avoir peur »"))
    #expect(leila.page.shows("On vous propose : Nadia Benali, CHRS Les Tilleuls."))
    #expect(!leila.page.body.contains("&lt;"))
    let step = try #require(
      leila.page.body.firstMatch(of: /\/mon-espace\/parcours\/etapes\/[0-9a-f-]+/).map {
        String($0.0)
      })
    try await leila.post(step, [("version", "1")])
    #expect(leila.page.shows("C’est noté : fait."))
    let answer = "/mon-espace/parcours/relais/" + relay.split(separator: "/").last!
    try await leila.post(answer, [("reponse", "non")])
    #expect(leila.page.shows("Rien ne change."))
    try await leila.post(answer, [("reponse", "oui")])
    #expect(leila.page.status == .conflict)
    try await camille.get(relay)
    #expect(camille.page.shows("Proposer un autre relais"))
    try await camille.get("/personnes/leila/cercle")
    #expect(camille.page.shows("Camille Rousset"))
  }
}
