import Domain
import Kernel
import SQL
import Store
import Surroundings

/// `cordee import communes`: the official list of communes. Key: the INSEE code.
package struct ImportCommunes: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ file: ImportFile, dryRun: Bool = false, progress: @escaping ImportProgress = { _, _ in }
  ) async throws -> ImportReport {
    var report = ImportReport()
    report.isDryRun = dryRun
    let table = try ImportTable(
      file, columns: ["insee", "name", "department", "latitude", "longitude", "postcodes"])
    let read = table.values(report: &report, progress: { progress("Lecture", $0) }) {
      line, _ throws(ImportFault) in
      Commune(
        insee: try line.parsed("insee", INSEECode.init), name: try line.required("name"),
        department: try line.parsed("department", readDepartment), point: try line.point(),
        postcodes: try line.parsed("postcodes", readPostcodes))
    }
    let wanted = table.unique(read, by: \.insee, report: &report).map(\.value)
    let before = report
    progress("Enregistrement", report.read)
    return try await saving(dependencies, dryRun: dryRun) { session in
      var report = before
      let known = Dictionary(
        uniqueKeysWithValues: try CommuneStore.all(in: session).map { ($0.insee, $0) })
      let changes = wanted.filter { commune in
        report.count(known[commune.insee], commune)
        return known[commune.insee] != commune
      }
      if !dryRun { try CommuneStore.save(changes, in: session) }
      return report
    }
  }
}

/// `cordee import rome`: trades (`rome.csv`) and the names people give them (`appellations.csv`),
/// in one command and in any order. Keys: the ROME code, the number of the name.
package struct ImportTrades: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ files: [ImportFile], dryRun: Bool = false,
    progress: @escaping ImportProgress = { _, _ in }
  ) async throws -> ImportReport {
    var report = ImportReport()
    report.isDryRun = dryRun
    var trades: [Trade] = []
    var names: [(line: Int, value: TradeName, table: ImportTable)] = []
    for file in files {
      let columns = try ImportTable.header(of: file)
      if columns.contains("rome") {
        let table = try ImportTable(file, columns: ["code", "label", "rome"])
        names += table.values(report: &report, progress: { progress("Lecture", $0) }) {
          line, _ throws(ImportFault) in
          TradeName(
            code: try line.required("code"), rome: try line.parsed("rome", ROMECode.init),
            label: try line.required("label"))
        }.map { ($0.line, $0.value, table) }
      } else if columns.contains("code"), columns.contains("label") {
        let table = try ImportTable(file, columns: ["code", "label"])
        trades += table.values(report: &report, progress: { progress("Lecture", $0) }) {
          line, _ throws(ImportFault) in
          Trade(
            rome: try line.parsed("code", ROMECode.init), label: try line.required("label"))
        }.map(\.value)
      } else {
        throw ImportRefusal.unknownFile(file: file.name)
      }
    }
    let wantedTrades = trades
    let wantedNames = names.map {
      (value: $0.value, unknown: $0.table.remark($0.line, .unknownTrade($0.value.rome.code)))
    }
    let before = report
    progress("Enregistrement", report.read)
    return try await saving(dependencies, dryRun: dryRun) { session in
      var report = before
      var labels = Dictionary(
        uniqueKeysWithValues: try TradeStore.trades(in: session).map { ($0.rome, $0) })
      var changedTrades: [Trade] = []
      for trade in wantedTrades {
        report.count(labels[trade.rome], trade)
        if labels[trade.rome] != trade { changedTrades.append(trade) }
        labels[trade.rome] = trade
      }
      var known = Dictionary(
        uniqueKeysWithValues: try TradeStore.names(in: session).map { ($0.code, $0) })
      var changedNames: [TradeName] = []
      for name in wantedNames {
        guard labels[name.value.rome] != nil else {
          report.refused.append(name.unknown)
          continue
        }
        report.count(known[name.value.code], name.value)
        if known[name.value.code] != name.value { changedNames.append(name.value) }
        known[name.value.code] = name.value
      }
      if !dryRun { try TradeStore.save(changedTrades, names: changedNames, in: session) }
      return report
    }
  }
}

/// One transaction for the whole import, with its line in the journal of the instance.
func saving(
  _ dependencies: Dependencies, dryRun: Bool,
  _ body: @escaping @Sendable (any SQLSession) throws -> ImportReport
) async throws -> ImportReport {
  if dryRun { return try await dependencies.database.read(body) }
  let now = dependencies.now()
  return try await dependencies.database.write { session in
    let report = try body(session)
    if report.changesAnything {
      try Journal.append(
        JournalEvent(
          .imported, [.count: String(report.added + report.changed), .number: String(report.read)]),
        about: .instance, by: .system, at: now, in: session)
    }
    return report
  }
}

extension ImportReport {
  /// Counts one line against what is recorded.
  mutating func count<Value: Equatable>(_ known: Value?, _ wanted: Value) {
    if known == nil {
      added += 1
    } else if known == wanted {
      unchanged += 1
    } else {
      changed += 1
    }
  }
}

/// `16`, `2A`, `974`.
func readDepartment(_ text: String) -> String? {
  let code = text.uppercased()
  let fits =
    (2...3).contains(code.utf8.count)
    && code.utf8.allSatisfy { (48...57).contains($0) || $0 == 65 || $0 == 66 }
  return fits ? code : nil
}

/// « 51150 51160 ».
private func readPostcodes(_ text: String) -> [String]? {
  let codes = text.split(separator: " ").map(String.init)
  return codes.allSatisfy { readPostcode($0) != nil } ? codes : nil
}

/// Five digits.
func readPostcode(_ text: String) -> String? {
  text.utf8.count == 5 && text.utf8.allSatisfy { (48...57).contains($0) } ? text : nil
}
