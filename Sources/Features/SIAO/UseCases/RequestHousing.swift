import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Writes down with her what she asks the SIAO for, or what changes in it.
package struct RequestHousing: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ draft: HousingRequestDraft, of person: ID<Person>, by member: Member
  ) async throws -> ID<HousingRequest> {
    let moment = dependencies.moment
    let id = dependencies.newID(HousingRequest.self)
    do {
      return try await dependencies.database.write { session in
        try mayAsk(person, by: member, on: moment.today, in: session)
        guard let territory = member.territory else {
          throw Refusal.invalid(SIAOMessages.noTerritory)
        }
        let want = try Self.want(draft, isNew: true, in: session)
        let request = HousingRequest(
          id: id, person: person, territory: territory, madeBy: member.structure,
          author: member.account, receivedAt: moment.instant,
          seniorityFrom: try refusing { () throws(InvalidInput) in
            try HousingRequestChecks.seniority(draft, on: moment.today)
          },
          want: want)
        try HousingRequestStore.insert(request, in: session)
        try HousingRequestDesk.link(request, in: session)
        try Journal.append(
          JournalEvent(
            .housingRequested, [.request: id.text, .structure: member.structure.text]),
          about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
        return id
      }
    } catch let failure as SQLFailure where failure.kind == .duplicate {
      throw Refusal.changedMeanwhile(SIAOMessages.alreadyOpen)
    }
  }

  /// - Parameter version: of the request as the form showed it.
  package func change(
    _ id: ID<HousingRequest>, to draft: HousingRequestDraft, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let request = try HousingRequestDesk.own(id, by: member, on: moment.today, in: session)
      guard request.version == version else {
        throw Refusal.changedMeanwhile(SIAOMessages.changed)
      }
      let want = try Self.want(draft, isNew: false, in: session)
      let next = try HousingRequestDesk.decide { () throws(HousingRequestRefusal) in
        try request.changing(want)
      }
      try HousingRequestDesk.save(
        next, as: .housingRequestChanged, by: JournalActor(member), at: moment.instant, in: session)
    }
  }

  /// In her circle, writing in her file, and not an employer: an employer never reads of her home
  /// more than its kind.
  func mayAsk(
    _ person: ID<Person>, by member: Member, on day: Day, in session: any SQLSession
  ) throws {
    let seen = try PeopleStore.disclosed(person, to: member, on: day, in: session)
    guard seen.standing.mayWrite, member.family != .employer else { throw Refusal.notFound }
  }

  private static func want(
    _ draft: HousingRequestDraft, isNew: Bool, in session: any SQLSession
  ) throws -> HousingWant {
    let communes = try draft.places.map { try CommuneNames.code(of: $0, in: session) }
    return try refusing { () throws(InvalidInput) in
      try HousingRequestChecks.want(draft, communes: communes, isNew: isNew)
    }
  }
}
