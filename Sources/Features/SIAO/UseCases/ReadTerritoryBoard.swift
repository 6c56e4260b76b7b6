import Domain
import Kernel
import SQL
import Store
import Surroundings

/// All employees of PHC and CVG of a territory and where each stands with a home, on one page.
package struct TerritoryBoard: Sendable {
  package let rows: [Row]
  /// Persons the member accompanies: the only ones named.
  package let known: [Known]
  package let silences: [TerritorySilence]
  package let quotas: [QuotaList.Family]
  package let today: Day

  /// One structure: how many of its employees stand where.
  package struct Row: Sendable, Hashable {
    package let structure: String
    package let programmes: Set<Programme>
    package let counts: [EmployeeHome: Int]
    package var total: Int { counts.values.reduce(0, +) }
  }

  package struct Known: Sendable {
    package let person: ID<Person>
    package let name: String
    package let structure: String
    package let home: EmployeeHome
    package let hours: Int
    package let endsOn: Day?
  }

  package var totals: [EmployeeHome: Int] {
    rows.reduce(into: [:]) { sum, row in sum.merge(row.counts) { $0 + $1 } }
  }
}

/// Reads the coordinator's board.
package struct ReadTerritoryBoard: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(by member: Member) async throws -> TerritoryBoard {
    let moment = dependencies.moment
    guard let territory = member.territory, SIAOAccess.coordinates(member, territory) else {
      throw Refusal.notFound
    }
    return try await dependencies.database.read { session in
      let employees = try TerritoryEmployees.of(territory, on: moment.today, in: session)
      // Only persons of her own circle are ever read; the others are counted.
      let mine = try CircleStore.followed(
        by: member.account, of: member.structure, on: moment.today,
        among: employees.map(\.person), in: session)
      let seen = try PeopleStore.disclosed(mine, to: member, on: moment.today, in: session)
      return TerritoryBoard(
        rows: Self.rows(employees),
        known: employees.compactMap { employee in
          guard let person = seen[employee.person], case .inCircle = person.standing else {
            return nil
          }
          return TerritoryBoard.Known(
            person: employee.person, name: person.name, structure: employee.structureName,
            home: employee.home, hours: employee.weeklyHours, endsOn: employee.endsOn)
        },
        silences: try TerritorySilences.of(
          territory,
          before: ParisTime.start(
            of: moment.today.adding(days: 1 - SIAORules.sharedSilenceDays)),
          in: session),
        quotas: QuotaList.families(
          try QuotaStore.of(territory, year: moment.today.year, in: session)),
        today: moment.today)
    }
  }

  private static func rows(_ employees: [TerritoryEmployee]) -> [TerritoryBoard.Row] {
    var names: [ID<Structure>: String] = [:]
    var counts: [ID<Structure>: [EmployeeHome: Int]] = [:]
    var programmes: [ID<Structure>: Set<Programme>] = [:]
    for employee in employees {
      names[employee.structure] = employee.structureName
      counts[employee.structure, default: [:]][employee.home, default: 0] += 1
      programmes[employee.structure, default: []].formUnion(employee.programmes)
    }
    return names.sorted { $0.value < $1.value }.map { id, name in
      TerritoryBoard.Row(
        structure: name, programmes: programmes[id] ?? [], counts: counts[id] ?? [:])
    }
  }
}
