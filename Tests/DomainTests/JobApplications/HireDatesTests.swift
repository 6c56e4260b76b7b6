import Domain
import Kernel
import Testing

/// Their dates are replayed with the golden vectors (`ReplayVectorsTests`).
struct HireDatesTests {
  @Test("Seule l’incohérence est refusée ; une pratique s’explique")
  func force() {
    #expect(HireDateRemark.allCases.filter(\.isRefused) == [.endBeforeStart])
    #expect(HireDateChange.allCases.filter(\.isRefused) == [.endBeforeStart])
  }

  @Test("Un PASS qui commence aujourd’hui compte comme commencé, celui de demain suit l’embauche")
  func changeWithPass() {
    let today = Day("2024-02-29")!
    let pass = { (first: String) in DayRange(Day(first)!, Day("2024-03-05")!)! }
    #expect(
      HireDateChange.remark(
        startsOn: Day("2024-03-05")!, endsOn: nil, pass: pass("2024-02-29"), on: today)
        == .startAfterPassEnd)
    #expect(
      HireDateChange.remark(
        startsOn: Day("2024-03-05")!, endsOn: nil, pass: pass("2024-03-01"), on: today) == nil)
    #expect(
      HireDateChange.remark(startsOn: Day("2024-03-31")!, endsOn: nil, pass: nil, on: today)
        == .postponedTooFar)
  }
}
