import Kernel
import TestSupport
import Testing

struct DayRangeTests {
  private let monday = Day("2026-11-23")!

  @Test("Les deux bouts d’une période comptent")
  func bothEndsCount() throws {
    let week = try #require(DayRange(monday, monday.adding(days: 6)))
    #expect(week.dayCount == 7)
    #expect(week.contains(monday))
    #expect(week.contains(monday.adding(days: 6)))
    #expect(!week.contains(monday.adding(days: 7)))
    #expect(!week.contains(monday.adding(days: -1)))
  }

  @Test("Une période d’un jour existe ; une fin avant le début, non")
  func shortest() {
    #expect(DayRange(monday, monday)?.dayCount == 1)
    #expect(DayRange(monday, monday.adding(days: -1)) == nil)
    #expect(DayRange(from: monday, days: 0).dayCount == 1)
  }

  @Test("Un PASS de 730 jours commencé le 1er mars 2026 finit le 28 février 2028")
  func twoYears() {
    let pass = DayRange(from: Day("2026-03-01")!, days: 730)
    #expect(pass.last.description == "2028-02-28")
    #expect(pass.dayCount == 730)
  }

  @Test(
    "Deux périodes se chevauchent si, et seulement si, un jour est dans les deux",
    arguments: SeededRandom.seeds)
  func overlapMeansACommonDay(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<400 {
      let left = DayRange(
        from: monday.adding(days: .random(in: 0...20, using: &random)),
        days: .random(in: 1...10, using: &random))
      let right = DayRange(
        from: monday.adding(days: .random(in: 0...20, using: &random)),
        days: .random(in: 1...10, using: &random))
      let common = (0...40).contains {
        left.contains(monday.adding(days: $0)) && right.contains(monday.adding(days: $0))
      }
      #expect(left.overlaps(right) == common, "\(left) \(right)")
      #expect(right.overlaps(left) == common, "\(left) \(right)")
    }
  }

  @Test("Le nombre de jours est celui des jours contenus", arguments: SeededRandom.seeds)
  func countsItsDays(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<100 {
      let days = Int.random(in: 1...80, using: &random)
      let range = DayRange(from: monday, days: days)
      #expect((-5...90).count { range.contains(monday.adding(days: $0)) } == days)
      #expect(range.dayCount == days)
    }
  }
}
