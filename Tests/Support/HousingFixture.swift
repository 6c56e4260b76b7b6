import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

extension Fixture {
  /// The one operator of the territory: a flat rented between an owner and her.
  package static let relais = Structure(
    id: ID("relais"), kind: .rentalIntermediary, name: "Habitat Relais", territory: territory.id,
    place: Place(city: "Angoulême", commune: INSEECode("16015")))
  package static let bruno = Member(
    account: ID("bruno"), name: "Bruno Keller", structure: relais.id, structureName: relais.name,
    structureKind: relais.kind, territory: territory.id, role: .member, isAdministrator: true)

  /// The communes of the tests: Angoulême, Ruelle (7 km away), Confolens (57 km).
  package static let communes = [
    Commune(
      insee: INSEECode("16015")!, name: "Angoulême", department: "16",
      point: GeoPoint(latitude: 45.6484, longitude: 0.1562), postcodes: ["16000"]),
    Commune(
      insee: INSEECode("16291")!, name: "Ruelle-sur-Touvre", department: "16",
      point: GeoPoint(latitude: 45.6780, longitude: 0.2280), postcodes: ["16600"]),
    Commune(
      insee: INSEECode("16106")!, name: "Confolens", department: "16",
      point: GeoPoint(latitude: 46.0130, longitude: 0.6720), postcodes: ["16500"]),
  ]

  /// The territory with an operator in it.
  package static func openWithHomes(_ engine: Engine = .sqlite) async throws -> Fixture {
    let fixture = try await open(engine)
    let now = fixture.world.now
    try await fixture.database.write { session in
      try StructureStore.insert(relais, in: session)
      try AccountStore.insert(
        Account(id: bruno.account, email: Email("bruno@cordee.test")!, name: bruno.name),
        passwordHash: "clear:\(password)", at: now, in: session)
      try AccountStore.insert(
        Membership(
          account: bruno.account, structure: relais.id, role: .member, isAdministrator: true),
        since: now, in: session)
      try CommuneStore.save(communes, in: session)
    }
    return fixture
  }

  /// A measure of hers with Habitat Relais, opened by the SIAO unless said otherwise.
  @discardableResult
  package func openMeasure(
    _ kind: HousingMeasureKind = .iml, needed: HousingSupportLevel = .light,
    offered: HousingSupportLevel = .light, from start: Day? = nil, reason: String? = nil,
    ways: Set<HousingWayForward> = [], by member: Member = vasseur,
    of person: ID<Person> = leila.id
  ) async throws -> ID<HousingMeasure> {
    try await OpenHousingMeasure(dependencies)(
      HousingMeasureFacts(
        person: person, kind: kind, operator: Self.relais.id, supportOffered: offered,
        supportNeeded: needed, startsOn: start ?? today, commune: INSEECode("16015"),
        writtenReason: reason, ways: ways),
      by: member)
  }

  /// The SIAO holds a request of hers.
  package func ask(_ siao: ID<Structure> = ID("siao"), of person: ID<Person> = leila.id)
    async throws
  {
    try await database.write {
      try HousingLinks.set(.request, between: person, and: siao, in: $0)
    }
  }

  package func measure(_ id: ID<HousingMeasure>) async throws -> HousingMeasure {
    try await database.read { try HousingMeasureStore.load(id, in: $0)! }
  }
}
