import Domain
import Kernel
import SQL

/// Hours of weeks, as rows, and which sheets were already taken.
package enum HoursStore {
  /// The hours of these contracts, the oldest first.
  package static func weeks(
    of contracts: [ID<Contract>], from first: Day? = nil, to last: Day? = nil,
    in session: any SQLSession
  ) throws -> [WeekHours] {
    guard !contracts.isEmpty else { return [] }
    var filter: SQLQuery = "contract_id IN (\(list: contracts))"
    if let first { filter = "\(filter) AND week_on >= \(first)" }
    if let last { filter = "\(filter) AND week_on <= \(last)" }
    return try session.all(
      """
      SELECT contract_id, week_on, minutes, entered_by, entered_at, version FROM hours_week
      WHERE \(filter) ORDER BY week_on, contract_id
      """
    ) { row in
      guard let time = WorkedTime(minutes: row.integer(2)) else {
        throw UnreadableRow(column: 2, wanted: "worked time")
      }
      return WeekHours(
        contract: row.id(0), week: WorkWeek(containing: try row.day(1)), time: time,
        enteredBy: row.id(3), enteredAt: row.instant(4), version: row.integer(5))
    }
  }

  package static func put(_ hours: WeekHours, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO hours_week (contract_id, week_on, minutes, entered_by, entered_at, version)
      VALUES (\(hours.contract), \(hours.week.monday), \(hours.time.minutes), \(hours.enteredBy),
        \(hours.enteredAt), \(hours.version))
      ON CONFLICT (contract_id, week_on) DO UPDATE SET minutes = excluded.minutes,
        entered_by = excluded.entered_by, entered_at = excluded.entered_at,
        version = hours_week.version + 1
      """)
  }

  /// How many lines a sheet kept when it first came; nil when it never came.
  package static func kept(_ key: String, _ digest: String, in session: any SQLSession) throws
    -> Int?
  {
    try session.first(
      "SELECT kept FROM hours_sending WHERE key = \(key) AND digest = \(digest)"
    ) { $0.integer(0) }
  }

  package static func note(
    _ sheet: HoursSheet, digest: String, kept: Int, by member: Member, at instant: Instant,
    in session: any SQLSession
  ) throws {
    try session.run(
      """
      INSERT INTO hours_sending (key, digest, account_id, structure_id, week_on, kept, received_at)
      VALUES (\(sheet.key), \(digest), \(member.account), \(member.structure),
        \(sheet.week.monday), \(kept), \(instant))
      """)
  }

  /// Contracts running that week with no hours written down.
  package static func missing(
    of employer: ID<Structure>, in week: WorkWeek, session: any SQLSession
  ) throws -> Int {
    try session.count(
      """
      SELECT COUNT(DISTINCT c.person_id) FROM contract c
      JOIN employer_link l ON l.person_id = c.person_id AND l.structure_id = c.employer_id
        AND l.relation = \(EmployerLinks.Relation.employing)
      WHERE c.employer_id = \(employer) AND c.starts_on <= \(week.days.last)
        AND (c.ends_on IS NULL OR c.ends_on >= \(week.days.first))
        AND NOT EXISTS (SELECT 1 FROM hours_week h
          WHERE h.contract_id = c.id AND h.week_on = \(week.monday))
      """)
  }
}

/// Skills seen at work, as rows.
package enum SkillSeenStore {
  package static func add(_ skill: SkillSeen, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO skill_seen (id, person_id, employer_id, words, seen_on, seen_by)
      VALUES (\(skill.id), \(skill.person), \(skill.employer), \(skill.words), \(skill.seenOn),
        \(skill.seenBy))
      """)
  }

  /// The latest first; those one employer saw when it is given.
  package static func of(
    _ person: ID<Person>, by employer: ID<Structure>? = nil, in session: any SQLSession
  ) throws -> [SkillSeen] {
    let filter: SQLQuery = employer.map { "AND employer_id = \($0)" } ?? ""
    return try session.all(
      """
      SELECT id, person_id, employer_id, words, seen_on, seen_by FROM skill_seen
      WHERE person_id = \(person) \(filter) ORDER BY seen_on DESC, id DESC LIMIT 40
      """
    ) { row in
      SkillSeen(
        id: row.id(0), person: row.id(1), employer: row.id(2), words: row.text(3),
        seenOn: try row.day(4), seenBy: row.id(5))
    }
  }
}
