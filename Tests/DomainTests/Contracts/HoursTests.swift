import Domain
import Kernel
import TestSupport
import Testing

struct WorkedTimeTests {
  @Test(
    "Les heures se lisent comme un pouce les écrit",
    arguments: [
      ("4", 240), ("4,5", 270), ("4.5", 270), ("4,25", 255), ("4h30", 270), ("4 h 30", 270),
      ("4h", 240), ("4:05", 245), ("0", 0), ("-0", 0), ("48", 2880), ("\u{A0}12 ", 720),
    ])
  func read(_ text: String, _ minutes: Int) throws {
    #expect(try WorkedTime.reading(text).minutes == minutes)
  }

  @Test(
    "Ce qui n’est pas des heures d’une semaine est dit, avec une phrase",
    arguments: [
      ("", WorkedTimeFault.unreadable), ("douze", .unreadable), ("4h75", .unreadable),
      ("4,555", .unreadable), ("4h3", .unreadable), ("1e1", .unreadable), ("٤", .unreadable),
      ("-4", .negative), ("−1", .negative), ("48,1", .tooLong), ("49", .tooLong),
      ("9999", .tooLong), ("99999", .unreadable),
    ])
  func refused(_ text: String, _ fault: WorkedTimeFault) {
    #expect(throws: fault) { try WorkedTime.reading(text) }
    #expect(!fault.message(text, field: "h-1").title.isEmpty)
  }

  @Test("Chaque durée se relit telle qu’elle est montrée")
  func roundTrip() throws {
    for minutes in 0...WorkedTime.most {
      let time = WorkedTime(minutes: minutes)!
      #expect(try WorkedTime.reading(time.typed) == time)
    }
    #expect(WorkedTime(minutes: -1) == nil && WorkedTime(minutes: 2881) == nil)
    #expect(WorkedTime.decimal(minutes: 270) == "4,50")
    #expect(WorkedTime.decimal(minutes: 245) == "4,08")
    #expect(WorkedTime.decimal(minutes: 0) == "0,00")
  }
}

struct HoursLineFateTests {
  private let time = WorkedTime(minutes: 240)!
  private func line(seen: Int?) -> HoursSheet.Line {
    HoursSheet.Line(contract: ID("k1"), time: time, seen: seen)
  }
  private func standing(_ minutes: Int, by account: String, version: Int = 1) -> WeekHours {
    WeekHours(
      contract: ID("k1"), week: WorkWeek(containing: Day("2026-11-23")!),
      time: WorkedTime(minutes: minutes)!, enteredBy: ID(account),
      enteredAt: Instant(milliseconds: 0), version: version)
  }

  @Test("Ce qu’un collègue a écrit entre-temps n’est jamais effacé sans le dire")
  func fates() {
    let denis = ID<Account>("denis")
    #expect(HoursLineFate(line(seen: nil), standing: nil, by: denis) == .kept)
    #expect(HoursLineFate(line(seen: nil), standing: standing(240, by: "awa"), by: denis) == .same)
    #expect(
      HoursLineFate(line(seen: nil), standing: standing(480, by: "awa"), by: denis)
        == .conflict(standing: WorkedTime(minutes: 480)!, by: ID("awa")))
    #expect(
      HoursLineFate(line(seen: 1), standing: standing(480, by: "awa", version: 2), by: denis)
        == .conflict(standing: WorkedTime(minutes: 480)!, by: ID("awa")))
    // She saw the other's number and wrote another one: she corrects it.
    #expect(
      HoursLineFate(line(seen: 2), standing: standing(480, by: "awa", version: 2), by: denis)
        == .kept)
    // Her own number: the last thing she typed stands, also when it waited for the network.
    #expect(
      HoursLineFate(line(seen: nil), standing: standing(480, by: "denis"), by: denis) == .kept)
  }

  @Test("Who writes hours down, and who takes the files of a month: the whole table")
  func access() {
    for role in AccountRole.allCases {
      for kind in StructureKind.allCases {
        let member = Member(
          account: ID("x"), name: "X", structure: ID("s"), structureName: "S",
          structureKind: kind, territory: nil, role: role, isAdministrator: true)
        let keeps = role == .member || role == .headOfService
        let isEmployer = kind.family == .employer
        #expect(
          HoursAccess.mayEnter(member)
            == (isEmployer && (keeps || role == .technicalSupervisor)))
        #expect(HoursAccess.mayExport(member) == (isEmployer && keeps))
      }
    }
  }
}

struct HoursStaircaseTests {
  private func staircase(_ hours: [Int?], from monday: String = "2026-06-29") -> HoursStaircase {
    let first = WorkWeek(containing: Day(monday)!)
    var week = first
    var all: [WeekHours] = []
    var last = first
    for value in hours {
      if let value {
        all.append(
          WeekHours(
            contract: ID("k1"), week: week, time: WorkedTime(minutes: value * 60)!,
            enteredBy: ID("denis"), enteredAt: Instant(milliseconds: 0)))
      }
      last = week
      week = week.next
    }
    return HoursStaircase(all, from: first, to: last)
  }

  @Test("De 4 à 20 h, avec une semaine sans heures et une redescente")
  func story() {
    let all = staircase([4, 4, 4, 4, 8, 8, 8, 8, 0, 12, 8, 16, 20])
    #expect(all.steps.count == 13)
    #expect(all.isAtTop)
    #expect(all.nextLevel == nil)
    #expect(
      all.plateaus.map { $0.time?.minutes } == [240, 480, 0, 720, 480, 960, 1200])
  }

  @Test("Une semaine sans heures n’est pas une marche : la dernière semaine travaillée compte")
  func rest() {
    #expect(staircase([8, 0]).nextLevel == 12)
    #expect(staircase([20, 0, 0]).isAtTop)
    #expect(!staircase([20, 16]).isAtTop)
    #expect(staircase([]).nextLevel == 4)
    #expect(staircase([nil, nil]).isEmpty)
    #expect(staircase([26]).isAtTop)
  }

  @Test("Le palier suivant est toujours au-dessus, jamais d’office")
  func next() {
    let expected = [4: 8, 5: 8, 8: 12, 11: 12, 12: 16, 16: 20, 19: 20]
    for (hours, level) in expected { #expect(staircase([hours]).nextLevel == level) }
    #expect(staircase([20]).nextLevel == nil)
  }

  @Test("La page montre au plus une demi-année, la plus récente")
  func bounded() {
    let long = staircase(Array(repeating: 4, count: 40) + [8])
    #expect(long.steps.count == HoursStaircase.most)
    #expect(long.steps.last?.time?.minutes == 480)
  }

  @Test("Deux contrats la même semaine s’ajoutent")
  func together() {
    let week = WorkWeek(containing: Day("2026-11-23")!)
    let hours = ["k1", "k2"].map {
      WeekHours(
        contract: ID($0), week: week, time: WorkedTime(minutes: 600)!, enteredBy: ID("denis"),
        enteredAt: Instant(milliseconds: 0))
    }
    #expect(HoursStaircase(hours, from: week, to: week).isAtTop)
  }

  @Test("L’avis sur les ressources nomme la prime d’activité, le RSA et la MSA")
  func resources() {
    let text = ResourcesNotice.lines.joined(separator: " ")
    for word in ["Prime d’activité", "RSA", "MSA", "Participation à l’hébergement"] {
      #expect(text.contains(word))
    }
  }
}

struct MonthlyHoursTests {
  private func hours(_ monday: String, _ minutes: Int) -> WeekHours {
    WeekHours(
      contract: ID("k1"), week: WorkWeek(containing: Day(monday)!),
      time: WorkedTime(minutes: minutes)!, enteredBy: ID("denis"),
      enteredAt: Instant(milliseconds: 0))
  }
  private let november = WorkMonth("2026-11")!
  private let december = WorkMonth("2026-12")!

  @Test("Une semaine à cheval se partage selon ses jours de travail")
  func astride() {
    // 30 November 2026 is a Monday: one day of five in November.
    let week = [hours("2026-11-30", 600)]
    #expect(MonthlyHours.minutes(week, of: .sample(), in: november) == 120)
    #expect(MonthlyHours.minutes(week, of: .sample(), in: december) == 480)
    let monday = Contract.sample(timetable: WeeklyTimetable(text: "1-480-720")!)
    #expect(MonthlyHours.minutes(week, of: monday, in: november) == 600)
    #expect(MonthlyHours.minutes(week, of: monday, in: december) == 0)
    let thursday = Contract.sample(timetable: WeeklyTimetable(text: "4-480-720")!)
    #expect(MonthlyHours.minutes(week, of: thursday, in: november) == 0)
  }

  @Test("Property: the months of a week make the whole again", arguments: SeededRandom.seeds)
  func nothingLost(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let monday = WorkWeek(
        containing: Day("2026-01-01")!.adding(days: Int.random(in: 0..<700, using: &random))
      ).monday
      let minutes = Int.random(in: 0...WorkedTime.most, using: &random)
      let first = monday.adding(days: Int.random(in: -10...6, using: &random))
      let contract = Contract.sample(from: first.description, to: nil)
      let week = [hours(monday.description, minutes)]
      let months = [-1, 0, 1].map { WorkMonth(containing: monday.adding(months: $0)) }
      let total = months.reduce(0) {
        $0 + MonthlyHours.minutes(week, of: contract, in: $1)
      }
      #expect(total == minutes, "seed \(seed), \(monday), \(minutes)")
    }
  }

  @Test("Les semaines finies que personne n’a notées sont comptées")
  func missing() {
    let written = [hours("2026-11-02", 240)]
    let count = { (day: String) in
      MonthlyHours.missing(written, of: .sample(), in: self.november, until: Day(day)!)
    }
    // Weeks of 26 October, 2, 9, 16, 23 and 30 November touch the month.
    #expect(count("2026-11-24") == 3)
    #expect(count("2026-11-02") == 1)
    #expect(
      MonthlyHours.missing(
        written, of: .sample(from: "2026-11-10"), in: november, until: Day("2026-11-24")!) == 2)
  }
}
