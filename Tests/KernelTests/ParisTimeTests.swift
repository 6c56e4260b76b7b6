import Kernel
import TestSupport
import Testing

struct ParisTimeTests {
  private func instant(_ utc: String) -> Instant {
    let local = LocalTime(utc)!
    return Instant(
      milliseconds: Int64(
        local.day.ordinal * 86_400 + local.hour * 3600 + local.minute * 60) * 1000)
  }

  @Test(
    "Le jour de Paris n’est pas celui de Londres",
    arguments: [
      ("2026-11-23T22:59", "2026-11-23"), ("2026-11-23T23:00", "2026-11-24"),
      ("2026-07-13T21:59", "2026-07-13"), ("2026-07-13T22:00", "2026-07-14"),
      ("2026-12-31T23:00", "2027-01-01"), ("1969-12-31T23:00", "1970-01-01"),
    ])
  func day(_ utc: String, _ paris: String) {
    #expect(ParisTime.day(of: instant(utc)).description == paris)
  }

  @Test(
    "La nuit de mars où l’heure avance : 2 h 30 n’existe pas et se lit 3 h 30",
    arguments: [
      ("2026-03-29T01:59", "2026-03-29T00:59"), ("2026-03-29T02:30", "2026-03-29T01:30"),
      ("2026-03-29T03:00", "2026-03-29T01:00"), ("2026-03-29T12:00", "2026-03-29T10:00"),
    ])
  func springForward(_ paris: String, _ utc: String) {
    let moment = ParisTime.instant(LocalTime(paris)!)
    #expect(moment == instant(utc))
    let shown = ParisTime.local(of: moment).description
    #expect(shown == (paris.hasSuffix("T02:30") ? "2026-03-29T03:30" : paris))
  }

  @Test(
    "La nuit d’octobre où l’heure recule : 2 h 30 vient deux fois, on prend la première",
    arguments: [
      ("2026-10-25T01:59", "2026-10-24T23:59"), ("2026-10-25T02:30", "2026-10-25T00:30"),
      ("2026-10-25T03:00", "2026-10-25T02:00"), ("2026-10-25T12:00", "2026-10-25T11:00"),
    ])
  func fallBack(_ paris: String, _ utc: String) {
    let moment = ParisTime.instant(LocalTime(paris)!)
    #expect(moment == instant(utc))
    #expect(ParisTime.local(of: moment).description == paris)
  }

  @Test("Un jour de changement d’heure dure 23 ou 25 heures")
  func lengthOfChangeoverDays() {
    func hours(_ text: String) -> Double {
      let day = Day(text)!
      return ParisTime.start(of: day).seconds(to: ParisTime.start(of: day.adding(days: 1))) / 3600
    }
    #expect(hours("2026-03-29") == 23)
    #expect(hours("2026-10-25") == 25)
    #expect(hours("2026-11-24") == 24)
  }

  @Test(
    "Hors des deux nuits, une heure de Paris se relit telle quelle", arguments: SeededRandom.seeds)
  func roundTrips(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let local = LocalTime(
        day: Day(ordinal: .random(in: 10_000...30_000, using: &random)),
        hour: .random(in: 4...23, using: &random), minute: .random(in: 0...59, using: &random))
      #expect(ParisTime.local(of: ParisTime.instant(local)) == local)
    }
  }

  @Test(
    "Une heure qui n’existe pas n’est pas lue",
    arguments: [
      "2026-12-01", "2026-12-01T24:00", "2026-12-01T10:60", "2026-02-29T10:00",
      "2026-12-01T10", "2026-12-01 10:00", "T10:00", "2026-12-01T-1:00", "2026-12-01Taa:bb",
    ])
  func refusesWhatIsNoTime(_ text: String) {
    #expect(LocalTime(text) == nil)
  }
}
