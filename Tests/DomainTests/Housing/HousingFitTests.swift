import Domain
import Kernel
import Testing

struct HousingFitTests {
  private let start = Day("2026-12-01")!
  private let angouleme = GeoPoint(latitude: 45.6484, longitude: 0.1562)!

  /// A place so many kilometres north of Angoulême.
  private func north(_ kilometres: Double) -> GeoPoint {
    GeoPoint(latitude: 45.6484 + kilometres / 111.195, longitude: 0.1562)!
  }

  private func job(_ spans: String = "", until end: Day? = nil) -> HousingJobFacts {
    HousingJobFacts(
      employer: "Les Jardins", site: angouleme, weeklyHours: 20,
      timetable: WeeklyTimetable(text: spans)!, endsOn: end)
  }

  private func fit(
    _ kilometres: Double, _ transport: PublicTransport, _ job: HousingJobFacts? = nil
  ) -> HousingFit {
    HousingFit(
      needed: .light, offered: .light,
      home: HousingHomeFacts(point: north(kilometres), transport: transport),
      job: job ?? self.job(), startsOn: start)
  }

  @Test(
    "Chaque besoin face à chaque offre: pareil convient, autre chose se dit et demande pourquoi",
    arguments: HousingSupportLevel.allCases, HousingSupportLevel.allCases)
  func support(needed: HousingSupportLevel, offered: HousingSupportLevel) {
    let fit = HousingFit(needed: needed, offered: offered, startsOn: start)
    if needed == offered {
      #expect(fit.isFitting && !fit.asksReason && fit.waysForward.isEmpty)
    } else if offered < needed {
      #expect(fit.remarks == [.supportTooLight(needed: needed, offered: offered)])
      #expect(fit.asksReason)
      #expect(
        fit.waysForward == [.talkWithHer, .reinforcedFollowUp, .closeReviews, .keepRequest])
    } else {
      #expect(fit.remarks == [.supportHeavier(needed: needed, offered: offered)])
      #expect(fit.asksReason)
      #expect(fit.waysForward == [.talkWithHer, .lighterFollowUp])
    }
  }

  @Test("Les niveaux vont du plus léger au plus présent")
  func order() {
    #expect(HousingSupportLevel.allCases == HousingSupportLevel.allCases.sorted())
    #expect(HousingSupportLevel.light < .onSite)
  }

  @Test("À trois kilomètres ou moins, on ne demande rien du transport", arguments: [0.2, 2.9])
  func near(_ kilometres: Double) {
    for transport in PublicTransport.allCases {
      #expect(fit(kilometres, transport).isFitting)
    }
  }

  @Test("Sans transport, à plus de trois kilomètres, le travail est en danger")
  func withoutTransport() throws {
    let fit = fit(3.2, .none)
    guard case .noTransport(let kilometres) = try #require(fit.remarks.first) else {
      Issue.record("\(fit.remarks)")
      return
    }
    #expect(abs(kilometres - 3.2) < 0.05)
    #expect(fit.asksReason)
    #expect(fit.waysForward == [.talkWithHer, .keepRequest, .mobility, .workHours])
  }

  @Test("Le transport à vérifier est une question, pas un écart")
  func transportToCheck() {
    let fit = fit(8, .notKnown)
    #expect(fit.remarks.map(\.code) == [.transportToCheck])
    #expect(!fit.asksReason)
  }

  @Test("Au-delà de vingt kilomètres, c’est loin, même avec un transport")
  func far() {
    #expect(fit(19.8, .some).isFitting)
    #expect(fit(20.3, .some).remarks.map(\.code) == [.farFromWork])
    #expect(fit(20.3, .notKnown).remarks.map(\.code) == [.farFromWork])
    #expect(fit(20.3, .some).asksReason)
  }

  @Test(
    "Tôt, tard ou le dimanche, peu de transports passent",
    arguments: [
      ("1-390-720", false), ("1-389-720", true), ("3-780-1200", false), ("3-780-1201", true),
      ("7-540-720", true), ("6-540-720", false), ("", false),
    ])
  func hours(spans: String, isOutside: Bool) {
    let codes = fit(8, .some, job(spans)).remarks.map(\.code)
    #expect(codes == (isOutside ? [.outsideTransportHours] : []))
    // At walking distance the same hours are nobody's concern.
    #expect(fit(2, .some, job(spans)).isFitting)
  }

  @Test("Un contrat qui finit dans les trois mois: un mot sur le loyer, sans rien demander")
  func contractEnds() {
    #expect(fit(1, .some, job(until: Day("2027-02-28")!)).remarks.map(\.code) == [.contractEnds])
    #expect(!fit(1, .some, job(until: Day("2027-02-28")!)).asksReason)
    #expect(fit(1, .some, job(until: Day("2027-03-01")!)).isFitting)
    #expect(fit(1, .some, job(until: nil)).isFitting)
  }

  @Test("Sans travail, ou sans lieu connu, on ne compare rien")
  func unknown() {
    #expect(
      HousingFit(
        needed: .light, offered: .light,
        home: HousingHomeFacts(point: north(50), transport: .none), job: nil, startsOn: start
      ).isFitting)
    #expect(
      HousingFit(
        needed: .light, offered: .light, home: HousingHomeFacts(point: nil, transport: .none),
        job: job(), startsOn: start
      ).isFitting)
  }

  @Test("Karim: un étayage renforcé, une IML légère (F1)")
  func karim() {
    let fit = HousingFit(needed: .reinforced, offered: .light, startsOn: start)
    #expect(
      fit.remarks.map(\.sentence) == [
        "Elle a besoin de\u{A0}: accompagnement renforcé. Cette mesure offre\u{A0}: accompagnement léger."
      ])
    #expect(HousingFit.relayDays == [15, 30, 60, 90])
  }
}
