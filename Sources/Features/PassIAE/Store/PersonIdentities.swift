import Domain
import Kernel
import SQL

/// Who a line of an official list is about: names and birth, compared here and shown to nobody.
package enum PersonIdentities {
  package static func born(on days: [Day], in session: any SQLSession) throws -> [PersonIdentity] {
    try session.all(
      """
      SELECT id, opened_by, folded_name, birth FROM person
      WHERE birth IN (\(list: days)) AND merged_into IS NULL ORDER BY id
      """
    ) {
      PersonIdentity(
        id: $0.id(0), openedBy: $0.id(1), foldedName: $0.text(2), birth: try $0.day(3))
    }
  }
}

package struct PersonIdentity: Sendable, Hashable {
  package let id: ID<Person>
  package let openedBy: ID<Structure>
  package let foldedName: String
  package let birth: Day
}
