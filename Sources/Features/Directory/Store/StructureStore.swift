import Domain
import Kernel
import SQL

/// Structures, groups and territories, as rows.
package enum StructureStore {
  package static func insert(
    _ structure: Structure, sourceKey: String? = nil, in session: any SQLSession
  ) throws {
    let prefect = prefectColumns(structure.authorisation)
    try session.run(
      """
      INSERT INTO structure (id, kind, name, territory_id, group_id, siret, address, postcode, city,
        insee, latitude, longitude, address_confidential, phone, email, website, description,
        open_to_spontaneous, programmes, authorised_from, authorised_until,
        authorisation_reference, source_key, version)
      VALUES (\(structure.id), \(structure.kind), \(structure.name), \(structure.territory),
        \(structure.group), \(structure.siret), \(structure.place.address),
        \(structure.place.postcode), \(structure.place.city), \(structure.place.commune),
        \(structure.place.point?.latitude), \(structure.place.point?.longitude),
        \(structure.place.isConfidential), \(structure.contact.phone), \(structure.contact.email), \(structure.contact.website),
        \(structure.description), \(structure.isOpenToSpontaneous),
        \(programmesText(structure.programmes)), \(prefect.from), \(prefect.until),
        \(prefect.reference), \(sourceKey), \(structure.version))
      """)
    try DirectoryVersions.bump(.employers, in: session)
  }

  package static func load(_ id: ID<Structure>, in session: any SQLSession) throws -> Structure? {
    try session.first("SELECT \(columns) FROM structure WHERE id = \(id)", read)
  }

  /// The structures of those ids, in no order.
  package static func load(_ ids: [ID<Structure>], in session: any SQLSession) throws
    -> [ID<Structure>: Structure]
  {
    let found = try session.all(
      "SELECT \(columns) FROM structure WHERE id IN (\(list: ids))", read)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
  }

  /// Replaces a structure that nobody changed since `version`; false when somebody did.
  package static func update(_ structure: Structure, in session: any SQLSession) throws -> Bool {
    let prefect = prefectColumns(structure.authorisation)
    let changed = try session.run(
      """
      UPDATE structure SET name = \(structure.name), kind = \(structure.kind),
        territory_id = \(structure.territory), group_id = \(structure.group),
        siret = \(structure.siret), address = \(structure.place.address),
        postcode = \(structure.place.postcode), city = \(structure.place.city),
        insee = \(structure.place.commune), latitude = \(structure.place.point?.latitude),
        longitude = \(structure.place.point?.longitude),
        address_confidential = \(structure.place.isConfidential),
        phone = \(structure.contact.phone),
        email = \(structure.contact.email), website = \(structure.contact.website),
        description = \(structure.description),
        open_to_spontaneous = \(structure.isOpenToSpontaneous),
        programmes = \(programmesText(structure.programmes)),
        authorised_from = \(prefect.from), authorised_until = \(prefect.until),
        authorisation_reference = \(prefect.reference), version = version + 1
      WHERE id = \(structure.id) AND version = \(structure.version)
      """)
    if changed == 1 { try DirectoryVersions.bump(.employers, in: session) }
    return changed == 1
  }

  package static func insert(_ territory: Territory, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO territory (id, name, department, notice_days, warning_days, escalation_days,
        silence_days, counts_working_days, issues_pass, pass_prefix)
      VALUES (\(territory.id), \(territory.name), \(territory.department),
        \(territory.clock.notice), \(territory.clock.warning), \(territory.clock.escalation),
        \(territory.clock.silence), \(territory.clock.workingDays), \(territory.issuesPass),
        \(territory.passPrefix))
      """)
  }

  package static func territory(_ id: ID<Territory>, in session: any SQLSession) throws
    -> Territory?
  {
    try session.first(
      """
      SELECT id, name, department, notice_days, warning_days, escalation_days, silence_days,
        counts_working_days, issues_pass, pass_prefix
      FROM territory WHERE id = \(id)
      """
    ) { row in
      Territory(
        id: row.id(0), name: row.text(1), department: row.text(2),
        clock: AnswerThresholds(
          notice: row.integer(3), warning: row.integer(4), escalation: row.integer(5),
          silence: row.integer(6), workingDays: row.bool(7)),
        issuesPass: row.bool(8), passPrefix: row.text(9))
    }
  }

  package static func insert(_ group: StructureGroup, in session: any SQLSession) throws {
    try session.run(
      "INSERT INTO structure_group (id, name) VALUES (\(group.id), \(group.name))")
  }

  package static let columns: SQLQuery = """
    id, kind, name, territory_id, group_id, siret, address, postcode, city, insee, latitude,
    longitude, phone, email, website, description, open_to_spontaneous, programmes,
    authorised_from, authorised_until, authorisation_reference, version, address_confidential
    """

  /// Reads a row of `columns`.
  package static func read(_ row: any SQLRow) throws -> Structure {
    Structure(
      id: row.id(0), kind: try row.code(1), name: row.text(2), territory: row.id(ifPresent: 3),
      group: row.id(ifPresent: 4), siret: try row.siret(ifPresent: 5),
      place: Place(
        address: row.text(6), postcode: row.text(7), city: row.text(8),
        commune: try row.insee(ifPresent: 9), point: point(row, 10, 11),
        isConfidential: row.bool(22)),
      contact: PublicContact(
        phone: try row.phone(ifPresent: 12), email: try row.email(ifPresent: 13),
        website: row.text(14)),
      description: row.text(15), isOpenToSpontaneous: row.bool(16),
      programmes: try programmes(row.text(17), column: 17),
      authorisation: try authorisation(row, from: 18), version: row.integer(21))
  }

  package static func point(_ row: any SQLRow, _ latitude: Int, _ longitude: Int) -> GeoPoint? {
    guard let latitude = row.real(ifPresent: latitude),
      let longitude = row.real(ifPresent: longitude)
    else { return nil }
    return GeoPoint(latitude: latitude, longitude: longitude)
  }

  /// `cvg phc`: codes in order, separated by spaces.
  package static func programmesText(_ programmes: Set<Programme>) -> String {
    programmes.map(\.code).sorted().joined(separator: " ")
  }

  package static func programmes(_ text: String, column: Int) throws -> Set<Programme> {
    Set(
      try text.split(separator: " ").map {
        guard let programme = Programme(rawValue: String($0)) else {
          throw UnreadableRow(column: column, wanted: "programme")
        }
        return programme
      })
  }

  private static func prefectColumns(_ authorisation: PrescriberAuthorisation)
    -> (from: Day?, until: Day?, reference: String?)
  {
    switch authorisation {
    case .byKind: (nil, nil, nil)
    case .byPrefect(let period, let reference): (period.first, period.last, reference)
    }
  }

  private static func authorisation(_ row: any SQLRow, from column: Int) throws
    -> PrescriberAuthorisation
  {
    guard let first = try row.day(ifPresent: column),
      let last = try row.day(ifPresent: column + 1), let period = DayRange(first, last)
    else { return .byKind }
    return .byPrefect(period, reference: row.text(ifPresent: column + 2) ?? "")
  }
}
