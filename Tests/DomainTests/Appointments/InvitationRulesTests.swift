import Domain
import Kernel
import Testing

struct InvitationRulesTests {
  private let now = ParisTime.instant(LocalTime("2026-11-24T12:00")!)

  @Test("Un code se lit comme on l’écrit à la main, et n’a jamais de signe qui se confond")
  func code() throws {
    #expect(InvitationCode(" k7rm-4txd ")?.signs == "K7RM4TXD")
    #expect(InvitationCode("K7RM\u{A0}4TXD")?.display == "K7RM\u{A0}4TXD")
    for wrong in ["", "K7RM4TX", "K7RM4TXDE", "K7RM4TXé", "K7RM4TX!"] {
      #expect(InvitationCode(wrong) == nil)
    }
    var turn = 0
    let drawn = InvitationCode.draw { bound in
      turn += 1
      return (turn * 7) % bound
    }
    #expect(!drawn.signs.contains { "ILO01".contains($0) })
    #expect("\(drawn)" == "‹code›")
  }

  @Test("La relance part le troisième jour, ou plus tard si ce jour-là a été manqué, une fois")
  func reminder() {
    func due(_ sentDays: Int, _ leftDays: Int) -> Bool {
      InvitationRules.reminderIsDue(
        sent: now.adding(seconds: -sentDays * 86_400),
        expires: now.adding(seconds: leftDays * 86_400),
        byAMember: true, isWaiting: true, at: now)
    }
    #expect(!due(2, 7) && due(3, 7) && due(4, 6))
    #expect(due(3, 2) && !due(3, 1))
  }

  @Test("Ce qui n’a pas eu lieu n’est ni venu ni manqué")
  func outcomes() {
    for attendance in Attendance.allCases {
      let toCome = attendance.possible(isToCome: true)
      #expect(!toCome.contains(.seen) && !toCome.contains(.noShow))
      #expect(!toCome.contains(attendance) && !toCome.contains(.unknown))
      #expect(attendance.possible(isToCome: false).count >= 4)
    }
  }

  @Test("Empêchée par le travail n’est pas une absence et ne pèse pas sur l’assiduité")
  func work() {
    let counts = AttendanceCounts(seen: 6, excused: 1, revoked: 1, noShow: 2, keptAtWork: 10)
    #expect(counts.attendedPercent == 75)
    #expect(counts.absencePercent == 10)
    #expect(AttendanceCounts(seen: 0, excused: 1, revoked: 0, noShow: 0).attendedPercent == nil)
    #expect(Attendance.keptAtWork.freesTheHour && !Attendance.noShow.freesTheHour)
  }

  @Test("Un texte ne part que vers un mobile français, outre-mer compris")
  func texts() {
    for (number, takes) in [
      ("+33612345678", true), ("+33712345678", true), ("+33112345678", false),
      ("+590690000000", true), ("+590590000000", false), ("+262639000000", true),
      ("+355612345678", false), ("116000", false),
    ] {
      #expect(TelephoneNumber.takesTexts(number) == takes, "\(number)")
    }
  }
}
