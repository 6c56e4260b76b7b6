import Domain
import Kernel
import TestSupport
import Testing

struct ContractTests {
  private let contract = Contract.sample()

  private func amendment(
    _ from: String, hours: Int = 4, until end: String? = "2027-04-30", after: Contract
  ) -> ContractAmendment {
    ContractAmendment(
      id: ID("a-\(from)"), appliesFrom: Day(from)!, before: after.terms,
      after: ContractTerms(endsOn: end.map { Day($0)! }, weeklyHours: hours))
  }

  @Test("Les deux bouts d’un contrat comptent")
  func bothEnds() {
    #expect(contract.status(on: Day("2026-08-31")!) == .toCome)
    #expect(contract.status(on: Day("2026-09-01")!) == .running)
    #expect(contract.status(on: Day("2027-04-30")!) == .running)
    #expect(contract.status(on: Day("2027-05-01")!) == .ended)
    #expect(ContractPeriod(Day("2026-09-02")!, Day("2026-09-01")!) == nil)
    #expect(ContractPeriod(Day("2026-09-02")!, Day("2026-09-02")!) != nil)
  }

  @Test("Un avenant vaut à partir de son jour, et laisse lire ce qui valait avant")
  func amended() throws {
    let next = try contract.amending(amendment("2026-10-05", hours: 8, after: contract))
      .amending(
        amendment(
          "2026-11-02", hours: 12, until: "2027-08-31",
          after: try contract.amending(amendment("2026-10-05", hours: 8, after: contract))))
    #expect(next.weeklyHours == 12)
    #expect(next.period.end == Day("2027-08-31"))
    #expect(next.weeklyHours(on: Day("2026-09-30")!) == 4)
    #expect(next.weeklyHours(on: Day("2026-10-04")!) == 4)
    #expect(next.weeklyHours(on: Day("2026-10-05")!) == 8)
    #expect(next.weeklyHours(on: Day("2026-12-01")!) == 12)
    #expect(next.firstTerms == contract.terms)
    #expect(next.isRenewed)
  }

  @Test("Descendre est un avenant comme un autre")
  func stepsDown() throws {
    let up = try contract.amending(amendment("2026-10-05", hours: 12, after: contract))
    let down = try up.amending(amendment("2026-11-02", hours: 6, after: up))
    #expect(down.weeklyHours == 6)
  }

  @Test("Un avenant impossible est refusé, avec la phrase qui le dit")
  func impossibleAmendments() throws {
    let late = try contract.amending(amendment("2026-11-02", hours: 8, after: contract))
    let cases: [(Contract, ContractAmendment, ContractRefusal)] = [
      (contract, amendment("2026-10-05", hours: 49, after: contract), .impossibleHours),
      (contract, amendment("2026-10-05", hours: 0, after: contract), .impossibleHours),
      (contract, amendment("2026-10-05", hours: -4, after: contract), .impossibleHours),
      (contract, amendment("2026-08-31", hours: 8, after: contract), .outside(contract.period)),
      (
        contract, amendment("2026-10-05", hours: 8, until: "2026-10-04", after: contract),
        .endBeforeStart
      ),
      (contract, amendment("2026-10-05", after: contract), .nothingChanges),
      (late, amendment("2026-10-05", hours: 12, after: late), .amendedSince(Day("2026-11-02")!)),
    ]
    for (contract, amendment, refusal) in cases {
      #expect(throws: refusal) { try contract.amending(amendment) }
      #expect(!refusal.message.title.isEmpty)
    }
    let open = Contract.sample("k2", .cdiInclusion, to: nil, hours: 26)
    #expect(throws: ContractRefusal.endOfOpenEnded) {
      try open.amending(amendment("2026-10-05", hours: 26, after: open))
    }
  }

  @Test("Deux suspensions ne se chevauchent pas, ni ne débordent du contrat")
  func suspensions() throws {
    let held = try contract.suspending(.sample("2026-10-01", "2026-10-15"))
    #expect(held.status(on: Day("2026-10-01")!) == .suspended)
    #expect(held.status(on: Day("2026-10-15")!) == .suspended)
    #expect(held.status(on: Day("2026-10-16")!) == .running)
    #expect(throws: ContractRefusal.self) {
      try held.suspending(.sample("2026-10-15", "2026-10-20"))
    }
    _ = try held.suspending(.sample("2026-10-16", "2026-10-20"))
    #expect(throws: ContractRefusal.outside(contract.period)) {
      try contract.suspending(.sample("2027-04-20", "2027-05-02"))
    }
    #expect(throws: ContractRefusal.endBeforeStart) {
      try contract.suspending(.sample("2026-10-20", "2026-10-15"))
    }
  }

  @Test("Une suspension sans fin dure jusqu’à la reprise, et rien ne passe par-dessus")
  func openSuspension() throws {
    let held = try contract.suspending(.sample("2026-10-01", nil, .absence))
    #expect(held.status(on: Day("2027-03-01")!) == .suspended)
    #expect(throws: ContractRefusal.self) {
      try held.suspending(.sample("2026-12-01", "2026-12-05"))
    }
    let back = try held.resuming(after: Day("2026-10-09")!)
    #expect(back.status(on: Day("2026-10-10")!) == .running)
    #expect(throws: ContractRefusal.notSuspended) { try back.resuming(after: Day("2026-11-01")!) }
  }

  @Test("Un contrat terminé coupe sa suspension, et ne change plus")
  func ended() throws {
    let held = try contract.suspending(.sample("2026-10-01", nil))
    let over = try held.ending(on: Day("2026-10-20")!, .commonAgreement)
    #expect(over.period.end == Day("2026-10-20"))
    #expect(over.endCause == .commonAgreement)
    #expect(over.suspensions.map(\.last) == [Day("2026-10-20")])
    #expect(over.status(on: Day("2026-10-21")!) == .ended)
    let refusal = ContractRefusal.alreadyEnded(on: Day("2026-10-20")!)
    #expect(throws: refusal) { try over.ending(on: Day("2026-10-19")!, .term) }
    #expect(throws: refusal) { try over.suspending(.sample("2026-10-02", nil)) }
    #expect(throws: refusal) { try over.amending(amendment("2026-10-05", hours: 8, after: over)) }
    #expect(throws: ContractRefusal.outside(contract.period)) {
      try contract.ending(on: Day("2027-05-01")!, .term)
    }
  }

  @Test("Les jours suspendus n’usent pas les 24 mois")
  func workedDays() throws {
    let held = try contract.suspending(.sample("2026-09-11", "2026-09-20"))
    #expect(contract.workedDays(until: Day("2030-01-01")!) == 242)
    #expect(held.workedDays(until: Day("2030-01-01")!) == 232)
    let open = Contract.sample("k2", .cdiInclusion, to: nil, hours: 26)
    #expect(open.workedDays(until: Day("2026-09-10")!) == 10)
  }

  @Test(
    "Property: suspensions never overlap, whatever is asked", arguments: SeededRandom.seeds)
  func neverOverlap(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      var contract = self.contract
      for step in 0..<30 {
        let first = contract.period.start.adding(days: Int.random(in: -20...260, using: &random))
        let length = Int.random(in: -2...40, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: contract = (try? contract.resuming(after: first)) ?? contract
        default:
          let last = length > 35 ? nil : first.adding(days: length)
          contract =
            (try? contract.suspending(
              ContractSuspension(
                id: ID("s\(step)"), first: first, last: last, motive: .training))) ?? contract
        }
        let all = contract.suspensions
        #expect(
          zip(all, all.dropFirst()).allSatisfy { !$0.overlaps($1) }
            && all.allSatisfy { contract.period.contains($0.first) }
            && contract.workedDays(until: Day("2027-04-30")!) >= 0, "seed \(seed)")
      }
    }
  }

  @Test("Rien de ce qui dit comment un contrat finit ne parle de santé, de faute ni de justice")
  func calmWords() {
    let labels =
      ContractEndCause.allCases.map(\.label) + ContractSuspensionMotive.allCases.map(\.label)
    for word in ["faute", "maladie", "santé", "incarc", "rupture", "abandon", "échec"] {
      #expect(!labels.contains { $0.lowercased().contains(word) }, "\(word)")
    }
    #expect(!ContractEndCause.offered.contains(.hireCancelled))
  }
}

struct TimetableTests {
  private let table = WeeklyTimetable([
    .init(weekday: 1, start: 8 * 60, end: 12 * 60)!,
    .init(weekday: 4, start: 13 * 60 + 30, end: 17 * 60)!,
  ])!

  @Test("Dans les heures : du début compris à la fin non comprise, le bon jour")
  func inside() {
    let contracts = [Contract.sample(timetable: table)]
    // 5 October 2026 is a Monday.
    let monday = Day("2026-10-05")!
    let expected: [(Day, Int, Int, Bool)] = [
      (monday, 7, 59, false), (monday, 8, 0, true), (monday, 11, 59, true),
      (monday, 12, 0, false), (monday.adding(days: 1), 9, 0, false),
      (monday.adding(days: 3), 13, 30, true), (monday.adding(days: 3), 9, 0, false),
    ]
    for (day, hour, minute, isInside) in expected {
      let time = LocalTime(day: day, hour: hour, minute: minute)
      #expect(isInsideTimetable(time, of: contracts) == isInside, "\(time)")
    }
  }

  @Test("Hors contrat, suspendue ou sans emploi du temps : rien n’est dit de ses heures")
  func outside() {
    let time = LocalTime(day: Day("2026-10-05")!, hour: 9, minute: 0)
    let contract = Contract.sample(timetable: table)
    #expect(isInsideTimetable(time, of: [contract]))
    #expect(!isInsideTimetable(time, of: []))
    #expect(!isInsideTimetable(time, of: [.sample()]))
    #expect(!isInsideTimetable(time, of: [.sample(to: "2026-10-04", timetable: table)]))
    #expect(
      !isInsideTimetable(
        time,
        of: [.sample(suspensions: [.sample("2026-10-01", "2026-10-10")], timetable: table)]))
  }

  @Test("Un rendez-vous qui mord d’une minute sur le travail est dedans")
  func stretch() {
    let contracts = [Contract.sample(timetable: table)]
    let time = LocalTime(day: Day("2026-10-05")!, hour: 7, minute: 30)
    #expect(!isInsideTimetable(from: time, minutes: 30, of: contracts))
    #expect(isInsideTimetable(from: time, minutes: 31, of: contracts))
    let noon = LocalTime(day: Day("2026-10-05")!, hour: 12, minute: 0)
    #expect(!isInsideTimetable(from: noon, minutes: 60, of: contracts))
  }

  @Test("Two stretches of one day never overlap, and text comes back as it was")
  func wellFormed() {
    #expect(WeeklyTimetable(text: table.text) == table)
    #expect(WeeklyTimetable(text: "") == WeeklyTimetable())
    #expect(table.minutesAWeek == 240 + 210)
    for text in ["1-480-720 1-700-800", "8-1-2", "1-720-480", "1-0-1441", "1-2", "x"] {
      #expect(WeeklyTimetable(text: text) == nil, "\(text)")
    }
  }
}
