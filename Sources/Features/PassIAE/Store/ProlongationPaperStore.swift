import Domain
import Kernel
import SQL

/// The papers seen for a request of prolongation, or for a prolongation; `subject` is the
/// identifier of either.
package enum ProlongationPaperStore {
  /// A structure ticks a paper once; the first day stays.
  package static func add(
    _ seen: SeenPaper, for subject: String, of pass: ID<PassIAE>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO prolongation_paper (subject_id, pass_id, paper, seen_by_account, seen_by, seen_on)
      VALUES (\(subject), \(pass), \(seen.paper), \(seen.account), \(seen.structure),
        \(seen.on))
      ON CONFLICT (subject_id, paper, seen_by) DO NOTHING
      """)
  }

  /// All those of a PASS, by request or prolongation.
  package static func of(_ pass: ID<PassIAE>, in session: any SQLSession) throws
    -> [String: [SeenPaper]]
  {
    var seen: [String: [SeenPaper]] = [:]
    try session.query(
      """
      SELECT subject_id, paper, seen_by_account, seen_by, seen_on FROM prolongation_paper
      WHERE pass_id = \(pass) ORDER BY seen_on, paper, seen_by
      """
    ) { row in
      seen[row.text(0), default: []].append(
        SeenPaper(
          try row.code(1), account: row.id(2), structure: row.id(3), on: try row.day(4)))
    }
    return seen
  }
}
