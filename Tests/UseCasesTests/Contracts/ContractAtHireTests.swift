import Domain
import Kernel
import SQL
import Store
import Surroundings
import TestSupport
import Testing
import UseCases

struct ContractAtHireTests {
  private func hire(
    _ application: String, in house: Fixture, startsOn: String = "2026-12-01",
    endsOn: String? = "2027-05-31", kind: ContractKind = .cddi
  ) async throws -> Contract? {
    let dependencies = house.dependencies
    let terms = HireTerms(
      startsOn: Day(startsOn)!, endsOn: endsOn.map { Day($0)! }, contract: kind,
      hoursPerWeek: 26)
    return try await house.database.write { session in
      try openContractAtHire(
        terms, of: Fixture.leila.id, for: ID(application), employer: ID("jardins"),
        by: Fixture.julien, at: dependencies.moment, newID: { dependencies.newID() }, in: session)
    }
  }

  @Test("L’embauche donne naissance au premier contrat", arguments: Engine.available)
  func born(_ engine: Engine) async throws {
    let house = try await Fixture.open(engine)
    try await house.openFile()
    let contract = try #require(try await hire("c1", in: house))
    #expect(try await house.contracts() == [contract])
    #expect(contract.hire == ID("c1"))
    #expect(contract.kind == .cddi)
    #expect(contract.weeklyHours == 26)
    #expect(contract.period == ContractPeriod(Day("2026-12-01")!, Day("2027-05-31")!))
    #expect(try await house.journal().last == "contractOpened")
  }

  @Test("L’embauche annulée reprend son contrat, et lui seul", arguments: Engine.available)
  func released(_ engine: Engine) async throws {
    let house = try await Fixture.open(engine)
    try await house.openFile()
    try await house.employ(.sample(to: "2026-10-31"))
    _ = try await hire("c1", in: house)
    let moment = house.world.moment
    try await house.database.write { session in
      try releaseContract(
        ofCancelledHire: ID("c1"), by: Fixture.julien, at: moment, in: session)
    }
    #expect(try await house.contracts().map(\.id.text) == ["k1"])
    #expect(try await house.journal().last == "contractDeleted")
  }

  @Test("Un contrat déjà noté pour ces jours reste seul ; les missions peuvent se suivre de près")
  func alone() async throws {
    let house = try await Fixture.open()
    try await house.openFile()
    try await house.employ(.sample())
    #expect(try await hire("c1", in: house) == nil)
    #expect(try await hire("c2", in: house, startsOn: "2027-05-01") != nil)
    let other = try await Fixture.open()
    try await other.openFile()
    _ = try await hire("m1", in: other, kind: .mission)
    #expect(try await hire("m2", in: other, kind: .mission) != nil)
  }
}
