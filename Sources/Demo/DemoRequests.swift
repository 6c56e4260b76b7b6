import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

/// The SIAO of the demonstration: requests in every state, a committee held, one to come, thirteen
/// reserved measures of which ten are given, and what was wanted and not there.
struct DemoRequests {
  let dependencies: Dependencies
  let clock: DemoClock
  let now: Moment

  private struct Household {
    let firstName: String
    let lastName: String
    let asked: Int
    let older: Int
    let solutions: [HousingMeasureKind]
    let support: HousingSupportLevel
    let programme: Programme?
    let stage: Stage
    let companion: DemoWorker
  }

  private enum Stage: CaseIterable {
    case received, evaluating, ready, waiting, measure
  }

  private enum Act {
    case ask(Int)
    case evaluate(Int, HousingEvaluationKind)
    case openQuota(HousingMeasureKind, Int)
    case waitingCommittee
    case measureCommittee
    case answers
    case nextCommittee
    case need(UnmetNeedKind, HousingMeasureKind?, Bool)
  }

  /// - Parameter karim: he asks for a CHRS and is offered what there is.
  func tell(karim: ID<Person>?) async throws {
    let households = self.households
    var acts: [(daysAgo: Int, act: Act)] = [
      (140, .openQuota(.iml, 9)), (140, .openQuota(.alt, 4)), (61, .waitingCommittee),
      (26, .measureCommittee), (12, .answers), (1, .nextCommittee),
    ]
    for (index, household) in households.enumerated() {
      acts.append((household.asked, .ask(index)))
      switch household.stage {
      case .received: break
      case .evaluating: acts.append((household.asked - 2, .evaluate(index, .flash)))
      case .ready, .waiting, .measure:
        acts.append((household.asked - 2, .evaluate(index, .flash)))
        acts.append((household.asked - 30, .evaluate(index, .deep)))
      }
    }
    for (kind, solution, isRural, count) in Self.needs {
      for number in 0..<count { acts.append((100 - number * 5, .need(kind, solution, isRural))) }
    }
    var told = Told(households: households.count)
    let ordered = acts.enumerated().sorted {
      ($1.element.daysAgo, $0.offset) < ($0.element.daysAgo, $1.offset)
    }
    for (rank, (_, act)) in ordered.enumerated() {
      let day = workingDay(now.today.adding(days: -act.daysAgo))
      // Later in the day as the story goes on, so that what follows comes after.
      let minute = rank * 480 / ordered.count
      clock.move(
        to: ParisTime.instant(
          LocalTime(day: day, hour: 9 + minute / 60, minute: minute % 60)))
      try await play(act.act, &told, karim)
    }
    clock.move(to: now.instant)
  }

  private struct Told {
    var requests: [ID<HousingRequest>?]
    var quotas: [HousingMeasureKind: ID<ReservedQuota>] = [:]
    var proposals: [ID<CommitteeCase>] = []
    init(households: Int) { requests = Array(repeating: nil, count: households) }
  }

  private func play(_ act: Act, _ told: inout Told, _ karim: ID<Person>?) async throws {
    let desk = DemoWorker.vasseur.member()
    switch act {
    case .ask(let index): told.requests[index] = try await ask(households[index])
    case .evaluate(let index, let kind):
      guard let request = told.requests[index] else { return }
      try await EvaluateHousingRequest(dependencies)(kind, of: request, by: desk)
    case .openQuota(let kind, let count):
      var opening = QuotaOpening()
      opening.year = now.today.year
      opening.programmes = [.phc, .cvg]
      opening.kind = kind
      opening.count = count
      opening.reason = "Expérimentation avec le collectif Convergence, décidée en copil"
      told.quotas[kind] = try await ManageQuotas(dependencies).open(
        opening, by: DemoWorker.martin.member())
    case .waitingCommittee: try await decideWaiting(told)
    case .measureCommittee: told.proposals = try await decideMeasures(told)
    case .answers: try await answer(told.proposals)
    case .nextCommittee: try await planNext(told, karim)
    case .need(let kind, let solution, let isRural):
      var need = NeedDraft()
      need.kind = kind
      need.solution = solution
      need.isRural = isRural
      try await ReadNeeds(dependencies).add(need, by: desk)
    }
  }

  private func ask(_ household: Household) async throws -> ID<HousingRequest> {
    let companion = household.companion.member()
    let person = try await OpenFile(dependencies)(
      NewFile(firstName: household.firstName, lastName: household.lastName), by: companion)
    var draft = HousingRequestDraft()
    draft.solutions = household.solutions
    draft.adults = "1"
    draft.children = String(household.asked % 3)
    draft.support = household.support
    draft.programmes = household.programme.map { [$0] } ?? []
    draft.reference = "16-\(now.today.year)-\(1000 + household.asked * 7 % 900)"
    if household.older > 0 {
      draft.askedOn = dependencies.moment.today.adding(days: -household.older).description
    }
    draft.isAgreed = true
    return try await RequestHousing(dependencies)(draft, of: person, by: companion)
  }

  private func committee(_ requests: [ID<HousingRequest>], at startsAt: LocalTime) async throws
    -> (ID<AllocationCommittee>, [CommitteeCase])
  {
    let desk = DemoWorker.vasseur.member()
    let run = RunCommittee(dependencies)
    let id = try await run.plan(startsAt, place: "Salle du Champ-de-Mars", by: desk)
    try await run.add(requests, to: id, by: desk)
    return (id, try await dependencies.database.read { try CommitteeStore.cases(of: id, in: $0) })
  }

  private var nine: LocalTime { LocalTime(day: dependencies.moment.today, hour: 9, minute: 0) }

  private func requests(_ told: Told, _ stage: Stage) -> [ID<HousingRequest>] {
    zip(households, told.requests).compactMap { $0.stage == stage ? $1 : nil }
  }

  private func decideWaiting(_ told: Told) async throws {
    let desk = DemoWorker.vasseur.member()
    let (id, cases) = try await committee(requests(told, .waiting), at: nine)
    for one in cases {
      guard
        let request = try await dependencies.database.read({
          try HousingRequestStore.load(one.request, in: $0)
        })
      else { continue }
      var draft = DecisionDraft()
      draft.choice = .waitingList
      draft.reason = "Aucune place n’est libre. L’ancienneté est gardée."
      draft.waitsFor = [request.want.solutions[0]]
      try await DecideCase(dependencies)(draft, of: one.id, version: one.version, by: desk)
    }
    try await RunCommittee(dependencies).end(id, by: desk)
  }

  /// Eleven proposals on reserved measures: one will be refused, ten stay given.
  private func decideMeasures(_ told: Told) async throws -> [ID<CommitteeCase>] {
    let desk = DemoWorker.vasseur.member()
    let (id, cases) = try await committee(requests(told, .measure), at: nine)
    let relais = ID<Structure>("demo-relais")
    let isThere = try await dependencies.database.read {
      try StructureStore.load(relais, in: $0) != nil
    }
    for (index, one) in cases.enumerated() {
      let kind: HousingMeasureKind = index < 8 ? .iml : .alt
      var draft = DecisionDraft()
      draft.choice = .proposal
      draft.reason = "Une mesure réservée est libre, et proche de ce qui est demandé."
      draft.kind = kind
      draft.operator = isThere ? relais : DemoPlace.gabare.id
      draft.supportOffered = .light
      draft.freeFrom = dependencies.moment.today.adding(days: 10)
      draft.quota = told.quotas[kind]
      try await DecideCase(dependencies)(draft, of: one.id, version: one.version, by: desk)
    }
    try await RunCommittee(dependencies).end(id, by: desk)
    return cases.map(\.id)
  }

  private func answer(_ proposals: [ID<CommitteeCase>]) async throws {
    let desk = DemoWorker.vasseur.member()
    let answer = AnswerProposal(dependencies)
    for (index, proposal) in proposals.enumerated() {
      switch index {
      case 0: try await answer(.no(.rent), to: proposal, by: desk)
      case 1...7: try await answer(.yes(nil), to: proposal, by: desk)
      default: continue
      }
    }
  }

  /// Karim first, then some who are ready.
  private func planNext(_ told: Told, _ karim: ID<Person>?) async throws {
    var agenda = Array(requests(told, .ready).prefix(5))
    if let karim {
      let request = try await dependencies.database.read {
        try HousingRequestStore.standing(of: karim, in: $0)
      }
      if let request { agenda.insert(request.id, at: 0) }
    }
    let day = nextWorkingDay(now.today.adding(days: 2))
    _ = try await committee(agenda, at: LocalTime(day: day, hour: 9, minute: 30))
  }
}

extension DemoRequests {
  private static let needs: [(UnmetNeedKind, HousingMeasureKind?, Bool, Int)] = [
    (.housing, .chrs, true, 14), (.housing, .pensionDeFamille, false, 7),
    (.housing, .act, false, 6),
    (.childcare, nil, false, 6), (.french, nil, false, 5), (.firstHours, nil, false, 3),
  ]

  private var households: [Household] {
    let firstNames = [
      "Adama", "Alban", "Bintou", "Cécile", "Djibril", "Estelle", "Fanta", "Gilles", "Hawa",
      "Isabelle", "Jonas", "Khadija", "Loïc", "Mireille", "Noé", "Odile", "Pascal", "Rosa",
    ]
    let lastNames = ["Aubert", "Bâ", "Chevalier", "Diarra", "Ferreira"]
    let companions: [DemoWorker] = [.elodie, .hugo, .aicha, .patrick]
    var all: [Household] = []
    for (group, stage) in Stage.allCases.enumerated() {
      for index in 0..<(stage == .measure ? 11 : 18) {
        let asked: Int =
          switch stage {
          case .received: 1 + index % 9
          case .evaluating: 12 + index * 4
          case .ready: 40 + index * 5
          case .waiting: 100 + index * 9
          case .measure: 100 + index * 3
          }
        all.append(
          Household(
            firstName: firstNames[index], lastName: lastNames[group], asked: asked,
            older: index % 4 == 1 ? 60 + index * 10 : 0,
            solutions: Self.wanted[(index + group) % Self.wanted.count],
            support: stage == .measure ? .light : Self.supports[index % Self.supports.count],
            programme: stage == .measure
              ? (index % 2 == 0 ? .phc : .cvg) : (index % 5 == 0 ? .phc : nil),
            stage: stage, companion: companions[index % companions.count]))
      }
    }
    return all
  }

  private static let wanted: [[HousingMeasureKind]] = [
    [.chrs, .iml], [.iml, .alt], [.pensionDeFamille], [.socialHousing, .iml], [.chrs],
    [.residenceSociale, .alt],
  ]
  private static let supports: [HousingSupportLevel] = [.medium, .light, .reinforced, .onSite]
}
