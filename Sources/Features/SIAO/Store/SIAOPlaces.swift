import Domain
import Kernel
import SQL

/// Names of communes and of structures, several at once.
package enum SIAOPlaces {
  package static func communes(_ codes: [INSEECode], in session: any SQLSession) throws
    -> [INSEECode: String]
  {
    guard !codes.isEmpty else { return [:] }
    let names = try session.all(
      "SELECT insee, name FROM commune WHERE insee IN (\(list: codes))"
    ) { (try $0.insee(ifPresent: 0), $0.text(1)) }
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { code, name in code.map { ($0, name) } })
  }

  /// The SIAO of a territory; more than one where a department has several desks.
  package static func desks(of territory: ID<Territory>, in session: any SQLSession) throws
    -> [(id: ID<Structure>, name: String)]
  {
    try session.all(
      """
      SELECT id, name FROM structure
      WHERE territory_id = \(territory) AND kind = \(StructureKind.siao) ORDER BY name LIMIT 5
      """
    ) { (id: $0.id(0), name: $0.text(1)) }
  }

  /// Those that may hold a measure in a territory: shelters and housing operators.
  package static func operators(of territory: ID<Territory>, in session: any SQLSession) throws
    -> [(id: ID<Structure>, name: String)]
  {
    let kinds = StructureKind.allCases.filter {
      ($0.family == .shelter || $0.family == .housing) && $0 != .siao && $0 != .dayCentre
    }
    return try session.all(
      """
      SELECT id, name FROM structure
      WHERE territory_id = \(territory) AND kind IN (\(list: kinds)) ORDER BY name LIMIT 200
      """
    ) { (id: $0.id(0), name: $0.text(1)) }
  }
}
