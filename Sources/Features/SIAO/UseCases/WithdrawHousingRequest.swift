import Domain
import Kernel
import SQL
import Store
import Surroundings

/// She takes her request back, in one action: from the next request, no board knows of it, and
/// what was proposed returns to whom it was for.
package struct WithdrawHousingRequest: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// With whoever made it with her.
  package func callAsFunction(_ id: ID<HousingRequest>, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let request = try HousingRequestDesk.own(id, by: member, on: moment.today, in: session)
      try end(
        request, as: .withdrawn, .housingRequestWithdrawn, by: JournalActor(member), at: moment,
        in: session)
    }
  }

  /// From her own space.
  package func callAsFunction(byHerself person: ID<Person>) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard let request = try HousingRequestStore.standing(of: person, in: session) else {
        throw Refusal.notFound
      }
      try end(
        request, as: .withdrawn, .housingRequestWithdrawn, by: .herself(person), at: moment,
        in: session)
    }
  }

  /// She found a home another way: the request ends, and stays to be read.
  package func housedElsewhere(_ id: ID<HousingRequest>, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let (request, _) = try HousingRequestDesk.seen(id, by: member, on: moment.today, in: session)
      try end(
        request, as: .closed, .housingRequestClosed, by: JournalActor(member), at: moment,
        in: session)
    }
  }

  /// She no longer shares what matters of her work: the SIAO and the operator see none of it.
  package func work(byHerself person: ID<Person>) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard let request = try HousingRequestStore.standing(of: person, in: session) else {
        throw Refusal.notFound
      }
      let next = try HousingRequestDesk.decide { () throws(HousingRequestRefusal) in
        try request.changing(request.want.withoutWork)
      }
      try HousingRequestDesk.save(
        next, as: .housingRequestChanged, by: .herself(person), at: moment.instant, in: session)
    }
  }

  private func end(
    _ request: HousingRequest, as state: HousingRequestState, _ kind: JournalKind,
    by actor: JournalActor, at moment: Moment, in session: any SQLSession
  ) throws {
    let next = try HousingRequestDesk.decide { () throws(HousingRequestRefusal) in
      try request.moving(to: state)
    }
    try HousingRequestDesk.save(next, as: kind, by: actor, at: moment.instant, in: session)
    try ProposalFall.fall(of: request.id, by: actor, at: moment, in: session)
  }
}
