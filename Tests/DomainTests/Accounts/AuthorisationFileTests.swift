import Domain
import Kernel
import Testing

struct AuthorisationFileTests {
  private let day = Day("2026-11-24")!
  private var whole: AuthorisationFile {
    var file = AuthorisationFile(structure: ID("halte"))
    for axis in AuthorisationAxis.allCases { file.axes[axis] = "Écrit." }
    return file
  }

  @Test("Un dossier se dépose quand les quatre axes sont écrits")
  func submits() throws {
    #expect(throws: AuthorisationRefusal.axesMissing(AuthorisationAxis.allCases)) {
      try AuthorisationFile(structure: ID("halte")).submitted(on: day)
    }
    let file = try whole.submitted(on: day)
    #expect(file.stage == .submitted(on: day))
    #expect(throws: AuthorisationRefusal.notPreparing) { try file.submitted(on: day) }
  }

  @Test("Le CDIAE donne son avis avant la décision, et pour cinq ans au plus")
  func decides() throws {
    let sent = try whole.submitted(on: day)
    let five = DayRange(Day("2027-01-01")!, Day("2031-12-31")!)!
    #expect(throws: AuthorisationRefusal.opinionFirst) { try sent.granted(five, reference: "A1") }
    #expect(throws: AuthorisationRefusal.beforeSubmission(day)) {
      try sent.noting(.favourable, on: day.adding(days: -1))
    }
    let heard = try sent.noting(.reserved, on: day.adding(days: 20))
    let longer = DayRange(Day("2027-01-01")!, Day("2032-01-01")!)!
    #expect(throws: AuthorisationRefusal.tooLong) { try heard.granted(longer, reference: "A1") }
    #expect(throws: AuthorisationRefusal.reasonMissing) { try heard.declined(on: day, reason: "") }
    let granted = try heard.granted(five, reference: "A1")
    #expect(granted.stage == .granted(five, reference: "A1"))
    #expect(throws: AuthorisationRefusal.notSubmitted) { try granted.noting(.favourable, on: day) }
    let next = try granted.renewed()
    #expect(next.number == 2 && next.isOpen && next.axes == whole.axes)
    #expect(throws: AuthorisationRefusal.alreadyRunning) { try next.renewed() }
  }

  @Test(
    "La fin d’un arrêté se dit six mois avant, et après",
    arguments: [
      ("2026-05-23", false), ("2026-05-24", true), ("2026-11-24", true), ("2027-03-01", true),
    ])
  func alert(_ row: (today: String, told: Bool)) {
    let order = DayRange(Day("2021-11-25")!, Day("2026-11-24")!)!
    let end = PrefectOrderAlert.end(of: .byPrefect(order, reference: "A1"), on: Day(row.today)!)
    #expect((end != nil) == row.told)
    #expect(PrefectOrderAlert.end(of: .byKind, on: Day(row.today)!) == nil)
  }
}
