import Domain
import Kernel
import SQL
import Store

/// One SIAO of a generated nation, with requests that stand: what its board is measured with.
enum NationRequests {
  /// Requests that stand; fewer in a small nation.
  static let most = 2000

  static func open(passwordHash: String, at moment: Moment, in session: any SQLSession) throws {
    let siao = Structure(
      id: ID("nation-siao"), kind: .siao, name: "SIAO de démonstration",
      territory: NationPlaces.territory.id)
    try StructureStore.insert(siao, in: session)
    let account = Account(
      id: ID("nation-siao"), email: Email("siao@nation.example")!, name: "Siao Démonstration")
    try AccountStore.insert(account, passwordHash: passwordHash, at: moment.instant, in: session)
    try AccountStore.insert(
      Membership(
        account: account.id, structure: siao.id, role: .member, isAdministrator: true),
      since: moment.instant, in: session)
    let persons = try session.all(
      "SELECT id, opened_by FROM person ORDER BY id LIMIT \(most)"
    ) { (person: $0.id(0, of: Person.self), home: $0.id(1, of: Structure.self)) }
    let states: [HousingRequestState] = [.received, .evaluating, .ready, .waiting]
    for (index, row) in persons.enumerated() {
      let asked = moment.today.adding(days: -(index % 400))
      try HousingRequestStore.insert(
        HousingRequest(
          id: ID("nation-d\(index)"), person: row.person, territory: NationPlaces.territory.id,
          madeBy: row.home, author: account.id,
          receivedAt: ParisTime.start(of: asked).adding(seconds: 9 * 3600 + index),
          seniorityFrom: asked,
          want: HousingWant(
            solutions: index % 2 == 0 ? [.chrs, .iml] : [.socialHousing], words: "Un toit à moi",
            children: index % 3, support: .medium, sharesWork: index % 2 == 0,
            programmes: index % 5 == 0 ? [.phc] : []),
          state: states[index % states.count]),
        in: session)
    }
    try session.run(
      """
      UPDATE housing_request SET flash_at = received_at + 3600000, flash_by = author_id
      WHERE state <> \(HousingRequestState.received)
      """)
    try session.run(
      """
      UPDATE housing_request SET deep_at = received_at + 7200000, deep_by = author_id
      WHERE state IN (\(HousingRequestState.ready), \(HousingRequestState.waiting))
      """)
    try session.run(
      """
      INSERT INTO housing_waiting_place (request_id, kind, listed_on)
      SELECT id, 'chrs', seniority_from FROM housing_request
      WHERE state = \(HousingRequestState.waiting)
      """)
  }
}
