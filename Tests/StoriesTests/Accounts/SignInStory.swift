import Domain
import Hummingbird
import Kernel
import Testing
import TestSupport
import WebSupport

@testable import Cordee

struct SignInStory {
  @Test("On se connecte, on arrive à la page demandée, on se déconnecte")
  func happy() async throws {
    let browser = try await Fixture.open().browser()
    try await browser.get("/compte")
    #expect(browser.page.path == "/connexion?retour=%2Fcompte")
    #expect(browser.page.shows("Je travaille dans une structure"))
    #expect(browser.page.shows("Je cherche un travail ou un logement"))
    try await browser.post(
      "/connexion",
      [
        ("courriel", "camille@cordee.test"), ("mot_de_passe", Fixture.password),
        ("retour", "/compte"),
      ])
    #expect(browser.page.path == "/compte")
    #expect(browser.page.shows("Camille Rousset"))
    #expect(browser.page.shows("CHRS Les Tilleuls"))
    try await browser.post("/deconnexion")
    #expect(browser.page.shows("Vous êtes déconnecté·e."))
    try await browser.get("/compte")
    #expect(browser.page.shows("Se connecter"))
  }

  @Test("Le cookie de session est fermé aux scripts, aux autres sites et, derrière TLS, au clair")
  func cookie() async throws {
    let fixture = try await Fixture.open()
    let plain = fixture.browser()
    let reply = try await plain.signIn(Fixture.camille.account)
    let field = reply.headers[values: .setCookie].first { $0.hasPrefix("cordee_session=") } ?? ""
    #expect(field.contains("HttpOnly") && field.contains("SameSite=Lax"))
    #expect(!field.contains("Secure"))
    let secure = fixture.browser(behindTLS: true)
    let locked = try await secure.signIn(Fixture.camille.account)
    #expect(
      locked.headers[values: .setCookie].contains {
        $0.hasPrefix("cordee_session=") && $0.contains("Secure")
      })
  }

  @Test("Un mauvais mot de passe garde l’adresse, dit quoi faire, et finit par faire attendre")
  func wrong() async throws {
    let browser = try await Fixture.open().browser()
    try await browser.get("/connexion")
    for _ in 0..<5 {
      try await browser.post(
        "/connexion", [("courriel", "camille@cordee.test"), ("mot_de_passe", "faux")])
      #expect(browser.page.status == .unprocessableContent)
      #expect(browser.page.shows("L’adresse ou le mot de passe ne correspondent pas."))
      #expect(browser.page.body.contains("value=\"camille@cordee.test\""))
      #expect(!browser.page.body.contains("value=\"faux\""))
    }
    try await browser.post(
      "/connexion", [("courriel", "camille@cordee.test"), ("mot_de_passe", Fixture.password)])
    #expect(browser.page.shows("Réessayez dans 1 minute"))
  }

  @Test("On ne repart jamais vers un autre site")
  func staysHere() async throws {
    let browser = try await Fixture.open().browser()
    try await browser.get("/connexion?retour=https://ailleurs.example")
    let reply = try await browser.post(
      "/connexion",
      [
        ("courriel", "camille@cordee.test"), ("mot_de_passe", Fixture.password),
        ("retour", "//ailleurs.example/piege"),
      ], follow: false)
    #expect(reply.headers[.location] == "/")
  }

  @Test("Une session terminée sous un formulaire rend ce qui était écrit, sans l’envoyer")
  func expired() async throws {
    let fixture = try await Fixture.open()
    let browser = try await fixture.browser(of: Fixture.camille)
    try await browser.get("/compte")
    fixture.world.travel(days: 1)
    try await browser.post("/compte/nom", [("nom", "Camille Rousset-Petit")])
    #expect(browser.page.status == .unauthorized)
    #expect(browser.page.shows("ce que vous aviez écrit sera rendu tel quel"))
    #expect(!browser.page.body.contains("Rousset-Petit"), "le texte voyage fermé")
    let sealed = try #require(
      browser.page.body.firstMatch(of: /name="garde" value="([0-9a-f]+)"/)
    ).1
    try await browser.post(
      "/connexion",
      [
        ("courriel", "camille@cordee.test"), ("mot_de_passe", Fixture.password),
        ("garde", String(sealed)),
      ])
    #expect(browser.page.shows("Voici ce que vous aviez écrit"))
    #expect(browser.page.body.contains("value=\"Camille Rousset-Petit\""))
    #expect(browser.page.body.contains("action=\"/compte/nom\""))
    #expect(browser.page.shows("CHRS Les Tilleuls"), "la page sait déjà qui est là")
    // Nothing went by itself.
    let form = browser.page
    try await browser.get("/compte")
    #expect(!browser.page.shows("Rousset-Petit"))
    try await browser.post(
      "/compte/nom", [("nom", "Camille Rousset-Petit")], csrf: form.csrf)
    #expect(browser.page.shows("Votre nom est enregistré."))
    #expect(browser.page.shows("Camille Rousset-Petit"))
  }

  @Test("Ce qui était écrit ne revient à personne d’autre")
  func expiredForOther() async throws {
    let fixture = try await Fixture.open()
    let browser = try await fixture.browser(of: Fixture.camille)
    try await browser.get("/compte")
    fixture.world.travel(days: 1)
    try await browser.post("/compte/nom", [("nom", "Un nom à moi")])
    let sealed = try #require(
      browser.page.body.firstMatch(of: /name="garde" value="([0-9a-f]+)"/)
    ).1
    let reply = try await browser.post(
      "/connexion",
      [
        ("courriel", "nadia@cordee.test"), ("mot_de_passe", Fixture.password),
        ("garde", String(sealed)),
      ], follow: false)
    #expect(reply.status == .seeOther)
    #expect(!reply.body.contains("Un nom à moi"))
  }

  @Test("Un formulaire ouvert avant une autre connexion est rendu, avec un jeton frais")
  func stale() async throws {
    let fixture = try await Fixture.open()
    let browser = try await fixture.browser(of: Fixture.camille)
    try await browser.get("/compte")
    let old = browser.page.csrf
    try await browser.post("/deconnexion")
    try await browser.signIn(Fixture.camille.account)
    try await browser.post("/compte/nom", [("nom", "Camille R.")], csrf: old)
    #expect(browser.page.status == .conflict)
    #expect(browser.page.shows("Voici ce que vous aviez écrit"))
    try await browser.post("/compte/nom", [("nom", "Camille R.")])
    #expect(browser.page.shows("Votre nom est enregistré."))
  }

  @Test("Un formulaire venu d’un autre site est refusé")
  func forged() async throws {
    let fixture = try await Fixture.open()
    let browser = try await fixture.browser(of: Fixture.camille)
    try await browser.post("/compte/nom", [("nom", "Piège")], csrf: "0000")
    #expect(browser.page.status == .conflict)
    try await browser.get("/compte")
    #expect(!browser.page.shows("Piège"))
  }
}
