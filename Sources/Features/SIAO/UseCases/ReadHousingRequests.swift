import Domain
import Kernel
import SQL
import Store
import Surroundings

/// One request as a page shows it, whole: whoever holds one may read all of it.
package struct HousingRequestSheet: Sendable {
  package let request: HousingRequest
  /// « Karim B. ».
  package let name: String
  package let madeBy: String
  package let author: String
  package let access: HousingRequestAccess
  package let places: [String]
  /// Nil when she keeps her work to herself, or has none.
  package let work: HousingWorkFacts?
  package let workSite: String?
  package let waitsFor: [Waiting]
  package let proposals: [HousingCaseLine]
  package let now: Moment

  package struct Waiting: Sendable {
    package let kind: HousingMeasureKind
    package let since: Day
  }

  package func reading(_ kind: HousingEvaluationKind) -> EvaluationReading {
    EvaluationClock(kind, of: request).reading(at: now.instant)
  }
}

/// Her requests, on the page of her file.
package struct HousingRequestFile: Sendable {
  package let header: PersonHeader
  package let standing: HousingRequestSheet?
  package let past: [HousingRequest]
  /// The SIAO that would read it; empty when the territory has none here.
  package let desks: [String]
  /// Programmes of hers for which measures may be reserved.
  package let programmes: [Programme]
  package let work: HousingWorkFacts?
}

/// Reads requests: for whoever made them with her, and for the SIAO.
package struct ReadHousingRequests: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  /// On her file. Someone of her circle who may not read her request sees that page as one that
  /// does not exist.
  package func ofPerson(_ person: ID<Person>, by member: Member) async throws -> HousingRequestFile
  {
    let moment = dependencies.moment
    let file = try await dependencies.database.read { session in
      let header = try PersonHeader.load(person, by: member, on: moment.today, in: session)
      guard header.mayWrite, member.family != .employer else { throw Refusal.notFound }
      let all = try HousingRequestStore.ofPerson(person, in: session)
      let standing = try all.first { $0.state.isOpen }.flatMap { request in
        let access = try HousingRequestDesk.access(
          to: request, of: member, on: moment.today, in: session)
        return access == .side
          ? try HousingRequestSheet.of(request, access, at: moment, in: session) : nil
      }
      // Another structure of her circle made one: it is between her, them and the SIAO.
      if standing == nil, all.contains(where: \.state.isOpen) { throw Refusal.notFound }
      let contracts = try ContractStore.ofPerson(person, in: session)
      return HousingRequestFile(
        header: header, standing: standing,
        past: try all.filter { request in
          guard !request.state.isOpen else { return false }
          return try HousingRequestDesk.access(
            to: request, of: member, on: moment.today, in: session) == .side
        },
        desks: try member.territory.map {
          try SIAOPlaces.desks(of: $0, in: session).map(\.name)
        } ?? [],
        programmes: HousingWant.reservable.filter(header.person.programmes.contains),
        work: HousingWorkFacts.of(contracts, sites: [:], agreed: true, on: moment.today))
    }
    readings.note(person, by: member, at: moment.instant, items: file.header.person.agreed)
    return file
  }

  /// The SIAO's own page.
  package func callAsFunction(_ id: ID<HousingRequest>, by member: Member) async throws
    -> HousingRequestSheet
  {
    let moment = dependencies.moment
    let sheet = try await dependencies.database.read { session in
      let (request, access) = try HousingRequestDesk.seen(
        id, by: member, on: moment.today, in: session)
      return try HousingRequestSheet.of(request, access, at: moment, in: session)
    }
    if sheet.access == .desk {
      readings.note(
        sheet.request.person, by: member, at: moment.instant,
        items: [.firstName, .household, .housing])
    }
    return sheet
  }
}

extension HousingRequestSheet {
  static func of(
    _ request: HousingRequest, _ access: HousingRequestAccess, at moment: Moment,
    in session: any SQLSession
  ) throws -> HousingRequestSheet {
    let line = try HousingRequestBoard.lines(of: [request.id], in: session)[request.id]
    let work = try HousingWorkStore.facts(of: [request], on: moment.today, in: session)[request.id]
    let names = try SIAOPlaces.communes(
      request.want.places + (work?.site.map { [$0] } ?? []), in: session)
    let author = try AccountStore.names([request.author], in: session)[request.author]
    return HousingRequestSheet(
      request: request, name: line?.name ?? "Une personne", madeBy: line?.madeBy ?? "",
      author: author ?? "Compte fermé", access: access,
      places: request.want.places.compactMap { names[$0] }, work: work,
      workSite: work?.site.flatMap { names[$0] },
      waitsFor: try HousingRequestStore.waitsFor(request.id, in: session).map {
        Waiting(kind: $0.kind, since: $0.since)
      },
      proposals: try HousingCaseLine.of(request.id, in: session), now: moment)
  }
}
