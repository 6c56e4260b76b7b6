import Domain
import Kernel
import SQL

/// Contracts, as rows.
package enum ContractStore {
  package static func load(_ id: ID<Contract>, in session: any SQLSession) throws -> Contract? {
    try contracts("WHERE id = \(id)", in: session).first
  }

  /// The contract that hire gave birth to.
  package static func ofHire(_ hire: ID<JobApplication>, in session: any SQLSession) throws
    -> Contract?
  {
    try contracts("WHERE hire_id = \(hire)", in: session).first
  }

  /// All her contracts, with every employer, the latest first.
  package static func ofPerson(_ person: ID<Person>, in session: any SQLSession) throws
    -> [Contract]
  {
    try contracts(
      "WHERE person_id = \(person) ORDER BY starts_on DESC, id DESC", in: session)
  }

  /// The contracts of one employer, the earliest first.
  ///
  /// - Parameters:
  ///   - range: only those with a day in it.
  ///   - after: the contract the page before ended with.
  package static func ofStructure(
    _ employer: ID<Structure>, during range: DayRange? = nil, after: ContractPlace? = nil,
    atMost limit: Int = 500, in session: any SQLSession
  ) throws -> [Contract] {
    var filter: SQLQuery = "WHERE employer_id = \(employer)"
    if let range {
      filter =
        "\(filter) AND starts_on <= \(range.last) AND (ends_on IS NULL OR ends_on >= \(range.first))"
    }
    if let after {
      filter =
        "\(filter) AND (starts_on > \(after.startsOn) OR (starts_on = \(after.startsOn) AND id > \(after.id)))"
    }
    return try contracts("\(filter) ORDER BY starts_on, id LIMIT \(limit)", in: session)
  }

  package static func insert(_ contract: Contract, in session: any SQLSession) throws {
    try session.run(
      """
      INSERT INTO contract (id, person_id, employer_id, kind, starts_on, ends_on, weekly_hours,
        other_weekly_hours, end_cause, hire_id, reason, timetable, version)
      VALUES (\(contract.id), \(contract.person), \(contract.employer), \(contract.kind),
        \(contract.period.start), \(contract.period.end), \(contract.weeklyHours),
        \(contract.otherWeeklyHours), \(contract.endCause), \(contract.hire),
        \(contract.reason), \(contract.timetable.text), \(contract.version))
      """)
    try writeParts(contract, in: session)
  }

  /// Replaces a contract nobody changed since `contract.version`; false when somebody did.
  package static func update(_ contract: Contract, in session: any SQLSession) throws -> Bool {
    let changed = try session.run(
      """
      UPDATE contract SET ends_on = \(contract.period.end),
        weekly_hours = \(contract.weeklyHours), end_cause = \(contract.endCause),
        timetable = \(contract.timetable.text), version = version + 1
      WHERE id = \(contract.id) AND version = \(contract.version)
      """)
    guard changed == 1 else { return false }
    try session.run("DELETE FROM contract_amendment WHERE contract_id = \(contract.id)")
    try session.run("DELETE FROM contract_suspension WHERE contract_id = \(contract.id)")
    try writeParts(contract, in: session)
    return true
  }

  package static func delete(_ id: ID<Contract>, in session: any SQLSession) throws {
    try session.run("DELETE FROM contract_amendment WHERE contract_id = \(id)")
    try session.run("DELETE FROM contract_suspension WHERE contract_id = \(id)")
    try session.run("DELETE FROM contract WHERE id = \(id)")
  }

  private static func writeParts(_ contract: Contract, in session: any SQLSession) throws {
    for (rank, amendment) in contract.amendments.enumerated() {
      try session.run(
        """
        INSERT INTO contract_amendment (id, contract_id, rank, applies_from, hours_before,
          ends_before, hours_after, ends_after, reason)
        VALUES (\(amendment.id), \(contract.id), \(rank), \(amendment.appliesFrom),
          \(amendment.before.weeklyHours), \(amendment.before.endsOn),
          \(amendment.after.weeklyHours), \(amendment.after.endsOn), \(amendment.reason))
        """)
    }
    for suspension in contract.suspensions {
      try session.run(
        """
        INSERT INTO contract_suspension (id, contract_id, starts_on, ends_on, motive)
        VALUES (\(suspension.id), \(contract.id), \(suspension.first), \(suspension.last),
          \(suspension.motive))
        """)
    }
  }

  // Reading: three statements, however many contracts.

  private static func contracts(_ filter: SQLQuery, in session: any SQLSession) throws
    -> [Contract]
  {
    let rows = try session.all(
      """
      SELECT id, person_id, employer_id, kind, starts_on, ends_on, weekly_hours,
        other_weekly_hours, end_cause, hire_id, reason, timetable, version
      FROM contract \(filter)
      """, ContractRow.init)
    let ids = rows.map(\.id)
    guard !ids.isEmpty else { return [] }
    let amendments = try amendments(of: ids, in: session)
    let suspensions = try suspensions(of: ids, in: session)
    return rows.map { $0.contract(amendments[$0.id] ?? [], suspensions[$0.id] ?? []) }
  }

  private static func amendments(of ids: [ID<Contract>], in session: any SQLSession) throws
    -> [ID<Contract>: [ContractAmendment]]
  {
    var found: [ID<Contract>: [ContractAmendment]] = [:]
    try session.query(
      """
      SELECT contract_id, id, applies_from, ends_before, hours_before, ends_after, hours_after,
        reason
      FROM contract_amendment WHERE contract_id IN (\(list: ids)) ORDER BY rank
      """
    ) { row in
      found[row.id(0), default: []].append(
        ContractAmendment(
          id: row.id(1), appliesFrom: try row.day(2),
          before: ContractTerms(endsOn: try row.day(ifPresent: 3), weeklyHours: row.integer(4)),
          after: ContractTerms(endsOn: try row.day(ifPresent: 5), weeklyHours: row.integer(6)),
          reason: row.text(7)))
    }
    return found
  }

  private static func suspensions(of ids: [ID<Contract>], in session: any SQLSession) throws
    -> [ID<Contract>: [ContractSuspension]]
  {
    var found: [ID<Contract>: [ContractSuspension]] = [:]
    try session.query(
      """
      SELECT contract_id, id, starts_on, ends_on, motive FROM contract_suspension
      WHERE contract_id IN (\(list: ids)) ORDER BY starts_on
      """
    ) { row in
      found[row.id(0), default: []].append(
        ContractSuspension(
          id: row.id(1), first: try row.day(2), last: try row.day(ifPresent: 3),
          motive: try row.code(4)))
    }
    return found
  }
}

private struct ContractRow {
  let id: ID<Contract>
  let person: ID<Person>
  let employer: ID<Structure>
  let kind: ContractKind
  let period: ContractPeriod
  let weeklyHours: Int
  let otherWeeklyHours: Int?
  let endCause: ContractEndCause?
  let hire: ID<JobApplication>?
  let reason: String
  let timetable: WeeklyTimetable
  let version: Int

  init(_ row: any SQLRow) throws {
    id = row.id(0)
    person = row.id(1)
    employer = row.id(2)
    kind = try row.code(3)
    guard let period = ContractPeriod(try row.day(4), try row.day(ifPresent: 5)) else {
      throw UnreadableRow(column: 5, wanted: "contract period")
    }
    self.period = period
    weeklyHours = row.integer(6)
    otherWeeklyHours = row.integer(ifPresent: 7)
    endCause = try row.code(ifPresent: 8)
    hire = row.id(ifPresent: 9)
    reason = row.text(10)
    guard let timetable = WeeklyTimetable(text: row.text(11)) else {
      throw UnreadableRow(column: 11, wanted: "timetable")
    }
    self.timetable = timetable
    version = row.integer(12)
  }

  func contract(_ amendments: [ContractAmendment], _ suspensions: [ContractSuspension])
    -> Contract
  {
    Contract(
      id: id, person: person, employer: employer, kind: kind, period: period,
      weeklyHours: weeklyHours, otherWeeklyHours: otherWeeklyHours, endCause: endCause,
      suspensions: suspensions, amendments: amendments, hire: hire, reason: reason,
      timetable: timetable, version: version)
  }
}
