import Domain
import Kernel
import Store
import TestSupport
import Testing

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
}
