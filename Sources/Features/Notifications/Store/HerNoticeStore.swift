import Domain
import Kernel
import SQL

/// How she wants to hear, and what is still to be told her. Only somebody who chose a way is told
/// by it: the rows are made from her choice.
package enum HerNoticeStore {
  package static func channel(of person: ID<Person>, in session: any SQLSession) throws
    -> HerChannel?
  {
    try session.first("SELECT channel FROM her_channel WHERE person_id = \(person)") {
      try $0.code(0)
    }
  }

  package static func choose(
    _ channel: HerChannel, of person: ID<Person>, at instant: Instant, in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO her_channel (person_id, channel, chosen_at)
      VALUES (\(person), \(channel), \(instant))
      ON CONFLICT (person_id) DO UPDATE SET channel = excluded.channel, chosen_at = excluded.chosen_at
      """)
    // What was still to be told goes the new way, or not at all.
    try session.run(
      channel == .none
        ? "DELETE FROM her_notice WHERE person_id = \(person) AND told_at IS NULL"
        : """
        UPDATE her_notice SET channel = \(channel)
        WHERE person_id = \(person) AND told_at IS NULL
        """)
  }

  /// Notes a thing to tell her, if she chose a way. Called by the journal for each entry:
  /// `sequence` is the entry's own in her file.
  static func note(
    _ notice: HerNotice, of person: String, sequence: Int, at instant: Instant,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO her_notice (id, person_id, notice, channel, created_at)
      SELECT \("\(person)-\(sequence)"), c.person_id, \(notice), c.channel, \(instant)
      FROM her_channel c
      WHERE c.person_id = \(person) AND c.channel <> \(HerChannel.none)
      """)
  }

  /// What is to be told to one person.
  package struct Waiting: Sendable, Hashable {
    package let person: ID<Person>
    package let channel: HerChannel
    package let since: Instant
    package var notices: [HerNotice]
  }

  /// By voice or by text, to the persons in whose circle this member is; the longest wait first.
  package static func waiting(
    for member: Member, on today: Day, limit: Int = 50, in session: any SQLSession
  ) throws -> [Waiting] {
    var waiting: [Waiting] = []
    var places: [ID<Person>: Int] = [:]
    try session.query(
      """
      SELECT n.person_id, n.channel, n.created_at, n.notice FROM circle_member m
      JOIN her_notice n ON n.person_id = m.person_id
      WHERE m.account_id = \(member.account) AND m.structure_id = \(member.structure)
        AND m.from_on <= \(today) AND (m.until_on IS NULL OR m.until_on >= \(today))
        AND n.told_at IS NULL AND n.channel IN (\(HerChannel.voice), \(HerChannel.text))
      ORDER BY n.created_at, n.id
      LIMIT 500
      """
    ) { row in
      let person: ID<Person> = row.id(0)
      let notice: HerNotice = try row.code(3)
      if let place = places[person] {
        if !waiting[place].notices.contains(notice) { waiting[place].notices.append(notice) }
      } else {
        places[person] = waiting.count
        waiting.append(
          Waiting(
            person: person, channel: try row.code(1), since: row.instant(2), notices: [notice]))
      }
    }
    return Array(waiting.prefix(limit))
  }

  /// How many persons wait to be told, for Today.
  package static func countWaiting(
    for member: Member, on today: Day, in session: any SQLSession
  ) throws -> Int {
    try session.count(
      """
      SELECT count(DISTINCT n.person_id) FROM circle_member m
      JOIN her_notice n ON n.person_id = m.person_id
      WHERE m.account_id = \(member.account) AND m.structure_id = \(member.structure)
        AND m.from_on <= \(today) AND (m.until_on IS NULL OR m.until_on >= \(today))
        AND n.told_at IS NULL AND n.channel IN (\(HerChannel.voice), \(HerChannel.text))
      """)
  }

  /// She was told. Returns false when nothing waited any more: somebody else did it.
  package static func noteTold(
    _ person: ID<Person>, by account: ID<Account>?, at instant: Instant,
    in session: any SQLSession
  ) throws -> Bool {
    try session.run(
      """
      UPDATE her_notice SET told_at = \(instant), told_by = \(account)
      WHERE person_id = \(person) AND told_at IS NULL
      """) > 0
  }

  /// Persons who wait for a letter, the first by identifier.
  package static func dueByEmail(_ most: Int, in session: any SQLSession) throws -> [ID<Person>] {
    try session.all(
      """
      SELECT person_id FROM her_notice
      WHERE told_at IS NULL AND channel = \(HerChannel.email)
      GROUP BY person_id ORDER BY person_id LIMIT \(most)
      """
    ) { $0.id(0) }
  }
}
