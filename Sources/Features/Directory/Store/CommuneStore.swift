import Domain
import Kernel
import SQL

/// Communes and trades, as rows: reference lists that only imports and the demonstration write.
package enum CommuneStore {
  package static func all(in session: any SQLSession) throws -> [Commune] {
    try session.all("SELECT \(columns) FROM commune", read)
  }

  package static func load(_ insee: INSEECode, in session: any SQLSession) throws -> Commune? {
    try session.first("SELECT \(columns) FROM commune WHERE insee = \(insee)", read)
  }

  /// Writes each commune, new or not. Ends with telling every instance.
  package static func save(_ communes: [Commune], in session: any SQLSession) throws {
    for commune in communes {
      try session.run(
        """
        INSERT INTO commune (insee, name, department, latitude, longitude, postcodes)
        VALUES (\(commune.insee), \(commune.name), \(commune.department),
          \(commune.point?.latitude), \(commune.point?.longitude),
          \(commune.postcodes.joined(separator: " ")))
        ON CONFLICT (insee) DO UPDATE SET name = excluded.name, department = excluded.department,
          latitude = excluded.latitude, longitude = excluded.longitude,
          postcodes = excluded.postcodes
        """)
    }
    if !communes.isEmpty { try DirectoryVersions.bump(.reference, in: session) }
  }

  private static let columns: SQLQuery = "insee, name, department, latitude, longitude, postcodes"

  private static func read(_ row: any SQLRow) throws -> Commune {
    guard let insee = try row.insee(ifPresent: 0) else {
      throw UnreadableRow(column: 0, wanted: "INSEE code")
    }
    return Commune(
      insee: insee, name: row.text(1), department: row.text(2),
      point: StructureStore.point(row, 3, 4),
      postcodes: row.text(5).split(separator: " ").map(String.init))
  }
}

package enum TradeStore {
  package static func trades(in session: any SQLSession) throws -> [Trade] {
    try session.all("SELECT rome, label FROM trade ORDER BY rome") {
      Trade(rome: try rome($0, 0), label: $0.text(1))
    }
  }

  package static func names(in session: any SQLSession) throws -> [TradeName] {
    try session.all("SELECT code, rome, label FROM trade_name") {
      TradeName(code: $0.text(0), rome: try rome($0, 1), label: $0.text(2))
    }
  }

  package static func label(_ code: ROMECode, in session: any SQLSession) throws -> String? {
    try session.first("SELECT label FROM trade WHERE rome = \(code)") { $0.text(0) }
  }

  /// Writes each trade, then each name, new or not. A name's trade must be there.
  package static func save(
    _ trades: [Trade], names: [TradeName], in session: any SQLSession
  ) throws {
    for trade in trades {
      try session.run(
        """
        INSERT INTO trade (rome, label) VALUES (\(trade.rome), \(trade.label))
        ON CONFLICT (rome) DO UPDATE SET label = excluded.label
        """)
    }
    for name in names {
      try session.run(
        """
        INSERT INTO trade_name (code, rome, label) VALUES (\(name.code), \(name.rome), \(name.label))
        ON CONFLICT (code) DO UPDATE SET rome = excluded.rome, label = excluded.label
        """)
    }
    if !trades.isEmpty || !names.isEmpty { try DirectoryVersions.bump(.reference, in: session) }
  }

  private static func rome(_ row: any SQLRow, _ column: Int) throws -> ROMECode {
    guard let code = try row.rome(ifPresent: column) else {
      throw UnreadableRow(column: column, wanted: "ROME code")
    }
    return code
  }
}
