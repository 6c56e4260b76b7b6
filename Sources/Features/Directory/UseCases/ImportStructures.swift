import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The two registers of structures that the house reads.
package enum StructureRegister: String, Sendable, CaseIterable {
  /// Inclusive employers of Les emplois de l'inclusion. Key: SIRET and kind.
  case siae
  /// Prescribers. They have no SIRET. Key: kind, name and postcode.
  case prescribers

  fileprivate var columns: [String] {
    switch self {
    case .siae:
      [
        "siret", "kind", "legal_name", "brand", "address", "postcode", "city", "department",
        "latitude", "longitude", "website", "description",
      ]
    case .prescribers:
      ["kind", "name", "address", "postcode", "city", "department", "latitude", "longitude"]
    }
  }
}

/// `cordee import siae|prescribers`. What the register changed since the last import is changed;
/// what the structure's people wrote stays. A structure belongs to the territory of its
/// department where there is one.
package struct ImportStructures: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  private struct Line: Equatable {
    let source: ImportedStructure
    let department: String
  }

  package func callAsFunction(
    _ file: ImportFile, of register: StructureRegister, dryRun: Bool = false,
    progress: @escaping ImportProgress = { _, _ in }
  ) async throws -> ImportReport {
    var report = ImportReport()
    report.isDryRun = dryRun
    let table = try ImportTable(file, columns: register.columns)
    let read = table.values(report: &report, progress: { progress("Lecture", $0) }) {
      line, warnings throws(ImportFault) in
      let source =
        switch register {
        case .siae: try employer(line, &warnings)
        case .prescribers: try prescriber(line)
        }
      return Line(source: source, department: try line.parsed("department", readDepartment))
    }
    let wanted = table.unique(read, by: \.source.key, report: &report)
    let before = report
    progress("Enregistrement", report.read)
    return try await saving(dependencies, dryRun: dryRun) { session in
      var report = before
      let places = CommuneFinder(try CommuneStore.all(in: session))
      let territories = try ImportedStructureStore.territories(in: session)
      let known = KnownStructures(try ImportedStructureStore.known(in: session))
      for (number, line) in wanted {
        let source = places.placing(line.source, department: line.department)
        if source.place.point == nil {
          report.warned.append(table.remark(number, .unplaced(city: source.place.city)))
        }
        try save(
          source, territory: territories[line.department], known: known[source], dryRun: dryRun,
          report: &report, in: session)
      }
      return report
    }
  }

  private func save(
    _ source: ImportedStructure, territory: ID<Territory>?, known: ImportedStructureStore.Known?,
    dryRun: Bool, report: inout ImportReport, in session: any SQLSession
  ) throws {
    guard let known else {
      report.added += 1
      if dryRun { return }
      let structure = source.new(id: dependencies.newID(), territory: territory)
      try StructureStore.insert(structure, in: session)
      return try ImportedStructureStore.remember(source, of: structure.id, in: session)
    }
    let isNewlyTold = known.source != source
    var merged =
      isNewlyTold ? source.merged(into: known.structure, since: known.source) : known.structure
    if merged.territory == nil { merged.territory = territory }
    report.count(known.structure, merged)
    if dryRun { return }
    if merged != known.structure, try !StructureStore.update(merged, in: session) {
      throw SQLFailure(kind: .busy, code: "version", message: "structure changed during import")
    }
    if isNewlyTold {
      try ImportedStructureStore.remember(source, of: known.structure.id, in: session)
    }
  }
}

private func employer(_ line: ImportLine, _ warnings: inout [ImportFault]) throws(ImportFault)
  -> ImportedStructure
{
  let siret = try line.parsed("siret", SIRET.init)
  let kind = try line.parsed("kind") { text in
    StructureKind(rawValue: text.lowercased()).flatMap { $0.family == .employer ? $0 : nil }
  }
  if !siret.hasValidKey { warnings.append(.siretKey(siret.digits)) }
  let legalName = try line.required("legal_name")
  let brand = try line.text("brand")
  return ImportedStructure(
    key: "siae:\(siret.digits):\(kind.code)", kind: kind,
    name: readableRegisterName(brand.isEmpty ? legalName : brand), siret: siret,
    place: try place(line), website: webAddress(try line.text("website")),
    description: try line.text("description", most: 10_000))
}

private func prescriber(_ line: ImportLine) throws(ImportFault) -> ImportedStructure {
  let kind = try line.parsed("kind") { text in
    StructureKind(rawValue: text.lowercased()).flatMap { $0.family == .prescriber ? $0 : nil }
  }
  let name = try line.required("name")
  let place = try place(line)
  return ImportedStructure(
    key: "prescriber:\(kind.code):\(folded(name)):\(place.postcode)", kind: kind,
    name: readableRegisterName(name), place: place)
}

private func place(_ line: ImportLine) throws(ImportFault) -> Place {
  Place(
    address: readableRegisterName(try line.text("address")),
    postcode: try line.parsed("postcode", readPostcode),
    city: readableRegisterName(try line.required("city")), point: try line.point())
}

/// Only an address a browser may follow; anything else is left out.
package func webAddress(_ text: String) -> String {
  let low = text.lowercased()
  guard low.hasPrefix("https://") || low.hasPrefix("http://"),
    text.unicodeScalars.allSatisfy({ $0.value > 32 && $0 != "\"" && $0 != "<" && $0 != ">" })
  else { return "" }
  return text
}

/// Finds a commune by the postcode and city of an address, or by its name alone in its department
/// when only one there bears it (addresses « CEDEX » have postcodes of their own).
private struct CommuneFinder {
  private var byPostcode: [String: Commune] = [:]
  private var byDepartment: [String: [Commune]] = [:]

  init(_ communes: [Commune]) {
    for commune in communes {
      let name = comparableCity(commune.name)
      for postcode in commune.postcodes { byPostcode["\(postcode) \(name)"] = commune }
      byDepartment["\(commune.department) \(name)", default: []].append(commune)
    }
  }

  func placing(_ source: ImportedStructure, department: String) -> ImportedStructure {
    var place = source.place
    let city = comparableCity(place.city)
    let candidates = byDepartment["\(department) \(city)"] ?? []
    let commune =
      byPostcode["\(place.postcode) \(city)"] ?? (candidates.count == 1 ? candidates[0] : nil)
    guard let commune else { return source }
    place.commune = commune.insee
    if place.point == nil { place.point = commune.point }
    return ImportedStructure(
      key: source.key, kind: source.kind, name: source.name, siret: source.siret, place: place,
      website: source.website, description: source.description)
  }
}

/// Structures by the key of their import, else by SIRET and kind when made by hand.
private struct KnownStructures {
  private var byKey: [String: ImportedStructureStore.Known] = [:]
  private var byHand: [String: ImportedStructureStore.Known] = [:]

  init(_ all: [ImportedStructureStore.Known]) {
    for known in all {
      if let key = known.key {
        byKey[key] = known
      } else if let siret = known.structure.siret {
        byHand["siae:\(siret.digits):\(known.structure.kind.code)"] = known
      }
    }
  }

  subscript(_ source: ImportedStructure) -> ImportedStructureStore.Known? {
    byKey[source.key] ?? byHand[source.key]
  }
}
