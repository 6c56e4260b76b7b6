import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The hours of one month, one line a contract.
package struct MonthOfHours: Sendable {
  package let month: WorkMonth
  package let employer: Structure
  package let rows: [Row]

  package struct Row: Sendable {
    package let contract: Contract
    package let firstName: String
    package let lastName: String
    package let birth: Day?
    package let pass: PassNumber?
    package let minutes: Int
    /// Weeks of that month that nobody wrote down: the figure is not whole.
    package let weeksMissing: Int
  }
}

/// Reads the hours of a month for payroll and for the Agence de services et de paiement.
package struct ExportMonthlyHours: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ month: WorkMonth, by member: Member) async throws
    -> MonthOfHours
  {
    guard HoursAccess.mayExport(member) else { throw Refusal.notFound }
    let moment = dependencies.moment
    return try await dependencies.database.read { session in
      guard let employer = try StructureStore.load(member.structure, in: session) else {
        throw Refusal.notFound
      }
      let contracts = try ContractStore.ofStructure(
        member.structure, during: month.days, atMost: 5_000, in: session)
      let persons = Array(Set(contracts.map(\.person)))
      let known = try PeopleStore.disclosed(persons, to: member, on: moment.today, in: session)
      let passes = try PassNumbers.last(of: persons, in: session)
      let hours = Dictionary(
        grouping: try HoursStore.weeks(
          of: contracts.map(\.id), from: WorkWeek(containing: month.days.first).monday,
          to: month.days.last, in: session), by: \.contract)
      let rows = contracts.compactMap { contract -> MonthOfHours.Row? in
        guard let person = known[contract.person] else { return nil }
        let weeks = hours[contract.id] ?? []
        return MonthOfHours.Row(
          contract: contract, firstName: person.firstName ?? "", lastName: person.lastName ?? "",
          birth: person.birth, pass: passes[contract.person],
          minutes: MonthlyHours.minutes(weeks, of: contract, in: month),
          weeksMissing: MonthlyHours.missing(
            weeks, of: contract, in: month, until: moment.today))
      }
      return MonthOfHours(
        month: month, employer: employer,
        rows: rows.sorted {
          (folded($0.lastName), folded($0.firstName)) < (folded($1.lastName), folded($1.firstName))
        })
    }
  }
}
