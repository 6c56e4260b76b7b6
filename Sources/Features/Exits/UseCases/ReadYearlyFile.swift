import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The yearly file of a structure, cut to what its reader may see.
package struct YearlyFile: Sendable {
  package let structure: Structure
  package let period: ExitPeriod
  package let parameters: ExitParameters
  package let target: ExitTarget
  package let reading: YearlyFileReading
  package let exits: YearlyExits
  /// The list behind every figure; empty for who reads counts only.
  package let lines: [ExitLine]
  /// Rows of the grid that persons chose to follow with this structure.
  package let distances: [DistanceRow]
  /// News at 3, 6 and 12 months, of those who let this structure read them.
  package let news: [AfterExitFigures]
  package let maySetTarget: Bool
  /// What the structure wrote of its actions, for both sides of the talk.
  package let axes: [ExitAxis: ExitAxisNote]
  package let mayWriteAxes: Bool
  /// The day the figures were taken.
  package let frozenOn: Day

  /// The lines behind one figure.
  package func lines(behind part: ExitPart) -> [ExitLine] {
    lines.filter { part.holds($0.judgement.verdict) }
  }
}

/// A figure of the yearly file.
package enum ExitPart: String, Labelled {
  case leavers = "sorties"
  case counted = "comptees"
  case dynamic = "dynamiques"
  case durable, transition, positive = "positives"
  case other = "autres"
  case neutralised = "neutralisees"
  case tooShort = "courtes"
  case toJudge = "a_apprecier"

  package var label: String {
    switch self {
    case .leavers: "Toutes les sorties de la période"
    case .counted: "Sorties comptées"
    case .dynamic: "Sorties dynamiques"
    case .durable: "Emploi durable"
    case .transition: "Emploi de transition"
    case .positive: "Sorties positives"
    case .other: "Autres situations"
    case .neutralised: "Sorties neutralisées"
    case .tooShort: "Moins de trois mois de présence"
    case .toJudge: "À apprécier"
    }
  }

  package init(_ kind: ExitKind) {
    switch kind {
    case .durable: self = .durable
    case .transition: self = .transition
    case .positive: self = .positive
    case .other: self = .other
    }
  }

  package func holds(_ verdict: ExitVerdict) -> Bool {
    switch self {
    case .leavers: true
    case .counted: verdict.kind != nil
    case .dynamic: verdict.kind?.isDynamic ?? false
    case .durable: verdict.kind == .durable
    case .transition: verdict.kind == .transition
    case .positive: verdict.kind == .positive
    case .other: verdict.kind == .other
    case .neutralised: verdict == .neutralised
    case .tooShort: verdict == .tooShort
    case .toJudge: if case .toJudge = verdict { true } else { false }
    }
  }
}

/// Reads the yearly file: whole for the structure's own people, counts for the State's service.
package struct ReadYearlyFile: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter year: this year when nil.
  package func callAsFunction(
    _ id: ID<Structure>, year: Int?, by member: Member
  ) async throws -> YearlyFile {
    let today = dependencies.moment.today
    let year = year ?? today.year
    return try await dependencies.database.read { session in
      guard let structure = try StructureStore.load(id, in: session) else { throw Refusal.notFound }
      let reading = ExitAccess.yearlyFile(of: structure, for: member)
      guard reading != .none, let civil = ExitPeriod.civil(year) else { throw Refusal.notFound }
      let target = try ExitFileStore.target(of: id, in: year, in: session)
      let period = target.period.map { ExitPeriod(year: year, days: $0) } ?? civil
      let exits = try PathExitStore.ofStructure(id, in: period.days, in: session)
      let isWhole = reading == .whole
      let known =
        isWhole
        ? try PeopleStore.disclosed(
          Array(Set(exits.map(\.person))), to: member, on: today, in: session) : [:]
      let moves = try ExitFileStore.distances(
        of: Array(Set(exits.map(\.person))).sorted { $0.text < $1.text }, with: id, in: session)
      let followUps =
        isWhole
        ? try FollowUpStore.ofStructure(id, in: period.days, in: session).filter {
          ExitAccess.mayReadAnswers(of: $0, by: member)
            || ($0.isRunning && $0.structure == id)
        } : []
      return YearlyFile(
        structure: structure, period: period,
        parameters: .inForce(on: period.days.last), target: target, reading: reading,
        exits: YearlyExits(exits.map { $0.judgement(on: today).verdict }),
        lines: isWhole ? ReadExits.lines(exits, known, on: today) : [],
        distances: DistanceRow.rows(moves),
        news: AfterExitFigures.months.map {
          AfterExitFigures(month: $0, of: followUps, on: today)
        }.filter { !$0.isEmpty },
        maySetTarget: ExitAccess.maySetTarget(member, of: id),
        axes: try ExitAxisStore.notes(of: id, in: year, session: session),
        mayWriteAxes: ExitAccess.isEmployer(member, of: id), frozenOn: today)
    }
  }

  /// The SIAE of the State's territory.
  package func territory(year: Int?, by member: Member) async throws -> TerritoryExits {
    let today = dependencies.moment.today
    let year = year ?? today.year
    guard member.structureKind == .ddets, member.role == .institution,
      let territory = member.territory, ExitPeriod.civil(year) != nil
    else { throw Refusal.notFound }
    return try await dependencies.database.read { session in
      TerritoryExits(
        year: year,
        rows: try ExitFileStore.structures(near: territory, in: session).map {
          TerritoryExits.Row(structure: $0.structure, name: $0.name, kind: $0.kind)
        })
    }
  }
}

/// The list the State's service starts from.
package struct TerritoryExits: Sendable {
  package let year: Int
  package let rows: [Row]

  package struct Row: Sendable {
    package let structure: ID<Structure>
    package let name: String
    package let kind: StructureKind
  }
}

/// Writes what was agreed with the State's service for a year.
package struct SetExitTarget: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ target: ExitTarget, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard ExitAccess.isEmployer(member, of: target.structure) else { throw Refusal.notFound }
      guard ExitAccess.maySetTarget(member, of: target.structure) else {
        throw Refusal.notAllowed(ExitSentences.directionOnly)
      }
      guard target.problems.isEmpty else { throw Refusal.invalid(target.problems) }
      guard ExitPeriod.civil(target.year) != nil else { throw Refusal.notFound }
      guard try ExitFileStore.save(target, in: session) else {
        throw Refusal.changedMeanwhile(ExitSentences.changed)
      }
      try Journal.append(
        JournalEvent(.exitTargetSet, [.number: String(target.year)]),
        about: .structure(target.structure), by: JournalActor(member), at: moment.instant,
        in: session)
    }
  }
}
