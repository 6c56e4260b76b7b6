import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Writes the day a step of the start-up was done, or takes it back.
package struct DateOpeningStep: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ step: OpeningStep, on day: Day?, by platform: Account) async throws
  {
    let moment = dependencies.moment
    if let day, day > moment.today {
      throw Refusal.invalid(AccountsRefusals.dayToCome(step.code))
    }
    try await dependencies.database.write { session in
      try OpeningStore.save(step, doneOn: day, by: platform.id, at: moment.instant, in: session)
      var facts: [JournalFact: String] = [.state: step.code]
      facts[.day] = day?.description
      try Journal.append(
        JournalEvent(.openingStepDated, facts), about: .instance, by: .account(platform.id),
        at: moment.instant, in: session)
    }
  }
}
