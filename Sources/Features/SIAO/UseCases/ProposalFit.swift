import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A proposal beside what she needs and what she lets be known of her work.
enum ProposalFit {
  static func of(
    _ proposal: HousingProposal, for request: HousingRequest, on today: Day,
    in session: any SQLSession
  ) throws -> HousingFit {
    let home = try proposal.commune.flatMap { try CommuneStore.load($0, in: session)?.point }
    return HousingFit(
      needed: request.want.support, offered: proposal.supportOffered,
      home: HousingHomeFacts(point: home),
      job: try job(of: request, on: today, in: session),
      startsOn: max(today, proposal.freeFrom))
  }

  /// Nil when she keeps her work to herself.
  private static func job(
    of request: HousingRequest, on today: Day, in session: any SQLSession
  ) throws -> HousingJobFacts? {
    guard let work = try HousingWorkStore.facts(of: [request], on: today, in: session)[request.id]
    else { return nil }
    let site = try work.site.flatMap { try CommuneStore.load($0, in: session)?.point }
    return HousingJobFacts(
      employer: "", site: site, weeklyHours: work.weeklyHours, timetable: work.timetable,
      endsOn: work.endsOn)
  }
}
