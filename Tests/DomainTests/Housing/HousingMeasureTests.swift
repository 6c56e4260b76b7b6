import Domain
import Kernel
import Testing

struct HousingMeasureTests {
  private let start = Day("2026-01-15")!
  private let today = Day("2026-11-24")!

  private func measure(
    _ kind: HousingMeasureKind = .iml, end: HousingEnd? = nil,
    offered: HousingSupportLevel = .light, ways: Set<HousingWayForward> = []
  ) -> HousingMeasure {
    let facts = HousingMeasureFacts(
      person: ID("leila"), kind: kind, operator: ID("relais"), supportOffered: offered,
      supportNeeded: .light, startsOn: start, ways: ways)
    return HousingMeasure(
      id: ID("m"), facts: facts, openedBy: ID("siao"),
      reviews: plannedReviews(facts).enumerated().map {
        HousingReview(id: ID("r\($0.offset)"), plannedOn: $0.element.day, motive: $0.element.motive)
      }, end: end)
  }

  private var ended: HousingEnd {
    HousingEnd(on: Day("2026-10-01")!, kind: .returned, way: .requestGoesOn)
  }

  /// What is done to a measure, whatever it needs.
  private enum Act: CaseIterable {
    case slide, end, hold, plan, note, settle
  }

  private func try_(_ act: Act, _ measure: HousingMeasure, on day: Day) throws(HousingRefusal)
    -> HousingMeasure
  {
    switch act {
    case .slide: try measure.sliding(on: day, today: today)
    case .end:
      try measure.ending(
        HousingEnd(on: day, kind: .returned, way: .synthesis), today: today)
    case .hold: try measure.holding(ID("r0"), on: day, words: "Tout va bien.", today: today)
    case .plan:
      try measure.planning(HousingReview(id: ID("n"), plannedOn: day, motive: .asked))
    case .note:
      try measure.noting(
        HousingSign(id: ID("s"), kind: .rentUnpaid, seenOn: day, structure: ID("relais")),
        today: today)
    case .settle: try measure.settling(ID("s"), on: day)
    }
  }

  @Test("Une mesure terminée ne change plus: chaque acte est refusé")
  func nothingAfterTheEnd() {
    for act in Act.allCases where act != .settle {
      #expect(throws: HousingRefusal.alreadyEnded(on: ended.on), "\(act)") {
        try try_(act, measure(end: ended), on: Day("2026-11-01")!)
      }
    }
  }

  @Test("Rien ne se note avant le premier jour de la mesure")
  func nothingBefore() {
    for act in Act.allCases where act != .settle {
      #expect(throws: HousingRefusal.beforeStart(start), "\(act)") {
        try try_(act, measure(), on: start.adding(days: -1))
      }
    }
  }

  @Test("Seul un point se prévoit: le reste attend son jour")
  func nothingInTheFuture() throws {
    let tomorrow = today.adding(days: 1)
    for act in Act.allCases where act != .settle && act != .plan {
      #expect(throws: HousingRefusal.notYet(tomorrow), "\(act)") {
        try try_(act, measure(), on: tomorrow)
      }
    }
    #expect(try try_(.plan, measure(), on: tomorrow).reviews.count == 3)
  }

  @Test(
    "Le bail glisse depuis un logement loué par l’opérateur, pas depuis une place d’établissement",
    arguments: HousingMeasureKind.allCases)
  func slides(_ kind: HousingMeasureKind) throws {
    let mayslide: Set<HousingMeasureKind> = [.iml, .alt, .socialHousing, .privateLease]
    if mayslide.contains(kind) {
      let slid = try measure(kind).sliding(on: today, today: today)
      #expect(slid.slidOn == today && slid.end?.kind == .leaseSlid)
      #expect(slid.status(on: today) == .slid)
      #expect(slid.facts == measure(kind).facts)
    } else {
      #expect(throws: HousingRefusal.cannotSlide(kind)) {
        try measure(kind).sliding(on: today, today: today)
      }
    }
  }

  @Test("Un bail qui glisse ne se note pas comme une fin")
  func slideIsNoEnd() {
    #expect(throws: HousingRefusal.slidesBySliding) {
      try measure().ending(
        HousingEnd(on: today, kind: .leaseSlid, way: .settled), today: today)
    }
  }

  @Test("Points prévus: 12 et 18 mois, et 15, 30, 60, 90 jours quand c’est choisi")
  func reviews() {
    #expect(measure().reviews.map(\.plannedOn.description) == ["2027-01-15", "2027-07-15"])
    #expect(
      measure(ways: [.closeReviews]).reviews.map(\.plannedOn.description) == [
        "2026-01-30", "2026-02-14", "2026-03-16", "2026-04-15", "2027-01-15", "2027-07-15",
      ])
    #expect(measure(.privateLease, offered: .none).reviews.isEmpty)
  }

  @Test("Un point se tient une fois, avec des mots qu’elle lira")
  func held() throws {
    #expect(throws: HousingRefusal.wordsMissing) {
      try measure().holding(ID("r0"), on: today, words: "", today: today)
    }
    let held = try measure().holding(ID("r0"), on: today, words: "Tout va bien.", today: today)
    #expect(held.reviews[0].heldOn == today)
    #expect(held.nextReview?.motive == .month18)
    #expect(throws: HousingRefusal.reviewHeld(on: today)) {
      try held.holding(ID("r0"), on: today, words: "Encore.", today: today)
    }
    #expect(throws: HousingRefusal.reviewNotFound) {
      try held.holding(ID("autre"), on: today, words: "Encore.", today: today)
    }
  }

  @Test("Un premier signe se règle, une fois")
  func signs() throws {
    let noted = try try_(.note, measure(), on: today)
    #expect(noted.openSigns.count == 1)
    let settled = try noted.settling(ID("s"), on: today)
    #expect(settled.openSigns.isEmpty && settled.signs.count == 1)
    #expect(throws: HousingRefusal.signNotFound) { try settled.settling(ID("s"), on: today) }
  }

  @Test("L’ACT se dit «\u{A0}logement accompagné\u{A0}», sauf au SIAO et à l’opérateur")
  func act() {
    for reading in [HousingReading.none, .kind, .path, .team] {
      #expect(HousingMeasureKind.act.label(for: reading) == "Logement accompagné")
    }
    #expect(HousingMeasureKind.act.label(for: .whole).contains("thérapeutique"))
    #expect(HousingMeasureKind.iml.label(for: .kind).contains("IML"))
  }
}
