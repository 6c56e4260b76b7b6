import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases

@testable import Cordee

struct PassPagesTests {
  private func hired(issuing: Bool = false) async throws -> (Fixture, ID<PassIAE>) {
    let house = try await Fixture.open()
    try await house.openFile()
    if !issuing { try await house.stopIssuing() }
    let opening = try await house.openPass(house.hire())
    return (house, try #require(opening.pass).id)
  }

  @Test("Un PASS attendu dit ce qu’il faut saisir, puis garde son numéro")
  func expectedThenRecorded() async throws {
    let (house, id) = try await hired()
    let browser = try await house.browser(of: Fixture.julien)
    try await browser.get("/pass/\(id)")
    #expect(browser.page.status == .ok)
    #expect(browser.page.shows("À saisir sur Les emplois de l’inclusion"))
    #expect(browser.page.shows("Haddad"))
    #expect(browser.page.shows("14 mai 1992"))
    try await browser.get("/pass/\(id)/numero")
    try await browser.post(
      "/pass/\(id)/numero",
      [("numero", "12"), ("debut", "2026-12-01"), ("fin", ""), ("version", "1")])
    #expect(browser.page.status == .unprocessableContent)
    #expect(browser.page.body.contains("value=\"12\""))
    try await browser.post(
      "/pass/\(id)/numero",
      [("numero", "99999 26 12345"), ("debut", "2026-12-01"), ("fin", ""), ("version", "1")])
    #expect(browser.page.status == .ok)
    #expect(browser.page.shows("99999 26 12345"))
    #expect(browser.page.shows("Julien Marchetti"))
    #expect(!browser.page.shows("À saisir sur"))
  }

  @Test("Le cercle le lit ; la collègue d’autres dossiers et l’autre employeur n’en savent rien")
  func whoReads() async throws {
    let (house, id) = try await hired()
    let circle = try await house.browser(of: Fixture.camille)
    #expect(try await circle.get("/pass/\(id)").status == .ok)
    #expect(try await circle.get("/personnes/leila/pass").path == "/pass/\(id)")
    for stranger in [Fixture.nadia, Fixture.lucie, Fixture.denis, Fixture.etat, Fixture.paul] {
      let browser = try await house.browser(of: stranger)
      #expect(try await browser.get("/pass/\(id)").status == .notFound, "\(stranger.name)")
      #expect(try await browser.get("/pass/\(id)/numero").status == .notFound)
      #expect(try await browser.get("/personnes/leila/pass").status == .notFound)
    }
    let nobody = house.browser()
    #expect(try await nobody.get("/pass/\(id)").path.hasPrefix("/connexion"))
  }

  @Test("L’employeur ne lit pas le nom des structures qu’elle n’a pas voulu nommer")
  func masked() async throws {
    let (house, id) = try await hired()
    let circle = try await house.browser(of: Fixture.camille)
    try await circle.get("/pass/\(id)/numero")
    try await circle.post(
      "/pass/\(id)/numero",
      [("numero", "99999 26 12345"), ("debut", "2026-12-01"), ("fin", ""), ("version", "1")])
    #expect(circle.page.shows("CHRS Les Tilleuls"))
    let employer = try await house.browser(of: Fixture.julien)
    try await employer.get("/pass/\(id)")
    #expect(!employer.page.shows("Tilleuls"))
    #expect(!employer.page.shows("Camille"))
    #expect(employer.page.shows("Une structure du territoire"))
  }

  @Test("Un PASS de démonstration le dit")
  func demonstration() async throws {
    let (house, id) = try await hired(issuing: true)
    let browser = try await house.browser(of: Fixture.julien)
    try await browser.get("/pass/\(id)")
    #expect(browser.page.shows("PASS de démonstration"))
    #expect(browser.page.shows("99916 00 00001"))
  }

  @Test("Sans PASS, la page dit quand il viendra, et prend celui qu’elle avait")
  func existing() async throws {
    let house = try await Fixture.open()
    try await house.openFile()
    let browser = try await house.browser(of: Fixture.camille)
    try await browser.get("/personnes/leila/pass")
    #expect(browser.page.shows("Pas de PASS IAE en cours"))
    try await browser.post(
      "/personnes/leila/pass", [("numero", "99999 25 00007"), ("debut", "2025-06-01"), ("fin", "")])
    #expect(browser.page.status == .ok)
    #expect(browser.page.shows("En cours"))
    // Over since: the waiting period is explained, with who lifts it.
    house.world.travel(days: 400)
    let later = try await house.browser(of: Fixture.camille)
    try await later.get("/personnes/leila/pass")
    #expect(later.page.shows("Délai de carence jusqu’au 31 mai 2029"))
    #expect(later.page.shows("prescripteur habilité"))
  }

  @Test("La page des règles les dit toutes, avec leur source")
  func rules() async throws {
    let house = try await Fixture.open()
    let browser = house.browser()
    try await browser.get("/regles")
    for rule in Rulebook.all {
      #expect(browser.page.shows(rule.title))
      #expect(browser.page.shows(rule.source))
    }
  }
}
