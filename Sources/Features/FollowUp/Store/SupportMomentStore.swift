import Domain
import Kernel
import SQL

/// Time given, as rows.
package enum SupportMomentStore {
  package static func insert(
    _ moment: SupportMoment, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO support_moment (id, person_id, account_id, structure_id, day, minutes, act,
        step_id, words, recorded_at)
      VALUES (\(moment.id), \(moment.person), \(moment.account), \(moment.structure),
        \(moment.day), \(moment.minutes), \(moment.act), \(moment.step), \(moment.words),
        \(instant))
      """)
  }

  /// What one structure wrote about her, newest first.
  package static func of(
    _ person: ID<Person>, in structure: ID<Structure>, limit: Int, session: any SQLSession
  ) throws -> [SupportMoment] {
    try session.all(
      """
      SELECT id, person_id, account_id, structure_id, day, minutes, act, step_id, words
      FROM support_moment WHERE person_id = \(person) AND structure_id = \(structure)
      ORDER BY day DESC, recorded_at DESC LIMIT \(limit)
      """
    ) { row in
      SupportMoment(
        id: row.id(0), person: row.id(1), account: row.id(2), structure: row.id(3),
        day: try row.day(4), minutes: row.integer(5), act: try row.code(6),
        step: row.id(ifPresent: 7), words: row.text(8))
    }
  }

  /// Minutes of a structure by month and act: sums over one index.
  package static func shares(
    of structure: ID<Structure>, in period: DayRange, session: any SQLSession
  ) throws -> [String: TimeShare] {
    var shares: [String: TimeShare] = [:]
    try session.query(
      """
      SELECT substr(day, 1, 7), act, sum(minutes), count(*) FROM support_moment
      WHERE structure_id = \(structure) AND day >= \(period.first) AND day <= \(period.last)
      GROUP BY substr(day, 1, 7), act
      """
    ) { row in
      let month = row.text(0)
      shares[month, default: TimeShare()].minutes[try row.code(1)] = row.integer(2)
      shares[month, default: TimeShare()].moments += row.integer(3)
    }
    return shares
  }
}
