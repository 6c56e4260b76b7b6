import Domain
import Kernel
import Testing

struct HumanAnswerClockTests {
  let sent = Day("2026-11-09")!  // a Monday

  private func alert(after days: Int, working: Bool = false) -> AnswerAlert {
    HumanAnswerClock(sentOn: sent, firstAnswerOn: nil, lastEmployerActOn: nil, isOpen: true)
      .alert(on: sent.adding(days: days), AnswerThresholds(workingDays: working))
  }

  @Test("Sans réponse humaine : 7, 15, 30 puis 60 jours, bornes comprises")
  func levels() {
    #expect(alert(after: 0) == .waiting(days: 0, level: .none))
    #expect(alert(after: 6) == .waiting(days: 6, level: .none))
    #expect(alert(after: 7) == .waiting(days: 7, level: .notice))
    #expect(alert(after: 14) == .waiting(days: 14, level: .notice))
    #expect(alert(after: 15) == .waiting(days: 15, level: .warning))
    #expect(alert(after: 30) == .waiting(days: 30, level: .escalation))
    #expect(alert(after: 59) == .waiting(days: 59, level: .escalation))
    #expect(alert(after: 60) == .waiting(days: 60, level: .silence))
  }

  @Test("En jours ouvrés, les samedis et dimanches ne comptent pas")
  func workingDays() {
    #expect(alert(after: 7, working: true) == .waiting(days: 5, level: .none))
    #expect(alert(after: 9, working: true) == .waiting(days: 7, level: .notice))
    for span in 0..<40 {
      for start in 0..<7 {
        let first = sent.adding(days: start)
        let counted = (0..<span).filter { first.adding(days: $0 + 1).weekday <= 5 }.count
        #expect(
          HumanAnswerClock.days(from: first, to: first.adding(days: span), working: true)
            == counted)
      }
    }
  }

  @Test("Après une première réponse, on compte depuis le dernier geste de l’employeur")
  func afterFirstAnswer() {
    let clock = HumanAnswerClock(
      sentOn: sent, firstAnswerOn: sent.adding(days: 3), lastEmployerActOn: sent.adding(days: 10),
      isOpen: true)
    let thresholds = AnswerThresholds()
    #expect(clock.alert(on: sent.adding(days: 39), thresholds) == .quiet)
    #expect(clock.alert(on: sent.adding(days: 40), thresholds) == .withoutNews(days: 30))
  }

  @Test("Une candidature close ou en brouillon n’attend plus rien")
  func closed() {
    let closed = HumanAnswerClock(
      sentOn: sent, firstAnswerOn: nil, lastEmployerActOn: nil, isOpen: false)
    #expect(closed.alert(on: sent.adding(days: 90), AnswerThresholds()) == .quiet)
    let draft = HumanAnswerClock(
      sentOn: nil, firstAnswerOn: nil, lastEmployerActOn: nil, isOpen: false)
    #expect(draft.alert(on: sent, AnswerThresholds()) == .quiet)
  }
}
