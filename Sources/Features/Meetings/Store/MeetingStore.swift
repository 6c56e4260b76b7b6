import Domain
import Kernel
import SQL

/// Meetings, as rows.
package enum MeetingStore {
  package static func insert(
    _ meeting: Meeting, at instant: Instant, in session: any SQLSession
  ) throws {
    let plan = meeting.plan
    try session.run(
      """
      INSERT INTO meeting (id, person_id, organiser_id, structure_id, committee_id, kind, starts_at,
        minutes, place, link, reason, her_choice, her_words, her_words_on, created_at)
      VALUES (\(meeting.id), \(meeting.person), \(meeting.organiser), \(meeting.structure),
        \(meeting.committee), \(plan.kind), \(plan.starts.description), \(plan.minutes),
        \(plan.place), \(plan.link), \(plan.reason), \(meeting.herPart.choice),
        \(meeting.herPart.words), \(meeting.herPart.saidOn), \(instant))
      """)
    try MeetingPartsStore.write(plan, of: meeting.id, in: session)
  }

  /// Takes the next version: the one winner of several writes that started from the same one. False
  /// for the others.
  private static func take(_ meeting: Meeting, in session: any SQLSession) throws -> Bool {
    try session.run(
      """
      UPDATE meeting SET version = version + 1
      WHERE id = \(meeting.id) AND version = \(meeting.version)
      """) == 1
  }

  /// Replaces when, where, with whom and about what; false when somebody changed it since.
  package static func replan(_ meeting: Meeting, in session: any SQLSession) throws -> Bool {
    guard try take(meeting, in: session) else { return false }
    let plan = meeting.plan
    try session.run(
      """
      UPDATE meeting SET kind = \(plan.kind), starts_at = \(plan.starts.description),
        minutes = \(plan.minutes), place = \(plan.place), link = \(plan.link),
        reason = \(plan.reason), her_choice = \(meeting.herPart.choice),
        her_words = \(meeting.herPart.words), her_words_on = \(meeting.herPart.saidOn),
        sequence = \(meeting.sequence)
      WHERE id = \(meeting.id)
      """)
    try MeetingPartsStore.write(plan, of: meeting.id, in: session)
    return true
  }

  package static func cancel(_ meeting: Meeting, in session: any SQLSession) throws -> Bool {
    guard try take(meeting, in: session) else { return false }
    try session.run(
      """
      UPDATE meeting SET cancelled_at = \(meeting.cancellation?.at),
        cancel_reason = \(meeting.cancellation?.reason ?? ""), sequence = \(meeting.sequence)
      WHERE id = \(meeting.id)
      """)
    return true
  }

  /// What she says, and whether she comes: her own words never wait for anybody's version.
  package static func save(
    _ part: HerPart, of id: ID<Meeting>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE meeting SET her_choice = \(part.choice), her_words = \(part.words),
        her_words_on = \(part.saidOn)
      WHERE id = \(id)
      """)
  }

  /// The minutes as a whole and who came; false when somebody wrote since they were read.
  package static func saveMinutes(_ meeting: Meeting, in session: any SQLSession) throws -> Bool {
    guard try take(meeting, in: session) else { return false }
    let minutes = meeting.minutes
    try session.run(
      """
      UPDATE meeting SET plain = \(minutes.plain), read_back_on = \(minutes.readBack?.on),
        read_back_by_herself = \(minutes.readBack?.byHerself ?? false),
        written_at = \(minutes.writtenAt), written_by = \(minutes.writtenBy),
        she_came = \(meeting.herPart.came)
      WHERE id = \(meeting.id)
      """)
    for seat in meeting.plan.seats {
      try session.run("UPDATE meeting_seat SET came = \(seat.came) WHERE id = \(seat.id)")
    }
    try MeetingPartsStore.write(minutes.points, of: meeting.id, in: session)
    return true
  }

  package static func noteReadBack(
    _ readBack: ReadBack, of id: ID<Meeting>, in session: any SQLSession
  ) throws {
    try session.run(
      """
      UPDATE meeting SET read_back_on = \(readBack.on),
        read_back_by_herself = \(readBack.byHerself)
      WHERE id = \(id) AND written_at IS NOT NULL
      """)
  }

  package static func load(_ id: ID<Meeting>, in session: any SQLSession) throws -> Meeting? {
    try MeetingPartsStore.filling(meetings("WHERE m.id = \(id)", in: session), in: session).first
  }

  /// All about her, the latest first.
  package static func ofPerson(_ person: ID<Person>, in session: any SQLSession) throws
    -> [Meeting]
  {
    try MeetingPartsStore.filling(
      meetings(
        "WHERE m.person_id = \(person) ORDER BY m.starts_at DESC, m.id DESC LIMIT 200",
        in: session), in: session)
  }

  /// The pages of a committee, whose names its viewer reads: by the order of their making.
  package static func ofCommittee(_ committee: ID<Committee>, in session: any SQLSession) throws
    -> [Meeting]
  {
    try MeetingPartsStore.filling(
      meetings(
        "WHERE m.committee_id = \(committee) ORDER BY m.id LIMIT 400", in: session),
      in: session)
  }

  /// Those a member sits at or organised, that begin on one of these days and were not cancelled.
  package static func around(
    _ member: Member, from first: Day, until last: Day, limit: Int, in session: any SQLSession
  ) throws -> [Meeting] {
    try meetings(
      """
      WHERE m.cancelled_at IS NULL AND m.committee_id IS NULL
        AND m.starts_at >= \(first.description) AND m.starts_at < \(last.adding(days: 1).description)
        AND m.id IN (
          SELECT s.meeting_id FROM meeting_seat s
          WHERE s.account_id = \(member.account) AND s.structure_id = \(member.structure)
          UNION SELECT o.id FROM meeting o
          WHERE o.organiser_id = \(member.account) AND o.structure_id = \(member.structure)
            AND o.starts_at >= \(first.description))
      ORDER BY m.starts_at, m.id LIMIT \(limit)
      """, in: session)
  }

  /// Those a member organised, of days that are over, and nobody wrote the minutes of.
  package static func unwritten(
    by member: Member, since first: Day, on today: Day, limit: Int, in session: any SQLSession
  ) throws -> [Meeting] {
    try meetings(
      """
      WHERE m.organiser_id = \(member.account) AND m.structure_id = \(member.structure)
        AND m.committee_id IS NULL AND m.cancelled_at IS NULL AND m.written_at IS NULL
        AND m.starts_at >= \(first.description) AND m.starts_at < \(today.description)
      ORDER BY m.starts_at, m.id LIMIT \(limit)
      """, in: session)
  }

  /// Without seats, agenda nor minutes.
  private static func meetings(_ filter: SQLQuery, in session: any SQLSession) throws -> [Meeting] {
    try session.all(
      """
      SELECT m.id, m.person_id, m.organiser_id, m.structure_id, m.committee_id, m.kind,
        m.starts_at, m.minutes, m.place, m.link, m.reason, m.her_choice, m.her_words,
        m.her_words_on, m.she_came, m.sequence, m.cancelled_at, m.cancel_reason, m.plain,
        m.read_back_on, m.read_back_by_herself, m.written_at, m.written_by, m.version
      FROM meeting m \(filter)
      """, read)
  }

  private static func read(_ row: any SQLRow) throws -> Meeting {
    guard let starts = try row.localTime(ifPresent: 6) else {
      throw UnreadableRow(column: 6, wanted: "local time")
    }
    return Meeting(
      id: row.id(0), person: row.id(1), organiser: row.id(2), structure: row.id(3),
      committee: row.id(ifPresent: 4),
      plan: MeetingPlan(
        kind: try row.code(5), starts: starts, minutes: row.integer(7), place: row.text(8),
        link: row.text(9), reason: row.text(10)),
      herPart: HerPart(
        try row.code(11), words: row.text(12), saidOn: try row.day(ifPresent: 13),
        came: row.isNull(14) ? nil : row.bool(14)),
      sequence: row.integer(15),
      cancellation: row.instant(ifPresent: 16).map {
        MeetingCancellation(at: $0, reason: row.text(17))
      },
      minutes: MeetingMinutes(
        plain: row.text(18),
        readBack: try row.day(ifPresent: 19).map { ReadBack(on: $0, byHerself: row.bool(20)) },
        writtenAt: row.instant(ifPresent: 21), writtenBy: row.id(ifPresent: 22)),
      version: row.integer(23))
  }
}
