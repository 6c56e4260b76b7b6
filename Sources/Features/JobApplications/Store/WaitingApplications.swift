import Domain
import Kernel
import SQL

/// What applications ask of each side today. Each answers a bounded number of lines, already cut
/// to what the reader may know, and is one or two statements on indexes.
package enum WaitingApplications {
  package static let most = 20

  // MARK: The employer

  /// Received and not answered by a human yet, oldest first.
  package static func toAnswer(
    by structure: ID<Structure>, on today: Day, in session: any SQLSession
  ) throws -> [ApplicationLine] {
    try ApplicationLines.received(
      by: structure, pile: .waiting, after: nil, on: today, limit: most, in: session)
  }

  /// How many wait for a first answer.
  package static func countToAnswer(by structure: ID<Structure>, in session: any SQLSession) throws
    -> Int
  {
    try session.count(
      """
      SELECT count(*) FROM job_application a
      WHERE a.structure_id = \(structure) AND a.pile = \(ApplicationPile.waiting)
      """)
  }

  /// For the administrators of the structure: silent since `thresholds.escalation` or more.
  package static func escalated(
    to structure: ID<Structure>, on today: Day, in session: any SQLSession
  ) throws -> [ApplicationLine] {
    try toAnswer(by: structure, on: today, in: session).filter {
      guard case .waiting(_, let level) = $0.alert(on: today) else { return false }
      return level >= .escalation
    }
  }

  /// Answered « plus tard » with a day that has come.
  package static func promised(
    by structure: ID<Structure>, on today: Day, in session: any SQLSession
  ) throws -> [ApplicationLine] {
    try ApplicationLines.lines(
      where: """
        a.structure_id = \(structure) AND a.pile = \(ApplicationPile.followed)
          AND a.state = \(ApplicationState.later) AND a.later_until <= \(today)
        """,
      name: ApplicationLines.employerName(today), oldestFirst: true, after: nil, limit: most,
      in: session)
  }

  /// Interviews proposed by that employer whose last slot is not over.
  package static func interviews(
    of structure: ID<Structure>, on today: Day, in session: any SQLSession
  ) throws -> [ApplicationLine] {
    try ApplicationLines.lines(
      where: """
        a.structure_id = \(structure) AND a.pile = \(ApplicationPile.followed)
          AND a.state = \(ApplicationState.interview) AND a.interview_last_on >= \(today)
        """,
      name: ApplicationLines.employerName(today), oldestFirst: true, after: nil, limit: most,
      in: session)
  }

  /// « À recontacter dès … »: the month comes within four weeks, or came less than four months
  /// ago, and nothing was proposed again.
  package static func toRecontact(
    by structure: ID<Structure>, on today: Day, in session: any SQLSession
  ) throws -> [ApplicationLine] {
    try ApplicationLines.lines(
      where: """
        a.structure_id = \(structure) AND a.pile = \(ApplicationPile.closed)
          AND \(seasonComes(today))
        """,
      name: ApplicationLines.employerName(today), oldestFirst: true, after: nil, limit: most,
      in: session)
  }

  // MARK: Her circle

  /// Sent for persons this member accompanies, without a human answer since `notice` days or
  /// more, oldest first.
  package static func silent(
    for member: Member, on today: Day, in session: any SQLSession
  ) throws -> [ApplicationLine] {
    try ApplicationLines.followed(
      by: member, pile: .waiting, after: nil, on: today, limit: most, in: session
    ).filter {
      guard case .waiting(_, let level) = $0.alert(on: today) else { return false }
      return level >= .notice
    }
  }

  /// Answers that nobody of her side has read yet, whatever they are.
  package static func unreadAnswers(
    for member: Member, on today: Day, in session: any SQLSession
  ) throws -> [ApplicationLine] {
    try ApplicationLines.lines(
      where: """
        \(ApplicationLines.inCircle(of: member, today)) AND a.last_employer_act_at IS NOT NULL
          AND a.answer_read_at IS NULL
        """,
      name: ApplicationLines.fullName, oldestFirst: true, after: nil, limit: most, in: session)
  }

  /// Interviews to prepare with her.
  package static func interviews(
    for member: Member, on today: Day, in session: any SQLSession
  ) throws -> [ApplicationLine] {
    try ApplicationLines.lines(
      where: """
        \(ApplicationLines.inCircle(of: member, today))
          AND a.state = \(ApplicationState.interview) AND a.interview_last_on >= \(today)
        """,
      name: ApplicationLines.fullName, oldestFirst: true, after: nil, limit: most, in: session)
  }

  /// As `toRecontact(by:)`, from her side: her agreement is to be asked again.
  package static func toRecontact(
    for member: Member, on today: Day, in session: any SQLSession
  ) throws -> [ApplicationLine] {
    try ApplicationLines.lines(
      where: "\(ApplicationLines.inCircle(of: member, today)) AND \(seasonComes(today))",
      name: ApplicationLines.fullName, oldestFirst: true, after: nil, limit: most, in: session)
  }

  /// Drafts this member began and did not send.
  package static func drafts(
    of member: Member, on today: Day, in session: any SQLSession
  ) throws -> [ApplicationLine] {
    try ApplicationLines.followed(
      by: member, pile: .drafts, onlyMine: true, after: nil, on: today, limit: most, in: session)
  }

  private static func seasonComes(_ today: Day) -> SQLQuery {
    """
    a.state = \(ApplicationState.refused) AND a.recontact_from <= \(today.adding(days: 28))
      AND a.recontact_from >= \(today.adding(months: -4))
      AND NOT EXISTS (SELECT 1 FROM job_application n WHERE n.follows_id = a.id)
    """
  }
}
