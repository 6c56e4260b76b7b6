import Domain
import Kernel
import SQL
import Store

/// Her work, as her own space tells it: all of it is hers.
package struct MyWork: Sendable {
  /// The contracts that run, were suspended or are to come; the last one when all are over.
  package let contracts: [Line]
  package let staircase: HoursStaircase?
  package let skills: [SkillSeen]

  package struct Line: Sendable {
    package let contract: Contract
    package let employer: String
  }

  /// Nil when she has no contract here.
  static func load(_ person: ID<Person>, on today: Day, in session: any SQLSession) throws
    -> MyWork?
  {
    let all = try ContractStore.ofPerson(person, in: session)
    guard let last = all.first else { return nil }
    let standing = all.filter { $0.status(on: today) != .ended }
    let shown = standing.isEmpty ? [last] : standing
    let employers = try StructureStore.load(Array(Set(shown.map(\.employer))), in: session)
    return MyWork(
      contracts: shown.map {
        Line(contract: $0, employer: employers[$0.employer]?.name ?? "")
      },
      staircase: try UseCases.staircase(all, on: today, in: session),
      skills: try SkillSeenStore.of(person, in: session))
  }
}
