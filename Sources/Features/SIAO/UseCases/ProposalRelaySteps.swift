import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The relay of a measure that fits badly, as steps of her path: who looks again, and when.
enum ProposalRelaySteps {
  static func write(
    _ relay: ProposalRelay, for request: HousingRequest, from startsOn: Day,
    at moment: Moment, newID: () -> String, in session: any SQLSession
  ) throws {
    guard relay.reinforced || relay.reviews,
      let carrier = try carrier(of: request, on: moment.today, in: session),
      let author = try AccountStore.member(carrier.account, of: carrier.structure, in: session)
    else { return }
    var steps: [(wording: String, dueOn: Day)] = []
    if relay.reinforced {
      steps.append((wording: "Renforcer l’accompagnement là où elle habite", dueOn: startsOn))
    }
    if relay.reviews {
      steps += SIAORules.reviewDays.map { days in
        (
          wording: "Faire le point sur le logement, \(days) jours après l’entrée",
          dueOn: startsOn.adding(days: days)
        )
      }
    }
    for step in steps {
      do {
        try addFollowUpStep(
          NewFollowUpStep(
            person: request.person, wording: step.wording,
            carrier: .member(carrier.account, carrier.structure), dueOn: step.dueOn,
            strand: .housing, origin: "Commission du SIAO"),
          by: author, at: moment, newID: newID, in: session)
      } catch Refusal.invalid {
        // Her path is full: the yes stands, and the reviews of the measure remain.
        return
      }
    }
  }

  /// Her referent, or whoever made the request with her.
  private static func carrier(
    of request: HousingRequest, on day: Day, in session: any SQLSession
  ) throws -> (account: ID<Account>, structure: ID<Structure>)? {
    let referent = try CircleStore.members(of: request.person, in: session)
      .first { $0.isReferent && $0.isPresent(on: day) }
    return referent.map { ($0.account, $0.structure) } ?? (request.author, request.madeBy)
  }
}
