import Domain
import Kernel
import SQL

/// The structures of a territory that may prescribe.
package enum PrescriberStore {
  /// Those whose kind the national list names, or that an order of the préfet covers on that day;
  /// the domain has the last word. At most two hundred, by name.
  package static func mayBeAuthorised(
    in territory: ID<Territory>, on day: Day, session: any SQLSession
  ) throws -> [Structure] {
    let kinds = StructureKind.allCases.filter { NationalListEntry.naming($0) != nil }
    return try session.all(
      """
      SELECT \(StructureStore.columns) FROM structure
      WHERE territory_id = \(territory)
        AND (kind IN (\(list: kinds)) OR authorised_until >= \(day))
      ORDER BY name, id LIMIT 200
      """, StructureStore.read)
  }

  /// The group of that name, made when there is none yet.
  package static func group(named wanted: StructureGroup, session: any SQLSession) throws
    -> ID<StructureGroup>
  {
    let known = try session.first(
      "SELECT id FROM structure_group WHERE name = \(wanted.name) ORDER BY id"
    ) { $0.id(0, of: StructureGroup.self) }
    if let known { return known }
    try StructureStore.insert(wanted, in: session)
    return wanted.id
  }

  package static func name(of group: ID<StructureGroup>, session: any SQLSession) throws
    -> String?
  {
    try session.first("SELECT name FROM structure_group WHERE id = \(group)") { $0.text(0) }
  }

  /// Whether that account administers a structure of that group.
  package static func administersOne(
    of group: ID<StructureGroup>, _ account: ID<Account>, session: any SQLSession
  ) throws -> Bool {
    try session.count(
      """
      SELECT count(*) FROM membership m JOIN structure s ON s.id = m.structure_id
      WHERE m.account_id = \(account) AND m.is_administrator = 1 AND s.group_id = \(group)
      """) > 0
  }

  /// The structures one association holds, by name.
  package static func held(by group: ID<StructureGroup>, session: any SQLSession) throws
    -> [Structure]
  {
    try session.all(
      """
      SELECT \(StructureStore.columns) FROM structure
      WHERE group_id = \(group) ORDER BY name, id LIMIT 100
      """, StructureStore.read)
  }

  package static func authority(of territory: ID<Territory>, session: any SQLSession) throws
    -> Structure?
  {
    try session.first(
      """
      SELECT \(StructureStore.columns) FROM structure
      WHERE territory_id = \(territory) AND kind = \(StructureKind.ddets) ORDER BY id
      """, StructureStore.read)
  }
}
