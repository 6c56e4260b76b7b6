import Domain
import Kernel
import Testing

struct HerNoticeTests {
  @Test("Un texto tient en un message et ne dit aucun détail", arguments: HerNotice.allCases)
  func short(_ notice: HerNotice) {
    for notices in [[notice], [notice, .answer, .pass]] {
      let text = HerNotice.text(notices, firstName: String(repeating: "Marie-", count: 10))
      #expect(text.count <= 160, "\(text.count): \(text)")
      for word in ["CHRS", "SIAO", "logement", "refus", "santé"] {
        #expect(!text.contains(word))
      }
    }
  }

  @Test("Une réponse d’employeur se dit ; une lecture de son dossier ne se dit pas ainsi")
  func kinds() {
    #expect(HerNotice(.applicationRefused) == .answer)
    #expect(HerNotice(.interviewProposed) == .interview)
    #expect(HerNotice(.fileRead) == nil)
  }

  @Test("La lettre du matin part à sept heures de Paris, aussi quand l’heure change")
  func seven() {
    for day in ["2026-03-29", "2026-10-25", "2026-07-01", "2026-12-01"] {
      let seven = ParisTime.instant(LocalTime(day: Day(day)!, hour: 7, minute: 0))
      #expect(MorningDigest.cutoff(at: seven) == seven)
      #expect(MorningDigest.cutoff(at: seven.adding(seconds: -1)) == nil)
    }
  }
}
