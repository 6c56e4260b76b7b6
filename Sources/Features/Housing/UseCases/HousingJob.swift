import Domain
import Kernel
import SQL
import Store

/// What of her work matters to her home, for whoever may know it: her circle by the contracts they
/// read, a SIAO or an operator by her agreement on hours.
package enum HousingJob {
  package static func facts(
    of person: ID<Person>, for member: Member, standing: Standing?, items: Set<ShareableItem>,
    on today: Day, in session: any SQLSession
  ) throws -> HousingJobFacts? {
    let reads = standing?.mayWrite ?? false
    guard reads || items.contains(.schedule) else { return nil }
    let contracts = try ContractStore.ofPerson(person, in: session).filter {
      $0.status(on: today) != .ended
        && (!reads
          || ContractAccess(standing ?? .outside, of: member, employer: $0.employer) != .none)
    }
    guard
      let contract = contracts.first(where: { $0.status(on: today) == .running })
        ?? contracts.first,
      let employer = try StructureStore.load(contract.employer, in: session)
    else { return nil }
    var site = employer.place.point
    if site == nil, let commune = employer.place.commune {
      site = try CommuneStore.load(commune, in: session)?.point
    }
    return HousingJobFacts(
      employer: employer.name, site: site, weeklyHours: contract.weeklyHours,
      timetable: contract.timetable, endsOn: contract.period.end)
  }

  /// The fit of what is proposed, as somebody may see it.
  package static func fit(
    _ facts: HousingMeasureFacts, for member: Member, standing: Standing?,
    items: Set<ShareableItem>, on today: Day, in session: any SQLSession
  ) throws -> HousingFit {
    var commune = facts.commune
    var transport = facts.transport
    if let id = facts.place, let place = try HousingPlaceStore.load(id, in: session) {
      commune = place.commune ?? commune
      if transport == .notKnown { transport = place.transport }
    }
    let point = try commune.flatMap { try CommuneStore.load($0, in: session)?.point }
    let job = try HousingJob.facts(
      of: facts.person, for: member, standing: standing, items: items, on: today, in: session)
    return HousingFit(
      needed: facts.supportNeeded, offered: facts.supportOffered,
      home: HousingHomeFacts(point: point, transport: transport), job: job,
      startsOn: facts.startsOn)
  }
}
