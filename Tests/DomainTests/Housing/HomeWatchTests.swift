import Domain
import Kernel
import Testing

struct HomeWatchTests {
  private let start = Day("2026-01-15")!

  private func measure(
    slidOn: Day? = nil, end: HousingEnd? = nil, checks: [HomeCheck] = []
  ) -> HousingMeasure {
    HousingMeasure(
      id: ID("m"),
      facts: HousingMeasureFacts(
        person: ID("leila"), kind: .iml, operator: ID("relais"), supportOffered: .light,
        supportNeeded: .light, startsOn: start),
      openedBy: ID("siao"), checks: checks, slidOn: slidOn, end: end)
  }

  private func entry(_ month: Int) -> HomeCheckRound { HomeCheckRound(since: .entry, month: month) }

  @Test("Trois tours, à 3, 6 et 12 mois de l’entrée; un seul attend à la fois dans les listes")
  func schedule() {
    let home = measure()
    #expect(home.dueCheck(on: Day("2026-04-14")!) == nil)
    #expect(home.nextCheckOn(Day("2026-04-14")!) == Day("2026-04-15"))
    #expect(home.dueCheck(on: Day("2026-04-15")!)?.round == entry(3))
    #expect(home.dueCheck(on: Day("2026-07-15")!)?.round == entry(6))
    #expect(home.dueCheck(on: Day("2027-01-15")!)?.round == entry(12))
  }

  @Test(
    "Chaque réponse ferme son tour; «\u{A0}non jointe\u{A0}» aussi",
    arguments: HomeCheckAnswer.allCases)
  func answers(_ answer: HomeCheckAnswer) throws {
    let today = Day("2026-04-20")!
    let answered = try measure().answering(entry(3), answer, on: today)
    #expect(answered.dueCheck(on: today) == nil)
    #expect(throws: HousingRefusal.checkNotDue) {
      try answered.answering(entry(3), answer, on: today)
    }
    // Once she lives elsewhere nobody asks again.
    let later = Day("2026-08-01")!
    #expect((answered.dueCheck(on: later) == nil) == (answer == .moved))
  }

  @Test("Un tour à venir ne se répond pas d’avance")
  func notBefore() {
    #expect(throws: HousingRefusal.checkNotDue) {
      try measure().answering(entry(6), .stillHoused, on: Day("2026-04-20")!)
    }
  }

  @Test("Quand le bail glisse, les tours repartent du jour où il est à son nom")
  func afterSlide() {
    let slid = Day("2026-05-01")!
    let home = measure(
      slidOn: slid, end: HousingEnd(on: slid, kind: .leaseSlid, way: .settled))
    let rounds = home.homeChecks(on: Day("2026-05-02")!).map(\.round)
    #expect(
      rounds == [
        entry(3), HomeCheckRound(since: .slide, month: 3), HomeCheckRound(since: .slide, month: 6),
        HomeCheckRound(since: .slide, month: 12),
      ])
    #expect(home.dueCheck(on: Day("2026-08-01")!)?.round.since == .slide)
  }

  @Test("Un logement rendu: plus rien n’est demandé, et le compte le dit")
  func returned() {
    let home = measure(
      end: HousingEnd(on: Day("2026-03-01")!, kind: .returned, way: .requestGoesOn))
    let today = Day("2027-02-01")!
    #expect(home.dueCheck(on: today) == nil && home.nextCheckOn(today) == nil)
    #expect(home.homeChecks(on: today).allSatisfy { $0.state == .leftBefore })
  }

  @Test(
    "Le compte garde sa base: «\u{A0}non jointe\u{A0}» et «\u{A0}pas encore demandé\u{A0}» restent à part"
  )
  func figures() {
    let today = Day("2026-05-01")!
    func answered(_ answer: HomeCheckAnswer) -> HousingMeasure {
      measure(checks: [HomeCheck(round: entry(3), answer: answer, answeredOn: today)])
    }
    let held = HomesHeld(
      [
        answered(.stillHoused), answered(.moved), answered(.notReached), measure(),
        measure(end: HousingEnd(on: start, kind: .returned, way: .shelter)),
      ], month: 3, on: today)
    #expect(held.due == 5)
    #expect(held.stillHoused == 1)
    #expect(held.moved == 2)
    #expect(held.notReached == 1)
    #expect(held.unanswered == 1)
    #expect(HomesHeld([measure()], month: 6, on: today).due == 0)
  }

  @Test("Un tour que le suivant a rejoint ne se demande plus; ni après un logement rendu")
  func passed() throws {
    let today = Day("2026-08-01")!
    #expect(measure().homeChecks(on: today).map(\.state) == [.passed, .due, .toCome])
    #expect(throws: HousingRefusal.checkNotDue) {
      try measure().answering(entry(3), .stillHoused, on: today)
    }
    let returned = measure(
      end: HousingEnd(on: Day("2026-07-20")!, kind: .returned, way: .synthesis))
    #expect(returned.homeChecks(on: today).map(\.state) == [.passed, .passed, .leftBefore])
    #expect(returned.nextCheckOn(today) == nil)
  }
}
