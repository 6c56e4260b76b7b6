import Domain
import Kernel
import SQL

/// What imports need to know of structures: where each came from, and what was read then.
package enum ImportedStructureStore {
  package struct Known: Sendable {
    package let structure: Structure
    /// Nil for one made by hand.
    package let key: String?
    package let source: ImportedStructure?
  }

  /// Every structure that was imported, or that has a SIRET by which an import may know it.
  package static func known(in session: any SQLSession) throws -> [Known] {
    try session.all(
      """
      SELECT \(StructureStore.columns), source_key, source_record FROM structure
      WHERE source_key IS NOT NULL OR siret IS NOT NULL
      """
    ) { row in
      Known(
        structure: try StructureStore.read(row), key: row.text(ifPresent: 23),
        source: row.text(ifPresent: 24).flatMap(ImportedStructure.init(record:)))
    }
  }

  /// Keeps what the register said, for the next import to compare with.
  package static func remember(
    _ source: ImportedStructure, of structure: ID<Structure>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE structure SET source_key = \(source.key), source_record = \(source.record)
      WHERE id = \(structure)
      """)
  }

  /// The territory of each department that has one.
  package static func territories(in session: any SQLSession) throws -> [String: ID<Territory>] {
    let found = try session.all("SELECT department, id FROM territory") {
      (department: $0.text(0), id: $0.id(1, of: Territory.self))
    }
    return Dictionary(found.map { ($0.department, $0.id) }, uniquingKeysWith: { first, _ in first })
  }
}
