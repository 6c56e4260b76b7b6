import Domain
import Kernel
import SQL

/// Which employers consider her or employ her, for `Disclosure`. Kept by the rooms that know
/// (applications, contracts), each in its own transaction, so that deciding who may read a file
/// asks one table.
package enum EmployerLinks {
  package enum Relation: String, Coded, Sendable {
    case considering = "etudie"
    case employing = "emploie"
    /// She left: its own record of her stays.
    case employed = "a_employe"
  }

  package static func set(
    _ relation: Relation, between person: ID<Person>, and structure: ID<Structure>,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO employer_link (person_id, structure_id, relation)
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
      DELETE FROM employer_link WHERE person_id = \(person) AND structure_id = \(structure)
        AND relation = \(relation)
      """)
  }

  /// Whether that structure stands so towards her now.
  package static func holds(
    _ relation: Relation, between person: ID<Person>, and structure: ID<Structure>,
    in session: any SQLSession
  ) throws -> Bool {
    try session.count(
      """
      SELECT count(*) FROM employer_link WHERE person_id = \(person)
        AND structure_id = \(structure) AND relation = \(relation)
      """) > 0
  }

  /// The structures that stand so towards her, by identifier.
  package static func structures(
    _ relation: Relation, of person: ID<Person>, in session: any SQLSession
  ) throws -> [ID<Structure>] {
    try session.all(
      """
      SELECT structure_id FROM employer_link
      WHERE person_id = \(person) AND relation = \(relation) ORDER BY structure_id
      """
    ) { $0.id(0) }
  }

  static func of(_ persons: [ID<Person>], in session: any SQLSession) throws
    -> [ID<Person>: [(structure: ID<Structure>, relation: Relation)]]
  {
    var links: [ID<Person>: [(structure: ID<Structure>, relation: Relation)]] = [:]
    try session.query(
      """
      SELECT person_id, structure_id, relation FROM employer_link
      WHERE person_id IN (\(list: persons))
      """
    ) { row in
      links[row.id(0), default: []].append((structure: row.id(1), relation: try row.code(2)))
    }
    return links
  }
}
