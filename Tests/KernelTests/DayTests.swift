import Kernel
import TestSupport
import Testing

struct DayTests {
  @Test("Chaque jour de 1600 à 2400 se relit tel qu’il s’écrit, et suit le précédent")
  func everyDayRoundTrips() throws {
    let first = try #require(Day(year: 1600, month: 1, day: 1))
    let last = try #require(Day(year: 2400, month: 12, day: 31))
    var wrong: [String] = []
    var expected = (year: 1600, month: 1, day: 1)
    for ordinal in first.ordinal...last.ordinal {
      let day = Day(ordinal: ordinal)
      if (day.year, day.month, day.day) != expected || Day(day.description) != day {
        wrong.append(day.description)
      }
      expected.day += 1
      if expected.day > Day.length(ofMonth: expected.month, year: expected.year) {
        expected = (expected.year, expected.month + 1, 1)
        if expected.month == 13 { expected = (expected.year + 1, 1, 1) }
      }
    }
    #expect(wrong == [])
    #expect(last.ordinal - first.ordinal + 1 == 292_560)  // 801 years, 195 of them leap years
  }

  @Test("Le 1er janvier 1970 est le jour zéro, un jeudi")
  func epoch() throws {
    let day = try #require(Day("1970-01-01"))
    #expect(day.ordinal == 0)
    #expect(day.weekday == 4)
    #expect(day.adding(days: -1).description == "1969-12-31")
  }

  @Test(
    "Une date qui n’existe pas n’est pas lue",
    arguments: [
      "2026-02-29", "2025-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01",
      "2026-01-00", "2026-01-32", "0000-01-01", "", "2026-1-1", "26-01-01", "2026/01/01",
      "2026-01-01 ", " 2026-01-01", "2026-01-0é", "２０２６-01-01", "2026-01-01T00:00", "-026-01-01",
    ])
  func refusesWhatIsNotADay(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test("Le 29 février existe en 2024, en 2028 et en 2000")
  func leapDays() {
    for text in ["2024-02-29", "2028-02-29", "2000-02-29"] {
      #expect(Day(text)?.description == text)
    }
  }

  @Test(
    "Ajouter des mois s’arrête au dernier jour du mois",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
      ("2026-08-31", 6, "2027-02-28"), ("2027-08-31", 6, "2028-02-29"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
      ("2026-11-24", 14, "2028-01-24"), ("2026-05-31", 0, "2026-05-31"),
      ("2026-12-31", -12, "2025-12-31"), ("2026-10-31", 1, "2026-11-30"),
    ])
  func addsMonths(_ from: String, _ months: Int, _ to: String) {
    #expect(Day(from)?.adding(months: months).description == to)
  }

  @Test("Deux ans après le 29 février 2024 : le 28 février 2026 ; quatre ans après : le 29")
  func addsYears() {
    #expect(Day("2024-02-29")?.adding(years: 2).description == "2026-02-28")
    #expect(Day("2024-02-29")?.adding(years: 4).description == "2028-02-29")
  }

  @Test(
    "Ajouter des mois avance toujours, d’au plus 31 jours par mois", arguments: SeededRandom.seeds)
  func monthsMoveForward(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let day = Day(ordinal: .random(in: -40_000...60_000, using: &random))
      let months = Int.random(in: 1...60, using: &random)
      let later = day.adding(months: months)
      #expect((28 * months...31 * months).contains(day.days(to: later)), "\(day) + \(months)")
      #expect(later.day == min(day.day, Day.length(ofMonth: later.month, year: later.year)))
    }
  }

  @Test(
    "Le jour de la semaine",
    arguments: [
      ("2026-11-24", 2), ("2026-11-22", 7), ("2026-11-23", 1), ("2000-02-29", 2),
      ("1900-01-01", 1), ("1969-12-28", 7),
    ])
  func weekday(_ text: String, _ expected: Int) {
    #expect(Day(text)?.weekday == expected)
  }

  @Test(
    "L’âge change le jour de l’anniversaire ; né un 29 février, le 1er mars",
    arguments: [
      ("1992-05-14", "2026-05-13", 33), ("1992-05-14", "2026-05-14", 34),
      ("2004-02-29", "2026-02-28", 21), ("2004-02-29", "2026-03-01", 22),
    ])
  func age(_ birth: String, _ today: String, _ years: Int) throws {
    #expect(try #require(Day(birth)).completedYears(on: #require(Day(today))) == years)
  }
}
