import Domain
import Kernel
import SQL
import Store
import UseCases

extension HousingWant {
  package static func sample(
    _ solutions: [HousingMeasureKind] = [.chrs, .iml], support: HousingSupportLevel = .reinforced,
    sharesWork: Bool = false, programmes: Set<Programme> = [.phc]
  ) -> HousingWant {
    HousingWant(
      solutions: solutions, words: "Un toit à moi", support: support, sharesWork: sharesWork,
      programmes: programmes)
  }
}

extension HousingRequestDraft {
  package static func sample(
    _ solutions: [HousingMeasureKind] = [.chrs, .iml], support: HousingSupportLevel = .reinforced,
    sharesWork: Bool = false, programmes: Set<Programme> = [.phc], askedOn: String = ""
  ) -> HousingRequestDraft {
    var draft = HousingRequestDraft()
    draft.solutions = solutions
    draft.words = "Un toit à moi"
    draft.adults = "1"
    draft.support = support
    draft.sharesWork = sharesWork
    draft.programmes = programmes
    draft.askedOn = askedOn
    draft.isAgreed = true
    return draft
  }
}

extension DecisionDraft {
  /// A measure proposed by the CADA, from today.
  package static func proposal(
    _ kind: HousingMeasureKind = .iml, offered: HousingSupportLevel = .reinforced, from day: Day,
    quota: ID<ReservedQuota>? = nil, writtenReason: String = "",
    relay: ProposalRelay = ProposalRelay()
  ) -> DecisionDraft {
    var draft = DecisionDraft()
    draft.choice = .proposal
    draft.reason = "Une place est libre."
    draft.kind = kind
    draft.operator = ID("cada")
    draft.supportOffered = offered
    draft.freeFrom = day
    draft.quota = quota
    draft.writtenReason = writtenReason
    draft.relay = relay
    return draft
  }

  package static func waiting(_ kinds: [HousingMeasureKind]) -> DecisionDraft {
    var draft = DecisionDraft()
    draft.choice = .waitingList
    draft.reason = "Aucune place n’est libre."
    draft.waitsFor = kinds
    return draft
  }
}

extension Fixture {
  /// Camille asks with her.
  package func askHome(
    _ person: ID<Person> = leila.id, _ draft: HousingRequestDraft = .sample()
  ) async throws -> ID<HousingRequest> {
    try await RequestHousing(dependencies)(draft, of: person, by: Self.camille)
  }

  package func openQuota(_ kind: HousingMeasureKind = .iml, _ count: Int) async throws
    -> ID<ReservedQuota>
  {
    var opening = QuotaOpening()
    opening.year = today.year
    opening.programmes = [.phc, .cvg]
    opening.kind = kind
    opening.count = count
    opening.reason = "Convention avec l’État"
    return try await ManageQuotas(dependencies).open(opening, by: Self.etat)
  }

  /// A committee of today with these requests on its agenda.
  package func committee(of requests: [ID<HousingRequest>]) async throws
    -> (id: ID<AllocationCommittee>, cases: [CommitteeCase])
  {
    let id = try await RunCommittee(dependencies).plan(
      LocalTime(day: today, hour: 9, minute: 0), place: "", by: Self.vasseur)
    try await RunCommittee(dependencies).add(requests, to: id, by: Self.vasseur)
    return (id, try await database.read { try CommitteeStore.cases(of: id, in: $0) })
  }

  package func request(_ id: ID<HousingRequest>) async throws -> HousingRequest? {
    try await database.read { try HousingRequestStore.load(id, in: $0) }
  }

  package func quota(_ id: ID<ReservedQuota>) async throws -> ReservedQuota? {
    try await database.read { try QuotaStore.load(id, in: $0) }
  }
}
