import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases

/// The diagnosis of a GEIQ is kept with its allowance, in that GEIQ alone.
struct KeepGEIQDiagnosisTests {
  private static func member(_ account: String, _ structure: String) -> Member {
    Member(
      account: ID(account), name: "Gaëlle Prat", structure: ID(structure),
      structureName: "GEIQ \(structure)", structureKind: .geiq,
      territory: Fixture.territory.id, role: .member, isAdministrator: false)
  }
  private let gaelle = Self.member("gaelle", "geiq16")
  private let other = Self.member("omar", "geiq17")

  private func open(_ engine: Engine = .sqlite) async throws -> Fixture {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let now = fixture.world.now
    try await fixture.database.write { session in
      for id in ["geiq16", "geiq17"] {
        try StructureStore.insert(
          Structure(
            id: ID(id), kind: .geiq, name: "GEIQ \(id)", territory: Fixture.territory.id,
            place: Place(
              address: "", postcode: "16000", city: "Angoulême", commune: nil, point: nil),
            isOpenToSpontaneous: true, programmes: []),
          in: session)
      }
      let application = try JobApplication(
        id: ID("a1"), person: Fixture.leila.id, structure: ID("geiq16"),
        sender: ApplicationSender(account: ID("camille"), structure: ID("chrs")), createdAt: now
      ).moving(to: .sent, by: .sender, at: now)
      try JobApplicationStore.insert(application, in: session)
      try EmployerLinks.set(
        .considering, between: Fixture.leila.id, and: ID("geiq16"), in: session)
    }
    return fixture
  }

  @Test(
    "Un diagnostic GEIQ se garde avec son aide, et le suivant prend sa place",
    arguments: Engine.available)
  func kept(_ engine: Engine) async throws {
    let fixture = try await open(engine)
    let keep = KeepGEIQDiagnosis(fixture.dependencies)
    let first = try await keep(ID("a1"), criteria: [.capOrLess, .withoutHousing], by: gaelle)
    #expect(first.allowance == 1400)
    #expect(first.expiresOn == fixture.today.adding(months: 6))
    fixture.world.travel(days: 10)
    let second = try await keep(ID("a1"), criteria: [.forcedReconversion], by: gaelle)
    #expect(second.allowance == 814)
    let sheet = try await SelfPrescribe(
      fixture.dependencies, readings: FileReadings(database: fixture.database)
    ).open(ID("a1"), for: gaelle)
    #expect(sheet.geiq == second)
    let elsewhere = try await fixture.database.read {
      try GEIQStore.last(of: Fixture.leila.id, by: ID("geiq17"), in: $0)
    }
    #expect(elsewhere == nil)
    let ended = try await fixture.database.read { session in
      try session.count("SELECT count(*) FROM geiq_diagnosis WHERE expires_on > '2026-12-04'")
    }
    #expect(ended == 1)
    // Criteria stay out of the journal, which others read.
    let payloads = try await fixture.database.read { session in
      try session.all("SELECT payload FROM journal_entry WHERE kind = 'eligibilityRecorded'") {
        $0.text(0)
      }
    }
    #expect(payloads.count == 2)
    #expect(payloads.allSatisfy { !$0.contains("RECONVERSION") && !$0.contains("PSH_PR") })
  }

  @Test("Sans critère, un GEIQ a besoin du diagnostic d’un prescripteur habilité")
  func needsOne() async throws {
    let fixture = try await open()
    let keep = KeepGEIQDiagnosis(fixture.dependencies)
    for wrong: Set<GEIQCriterion> in [[], [.rsa], [.priorityDistrict, .ruralZone]] {
      await #expect(throws: Refusal.self) {
        try await keep(ID("a1"), criteria: wrong, by: gaelle)
      }
    }
    try await fixture.database.write { session in
      try EligibilityStore.save(
        EligibilityDiagnosis(
          id: ID("d1"), person: Fixture.leila.id, author: .authorisedPrescriber(ID("chrs")),
          madeOn: Day("2026-11-01")!),
        in: session)
    }
    let kept = try await keep(ID("a1"), criteria: [], by: gaelle)
    #expect(kept.allowance == 1400 && kept.restsOnPrescriber)
  }

  @Test("Un autre GEIQ, un ACI ou le cercle n’y accèdent pas")
  func strangers() async throws {
    let fixture = try await open()
    let keep = KeepGEIQDiagnosis(fixture.dependencies)
    for member in [other, Fixture.julien, Fixture.camille, Fixture.etat] {
      await #expect(throws: Refusal.notFound) {
        try await keep(ID("a1"), criteria: [.capOrLess], by: member)
      }
    }
  }
}
