import Domain
import Kernel
import SQL
import Store
import Testing
import TestSupport

struct EligibilityStoreTests {
  @Test("Une éligibilité se garde avec ses critères et ses preuves", arguments: Engine.available)
  func keeps(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let today = fixture.today
    let diagnosis = EligibilityDiagnosis(
      id: ID("d1"), person: Fixture.leila.id, author: .employer(ID("jardins")),
      criteria: [.singleParent, .withoutHousing, .frenchBelowA1], madeOn: today)
    let proof = EligibilityProof(criterion: .withoutHousing, issuedOn: Day("2026-11-01"))
    try await fixture.database.write {
      try EligibilityStore.save(diagnosis, proofs: [proof], in: $0)
    }
    let found = try await fixture.database.read { session in
      (
        one: try EligibilityStore.load(ID("d1"), in: session),
        proofs: try EligibilityStore.proofs(of: ID("d1"), in: session),
        own: try EligibilityStore.byEmployer(ID("jardins"), of: Fixture.leila.id, in: session),
        other: try EligibilityStore.byEmployer(ID("recycleco"), of: Fixture.leila.id, in: session)
      )
    }
    #expect(found.one == diagnosis)
    #expect(found.proofs == [proof])
    #expect(found.own == [diagnosis])
    #expect(found.other.isEmpty)
  }

  @Test("Le diagnostic qui compte dépend de qui demande et du jour", arguments: Engine.available)
  func lastValid(_ engine: Engine) async throws {
    let fixture = try await Fixture.open(engine)
    try await fixture.openFile()
    let leila = Fixture.leila.id, today = fixture.today
    let first = EligibilityDiagnosis(
      id: ID("p1"), person: leila, author: .authorisedPrescriber(ID("chrs")),
      madeOn: today.adding(days: -30))
    let own = EligibilityDiagnosis(
      id: ID("e1"), person: leila, author: .employer(ID("jardins")), criteria: [.rsa],
      madeOn: today)
    try await fixture.database.write {
      try EligibilityStore.save(first, in: $0)
      try EligibilityStore.save(own, in: $0)
    }
    func last(_ structure: ID<Structure>, _ day: Day) async throws -> String? {
      try await fixture.database.read {
        try EligibilityStore.lastValid(of: leila, for: structure, on: day, in: $0)?.id.text
      }
    }
    #expect(try await last(ID("jardins"), today) == "p1")
    try await fixture.database.write {
      try EligibilityStore.endPrescribers(of: leila, on: today, in: $0)
    }
    #expect(try await last(ID("jardins"), today) == "e1")
    #expect(try await last(ID("recycleco"), today) == nil)
    #expect(try await last(ID("jardins"), own.expiresOn) == nil)
    let history = try await fixture.database.read {
      try EligibilityStore.byPrescribers(of: leila, in: $0)
    }
    #expect(history.map(\.id.text) == ["p1"])
    #expect(history[0].expiresOn == today)
  }
}
