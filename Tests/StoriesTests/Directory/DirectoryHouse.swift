import Domain
import Kernel
import Store
import TestSupport
import WebSupport

@testable import Cordee

/// The whole house over the territory, with its directory in memory, three communes, one trade and
/// two posts.
struct DirectoryHouse {
  let fixture: Fixture
  let house: House

  static let gardening = JobPost(
    id: ID("maraichage"), structure: ID("jardins"), rome: ROMECode("A1414"),
    title: "Ouvrière ou ouvrier maraîcher", description: "Semer et récolter.", contract: .cddi,
    hours: 24...26, setting: .outdoors, company: .team, requirements: "Permis B", seats: 2)
  static let sorting = JobPost(
    id: ID("tri"), structure: ID("recycleco"), title: "Agent de tri", hours: 35...35,
    setting: .indoors)

  init(_ engine: Engine = .sqlite) async throws {
    fixture = try await Fixture.open(engine)
    try await fixture.database.write { session in
      try CommuneStore.save(
        [
          Self.commune("16015", "Angoulême", "16000", 45.6484, 0.1562),
          Self.commune("16102", "Cognac", "16100", 45.6958, -0.3287),
          Self.commune("93066", "Saint-Denis", "93200", 48.9362, 2.3574),
          Self.commune("97411", "Saint-Denis", "97400", -20.8789, 55.4481),
        ], in: session)
      try TradeStore.save(
        [Trade(rome: ROMECode("A1414")!, label: "Horticulture et maraîchage")],
        names: [
          TradeName(code: "1", rome: ROMECode("A1414")!, label: "Maraîcher / Maraîchère")
        ], in: session)
      for post in [Self.gardening, Self.sorting] {
        try JobPostStore.insert(post, at: nil, in: session)
      }
    }
    house = fixture.house()
    try await house.prepare()
  }

  func browser() -> Browser { Browser(house.site.router(house.settings)) }

  func browser(of member: Member) async throws -> Browser {
    let browser = browser()
    try await browser.signIn(member.account)
    return browser
  }

  /// A browser of whoever runs the platform.
  func platform() async throws -> Browser {
    let browser = browser()
    try await browser.signIn(Fixture.root.id)
    return browser
  }

  private static func commune(
    _ insee: String, _ name: String, _ postcode: String, _ latitude: Double, _ longitude: Double
  ) -> Commune {
    Commune(
      insee: INSEECode(insee)!, name: name, department: String(insee.prefix(2)),
      point: GeoPoint(latitude: latitude, longitude: longitude), postcodes: [postcode])
  }
}
