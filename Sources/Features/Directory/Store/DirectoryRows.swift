import Domain
import Kernel
import SQL

/// What the in-memory directory is built from.
package enum DirectoryRows {
  /// Every employer, with its description.
  package static func employers(in session: any SQLSession) throws
    -> [(card: EmployerCard, description: String)]
  {
    try session.all(
      """
      SELECT id, name, kind, city, latitude, longitude, address_confidential, open_to_spontaneous,
        programmes, description
      FROM structure WHERE kind IN (\(list: StructureKind.employers))
      """
    ) { row in
      let card = EmployerCard(
        id: row.id(0), name: row.text(1), kind: try row.code(2), city: row.text(3),
        point: row.bool(6) ? nil : StructureStore.point(row, 4, 5),
        isOpenToSpontaneous: row.bool(7),
        programmes: try StructureStore.programmes(row.text(8), column: 8))
      return (card, row.text(9))
    }
  }

  /// Every open post of an employer.
  package static func openPosts(in session: any SQLSession) throws -> [PostCard] {
    try session.all(
      """
      SELECT p.id, p.structure_id, p.title, p.rome, p.contract, p.hours_least, p.hours_most,
        p.setting, p.company, c.name, p.seats, p.latitude, p.longitude, c.latitude, c.longitude
      FROM job_post p LEFT JOIN commune c ON c.insee = p.insee
      WHERE p.is_open = 1
      """
    ) { row in
      var hours: ClosedRange<Int>?
      if let least = row.integer(ifPresent: 5), let most = row.integer(ifPresent: 6) {
        hours = least...most
      }
      return PostCard(
        id: row.id(0), structure: row.id(1), title: row.text(2), rome: try row.rome(ifPresent: 3),
        contract: try row.code(4), hours: hours, setting: try row.code(7),
        company: try row.code(8), city: row.text(ifPresent: 9), seats: row.integer(10),
        point: StructureStore.point(row, 11, 12) ?? StructureStore.point(row, 13, 14))
    }
  }

  /// How many applied to each open post that somebody applied to.
  package static func applications(in session: any SQLSession) throws -> [ID<JobPost>: Int] {
    let found = try session.all(
      "SELECT id, applications FROM job_post WHERE is_open = 1 AND applications > 0"
    ) { (id: $0.id(0, of: JobPost.self), count: $0.integer(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0.count) })
  }
}
