import Domain
import Kernel
import SQL

/// Lists of applications, page by page. Two statements a page, both on indexes, whatever the
/// number of applications; each reader gets only names she may know.
package enum ApplicationLines {
  package static let pageSize = 20

  /// What that employer received. Waiting ones oldest first, the others newest first.
  package static func received(
    by structure: ID<Structure>, pile: ApplicationPile, after cursor: ApplicationCursor?,
    on today: Day, limit: Int = pageSize, in session: any SQLSession
  ) throws -> [ApplicationLine] {
    try lines(
      where: "a.structure_id = \(structure) AND a.pile = \(pile)", name: employerName(today),
      oldestFirst: pile == .waiting, after: cursor, limit: limit, in: session)
  }

  /// What was sent for the persons in whose circle this member is today: hers and her
  /// colleagues', never those of persons she does not accompany.
  package static func followed(
    by member: Member, pile: ApplicationPile, onlyMine: Bool = false,
    after cursor: ApplicationCursor?, on today: Day, limit: Int = pageSize,
    in session: any SQLSession
  ) throws -> [ApplicationLine] {
    let mine: SQLQuery = onlyMine ? " AND a.sender_account_id = \(member.account)" : ""
    return try lines(
      from: circleFirst(of: member, today),
      where: "a.person_id = c.followed AND a.pile = \(pile)\(mine)", name: fullName,
      oldestFirst: pile == .waiting, after: cursor, limit: limit, in: session)
  }

  /// All of hers, for someone of her circle or herself; drafts included.
  package static func ofPerson(_ person: ID<Person>, in session: any SQLSession) throws
    -> [ApplicationLine]
  {
    try lines(
      where: "a.person_id = \(person)", name: fullName, oldestFirst: false, after: nil,
      limit: 200, in: session)
  }

  /// Walks from her persons (a few dozen) to their applications, never from the pile of the whole
  /// country: SQLite keeps the order of a CROSS JOIN.
  private static func circleFirst(of member: Member, _ today: Day) -> SQLQuery {
    """
    (SELECT DISTINCT m.person_id AS followed FROM circle_member m
      WHERE m.account_id IN (\(StandIns.accounts(of: member, on: today)))
        AND m.structure_id = \(member.structure)
        AND m.from_on <= \(today) AND (m.until_on IS NULL OR m.until_on >= \(today))) c
      CROSS JOIN job_application a
    """
  }

  /// How each pile of this member is walked, for the test that reads the plans.
  package static func circleQueries(of member: Member, on today: Day) -> [SQLQuery] {
    ApplicationPile.allCases.map {
      kept(
        from: circleFirst(of: member, today), where: "a.person_id = c.followed AND a.pile = \($0)",
        order: "a.listed_at, a.id", limit: pageSize)
    }
  }

  static func inCircle(of member: Member, _ today: Day) -> SQLQuery {
    """
    a.person_id IN (SELECT c.person_id FROM circle_member c
      WHERE c.account_id IN (\(StandIns.accounts(of: member, on: today)))
        AND c.structure_id = \(member.structure)
        AND c.from_on <= \(today) AND (c.until_on IS NULL OR c.until_on >= \(today)))
    """
  }

  /// Her name for the employer: while she agrees to share it with them, or once they employ her.
  /// Nothing of an application that was taken back.
  static func employerName(_ today: Day) -> SQLQuery {
    """
    CASE WHEN a.state <> 'retiree' AND (
      EXISTS (SELECT 1 FROM sharing_agreement g
        WHERE g.person_id = a.person_id AND g.recipient_id = a.structure_id
          AND g.item = \(ShareableItem.firstName) AND g.withdrawn_at IS NULL
          AND g.starts_on <= \(today) AND g.ends_on >= \(today))
      OR EXISTS (SELECT 1 FROM employer_link l
        WHERE l.person_id = a.person_id AND l.structure_id = a.structure_id
          AND l.relation = \(EmployerLinks.Relation.employing)))
    THEN 1 ELSE 0 END
    """
  }

  static let fullName: SQLQuery = "1"

  /// Keeps the page's applications first, and only then joins who and where: a companion may have
  /// hundreds, of which a page shows a few.
  static func lines(
    from: SQLQuery = "job_application a", where condition: SQLQuery, name: SQLQuery,
    oldestFirst: Bool, after cursor: ApplicationCursor?,
    limit: Int, in session: any SQLSession
  ) throws -> [ApplicationLine] {
    let order: SQLQuery =
      oldestFirst ? "a.listed_at, a.id" : "a.listed_at DESC, a.id DESC"
    var start: SQLQuery = ""
    if let cursor {
      start =
        oldestFirst
        ? " AND (a.listed_at, a.id) > (\(cursor.at), \(cursor.id))"
        : " AND (a.listed_at, a.id) < (\(cursor.at), \(cursor.id))"
    }
    let found = try session.all(
      """
      SELECT a.id, a.person_id, \(name), p.first_name, p.last_name, a.structure_id, s.name, s.kind,
        a.state, a.sent_at, a.listed_at, a.first_answer_at, a.last_employer_act_at,
        a.answer_read_at, a.sender_account_id, t.notice_days, t.warning_days, t.escalation_days,
        t.silence_days, t.counts_working_days, \(StatusColumns.columns)
      FROM (\(kept(from: from, where: "\(condition)\(start)", order: order, limit: limit))) k
      JOIN job_application a ON a.id = k.kept
      JOIN person p ON p.id = a.person_id
      JOIN structure s ON s.id = a.structure_id
      LEFT JOIN territory t ON t.id = s.territory_id
      ORDER BY \(order)
      """, read)
    return try withPosts(found, in: session)
  }

  private static func kept(
    from: SQLQuery, where condition: SQLQuery, order: SQLQuery, limit: Int
  ) -> SQLQuery {
    "SELECT a.id AS kept FROM \(from) WHERE \(condition) ORDER BY \(order) LIMIT \(limit)"
  }

  private static func withPosts(_ lines: [ApplicationLine], in session: any SQLSession) throws
    -> [ApplicationLine]
  {
    guard !lines.isEmpty else { return [] }
    var titles: [ID<JobApplication>: [String]] = [:]
    try session.query(
      """
      SELECT l.application_id, j.title FROM application_post l JOIN job_post j ON j.id = l.post_id
      WHERE l.application_id IN (\(list: lines.map(\.id))) ORDER BY j.title
      """
    ) { row in titles[row.id(0), default: []].append(row.text(1)) }
    return lines.map { line in
      var full = line
      full.posts = titles[line.id] ?? []
      return full
    }
  }

  private static func read(_ row: any SQLRow) throws -> ApplicationLine {
    let status = try StatusColumns.status(row, state: 8, from: 20)
    let firstAnswer = row.instant(ifPresent: 11)
    let lastAct = row.instant(ifPresent: 12)
    let sentAt = row.instant(ifPresent: 9)
    let initial = row.text(4).first.map { " \($0.uppercased())." } ?? ""
    return ApplicationLine(
      id: row.id(0), person: row.id(1),
      name: row.bool(2) ? row.text(3) + initial : ApplicationSentences.someone,
      structure: row.id(5), structureName: row.text(6), structureKind: try row.code(7),
      status: status, sentAt: sentAt, listedAt: row.instant(10),
      clock: HumanAnswerClock(
        sentOn: sentAt.map(ParisTime.day), firstAnswerOn: firstAnswer.map(ParisTime.day),
        lastEmployerActOn: lastAct.map(ParisTime.day), isOpen: status.state.isOpen),
      thresholds: row.integer(ifPresent: 15).map {
        AnswerThresholds(
          notice: $0, warning: row.integer(16), escalation: row.integer(17),
          silence: row.integer(18), workingDays: row.bool(19))
      } ?? AnswerThresholds(),
      isAnswerUnread: lastAct != nil && row.isNull(13), sender: row.id(14))
  }
}
