import Domain
import Kernel
import Store
import Testing
import TestSupport

struct DiagnosisPagesTests {
  static let path = "/personnes/leila/diagnostic"
  static let typed: [(String, String)] = [
    ("base", "0"), ("action", "enregistrer"), ("envie", "Travailler dehors. Pas avant 9 h."),
    ("savoir_0", "Cultiver un potager"), ("experience_0", "activite"), ("origine_0", "CHRS"),
    ("metiers", "jardin"), ("lieu", "exterieur"), ("heures_min", "20"), ("heures_max", "26"),
    ("pas_avant", "09:00"), ("jours", "lundi"), ("jours", "mardi"), ("moyens", "commun"),
    ("grille_langue", "3"), ("grille_justice", "0"), ("grille_logement", ""),
    ("leviers", "avip"), ("demarche_0", "Crèche des Lilas"), ("par_0", "Camille"),
  ]

  @Test("On fait le point avec elle, on relit ses phrases, et le point suivant s’en souvient")
  func makesAPoint() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let browser = try await fixture.browser(of: Fixture.camille)
    let page = try await browser.get(Self.path)
    #expect(page.status == .ok)
    #expect(page.shows("Faire le point avec Leïla"))
    #expect(page.shows("Analphabète à illettré"))
    #expect(page.shows("Enregistrer le point du 24 novembre"))
    #expect(page.shows("« Travailler dehors, avec les plantes »"))
    try await browser.post(Self.path, Self.typed, follow: false)
    #expect(browser.page.headers[.location] == "\(Self.path)/phrases")
    try await browser.get("\(Self.path)/phrases")
    #expect(browser.page.shows("Relire les phrases avec Leïla"))
    #expect(browser.page.body.contains("Souhaite\u{A0}: jardin."))
    fixture.world.travel(days: 40)
    // Forty days later the session has ended.
    try await browser.signIn(Fixture.camille.account)
    let next = try await browser.get(Self.path)
    #expect(next.shows("Le dernier point date du 24 novembre 2026, par Camille Rousset"))
    #expect(next.body.contains("Position en </span>novembre"))
    #expect(next.body.contains("name=\"grille_langue\" value=\"3\" checked"))
    #expect(next.body.contains("value=\"avip\" checked"))
    #expect(next.body.contains("value=\"garde\" checked"))
    let history = try await browser.get("\(Self.path)/historique")
    #expect(history.shows("Le 24 novembre 2026"))
    #expect(history.shows("Ne souhaite pas en parler"))
    #expect(history.shows("Crèche des Lilas (Camille)"))
    let paper = try await browser.get("\(Self.path)/papier")
    #expect(paper.shows("Je prends le bus, le train, le vélo ou le scooter"))
  }

  @Test("Un autre point enregistré entre-temps se montre à côté de ce qui est tapé")
  func conflict() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let browser = try await fixture.browser(of: Fixture.camille)
    try await browser.get(Self.path)
    try await browser.post(Self.path, Self.typed, follow: false)
    let late = try await browser.post(
      Self.path, [("base", "0"), ("envie", "Cuisiner"), ("reste", "Le matin")])
    #expect(late.status == .conflict)
    #expect(late.shows("Un autre point a été enregistré entre-temps"))
    #expect(late.shows("« Travailler dehors. Pas avant 9 h. »"))
    #expect(late.body.contains(">Cuisiner</textarea>"))
    #expect(late.body.contains("name=\"base\" value=\"1\""))
    let again = try await browser.post(
      Self.path, [("base", "1"), ("envie", "Cuisiner")], follow: false)
    #expect(again.status == .seeOther)
  }

  @Test("Ce qui est tapé reste quand quelque chose ne va pas, ou qu’on ajoute une ligne")
  func keepsTyped() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let browser = try await fixture.browser(of: Fixture.camille)
    try await browser.get(Self.path)
    let wrong = try await browser.post(
      Self.path,
      [("base", "0"), ("envie", "2 85 05 78 006 084"), ("heures_min", "vingt"), ("reste", "x")])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.shows("Donner un nombre d’heures par semaine."))
    #expect(wrong.body.contains("value=\"vingt\""))
    let refused = try await browser.post(
      Self.path, [("base", "0"), ("envie", "2 85 05 78 006 084")])
    #expect(refused.status == .unprocessableContent)
    #expect(refused.shows("Retirer le numéro de sécurité sociale."))
    let more = try await browser.post(
      Self.path, [("base", "0"), ("savoir_1", "Coudre"), ("action", "ajouter_savoir")])
    #expect(more.status == .ok)
    #expect(more.body.contains("name=\"savoir_4\""))
    #expect(more.body.contains("value=\"Coudre\""))
  }

  @Test("La collègue qui a d’autres dossiers, l’employeur et le bénévole ne trouvent rien")
  func others() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    for member in [Fixture.nadia, Fixture.julien, Fixture.maryse, Fixture.paul, Fixture.etat] {
      let browser = try await fixture.browser(of: member)
      for path in ["", "/papier", "/historique", "/phrases"] {
        #expect(try await browser.get(Self.path + path).status == .notFound, "\(member.name)")
      }
      try await browser.get("/compte")
      #expect(try await browser.post(Self.path, Self.typed).status == .notFound)
    }
  }
}
