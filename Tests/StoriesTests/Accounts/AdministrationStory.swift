import Domain
import Foundation
import Hummingbird
import Kernel
import SQL
import Store
import Testing
import TestSupport
import WebSupport

@testable import Cordee

struct AdministrationStory {
  private func root(_ fixture: Fixture) async throws -> Browser {
    let browser = fixture.browser()
    try await browser.signIn(Fixture.root.id)
    return browser
  }

  private func letter(_ fixture: Fixture, to address: String) async throws -> String {
    let body = try await fixture.database.read {
      try $0.first("SELECT body FROM mail_outbox WHERE recipient = \(address)") { $0.text(0) }
    }
    let link = try #require(body?.firstMatch(of: /\/(invitation|mot-de-passe)\/[0-9a-f]+/))
    return String(link.0)
  }

  @Test("L’administration ajoute un foyer et invite la personne qui l’administrera")
  func addsShelter() async throws {
    let fixture = try await Fixture.open()
    let root = try await root(fixture)
    try await root.get("/administration/structures/nouvelle")
    try await root.post("/administration/structures", [("nom", ""), ("courriel", "non")])
    #expect(root.page.status == .unprocessableContent)
    #expect(root.page.shows("Il reste 3 choses à corriger"))
    try await root.post(
      "/administration/structures",
      [
        ("nom", "CHU Le Phare"), ("nature", "chu"), ("territoire", "charente"),
        ("commune", "Cognac"), ("groupe", "Association du Phare"),
        ("courriel", "chef@phare.fr"),
      ])
    #expect(root.page.shows("CHU Le Phare") && root.page.shows("Prescripteur habilité"))
    try await root.get("/administration/structures?q=phare%20cognac")
    #expect(root.page.shows("CHU Le Phare"))
    let chef = fixture.browser()
    let path = try await letter(fixture, to: "chef@phare.fr")
    try await chef.get(path)
    let phrase = "le chat dort sur le four"
    try await chef.post(
      path,
      [("nom", "Chef Phare"), ("mot_de_passe", phrase), ("mot_de_passe_encore", phrase)],
      follow: false)
    try await chef.get("/structures")
    #expect(chef.page.shows("CHU Le Phare") && chef.page.shows("Administre"))
    #expect(chef.page.shows("Inviter un collègue"))
  }

  @Test("Un compte ouvert choisit son mot de passe par un lien ; fermé, il n’entre plus")
  func opensAndCloses() async throws {
    let fixture = try await Fixture.open()
    let root = try await root(fixture)
    try await root.get("/administration/comptes")
    try await root.post(
      "/administration/comptes", [("nom", "Anne Renfort"), ("courriel", "anne@exemple.fr")])
    #expect(root.page.shows("Le compte est ouvert"))
    let anne = fixture.browser()
    let path = try await letter(fixture, to: "anne@exemple.fr")
    try await anne.get(path)
    let phrase = "le chat dort sur le four"
    try await anne.post(path, [("mot_de_passe", phrase), ("mot_de_passe_encore", phrase)])
    try await anne.post("/connexion", [("courriel", "anne@exemple.fr"), ("mot_de_passe", phrase)])
    #expect(anne.page.shows("Vous n’êtes encore dans aucune structure."))
    try await root.get("/administration/comptes?q=anne@")
    let close = try #require(
      root.page.body.firstMatch(of: /action="(\/administration\/comptes\/[^"]+\/fermer)"/))
    try await root.post(String(close.1))
    try await anne.get("/compte")
    #expect(anne.page.shows("Se connecter"))
    try await anne.post("/connexion", [("courriel", "anne@exemple.fr"), ("mot_de_passe", phrase)])
    #expect(anne.page.shows("ne correspondent pas"))
  }

  @Test("Fermer un compte ne laisse ni une équipe ni l’instance sans administrateur")
  func neverAlone() async throws {
    let fixture = try await Fixture.open()
    let root = try await root(fixture)
    try await root.get("/administration/comptes")
    try await root.post("/administration/comptes/camille/fermer")
    #expect(root.page.status == .unprocessableContent)
    #expect(root.page.shows("CHRS Les Tilleuls"))
    try await root.post("/administration/comptes/root/fermer")
    #expect(root.page.status == .unprocessableContent)
    // The only person of a structure may go.
    try await root.post("/administration/comptes/lucie/fermer")
    #expect(root.page.shows("Le compte est fermé"))
  }

  @Test("Tant qu’une étape de la mise en service n’est pas datée, l’administration le rappelle")
  func opening() async throws {
    let fixture = try await Fixture.open()
    let root = try await root(fixture)
    try await root.get("/administration")
    #expect(root.page.shows("13 étapes ne sont pas datées"))
    #expect(try await openingReminder(fixture.database).count == 1)
    try await root.get("/administration/mise-en-service")
    try await root.post(
      "/administration/mise-en-service/registre", [("registre", "2027-01-01")])
    #expect(root.page.status == .unprocessableContent)
    try await root.post(
      "/administration/mise-en-service/registre", [("registre", "2026-02-30")])
    #expect(root.page.status == .unprocessableContent)
    for step in OpeningStep.allCases {
      try await root.post(
        "/administration/mise-en-service/\(step.code)", [(step.code, "2026-11-02")])
    }
    #expect(root.page.shows("noté par Administration."))
    #expect(!root.page.shows("ne sont pas datées"))
    let entries = try await fixture.database.read {
      try $0.count(
        "SELECT count(*) FROM journal_entry WHERE kind = \(JournalKind.openingStepDated)")
    }
    #expect(entries == 13)
    #expect(try await openingReminder(fixture.database) == [])
  }

  @Test("Une démonstration ne rappelle rien")
  func demonstration() async throws {
    let fixture = try await Fixture.open()
    try await fixture.database.write {
      try InstanceSettings.set("demonstration", to: "essai", in: $0)
    }
    #expect(try await openingReminder(fixture.database) == [])
    let root = try await root(fixture)
    try await root.get("/administration")
    #expect(!root.page.shows("ne sont pas datées"))
    #expect(root.page.shows("Ceci est une démonstration"))
  }

  @Test("Le document de mise en service dit les mêmes étapes que la page")
  func document() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "docs/mise-en-service.md"), encoding: .utf8)
    for step in OpeningStep.allCases { #expect(text.contains("| \(step.label) |"), "\(step)") }
  }

  @Test(
    "L’administration de l’instance n’ouvre aucun dossier, et un membre n’ouvre pas l’administration"
  )
  func apart() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let root = try await root(fixture)
    for path in ["/personnes", "/personnes/leila", "/candidatures", "/aujourd-hui"] {
      try await root.get(path)
      #expect(root.page.status == .notFound, "\(path)")
      #expect(!root.page.shows("Leïla"))
    }
    let camille = try await fixture.browser(of: Fixture.camille)
    for path in [
      "/administration", "/administration/comptes", "/administration/structures",
      "/administration/mise-en-service",
    ] {
      try await camille.get(path)
      #expect(camille.page.status == .notFound, "\(path)")
    }
  }

  @Test("Les comptes et les structures se parcourent page après page, sans trou ni doublon")
  func paging() async throws {
    let fixture = try await Fixture.open()
    let now = fixture.world.now
    try await fixture.database.write { session in
      for number in 100..<220 {
        try AccountStore.insert(
          Account(
            id: ID("compte\(number)"), email: Email("zz\(number)@exemple.fr")!,
            name: "Personne \(number)"), passwordHash: nil, at: now, in: session)
        try StructureStore.insert(
          Structure(id: ID("s\(number)"), kind: .ccas, name: "Zone \(number)"), in: session)
      }
    }
    let root = try await root(fixture)
    for (start, pattern) in [
      ("/administration/comptes?q=zz", /zz\d+@exemple\.fr/),
      ("/administration/structures?q=zone", /Zone \d+(?=<\/a>)/),
    ] {
      var seen: [String] = []
      var path: String? = start
      while let next = path {
        try await root.get(next)
        seen += root.page.body.matches(of: pattern).map { String($0.output) }
        path = root.page.body.firstMatch(of: /href="([^"]+apres=[^"]+)"/)
          .map { String($0.1).replacing("&amp;", with: "&") }
      }
      #expect(seen.count == 120 && Set(seen).count == 120, "\(start)")
    }
  }

  @Test("Aide, accessibilité et données personnelles se lisent sans compte")
  func texts() async throws {
    let browser = try await Fixture.open().browser()
    for (path, words) in [
      ("/aide", "À qui parler"), ("/accessibilite", "non conforme"),
      ("/donnees-personnelles", "Vos droits"),
    ] {
      try await browser.get(path)
      #expect(browser.page.status == .ok && browser.page.shows(words))
    }
  }
}
