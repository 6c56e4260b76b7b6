import Domain
import Kernel
import Store
import Testing
import TestSupport

struct EligibilityPagesTests {
  @Test("Le prescripteur habilité choisit avec elle et valide ; la validité et sa règle se lisent")
  func prescriber() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let path = "/personnes/leila/diagnostic/prescription"
    let browser = try await fixture.browser(of: Fixture.camille)
    let page = try await browser.get(path)
    #expect(page.shows("Choisir avec Leïla ce qui part"))
    #expect(page.shows("« jusqu’au") == false)
    #expect(page.shows("L’éligibilité sera valable jusqu’au 23 mai 2027 inclus"))
    let wrong = try await browser.post(
      path, [("element", "envie"), ("critere", "SENIOR"), ("critere", "JEUNE")])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.shows("ne peuvent pas être vrais ensemble"))
    #expect(wrong.body.contains("value=\"SENIOR\" checked"))
    let done = try await browser.post(path, [("element", "envie")], follow: false)
    #expect(done.status == .seeOther)
    let after = try await browser.get(path)
    #expect(after.shows("Éligibilité validée le 24 novembre 2026"))
    #expect(after.shows("92 jours pour un employeur, depuis janvier 2025"))
  }

  @Test("L’accueil de jour lit ce qu’il peut faire à la place")
  func referrer() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile(referent: Fixture.paul)
    let browser = try await fixture.browser(of: Fixture.paul)
    let page = try await browser.get("/personnes/leila/diagnostic/prescription")
    #expect(page.shows("Votre habilitation est à vérifier."))
    #expect(page.body.contains("href=\"/structures/halte/habilitation\""))
    #expect(page.shows("moins de 3 mois suffit comme preuve"))
    #expect(!page.shows("Valider son éligibilité aujourd’hui"))
    try await browser.get("/personnes/leila/diagnostic")
    let forced = try await browser.post(
      "/personnes/leila/diagnostic/prescription", [("critere", "RSA")])
    #expect(forced.status == .forbidden)
  }

  @Test("L’employeur enregistre sur critères, avec l’âge de chaque preuve")
  func employer() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let now = fixture.world.now
    try await fixture.database.write { session in
      let application = try JobApplication(
        id: ID("a1"), person: Fixture.leila.id, structure: ID("jardins"),
        sender: ApplicationSender(account: ID("camille"), structure: ID("chrs")), createdAt: now
      ).moving(to: .sent, by: .sender, at: now)
      try JobApplicationStore.insert(application, in: session)
      try EmployerLinks.set(
        .considering, between: Fixture.leila.id, and: ID("jardins"), in: session)
    }
    let path = "/candidatures/a1/eligibilite"
    let browser = try await fixture.browser(of: Fixture.julien)
    let page = try await browser.get(path)
    #expect(page.shows("Éligibilité de Une personne"))
    #expect(page.shows("un critère de niveau 1, ou 3 critères de niveau 2"))
    let few = try await browser.post(path, [("critere", "PI"), ("preuve_PI", "2026-11-02")])
    #expect(few.status == .unprocessableContent)
    #expect(few.shows("ou 3 critères de niveau 2. Pour l’instant : 1."))
    #expect(few.body.contains("value=\"2026-11-02\""))
    let old = try await browser.post(path, [("critere", "RSA"), ("preuve_RSA", "2026-01-02")])
    #expect(old.shows("Dire pourquoi enregistrer sans toutes les preuves."))
    let done = try await browser.post(
      path, [("critere", "RSA"), ("preuve_RSA", "2026-01-02"), ("raison", "Demandée")],
      follow: false)
    #expect(done.status == .seeOther)
    let after = try await browser.get(path)
    #expect(after.shows("Enregistrée par votre structure le 24 novembre 2026"))
    #expect(after.shows("Preuve trop ancienne depuis le 2 avril 2026"))
    for member in [Fixture.lucie, Fixture.camille, Fixture.nadia] {
      let other = try await fixture.browser(of: member)
      #expect(try await other.get(path).status == .notFound)
    }
  }
}
