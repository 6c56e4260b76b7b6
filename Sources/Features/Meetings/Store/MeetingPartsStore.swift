import Domain
import Kernel
import SQL

/// Seats, agenda, what was said and what was decided, as rows.
package enum MeetingPartsStore {
  /// Seats and agenda, in place of those that were there.
  static func write(
    _ plan: MeetingPlan, of meeting: ID<Meeting>, in session: any SQLSession
  ) throws {
    try session.run("DELETE FROM meeting_seat WHERE meeting_id = \(meeting)")
    for seat in plan.seats {
      var account: ID<Account>?
      var structure: ID<Structure>?
      var guest = (name: "", role: "", email: nil as Email?)
      switch seat.who {
      case .member(let id, let place): (account, structure) = (id, place)
      case .guest(let name, let role, let email): guest = (name, role, email)
      }
      try session.run(
        """
        INSERT INTO meeting_seat (id, meeting_id, account_id, structure_id, guest_name, guest_role,
          guest_email, came)
        VALUES (\(seat.id), \(meeting), \(account), \(structure), \(guest.name), \(guest.role),
          \(guest.email), \(seat.came))
        """)
    }
    try session.run("DELETE FROM meeting_agenda WHERE meeting_id = \(meeting)")
    for (number, point) in plan.agenda.enumerated() {
      try session.run(
        """
        INSERT INTO meeting_agenda (meeting_id, number, topic, words, due_on, about)
        VALUES (\(meeting), \(number), \(point.topic), \(point.words), \(point.day), \(point.about))
        """)
    }
  }

  static func write(
    _ points: [MinutesPoint], of meeting: ID<Meeting>, in session: any SQLSession
  ) throws {
    try session.run("DELETE FROM meeting_said WHERE meeting_id = \(meeting)")
    for (number, point) in points.enumerated() {
      try session.run(
        """
        INSERT INTO meeting_said (meeting_id, number, title, said, items, structure_id)
        VALUES (\(meeting), \(number), \(point.title), \(point.said),
          \(ItemList.text(point.items)), \(point.structure))
        """)
    }
  }

  package static func add(
    _ decision: MeetingDecision, to meeting: ID<Meeting>, at instant: Instant,
    in session: any SQLSession
  ) throws {
    var account: ID<Account>?
    var structure: ID<Structure>?
    var name = ""
    switch decision.carrier {
    case .herself: break
    case .member(let id, let place): (account, structure) = (id, place)
    case .named(let words): name = words
    }
    try session.run(
      """
      INSERT INTO meeting_decision (id, meeting_id, words, strand, carrier_account_id,
        carrier_structure_id, carrier_name, due_on, structure_id, decided_at)
      VALUES (\(decision.id), \(meeting), \(decision.words), \(decision.strand), \(account),
        \(structure), \(name), \(decision.dueOn), \(decision.structure), \(instant))
      """)
  }

  /// The same meetings with all their parts, in as many statements as for one.
  static func filling(_ meetings: [Meeting], in session: any SQLSession) throws -> [Meeting] {
    guard !meetings.isEmpty else { return [] }
    let ids = meetings.map(\.id)
    let seats = try seats(of: ids, in: session)
    let agendas = try agendas(of: ids, in: session)
    let said = try said(of: ids, in: session)
    let decisions = try decisions(of: ids, in: session)
    return meetings.map { bare in
      var meeting = bare
      meeting.plan.seats = seats[bare.id] ?? []
      meeting.plan.agenda = agendas[bare.id] ?? []
      meeting.minutes.points = said[bare.id] ?? []
      meeting.minutes.decisions = decisions[bare.id] ?? []
      return meeting
    }
  }

  private static func seats(of ids: [ID<Meeting>], in session: any SQLSession) throws
    -> [ID<Meeting>: [MeetingSeat]]
  {
    var all: [ID<Meeting>: [MeetingSeat]] = [:]
    try session.query(
      """
      SELECT meeting_id, id, account_id, structure_id, guest_name, guest_role, guest_email, came
      FROM meeting_seat WHERE meeting_id IN (\(list: ids)) ORDER BY id
      """
    ) { row in
      let who: MeetingGuest
      if let account = row.id(ifPresent: 2, of: Account.self) {
        who = .member(account, row.id(3))
      } else {
        who = .guest(name: row.text(4), role: row.text(5), email: try row.email(ifPresent: 6))
      }
      all[row.id(0), default: []].append(
        MeetingSeat(id: row.id(1), who: who, came: row.isNull(7) ? nil : row.bool(7)))
    }
    return all
  }

  private static func agendas(of ids: [ID<Meeting>], in session: any SQLSession) throws
    -> [ID<Meeting>: [AgendaPoint]]
  {
    var all: [ID<Meeting>: [AgendaPoint]] = [:]
    try session.query(
      """
      SELECT meeting_id, topic, words, due_on, about FROM meeting_agenda
      WHERE meeting_id IN (\(list: ids)) ORDER BY meeting_id, number
      """
    ) { row in
      all[row.id(0), default: []].append(
        AgendaPoint(
          try row.code(1), words: row.text(2), day: try row.day(ifPresent: 3), about: row.text(4)))
    }
    return all
  }

  private static func said(of ids: [ID<Meeting>], in session: any SQLSession) throws
    -> [ID<Meeting>: [MinutesPoint]]
  {
    var all: [ID<Meeting>: [MinutesPoint]] = [:]
    try session.query(
      """
      SELECT meeting_id, title, said, items, structure_id FROM meeting_said
      WHERE meeting_id IN (\(list: ids)) ORDER BY meeting_id, number
      """
    ) { row in
      all[row.id(0), default: []].append(
        MinutesPoint(
          title: row.text(1), said: row.text(2), items: Set(ItemList.items(row.text(3))),
          structure: row.id(4)))
    }
    return all
  }

  private static func decisions(of ids: [ID<Meeting>], in session: any SQLSession) throws
    -> [ID<Meeting>: [MeetingDecision]]
  {
    var all: [ID<Meeting>: [MeetingDecision]] = [:]
    try session.query(
      """
      SELECT meeting_id, id, words, strand, carrier_account_id, carrier_structure_id, carrier_name,
        due_on, structure_id
      FROM meeting_decision WHERE meeting_id IN (\(list: ids)) ORDER BY decided_at, id
      """
    ) { row in
      let carrier: DecisionCarrier
      if let account = row.id(ifPresent: 4, of: Account.self) {
        carrier = .member(account, row.id(5))
      } else {
        carrier = row.text(6).isEmpty ? .herself : .named(row.text(6))
      }
      all[row.id(0), default: []].append(
        MeetingDecision(
          id: row.id(1), words: row.text(2), strand: try row.code(3), carrier: carrier,
          dueOn: try row.day(ifPresent: 7), structure: row.id(8)))
    }
    return all
  }
}
