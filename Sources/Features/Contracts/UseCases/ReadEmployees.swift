import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Those who work with an employer, one line for each contract.
package struct EmployeeList: Sendable {
  package let rows: [Row]
  /// Where the next page begins; nil on the last one.
  package let next: ContractPlace?
  package let today: Day

  package struct Row: Sendable {
    package let contract: Contract
    package let name: String
    /// This week and the one before; nil while nobody wrote it down.
    package let thisWeek: WorkedTime?
    package let lastWeek: WorkedTime?

    package var isAtTop: Bool {
      contract.kind == .cddiPHC
        && max(thisWeek?.minutes ?? 0, lastWeek?.minutes ?? 0) >= HoursStaircase.top
    }
  }
}

/// Lists the contracts of the employer one works for: those that run or are to come, or all.
package struct ReadEmployees: Sendable {
  package static let pageSize = 60

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(all: Bool, after: ContractPlace?, by member: Member) async throws
    -> EmployeeList
  {
    guard member.family == .employer else { throw Refusal.notFound }
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let range = all ? nil : DayRange(today, today.adding(years: 5))
      var contracts = try ContractStore.ofStructure(
        member.structure, during: range, after: after, atMost: Self.pageSize + 1, in: session)
      let hasMore = contracts.count > Self.pageSize
      if hasMore { contracts.removeLast() }
      let known = try PeopleStore.disclosed(
        Array(Set(contracts.map(\.person))), to: member, on: today, in: session)
      let week = WorkWeek(containing: today)
      let hours = try HoursStore.weeks(
        of: contracts.map(\.id), from: week.previous.monday, to: week.monday, in: session)
      func time(_ contract: Contract, _ week: WorkWeek) -> WorkedTime? {
        hours.first { $0.contract == contract.id && $0.week == week }?.time
      }
      return EmployeeList(
        rows: contracts.compactMap { contract in
          guard let person = known[contract.person] else { return nil }
          return EmployeeList.Row(
            contract: contract, name: person.name, thisWeek: time(contract, week),
            lastWeek: time(contract, week.previous))
        },
        next: hasMore ? contracts.last.map { ContractPlace($0) } : nil, today: today)
    }
  }
}
