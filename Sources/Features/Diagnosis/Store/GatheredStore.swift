import Domain
import Kernel
import SQL

/// Papers gathered with a person before a diagnosis, as rows: one for each structure and criterion.
package enum GatheredStore {
  /// Puts that list in the place of the one the structure had.
  package static func replace(
    _ gathered: [GatheredCriterion], of person: ID<Person>, by structure: ID<Structure>,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      DELETE FROM gathered_criterion
      WHERE person_id = \(person) AND structure_id = \(structure)
      """)
    for one in gathered {
      try session.run(
        """
        INSERT INTO gathered_criterion (person_id, structure_id, criterion, proof_on, gathered_on)
        VALUES (\(person), \(structure), \(one.criterion), \(one.proofOn), \(one.gatheredOn))
        """)
    }
  }

  /// All that were gathered, in the order of the official list within each structure. The caller
  /// keeps those its viewer may read.
  package static func of(_ person: ID<Person>, in session: any SQLSession) throws
    -> [GatheredCriterion]
  {
    try session.all(
      """
      SELECT criterion, structure_id, proof_on, gathered_on FROM gathered_criterion
      WHERE person_id = \(person) ORDER BY structure_id, criterion
      """
    ) { row in
      GatheredCriterion(
        criterion: try row.code(0), structure: row.id(1), proofOn: try row.day(ifPresent: 2),
        gatheredOn: try row.day(3))
    }.sorted { ($0.structure, $0.criterion.number) < ($1.structure, $1.criterion.number) }
  }
}
