import Domain
import Foundation
import Kernel
import TestSupport
import Testing

struct SimulatorPagesTests {
  @Test("Le simulateur répond sans compte ni script, et ne garde rien")
  func page() async throws {
    let browser = try await Fixture.open().browser()
    try await browser.get("/simulateur")
    #expect(browser.page.shows("Quelles portes s’ouvrent"))
    #expect(!browser.page.body.contains("id=\"reponse\""))
    try await browser.get("/simulateur?critere=PSH_PR&critere=TH&age=52&voir=oui")
    #expect(browser.page.shows("5 types d’employeurs possibles"))
    #expect(browser.page.shows("2 critères de niveau 2, il en faut 2."))
    #expect(
      browser.page.shows("Avec cet âge, un critère de plus est peut-être vrai : A 50 ans ou plus."))
    #expect(browser.page.shows("de moins de 3 mois"))
    #expect(browser.page.body.contains("value=\"PSH_PR\" checked"))
    try await browser.get("/simulateur?voir=oui&age=200")
    #expect(browser.page.shows("Donner un âge de 16 à 99 ans"))
    #expect(browser.page.shows("Un prescripteur habilité peut valider sans aucun critère."))
    try await browser.get("/simulateur?critere=LUNE&voir=oui&critere_geiq=%3Cb%3E")
    #expect(browser.page.status == .ok)
  }

  @Test("L’API du simulateur dit la règle, la raison et la suite")
  func api() async throws {
    let browser = try await Fixture.open().browser()
    let page = try await browser.get("/api/v1/simulateur?critere=PI&critere_geiq=DE_45&age=25")
    let answer = try JSONDecoder().decode(JSONValue.self, from: Data(page.body.utf8))
    let routes = try #require(answer["routes"]?.list)
    #expect(routes.compactMap { $0["kind"]?.text }.count == 9)
    let aci = try #require(routes.first { $0["kind"] == "aci" })
    #expect(aci["answer"] == "does_not_fit" && aci["rule"] == "R2")
    #expect(aci["wayForward"]?.text?.contains("prescripteur habilité") == true)
    #expect(routes.first { $0["kind"] == "geiq" }?["allowanceEuros"] == 814)
    #expect(answer["suggested"] == ["JEUNE"])
    for query in ["critere=LUNE", "critere_geiq=LUNE", "age=quinze", "age=12", "esat=peut-etre"] {
      let wrong = try await browser.get("/api/v1/simulateur?\(query)")
      #expect(wrong.status == .unprocessableContent, "\(query)")
    }
    let described = try await browser.get("/api/v1/openapi.yaml").body
    for key in ["routes", "suggested", "proofs", "allowanceEuros", "wayForward", "facts"] {
      #expect(described.contains("\"\(key)\":"))
    }
  }

  @Test("« Vérifier » montre la réponse et l’âge des preuves sans rien enregistrer")
  func check() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let path = "/personnes/leila/diagnostic/prescription"
    let browser = try await fixture.browser(of: Fixture.camille)
    try await browser.get(path)
    #expect(browser.page.shows("À confirmer avec Leïla."))
    #expect(browser.page.shows("Votre structure l’accueille ou l’héberge."))
    let checked = try await browser.post(
      path,
      [
        ("geste", "verifier"), ("critere", "RSA"), ("preuve_RSA", "2026-07-01"),
        ("element", "envie"),
      ])
    #expect(checked.status == .ok)
    #expect(checked.shows("Rien ne s’y oppose."))
    #expect(checked.shows("Preuve trop ancienne depuis le 1er octobre 2026"))
    #expect(checked.body.contains("value=\"RSA\" checked"))
    let wrong = try await browser.post(
      path, [("geste", "verifier"), ("critere", "SENIOR"), ("critere", "JEUNE")])
    #expect(wrong.shows("ne peuvent pas être vrais ensemble"))
    try await browser.get(path)
    #expect(!browser.page.shows("Éligibilité validée"))
  }

  @Test("La déclaration « sans hébergement » s’imprime pour l’orienteur, jamais pour un employeur")
  func declaration() async throws {
    let fixture = try await Fixture.open()
    let own = Person(
      id: ID("leila"), openedBy: ID("halte"), firstName: "Leïla", lastName: "Haddad",
      birth: Day("1992-05-14"), openedOn: Day("2026-03-12")!)
    try await fixture.openFile(of: own, referent: Fixture.paul)
    let path = "/personnes/leila/diagnostic/declaration"
    let browser = try await fixture.browser(of: Fixture.paul)
    try await browser.get("/personnes/leila/diagnostic/prescription")
    #expect(browser.page.shows("Imprimer la déclaration à signer"))
    let paper = try await browser.get("\(path)?situation=parcours_de_rue")
    #expect(paper.headers[.contentType] == "application/pdf")
    #expect(
      paper.body.contains(
        "Leïla Haddad, née ou né le 14\u{A0}mai\u{A0}1992 a connu un parcours de rue."))
    #expect(paper.body.contains("Paul Ferrer, Accueil de jour La Halte"))
    #expect(paper.body.contains("Valable jusqu’au 23\u{A0}février\u{A0}2027 inclus"))
    for member in [Fixture.julien, Fixture.camille] {
      let other = try await fixture.browser(of: member)
      #expect(try await other.get(path).status == .notFound)
    }
  }
}
