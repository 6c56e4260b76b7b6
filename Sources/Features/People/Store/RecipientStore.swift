import Domain
import Kernel
import SQL

/// Structures she may share something with.
package enum RecipientStore {
  /// Those of a territory, by name.
  package static func structures(
    near territory: ID<Territory>?, limit: Int, in session: any SQLSession
  ) throws -> [Structure] {
    try session.all(
      """
      SELECT \(StructureStore.columns) FROM structure WHERE territory_id = \(territory)
      ORDER BY name, id LIMIT \(limit)
      """, StructureStore.read)
  }
}
