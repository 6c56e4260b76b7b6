import Domain
import Kernel
import Store
import TestSupport
import Testing
import UseCases
import WebSupport

/// A control after the fact, from the draw to its outcome, by both sides.
struct ControlStory {
  private let paper = Array("%PDF-1.4\nAttestation RSA\n%%EOF".utf8)

  /// Three persons the Jardins prescribed for themselves, then hired in October.
  private func selfPrescriptions(_ fixture: Fixture) async throws {
    let now = fixture.world.now
    for (position, name) in ["Leïla", "Omar", "Ana"].enumerated() {
      let person = Person(
        id: ID("p\(position)"), openedBy: ID("chrs"), firstName: name, lastName: "Test",
        openedOn: Day("2026-02-02")!)
      try await fixture.openFile(of: person)
      let application = try JobApplication(
        id: ID("a\(position)"), person: person.id, structure: ID("jardins"),
        sender: ApplicationSender(account: ID("camille"), structure: ID("chrs")), createdAt: now
      ).moving(to: .sent, by: .sender, at: now)
      let hiredOn = Day("2026-10-05")!.adding(days: position)
      try await fixture.database.write { session in
        try JobApplicationStore.insert(application, in: session)
        try session.run(
          """
          UPDATE job_application SET state = 'embauche', pile = \(ApplicationPile.hired),
            hire_contract = \(ContractKind.cddi), hire_hours = 26, hire_starts_on = \(hiredOn)
          WHERE id = \(application.id)
          """)
        try EmployerLinks.set(.employing, between: person.id, and: ID("jardins"), in: session)
        try EligibilityStore.save(
          EligibilityDiagnosis(
            id: ID("d\(position)"), person: person.id, author: .employer(ID("jardins")),
            criteria: [.rsa], madeOn: Day("2026-09-28")!), in: session)
      }
    }
  }

  private func path(_ page: Browser.Page) throws -> String {
    let match = try #require(page.body.firstMatch(of: /\/controles\/[^"\/]+\/jardins/))
    return String(match.0)
  }

  @Test(
    "Tirage, preuves, phase contradictoire et issue, chacun de son côté",
    arguments: Engine.available)
  func story(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await selfPrescriptions(fixture)
    let etat = try await fixture.browser(of: Fixture.etat)
    try await etat.get("/controles")
    let none = try await etat.post("/controles", [("debut", "2026-01-01"), ("fin", "2026-02-01")])
    #expect(none.shows("Aucun employeur n’a au moins deux autoprescriptions"))
    let wrong = try await etat.post(
      "/controles", [("debut", "2026-02-01"), ("fin", "2026-01-01"), ("part", "50")])
    #expect(wrong.shows("La fin vient avant le début.") && wrong.shows("de 20 à 40 %"))
    try await etat.post("/controles", [("debut", "2026-10-01"), ("fin", "2026-10-31")])
    #expect(etat.page.shows("1 employeur au sort"))
    let control = try path(etat.page)

    // The State sees no name; the employer sees its own list and the due date.
    try await etat.get(control)
    #expect(etat.page.shows("2 autoprescriptions tirées") && !etat.page.shows("Omar"))
    let julien = try await fixture.browser(of: Fixture.julien)
    try await julien.get("/aujourd-hui")
    #expect(julien.page.shows("Contrôle de la DDETS"))
    try await julien.get("/controles")
    #expect(julien.page.shows("Réponse attendue jusqu’au 5 janvier 2027 inclus."))
    try await julien.get(control)
    let lines = julien.page.body.matches(of: /action="([^"]+\/preuves\/[^"\/]+\/RSA)"/)
      .map { String($0.1) }
    #expect(lines.count == 2)
    let bad = try await julien.post(lines[0], [], file: ("preuve", "note.txt", Array("texte".utf8)))
    #expect(bad.shows("Ce fichier n’est pas un PDF entier."))
    for line in lines {
      try await julien.get(control)
      let added = try await julien.post(line, [], file: ("preuve", "rsa.pdf", paper))
      #expect(added.shows("La preuve est ajoutée."))
    }
    try await julien.post("\(control)/envoyer")
    #expect(julien.page.shows("Preuves envoyées"))

    // One is accepted, the other to be seen again: no sanction before the employer is heard.
    let read = try await etat.get(lines[0])
    #expect(read.body.contains("Attestation RSA"))
    try await etat.get(control)
    try await etat.post("\(lines[0])/avis", [("avis", "acceptee")])
    let silent = try await etat.post("\(lines[1])/avis", [("avis", "refusee")])
    #expect(silent.shows("Dire ce qui manque, l’employeur le lira."))
    try await etat.post(
      "\(lines[1])/avis", [("avis", "refusee"), ("note", "Attestation illisible")])
    let early = try await etat.post(
      "\(control)/clore", [("issue", "information"), ("raison", "Preuve")])
    #expect(early.shows("La phase contradictoire vient avant."))
    try await etat.post("\(control)/contradictoire", [("echeance", "2026-12-20")])
    try await julien.get(control)
    #expect(julien.page.shows("Attestation illisible"))
    try await julien.post("\(control)/envoyer")
    try await etat.get(control)
    try await etat.post(
      "\(control)/clore",
      [
        ("issue", "suspension"), ("debut", "2026-12-24"), ("fin", "2027-06-30"),
        ("raison", "Une preuve manque."),
      ])
    #expect(
      etat.page.shows(
        "L’autoprescription est suspendue du 24 décembre 2026 au 30 juin 2027 inclus."))

    // She reads in her journal that the State read a paper.
    let said =
      try await fixture.journal(of: ID("p0")) + fixture.journal(of: ID("p1"))
      + fixture.journal(of: ID("p2"))
    #expect(said.filter { $0 == "controlProofRead" }.count == 1)

    // Sixty days after, the papers are gone; the line that says there was one stays.
    fixture.world.travel(days: 61)
    let dependencies = fixture.dependencies
    let erased = try await EraseControlProofs(dependencies)()
    #expect(erased == 2)
    let later = try await fixture.browser(of: Fixture.julien)
    #expect(try await later.get(lines[0]).status == .notFound)
    try await later.get(control)
    #expect(later.page.shows("rsa.pdf, effacé"))
  }

  @Test("Le contrôle n’existe pour personne d’autre")
  func others() async throws {
    let fixture = try await Fixture.open()
    try await selfPrescriptions(fixture)
    let etat = try await fixture.browser(of: Fixture.etat)
    try await etat.get("/controles")
    try await etat.post("/controles", [("debut", "2026-10-01"), ("fin", "2026-10-31")])
    let control = try path(etat.page)
    for member in [Fixture.camille, Fixture.vasseur, Fixture.lucie, Fixture.clara] {
      let browser = try await fixture.browser(of: member)
      #expect(try await browser.get(control).status == .notFound, "\(member.name)")
    }
    // Another employer may look at its own list, which is empty.
    let lucie = try await fixture.browser(of: Fixture.lucie)
    try await lucie.get("/controles")
    #expect(lucie.page.shows("Aucun contrôle ne vous concerne."))
    let denis = try await fixture.browser(of: Fixture.denis)
    #expect(try await denis.get(control).status != .ok)
  }
}
