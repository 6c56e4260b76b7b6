import Domain
import Kernel
import TestSupport
import Testing

/// A life drawn at random: suspensions and prolongations as the rules allow them.
private struct DrawnLife {
  let start: Day
  var suspensions: [DayRange] = []
  var prolongations: [DayRange] = []
  var end: Day

  init(_ random: inout SeededRandom) {
    start = Day("2020-01-01")!.adding(days: Int.random(in: 0...3000, using: &random))
    end = PassIAE.validity(from: start).last
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      if Bool.random(using: &random) {
        let first = start.adding(days: Int.random(in: 0...start.days(to: end), using: &random))
        let days = Int.random(in: 1...400, using: &random)
        let period = DayRange(from: first, days: days)
        guard suspensions.allSatisfy({ SuspensionRules.mayStandBeside(period, $0) }),
          SuspensionRules.isWithin(first, DayRange(start, end)!)
        else { continue }
        suspensions.append(period)
        end = end.adding(days: PassEnd.days(pushedBy: period))
      } else if prolongations.isEmpty || prolongations.last!.last == end {
        let longer = DayRange(end, end.adding(days: Int.random(in: 1...365, using: &random)))!
        prolongations.append(longer)
        end = longer.last
      }
    }
  }
}

struct PassEndTests {
  @Test(
    "La fin d’un PASS IAE est celle qu’on trouve en comptant jour par jour",
    arguments: SeededRandom.seeds)
  func dayByDay(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<40 {
      let life = DrawnLife(&random)
      let count = PassDayCount(
        startingOn: life.start, suspensions: life.suspensions, prolongations: life.prolongations)
      #expect(count.lastDay == life.end, "seed \(seed): \(life)")
      #expect(
        PassEnd.lastDay(
          startingOn: life.start, suspensions: life.suspensions,
          prolongations: life.prolongations) == life.end, "seed \(seed): \(life)")
      #expect(count.used(until: life.end) == count.allowance, "seed \(seed): \(life)")
    }
  }

  @Test(
    "L’ordre des suspensions et des prolongations ne change pas la fin",
    arguments: SeededRandom.seeds)
  func order(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<100 {
      let life = DrawnLife(&random)
      let end = PassEnd.lastDay(
        startingOn: life.start, suspensions: life.suspensions.shuffled(using: &random),
        prolongations: life.prolongations.shuffled(using: &random))
      #expect(end == life.end, "seed \(seed): \(life)")
    }
  }

  @Test(
    "Il reste un nombre de jours qui n’est jamais négatif et ne remonte jamais",
    arguments: SeededRandom.seeds)
  func remaining(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<30 {
      let life = DrawnLife(&random)
      let pass = PassIAE(
        id: ID("p"), person: ID("leila"), state: .expected,
        validity: DayRange(life.start, life.end)!, suspensions: life.suspensions,
        prolongations: life.prolongations, openedBy: ID("jardins"))
      var before = Int.max
      for step in stride(from: -40, through: life.start.days(to: life.end) + 40, by: 7) {
        let day = life.start.adding(days: step)
        let left = pass.remainingDays(on: day)
        #expect(left >= 0 && left <= before, "seed \(seed), \(day): \(life)")
        #expect(pass.usedDays(on: day) + left == pass.allowance, "seed \(seed), \(day): \(life)")
        before = left
      }
      #expect(pass.countedEnd == life.end, "seed \(seed): \(life)")
      #expect(pass.remainingDays(on: life.end.adding(days: 1)) == 0)
    }
  }

  @Test("Une suspension de trente jours fait perdre un jour, comme chez l’État")
  func trap() {
    let start = Day("2025-01-01")!
    let thirty = DayRange(Day("2025-06-01")!, Day("2025-06-30")!)!
    let count = PassDayCount(startingOn: start, suspensions: [thirty], prolongations: [])
    #expect(count.lastDay == Day("2027-01-29"))
    #expect(count.kind(of: Day("2025-06-01")!) == .firstOfSuspension)
    #expect(count.kind(of: Day("2025-06-02")!) == .kept)
    #expect(count.kind(of: Day("2025-07-01")!) == .used)
    #expect(PassEnd.days(pushedBy: thirty) == 29)
  }

  @Test("Les motifs de santé ou de prison d’autrefois ne sont pas gardés")
  func historicalReasons() {
    for code in ["SICKNESS", "MATERNITY", "INCARCERATION", "DETOXIFICATION", "FORCE_MAJEURE"] {
      #expect(SuspensionReason(official: code) == .historical)
    }
    #expect(SuspensionReason(official: "CONTRACT_BROKEN") == .contractBroken)
    #expect(SuspensionReason(official: "AUTRE") == nil)
  }

  @Test("Trois ans de formation épuisent le motif RQTH, et pas le motif formation")
  func oneCounter() {
    let day = Day("2026-01-01")!
    let three = (0..<3).map { DayRange(from: day.adding(days: $0 * 365), days: 366) }
    let used = ProlongationRules.usedDays(three)
    #expect(used == 1095)
    #expect(ProlongationRules.isUsedUp(.rqth, usedDays: used))
    #expect(ProlongationRules.mostDays(.rqth, usedDays: used) == 0)
    #expect(ProlongationRules.mostDays(.completeTraining, usedDays: used) == 365)
    #expect(!ProlongationRules.isUsedUp(.senior, usedDays: used))
  }
}
