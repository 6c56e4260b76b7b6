import Domain
import Kernel
import SQL
import Store
import Testing
import TestSupport
import UseCases

struct PrescribePathTests {
  @Test(
    "Un prescripteur habilité valide pour six mois ; l’ancien diagnostic s’arrête ce jour-là",
    arguments: Engine.available)
  func prescribes(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let leila = Fixture.leila.id
    _ = try await SaveAssessment(fixture.dependencies)(
      SaveAssessmentTests.content, of: leila, after: 0, by: Fixture.camille)
    let readings = FileReadings(database: fixture.database)
    let prescribe = PrescribePath(fixture.dependencies, readings: readings)
    let sheet = try await prescribe.open(leila, for: Fixture.camille)
    #expect(sheet.standing.isAuthorised)
    #expect(
      sheet.sendable.map(\.item) == [.wish, .skills, .trades, .stepsTaken, .mobility, .schedule])
    #expect(sheet.suggested.map(\.criterion).contains(.withoutHousing))
    #expect(sheet.current == nil)

    let first = try await prescribe(
      leila, sending: [.wish, .skills, .resources], criteria: [.rsa], by: Fixture.camille)
    #expect(first.expiresOn == Day("2027-05-24"))
    fixture.world.travel(days: 10)
    let second = try await prescribe(leila, sending: [], criteria: [], by: Fixture.camille)
    let found = try await fixture.database.read { session in
      (
        all: try EligibilityStore.byPrescribers(of: leila, in: session),
        chosen: try EligibilityStore.selection(of: first.id, in: session),
        seen: try EligibilityStore.lastValid(
          of: leila, for: ID("jardins"), on: Day("2026-11-24")!, in: session)
      )
    }
    #expect(found.all.map(\.id) == [second.id, first.id])
    #expect(found.all[1].expiresOn == Day("2026-12-04"))
    // What no employer may receive was not kept among what is sent.
    #expect(found.chosen == [.wish, .skills])
    #expect(found.seen?.criteria == [])
  }

  @Test("Des critères qui se contredisent sont refusés, même à un prescripteur habilité")
  func contradiction() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    let prescribe = PrescribePath(
      fixture.dependencies, readings: FileReadings(database: fixture.database))
    await #expect(throws: Refusal.self) {
      _ = try await prescribe(
        Fixture.leila.id, sending: [], criteria: [.over50, .under26], by: Fixture.camille)
    }
  }

  @Test(
    "Un accueil de jour du cercle voit ce qu’il peut faire, et ne valide pas",
    arguments: Engine.available)
  func referrer(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile(
      of: Person(
        id: ID("karim"), openedBy: ID("halte"), firstName: "Karim",
        openedOn: Day("2026-11-01")!), referent: Fixture.paul)
    let prescribe = PrescribePath(
      fixture.dependencies, readings: FileReadings(database: fixture.database))
    let sheet = try await prescribe.open(ID("karim"), for: Fixture.paul)
    #expect(sheet.standing == .toBeChecked)
    #expect(sheet.authorisedNearby.contains("CHRS Les Tilleuls"))
    #expect(!sheet.authorisedNearby.contains("Les Jardins de la Boëme"))
    await #expect(throws: Refusal.notAllowed(PrescriptionMessages.notAuthorised)) {
      _ = try await prescribe(ID("karim"), sending: [], criteria: [.rsa], by: Fixture.paul)
    }
    await #expect(throws: Refusal.notFound) {
      _ = try await prescribe.open(ID("karim"), for: Fixture.camille)
    }
  }
}

struct SelfPrescribeTests {
  /// An application of hers to an employer, sent by Camille.
  static func apply(
    _ id: String, to structure: ID<Structure>, in fixture: Fixture, state: Bool = true
  ) async throws {
    let now = fixture.world.now
    try await fixture.database.write { session in
      let draft = JobApplication(
        id: ID(id), person: Fixture.leila.id, structure: structure,
        sender: ApplicationSender(account: ID("camille"), structure: ID("chrs")), createdAt: now)
      let application = state ? try draft.moving(to: .sent, by: .sender, at: now) : draft
      try JobApplicationStore.insert(application, in: session)
      if state {
        try EmployerLinks.set(
          .considering, between: Fixture.leila.id, and: structure, in: session)
      }
    }
  }

  @Test(
    "Un employeur valide sur critères pour 92 jours, et personne d’autre ne les lit",
    arguments: Engine.available)
  func records(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    try await Self.apply("a1", to: ID("jardins"), in: fixture)
    try await Self.apply("a2", to: ID("recycleco"), in: fixture)
    let readings = FileReadings(database: fixture.database)
    let use = SelfPrescribe(fixture.dependencies, readings: readings)
    let diagnosis = try await use(
      ID("a1"), criteria: [.withoutHousing, .frenchBelowA1, .singleParent],
      proofs: [.withoutHousing, .frenchBelowA1, .singleParent].map {
        EligibilityProof(criterion: $0, issuedOn: Day("2026-11-10"))
      }, reason: "", by: Fixture.julien)
    #expect(diagnosis.expiresOn == Day("2027-02-24"))
    let own = try await use.open(ID("a1"), for: Fixture.awa)
    #expect(own.current?.criteria == diagnosis.criteria)
    #expect(own.currentProofs.count == 3)
    let other = try await use.open(ID("a2"), for: Fixture.lucie)
    #expect(other.current == nil)
    let prescriber = try await PrescribePath(fixture.dependencies, readings: readings)
      .open(Fixture.leila.id, for: Fixture.camille)
    #expect(prescriber.current == nil)
    let payloads = try await fixture.database.read { session in
      try session.all(
        "SELECT payload FROM journal_entry WHERE kind = 'eligibilityRecorded'"
      ) { $0.text(0) }
    }
    #expect(payloads.count == 1)
    for criterion in EligibilityCriterion.allCases {
      #expect(!payloads[0].contains("=\(criterion.code)"))
    }
  }

  @Test("Des preuves manquent : il faut dire pourquoi continuer")
  func reason() async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await Self.apply("a1", to: ID("jardins"), in: fixture)
    let use = SelfPrescribe(
      fixture.dependencies, readings: FileReadings(database: fixture.database))
    await #expect(throws: Refusal.self) {
      _ = try await use(ID("a1"), criteria: [.rsa], proofs: [], reason: "", by: Fixture.julien)
    }
    _ = try await use(
      ID("a1"), criteria: [.rsa], proofs: [], reason: "Attestation demandée", by: Fixture.julien)
    await #expect(throws: Refusal.self) {
      _ = try await use(
        ID("a1"), criteria: [.under26, .priorityDistrict], proofs: [], reason: "Oui",
        by: Fixture.julien)
    }
  }

  @Test(
    "Seul l’employeur qui a reçu la candidature, une fois envoyée, ouvre l’éligibilité",
    arguments: [
      Fixture.lucie, Fixture.camille, Fixture.nadia, Fixture.denis, Fixture.vasseur, Fixture.etat,
    ])
  func whoMay(_ member: Member) async throws {
    let fixture = try await Fixture.open()
    try await fixture.openFile()
    try await Self.apply("a1", to: ID("jardins"), in: fixture)
    let use = SelfPrescribe(
      fixture.dependencies, readings: FileReadings(database: fixture.database))
    _ = try await use.open(ID("a1"), for: Fixture.julien)
    await #expect(throws: Refusal.notFound) { _ = try await use.open(ID("a1"), for: member) }
    await #expect(throws: Refusal.notFound) {
      _ = try await use(
        ID("a1"), criteria: [.rsa], proofs: [], reason: "Oui", by: member)
    }
    try await Self.apply("draft", to: ID("jardins"), in: fixture, state: false)
    await #expect(throws: Refusal.notFound) {
      _ = try await use.open(ID("draft"), for: Fixture.julien)
    }
  }
}
