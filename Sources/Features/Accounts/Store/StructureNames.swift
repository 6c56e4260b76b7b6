import Domain
import Kernel
import SQL

/// The names of every structure.
package enum StructureNames {
  /// Changes when any structure changed.
  package static func version(in session: any SQLSession) throws -> Int {
    try DirectoryVersions.load(in: session)[.employers]
  }

  package static func all(in session: any SQLSession) throws -> [StructureName] {
    try session.all("SELECT id, kind, name, city, territory_id FROM structure ORDER BY name, id") {
      StructureName(
        id: $0.id(0), kind: try $0.code(1), name: $0.text(2), city: $0.text(3),
        territory: $0.id(ifPresent: 4))
    }
  }
}
