import Domain
import Kernel
import SQL
import Store
import Testing
import TestSupport

struct ApplicationPlansTests {
  /// What SQLite would do, step by step.
  private func plan(_ query: SQLQuery, in session: any SQLSession) throws -> String {
    try session.all("EXPLAIN QUERY PLAN \(query)") { $0.text(3) }.joined(separator: "\n")
  }

  @Test("From a circle, lists of applications go by its persons, never by the piles of the country")
  func circleFirst() async throws {
    let fixture = try await Fixture.open(.sqlite)
    let today = fixture.today
    let plans = try await fixture.database.read { session in
      try ApplicationLines.circleQueries(of: Fixture.camille, on: today).map {
        try plan($0, in: session)
      }
    }
    #expect(plans.count == 5)
    for plan in plans {
      #expect(
        plan.contains("COVERING INDEX job_application_of_person (person_id=? AND pile=?"),
        "\(plan)")
      #expect(!plan.contains("SCAN a"), "\(plan)")
    }
  }
}
