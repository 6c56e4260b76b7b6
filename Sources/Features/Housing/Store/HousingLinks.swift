import Domain
import Kernel
import SQL

/// Which structures hold a housing request or a measure of hers, for `Disclosure`: her request is
/// the agreement. Kept by the rooms that know (SIAO, Housing), each in its own transaction.
package enum HousingLinks {
  package enum Relation: String, Coded, Sendable {
    case request = "demande"
    case measure = "mesure"
  }

  package static func set(
    _ relation: Relation, between person: ID<Person>, and structure: ID<Structure>,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO housing_link (person_id, structure_id, relation)
      VALUES (\(person), \(structure), \(relation))
      ON CONFLICT (person_id, structure_id, relation) DO NOTHING
      """)
  }

  package static func clear(
    _ relation: Relation, between person: ID<Person>, and structure: ID<Structure>,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      DELETE FROM housing_link WHERE person_id = \(person) AND structure_id = \(structure)
        AND relation = \(relation)
      """)
  }

  static func of(_ persons: [ID<Person>], in session: any SQLSession) throws
    -> [ID<Person>: Set<ID<Structure>>]
  {
    var links: [ID<Person>: Set<ID<Structure>>] = [:]
    try session.query(
      "SELECT person_id, structure_id FROM housing_link WHERE person_id IN (\(list: persons))"
    ) { row in links[row.id(0), default: []].insert(row.id(1)) }
    return links
  }
}
