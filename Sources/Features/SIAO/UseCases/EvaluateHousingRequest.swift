import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Notes that an evaluation was made, by the SIAO or by whoever made the request with her. What was
/// said stays in SI SIAO.
package struct EvaluateHousingRequest: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ kind: HousingEvaluationKind, of id: ID<HousingRequest>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let (request, _) = try HousingRequestDesk.seen(id, by: member, on: moment.today, in: session)
      let next = try HousingRequestDesk.decide { () throws(HousingRequestRefusal) in
        try request.evaluating(
          kind, HousingEvaluation(madeAt: moment.instant, by: member.account))
      }
      try HousingRequestDesk.save(
        next, as: .housingEvaluated, by: JournalActor(member), facts: [.state: kind.code],
        at: moment.instant, in: session)
    }
  }
}
