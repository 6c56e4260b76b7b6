import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The whole team for one week: first names, what is foreseen, what was done.
package struct TeamSheet: Sendable {
  package let week: WorkWeek
  package let rows: [Row]
  /// A whole team fits; more than that goes on another page.
  package let next: ContractPlace?
  package let today: Day
  /// Drawn for this page: the form sends it back.
  package let key: String

  package struct Row: Sendable {
    package let contract: ID<Contract>
    /// First name and initial.
    package let name: String
    /// Hours of the contract that week.
    package let planned: Int
    package let time: WorkedTime?
    package let version: Int?
    package let isSuspended: Bool
  }
}

/// Reads the sheet of a week, for whoever writes hours down.
package struct ReadTeamHours: Sendable {
  package static let most = 80

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ week: WorkWeek?, after: ContractPlace? = nil, by member: Member
  ) async throws -> TeamSheet {
    guard HoursAccess.mayEnter(member) else {
      throw Refusal.notFound
    }
    let today = dependencies.moment.today
    let wanted = min(week ?? WorkWeek(containing: today), WorkWeek(containing: today))
    let key = dependencies.newID(HoursSheet.self).text
    return try await dependencies.database.read { session in
      var contracts = try ContractStore.ofStructure(
        member.structure, during: wanted.days, after: after, atMost: Self.most + 1, in: session)
      let hasMore = contracts.count > Self.most
      if hasMore { contracts.removeLast() }
      let known = try PeopleStore.disclosed(
        Array(Set(contracts.map(\.person))), to: member, on: today, in: session)
      let hours = Dictionary(
        uniqueKeysWithValues: try HoursStore.weeks(
          of: contracts.map(\.id), from: wanted.monday, to: wanted.monday, in: session
        ).map { ($0.contract, $0) })
      let rows = contracts.compactMap { contract -> TeamSheet.Row? in
        guard let person = known[contract.person] else { return nil }
        let day = max(contract.period.start, wanted.monday)
        return TeamSheet.Row(
          contract: contract.id, name: person.name, planned: contract.weeklyHours(on: day),
          time: hours[contract.id]?.time, version: hours[contract.id]?.version,
          isSuspended: contract.suspension(on: day) != nil)
      }
      return TeamSheet(
        week: wanted, rows: rows.sorted { folded($0.name) < folded($1.name) },
        next: hasMore ? contracts.last.map { ContractPlace($0) } : nil, today: today, key: key)
    }
  }
}

/// What became of a sheet, in sentences.
package struct HoursReceipt: Sendable, Hashable {
  package let kept: Int
  package let week: WorkWeek
  /// What was left to a human.
  package let notes: [String]

  package var sentence: String {
    ([HoursMessages.kept(kept, week)] + notes).joined(separator: " ")
  }
}

/// Takes the hours of a team for a week. The same sheet sent twice counts once.
package struct RecordHours: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ sheet: HoursSheet, by member: Member) async throws
    -> HoursReceipt
  {
    guard HoursAccess.mayEnter(member) else {
      throw Refusal.notFound
    }
    let moment = dependencies.moment
    guard sheet.week <= WorkWeek(containing: moment.today) else {
      throw Refusal.invalid(HoursMessages.futureWeek)
    }
    guard !sheet.lines.isEmpty else { throw Refusal.invalid(HoursMessages.nothingTyped) }
    let digest = Secret(sheet.content).digest
    return try await dependencies.database.write { session in
      if let kept = try HoursStore.kept(sheet.key, digest, in: session) {
        return HoursReceipt(kept: kept, week: sheet.week, notes: [])
      }
      return try take(sheet, digest: digest, by: member, at: moment, in: session)
    }
  }

  private func take(
    _ sheet: HoursSheet, digest: String, by member: Member, at moment: Moment,
    in session: any SQLSession
  ) throws -> HoursReceipt {
    let contracts = Dictionary(
      uniqueKeysWithValues: try ContractStore.ofStructure(
        member.structure, during: sheet.week.days, atMost: 2_000, in: session
      ).map { ($0.id, $0) })
    let wanted = sheet.lines.filter { contracts[$0.contract] != nil }
    let known = try PeopleStore.disclosed(
      Array(Set(wanted.compactMap { contracts[$0.contract]?.person })), to: member,
      on: moment.today, in: session)
    let standing = Dictionary(
      uniqueKeysWithValues: try HoursStore.weeks(
        of: wanted.map(\.contract), from: sheet.week.monday, to: sheet.week.monday, in: session
      ).map { ($0.contract, $0) })
    let colleagues = try AccountStore.names(
      Array(Set(standing.values.map(\.enteredBy))), in: session)
    var kept = 0
    var lost = 0
    var notes: [String] = []
    for line in sheet.lines {
      guard let contract = contracts[line.contract], let person = known[contract.person] else {
        lost += 1
        continue
      }
      switch HoursLineFate(line, standing: standing[line.contract], by: member.account) {
      case .same: continue
      case .conflict(let time, let author):
        notes.append(
          HoursMessages.conflict(
            person.name, typed: line.time, standing: time,
            by: colleagues[author] ?? "quelqu’un"))
      case .kept:
        try keep(line, sheet.week, contract, by: member, at: moment, in: session)
        kept += 1
      }
    }
    if lost > 0 { notes.append(HoursMessages.unknownLine(lost)) }
    try HoursStore.note(
      sheet, digest: digest, kept: kept, by: member, at: moment.instant, in: session)
    return HoursReceipt(kept: kept, week: sheet.week, notes: notes)
  }

  private func keep(
    _ line: HoursSheet.Line, _ week: WorkWeek, _ contract: Contract, by member: Member,
    at moment: Moment, in session: any SQLSession
  ) throws {
    try HoursStore.put(
      WeekHours(
        contract: contract.id, week: week, time: line.time, enteredBy: member.account,
        enteredAt: moment.instant),
      in: session)
    try Journal.append(
      JournalEvent(
        .hoursRecorded,
        [
          .structure: contract.employer.text, .day: week.monday.description,
          .count: String(line.time.minutes),
        ]),
      about: .person(contract.person), by: JournalActor(member), at: moment.instant, in: session)
  }
}
