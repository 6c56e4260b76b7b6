import Domain
import Kernel
import Store
import TestSupport
import Testing
import WebSupport

@testable import Cordee

/// A hire that goes on against a practice, the PASS that waits for it, and its dates that move.
struct HireStory {
  private static let terms = [
    ("reponse", "embauche"), ("debut", "2026-12-07"), ("contrat", "cddi"), ("heures", "26"),
  ]

  /// Sent by the day centre, which validates nothing: no eligibility.
  private func sent(_ engine: Engine = .sqlite) async throws -> (ApplicationWorld, String) {
    let world = try await ApplicationWorld(engine)
    try await world.fixture.database.write { session in
      _ = try session.run("DELETE FROM eligibility_diagnosis")
    }
    let camille = try await world.browser(of: Fixture.camille)
    return (world, try await world.send(as: camille))
  }

  private func state(_ id: String, _ world: ApplicationWorld) async throws -> ApplicationState? {
    try await world.fixture.database.read {
      try JobApplicationStore.load(ID(id), in: $0)?.state
    }
  }

  @Test(
    "Sans éligibilité, l’embauche demande une raison, se fait, et dit ce qui manque et qui y peut",
    arguments: Engine.available)
  func withoutEligibility(_ engine: Engine) async throws {
    let (world, id) = try await sent(engine)
    let julien = try await world.browser(of: Fixture.julien)
    try await world.answer(id, Self.terms, as: julien)
    #expect(julien.page.status == .unprocessableContent)
    #expect(julien.page.shows("Il manque un diagnostic d’éligibilité"))
    #expect(julien.page.shows("Pourquoi continuer quand même"))
    #expect(try await state(id, world) == .sent)

    try await world.answer(
      id, Self.terms + [("raison", "Elle commence lundi, le diagnostic est prévu jeudi.")],
      as: julien)
    #expect(julien.page.status == .ok)
    #expect(julien.page.shows("Cette embauche n’a pas encore de PASS IAE"))
    #expect(julien.page.body.contains("/candidatures/\(id)/eligibilite"))
    #expect(julien.page.shows("le diagnostic est prévu jeudi"))
    #expect(try await world.fixture.passes().isEmpty)
    #expect(try await world.fixture.journal().contains(JournalKind.hired.code))
    let reason = try await world.fixture.database.read { session in
      try session.first(
        "SELECT payload FROM journal_entry WHERE kind = \(JournalKind.hired)"
      ) { $0.text(0) }
    }
    #expect(reason?.contains("sans_eligibilite") == true)
    #expect(reason?.contains("jeudi") == false)

    // Her PASS page says which hire waits, to her circle and to this employer.
    let circle = try await world.browser(of: Fixture.camille)
    for browser in [circle, julien] {
      try await browser.get("/personnes/leila/pass")
      #expect(browser.page.shows("n’a pas encore de PASS IAE"))
      #expect(browser.page.body.contains("href=\"/candidatures/\(id)\""))
    }
    // Nothing opens it yet, and it says so.
    try await julien.get("/candidatures/\(id)")
    try await julien.post("/candidatures/\(id)/pass", [])
    #expect(julien.page.status == .unprocessableContent)
    #expect(julien.page.shows("Il manque un diagnostic d’éligibilité"))

    // The prescriber makes it: the PASS opens from the page, dated to the first day.
    let camille = try await world.browser(of: Fixture.camille)
    try await camille.get("/candidatures/\(id)")
    #expect(camille.page.body.contains("/personnes/leila/diagnostic/prescription"))
    try await camille.get("/personnes/leila/diagnostic/prescription")
    try await camille.post("/personnes/leila/diagnostic/prescription", [("element", "envie")])
    try await julien.get("/candidatures/\(id)")
    #expect(julien.page.shows("Son PASS IAE peut maintenant s’ouvrir"))
    for stranger in [Fixture.nadia, Fixture.lucie] {
      let browser = try await world.browser(of: stranger)
      try await browser.post("/candidatures/\(id)/pass", [])
      #expect(browser.page.status == .notFound)
    }
    try await julien.post("/candidatures/\(id)/pass", [])
    #expect(julien.page.path.hasPrefix("/pass/"))
    let passes = try await world.fixture.passes()
    #expect(passes.map(\.validity.first) == [Day("2026-12-07")!])
    // Asked twice, it is the same one.
    try await camille.post("/candidatures/\(id)/pass", [])
    #expect(camille.page.path == "/pass/\(passes[0].id)")
    #expect(try await world.fixture.passes().count == 1)
    try await julien.get("/candidatures/\(id)")
    #expect(julien.page.body.contains("/pass/\(passes[0].id)"))
  }

  @Test("En délai de carence, l’embauche garde sa raison ; un prescripteur habilité lève le délai")
  func waitingPeriod() async throws {
    let (world, id) = try await sent()
    let today = world.fixture.today
    try await world.fixture.database.write { session in
      // Sent by the day centre, so that the sending itself lifts nothing.
      _ = try session.run("UPDATE job_application SET sender_structure_id = 'halte'")
      let old = PassIAE(
        id: ID("vieux"), person: Fixture.leila.id, state: .expected,
        validity: DayRange(from: today.adding(days: -800), days: 730), openedBy: ID("recycleco"))
      try PassIAEStore.insert(old, in: session)
      _ = try PassIAEStore.give(
        try PassIAEStore.place(of: Fixture.leila.id, in: session), to: old.id, in: session)
      try EligibilityStore.save(
        EligibilityDiagnosis(
          id: ID("auto"), person: Fixture.leila.id, author: .employer(ID("jardins")),
          madeOn: today),
        in: session)
    }
    let julien = try await world.browser(of: Fixture.julien)
    try await world.answer(id, Self.terms, as: julien)
    #expect(julien.page.shows("un employeur ne peut pas en ouvrir un nouveau"))
    try await world.answer(id, Self.terms + [("raison", "Diagnostic demandé au CHRS.")], as: julien)
    #expect(julien.page.shows("Cette embauche n’a pas encore de PASS IAE"))
    #expect(try await world.fixture.passes().count == 1)
    try await world.fixture.database.write { session in
      try EligibilityStore.save(
        EligibilityDiagnosis(
          id: ID("presc"), person: Fixture.leila.id, author: .authorisedPrescriber(ID("chrs")),
          madeOn: today),
        in: session)
    }
    try await julien.get("/candidatures/\(id)")
    try await julien.post("/candidatures/\(id)/pass", [])
    #expect(try await world.fixture.passes().first?.validity.first == Day("2026-12-07"))
    #expect(
      try await world.fixture.journal().contains(JournalKind.waitingPeriodLifted.code))
  }

  @Test(
    "Plus de six mois d’avance ou une date passée : une raison suffit ; la fin avant le début, jamais"
  )
  func practices() async throws {
    let world = try await ApplicationWorld()
    let camille = try await world.browser(of: Fixture.camille)
    let julien = try await world.browser(of: Fixture.julien)
    let id = try await world.send(as: camille)
    let far = [
      ("reponse", "embauche"), ("debut", "2027-06-01"), ("contrat", "cddi"), ("heures", "26"),
    ]
    try await world.answer(id, far, as: julien)
    #expect(julien.page.shows("dans plus de six mois"))
    try await world.answer(
      id, far + [("fin", "2027-05-01"), ("raison", "Saison d’été")], as: julien)
    #expect(julien.page.status == .unprocessableContent)
    #expect(julien.page.shows("Le dernier jour vient avant le premier"))
    try await world.answer(id, far + [("raison", "Saison d’été")], as: julien)
    #expect(julien.page.shows("Premier jour le 1er juin 2027"))
  }

  @Test(
    "Les dates d’une embauche se déplacent, et le PASS qui n’a pas commencé suit",
    arguments: Engine.available)
  func moved(_ engine: Engine) async throws {
    let world = try await ApplicationWorld(engine)
    try await world.fixture.stopIssuing()
    let camille = try await world.browser(of: Fixture.camille)
    let julien = try await world.browser(of: Fixture.julien)
    let id = try await world.send(as: camille)
    #expect(try await julien.get("/candidatures/\(id)/dates").status == .notFound)
    try await world.answer(id, Self.terms, as: julien)
    try await julien.get("/candidatures/\(id)/dates")
    #expect(julien.page.shows("il suivra le nouveau premier jour, avec ses 730 jours"))
    #expect(julien.page.body.contains("value=\"2026-12-07\""))
    let version = world.hidden("version", julien)
    func move(_ fields: [(String, String)]) async throws {
      try await julien.post("/candidatures/\(id)/dates", fields + [("version", version)])
    }
    try await move([("debut", "2026-12-07"), ("fin", "")])
    #expect(julien.page.shows("Ce sont déjà les dates"))
    try await move([("debut", "2026-12-14"), ("fin", "2026-12-01")])
    #expect(julien.page.shows("La fin du contrat vient avant"))
    try await move([("debut", "2027-02-14"), ("fin", "")])
    #expect(julien.page.shows("dans plus de trente jours"))
    #expect(julien.page.shows("Pourquoi continuer quand même"))
    try await move([("debut", "2026-12-14"), ("fin", "2027-06-13")])
    #expect(julien.page.shows("Les dates sont changées"))
    #expect(julien.page.shows("Premier jour le 14 décembre 2026"))
    #expect(julien.page.shows("Dates de l’embauche changées, par Julien Marchetti"))
    let pass = try #require(try await world.fixture.passes().first)
    #expect(pass.validity == DayRange(from: Day("2026-12-14")!, days: 730))
    let kinds = try await world.fixture.journal()
    #expect(kinds.contains(JournalKind.hireMoved.code))
    #expect(kinds.contains(JournalKind.passStartMoved.code))
    // From an old page: nothing moves.
    try await move([("debut", "2026-12-15"), ("fin", "")])
    #expect(julien.page.status == .conflict)

    // The sheet to enter carries the hire: contract, hours, last day.
    try await julien.get("/pass/\(pass.id)")
    #expect(julien.page.shows("CDD d’insertion (CDDI)"))
    #expect(julien.page.shows("26 h"))
    #expect(julien.page.shows("13 juin 2027"))
    #expect(julien.page.shows("le PASS va maintenant du 14 décembre 2026"))
    try await camille.get("/personnes/leila")
    #expect(camille.page.shows("14 décembre 2026"))
    let letters = try await world.fixture.database.read { session in
      try session.all("SELECT recipient, subject FROM mail_outbox") { $0.text(0) + $0.text(1) }
    }
    #expect(letters.contains { $0.hasPrefix("camille") && $0.contains("dates de l’embauche") })
  }

  @Test("Un PASS déjà commencé, ou déjà délivré, ne bouge pas ; seul l’employeur déplace")
  func notMoved() async throws {
    let world = try await ApplicationWorld()
    try await world.fixture.stopIssuing()
    let camille = try await world.browser(of: Fixture.camille)
    let julien = try await world.browser(of: Fixture.julien)
    let id = try await world.send(as: camille)
    try await world.answer(id, Self.terms, as: julien)
    for member in [Fixture.camille, Fixture.nadia, Fixture.lucie] {
      let browser = try await world.browser(of: member)
      #expect(try await browser.get("/candidatures/\(id)/dates").status == .notFound)
      try await browser.post(
        "/candidatures/\(id)/dates", [("debut", "2026-12-14"), ("version", "3")])
      #expect(browser.page.status == .notFound, "\(member.name)")
    }
    let pass = try #require(try await world.fixture.passes().first)
    try await camille.get("/pass/\(pass.id)/numero")
    try await camille.post(
      "/pass/\(pass.id)/numero",
      [("numero", "99999 26 12345"), ("debut", "2026-12-07"), ("fin", ""), ("version", "1")])
    try await julien.get("/candidatures/\(id)/dates")
    #expect(julien.page.shows("changer aussi les dates là-bas"))
    try await julien.post(
      "/candidatures/\(id)/dates",
      [("debut", "2026-12-14"), ("fin", ""), ("version", world.hidden("version", julien))])
    #expect(julien.page.shows("Premier jour le 14 décembre 2026"))
    #expect(try await world.fixture.passes().first?.validity.first == Day("2026-12-07"))
  }
}
