import Domain
import Kernel
import TestSupport
import Testing

/// The dates of the PASS IAE as Les emplois de l'inclusion computes them, row by row.
struct PassVectorsTests {
  private struct Dates: Decodable {
    let start_at: String?
    let end_at: String?
    let today: String?
    let suspensions: [[String]]?
    let suspension_in_progress: Bool?
  }

  private func pass(_ given: Dates) -> PassIAE {
    let range = DayRange(Day(given.start_at!)!, Day(given.end_at!)!)!
    var suspensions = (given.suspensions ?? []).map { DayRange(Day($0[0])!, Day($0[1])!)! }
    if given.suspension_in_progress == true, let today = given.today {
      suspensions.append(DayRange(from: Day(today)!, days: 1))
    }
    return PassIAE(
      id: ID("p"), person: ID("leila"), state: .expected, validity: range,
      suspensions: suspensions, openedBy: ID("jardins"))
  }

  @Test(
    "La fin d’un PASS IAE tombe 730 jours après son début, dernier jour compris",
    arguments: Vector.rows("pass.json", of: ["pass.default_end"]))
  func defaultEnd(_ row: Vector) throws {
    struct Expected: Decodable {
      let end_at: String
      let duration_days: Int
    }
    let expected: Expected = try row.output()
    let validity = PassIAE.validity(from: Day(try row.input(Dates.self).start_at!)!)
    #expect(validity.last == Day(expected.end_at), "\(row.text)")
    #expect(validity.dayCount == expected.duration_days, "\(row.text)")
  }

  @Test(
    "Un PASS IAE finit après avoir commencé",
    arguments: Vector.rows("pass.json", of: ["pass.dates_coherence"]))
  func coherence(_ row: Vector) throws {
    struct Expected: Decodable { let valid: Bool }
    let given: Dates = try row.input()
    let validity = PassIAE.validity(Day(given.start_at!)!, Day(given.end_at!)!)
    #expect((validity != nil) == (try row.output(Expected.self).valid), "\(row.text)")
  }

  @Test(
    "L’état d’un PASS IAE un jour donné", arguments: Vector.rows("pass.json", of: ["pass.state"]))
  func state(_ row: Vector) throws {
    struct Expected: Decodable {
      let state: String
      let is_valid: Bool
      let in_progress: Bool
    }
    let expected: Expected = try row.output()
    let given: Dates = try row.input()
    let pass = pass(given)
    let today = Day(given.today!)!
    let status: [String: PassStatus] = [
      "EXPIRED": .expired, "SUSPENDED": .suspended, "VALID": .valid, "FUTURE": .future,
    ]
    #expect(pass.status(on: today) == status[expected.state], "\(row.text)")
    #expect(pass.isValid(on: today) == expected.is_valid, "\(row.text)")
    #expect(pass.isRunning(on: today) == expected.in_progress, "\(row.text)")
  }

  @Test(
    "Les jours qui restent", arguments: Vector.rows("pass.json", of: ["pass.remainder_days"]))
  func remainder(_ row: Vector) throws {
    struct Expected: Decodable { let days: Int }
    let given: Dates = try row.input()
    #expect(
      pass(given).remainingDays(on: Day(given.today!)!) == (try row.output(Expected.self).days),
      "\(row.text)")
  }

  @Test(
    "La fin prévue", arguments: Vector.rows("pass.json", of: ["pass.remainder_as_date"]))
  func foreseenEnd(_ row: Vector) throws {
    struct Expected: Decodable { let date: String }
    let given: Dates = try row.input()
    #expect(
      pass(given).foreseenEnd(on: Day(given.today!)!)
        == Day(try row.output(Expected.self).date), "\(row.text)")
  }

  @Test(
    "Le délai de carence dure deux ans",
    arguments: Vector.rows("pass.json", of: ["pass.waiting_period"]))
  func waitingPeriod(_ row: Vector) throws {
    struct Expected: Decodable {
      let waiting_period_end: String
      let in_waiting_period: Bool
      let elapsed: Bool
      let pass_still_known_as_latest: Bool
    }
    let expected: Expected = try row.output()
    let given: Dates = try row.input()
    let waiting = WaitingPeriod(passEndedOn: Day(given.end_at!)!)
    let today = Day(given.today!)!
    #expect(waiting.lastDay == Day(expected.waiting_period_end), "\(row.text)")
    #expect(waiting.contains(today) == expected.in_waiting_period, "\(row.text)")
    #expect(waiting.isOver(on: today) == expected.elapsed, "\(row.text)")
    #expect(!waiting.isOver(on: today) == expected.pass_still_known_as_latest, "\(row.text)")
  }

  @Test(
    "Qui lève le délai de carence",
    arguments: Vector.rows("pass.json", of: ["pass.waiting_period_blocks_new"]))
  func waitingPeriodLifted(_ row: Vector) throws {
    struct Given: Decodable {
      struct Diagnosis: Decodable {
        let author: String
        let valid: Bool
      }
      let company_kind: String
      let in_waiting_period: Bool
      let sent_by: String?
      let diagnosis: Diagnosis?
    }
    struct Expected: Decodable { let blocked: Bool }
    let given: Given = try row.input()
    let diagnosis = given.diagnosis
    let lift = WaitingPeriod.lift(
      for: StructureKind(rawValue: given.company_kind.lowercased())!,
      sentByAuthorisedPrescriber: given.sent_by == "authorised_prescriber",
      hasValidPrescriberDiagnosis: diagnosis?.author == "authorised_prescriber"
        && diagnosis?.valid == true)
    #expect(
      (given.in_waiting_period && lift == nil) == (try row.output(Expected.self).blocked),
      "\(row.text)")
  }

  @Test(
    "Un PASS IAE en cours est repris à l’embauche",
    arguments: Vector.rows("pass.json", of: ["pass.reuse_on_accept"]))
  func reuse(_ row: Vector) throws {
    struct Given: Decodable {
      let pass_start: String
      let pass_end: String
      let hiring_start_at: String
      let today: String
    }
    struct Expected: Decodable {
      let accepted: Bool
      let pass_start_moved: Bool?
      let new_start: String?
      let new_end: String?
    }
    let given: Given = try row.input()
    let expected: Expected = try row.output()
    let pass = PassIAE(
      id: ID("p"), person: ID("leila"), state: .expected,
      validity: DayRange(Day(given.pass_start)!, Day(given.pass_end)!)!, openedBy: ID("jardins"))
    let found = pass.reuse(
      forHireStarting: Day(given.hiring_start_at)!, on: Day(given.today)!)
    let wanted: PassReuse =
      if !expected.accepted {
        .endsBeforeHire
      } else if expected.pass_start_moved == true {
        .startsEarlier(DayRange(Day(expected.new_start!)!, Day(expected.new_end!)!)!)
      } else {
        .asItIs
      }
    #expect(found == wanted, "\(row.text)")
  }

  @Test(
    "Les dates d’une embauche qu’on accepte",
    arguments: Vector.rows("pass.json", of: ["job_application.accept_dates"]))
  func acceptDates(_ row: Vector) throws {
    struct Given: Decodable {
      let company_kind: String
      let today: String
      let hiring_start_at: String
      let hiring_end_at: String?
      let latest_pass_end: String?
    }
    struct Expected: Decodable { let errors: [String] }
    let given: Given = try row.input()
    let found = HireDates.remarks(
      kind: StructureKind(rawValue: given.company_kind.lowercased())!,
      startsOn: Day(given.hiring_start_at)!, endsOn: given.hiring_end_at.map { Day($0)! },
      passEnd: given.latest_pass_end.map { Day($0)! }, on: Day(given.today)!)
    #expect(found.map(\.code) == (try row.output(Expected.self).errors), "\(row.text)")
  }

  @Test(
    "Les dates d’une embauche qu’on déplace",
    arguments: Vector.rows("pass.json", of: ["job_application.edit_hiring_dates"]))
  func editDates(_ row: Vector) throws {
    struct Given: Decodable {
      let today: String
      let new_start: String
      let new_end: String?
      let pass: [String]?
    }
    struct Expected: Decodable { let result: String }
    let given: Given = try row.input()
    let found = HireMove.problem(
      start: Day(given.new_start)!, end: given.new_end.map { Day($0)! },
      pass: given.pass.map { DayRange(Day($0[0])!, Day($0[1])!)! }, on: Day(given.today)!)
    #expect((found?.code ?? "ok") == (try row.output(Expected.self).result), "\(row.text)")
  }

  @Test("Every row of the file is replayed by a test")
  func allReplayed() {
    let replayed: Set = [
      "pass.default_end", "pass.dates_coherence", "pass.state", "pass.remainder_days",
      "pass.remainder_as_date", "pass.waiting_period", "pass.waiting_period_blocks_new",
      "pass.reuse_on_accept", "job_application.edit_hiring_dates",
      "job_application.accept_dates",
    ]
    let rows = Vector.rows("pass.json")
    #expect(rows.count == 57)
    #expect(Set(rows.map(\.rule)) == replayed)
  }
}
