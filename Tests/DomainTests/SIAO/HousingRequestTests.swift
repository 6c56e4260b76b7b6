import Domain
import Kernel
import TestSupport
import Testing

struct HousingRequestTests {
  private func request(_ state: HousingRequestState = .received) -> HousingRequest {
    HousingRequest(
      id: ID("demande"), person: ID("leila"), territory: ID("charente"), madeBy: ID("chrs"),
      author: ID("camille"),
      receivedAt: ParisTime.instant(LocalTime(day: Day("2026-11-20")!, hour: 16, minute: 30)),
      seniorityFrom: Day("2026-01-20")!, want: .sample(), state: state)
  }

  @Test("La table des passages d’une demande, en entier")
  func transitions() {
    let allowed: [HousingRequestState: Set<HousingRequestState>] = [
      .received: [.evaluating, .ready, .waiting, .proposed, .withdrawn, .closed],
      .evaluating: [.ready, .waiting, .proposed, .withdrawn, .closed],
      .ready: [.waiting, .proposed, .withdrawn, .closed],
      .waiting: [.waiting, .proposed, .withdrawn, .closed],
      .proposed: [.received, .evaluating, .ready, .waiting, .housed, .withdrawn, .closed],
      .housed: [], .withdrawn: [], .closed: [],
    ]
    for from in HousingRequestState.allCases {
      for to in HousingRequestState.allCases {
        #expect(from.mayBecome(to) == allowed[from]!.contains(to), "\(from) → \(to)")
      }
    }
  }

  @Test("L’ancienneté ne bouge jamais, quoi qu’il arrive à une proposition")
  func seniorityStays() throws {
    var asked = request()
    for state in [HousingRequestState.proposed, .waiting, .proposed, .ready, .proposed, .housed] {
      asked = try asked.moving(to: state)
      #expect(asked.seniorityFrom == Day("2026-01-20")!)
    }
  }

  @Test("Une évaluation ne se note qu’une fois, et pas sur une demande retirée")
  func evaluations() throws {
    let made = HousingEvaluation(madeAt: Instant(milliseconds: 1), by: ID("camille"))
    let flash = try request().evaluating(.flash, made)
    #expect(flash.state == .evaluating)
    #expect(throws: HousingRequestRefusal.alreadyEvaluated(.flash)) {
      try flash.evaluating(.flash, made)
    }
    #expect(try flash.evaluating(.deep, made).state == .ready)
    #expect(try request().evaluating(.deep, made).state == .ready)
    // A request on a list stays there when its deep evaluation is written late.
    #expect(try request(.waiting).evaluating(.deep, made).state == .waiting)
    #expect(throws: HousingRequestRefusal.closed(.withdrawn)) {
      try request(.withdrawn).evaluating(.flash, made)
    }
  }

  private func clock(_ kind: HousingEvaluationKind, _ received: LocalTime) -> EvaluationClock {
    EvaluationClock(kind, receivedAt: ParisTime.instant(received), madeAt: nil)
  }

  private func at(_ day: String, _ hour: Int, _ minute: Int = 0) -> LocalTime {
    LocalTime(day: Day(day)!, hour: hour, minute: minute)
  }

  @Test("Évaluation flash : soixante-douze heures, à la minute")
  func flash() {
    let clock = clock(.flash, at("2026-11-20", 16, 30))
    #expect(
      clock.reading(at: ParisTime.instant(at("2026-11-20", 16, 30)))
        == .running(hours: 72, until: Day("2026-11-23")!))
    #expect(
      clock.reading(at: ParisTime.instant(at("2026-11-23", 16, 0)))
        == .running(hours: 0, until: Day("2026-11-23")!))
    #expect(clock.reading(at: ParisTime.instant(at("2026-11-23", 16, 31))) == .over(days: 1))
    #expect(clock.reading(at: ParisTime.instant(at("2026-11-26", 9))) == .over(days: 3))
    let limit = EvaluationClock.limit(.flash, at: ParisTime.instant(at("2026-11-23", 16, 30)))
    #expect(limit == clock.receivedAt)
  }

  @Test(
    "Évaluation approfondie : deux mois de date à date, la fin du mois quand il est plus court",
    arguments: [
      ("2026-11-20", "2027-01-20"), ("2026-12-31", "2027-02-28"), ("2027-12-30", "2028-02-29"),
    ])
  func deep(_ received: String, _ due: String) {
    let clock = clock(.deep, at(received, 10))
    #expect(clock.dueOn == Day(due)!)
    #expect(
      clock.reading(at: ParisTime.instant(at(due, 23, 59)))
        == .running(hours: nil, until: Day(due)!))
    let after = Day(due)!.adding(days: 1)
    #expect(clock.reading(at: ParisTime.start(of: after)) == .over(days: 1))
  }

  @Test("Ce qui manque se dit d’un coup, et l’accord est demandé")
  func checks() {
    var draft = HousingRequestDraft()
    draft.adults = "zéro"
    draft.supportWhy = "1 92 05 16 015 123 45"
    draft.reference = "tout ce qui est écrit là-bas"
    do {
      _ = try HousingRequestChecks.want(draft, communes: [nil], isNew: true)
      Issue.record("refused")
    } catch {
      #expect(
        Set(error.messages.compactMap(\.field)) == [
          "solution_1", "accord", "etayage", "adultes", "lieu_1", "reference", "pourquoi",
        ])
    }
    #expect(throws: InvalidInput.self) {
      try HousingRequestChecks.seniority(.sample(askedOn: "2026-12-01"), on: Day("2026-11-24")!)
    }
  }

  @Test("De son travail, rien ne se lit sans son accord")
  func workFacts() {
    let contract = Contract.sample("contrat", of: ID("leila"))
    let day = contract.period.start.adding(days: 1)
    #expect(HousingWorkFacts.of([contract], sites: [:], agreed: false, on: day) == nil)
    #expect(
      HousingWorkFacts.of([contract], sites: [:], agreed: true, on: day)?.weeklyHours
        == contract.weeklyHours(on: day))
  }

  @Test("Une liste suit la règle de son territoire, et dit pourquoi")
  func waitingOrder() {
    func place(_ id: String, asked: String, listed: String) -> WaitingPlace {
      WaitingPlace(
        request: ID(id), kind: .chrs, seniorityFrom: Day(asked)!,
        receivedAt: Instant(milliseconds: 0), listedOn: Day(listed)!)
    }
    let old = place("a", asked: "2026-01-20", listed: "2026-11-01")
    let new = place("b", asked: "2026-06-01", listed: "2026-07-01")
    #expect(old.comes(before: new, .byRequest))
    #expect(new.comes(before: old, .byList))
    #expect(
      old.because(.byRequest, on: Day("2026-11-24")!)
        == "Demande du 20\u{A0}janvier\u{A0}2026, il y a 10\u{A0}mois\u{A0}; sur la liste depuis le 1er\u{A0}novembre\u{A0}2026."
    )
  }
}
