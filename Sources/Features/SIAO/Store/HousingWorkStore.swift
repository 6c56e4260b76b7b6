import Domain
import Kernel
import SQL

/// What matters of her work, read from her contracts when she agreed.
package enum HousingWorkStore {
  package static func facts(
    of requests: [HousingRequest], on day: Day, in session: any SQLSession
  ) throws -> [ID<HousingRequest>: HousingWorkFacts] {
    var all: [ID<HousingRequest>: HousingWorkFacts] = [:]
    var contracts: [ID<HousingRequest>: [Contract]] = [:]
    for request in requests where request.want.sharesWork {
      contracts[request.id] = try ContractStore.ofPerson(request.person, in: session)
    }
    let employers = Set(contracts.values.joined().map(\.employer))
    let sites = try StructureStore.load(Array(employers), in: session)
      .compactMapValues(\.place.commune)
    for (request, hers) in contracts {
      all[request] = HousingWorkFacts.of(hers, sites: sites, agreed: true, on: day)
    }
    return all
  }

  /// The same for a board, in one statement: hours, site and last day of the running contract of
  /// each request that shares them.
  package static func summaries(
    of requests: [HousingRequest], on day: Day, in session: any SQLSession
  ) throws -> [ID<HousingRequest>: HousingWorkFacts] {
    let sharing = requests.filter(\.want.sharesWork)
    guard !sharing.isEmpty else { return [:] }
    var work: [ID<Person>: HousingWorkFacts] = [:]
    try session.query(
      """
      SELECT c.person_id, c.weekly_hours, c.ends_on, s.insee FROM contract c
      JOIN structure s ON s.id = c.employer_id
      WHERE c.person_id IN (\(list: sharing.map(\.person))) AND c.starts_on <= \(day)
        AND (c.ends_on IS NULL OR c.ends_on >= \(day))
        AND NOT EXISTS (
          SELECT 1 FROM contract_suspension x WHERE x.contract_id = c.id
            AND x.starts_on <= \(day) AND (x.ends_on IS NULL OR x.ends_on >= \(day)))
      ORDER BY c.weekly_hours
      """
    ) { row in
      work[row.id(0)] = HousingWorkFacts(
        weeklyHours: row.integer(1), site: try row.insee(ifPresent: 3),
        endsOn: try row.day(ifPresent: 2))
    }
    return Dictionary(
      uniqueKeysWithValues: sharing.compactMap { request in
        work[request.person].map { (request.id, $0) }
      })
  }
}
