import Domain
import Kernel
import Testing

struct CalendarFileTests {
  private func moment(_ text: String) -> Instant { ParisTime.instant(LocalTime(text)!) }

  private func event(
    _ summary: String, _ starts: String = "2026-11-24T09:30", _ ends: String = "2026-11-24T10:00",
    place: String? = nil, note: String? = nil, isCancelled: Bool = false
  ) -> CalendarEvent {
    CalendarEvent(
      uid: "a1@cordee", stamp: moment("2026-11-20T08:00"), starts: moment(starts),
      ends: moment(ends), summary: summary, place: place, note: note, sequence: 2,
      isCancelled: isCancelled)
  }

  private func lines(_ events: [CalendarEvent]) -> [String] {
    calendarFile(events, name: "Agenda").unfolded
  }

  @Test("Un fichier d’agenda a l’enveloppe que la norme demande")
  func envelope() {
    #expect(
      lines([event("L. B.", place: "Salle 2")]) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cordee//Rendez-vous//FR",
        "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "NAME:Agenda", "X-WR-CALNAME:Agenda",
        "BEGIN:VEVENT", "UID:a1@cordee", "DTSTAMP:20261120T070000Z", "DTSTART:20261124T083000Z",
        "DTEND:20261124T090000Z", "SEQUENCE:2", "STATUS:CONFIRMED", "SUMMARY:L. B.",
        "LOCATION:Salle 2", "END:VEVENT", "END:VCALENDAR",
      ])
    #expect(lines([event("x", isCancelled: true)]).contains("STATUS:CANCELLED"))
    #expect(lines([]).count == 8)
  }

  @Test("Virgules, points-virgules, barres et retours à la ligne ne cassent rien")
  func escaping() {
    let seen = lines([
      event("Atelier CV, salle 2; étage\\1", note: "Une\nDeux\r\nTrois\rQuatre\u{7}")
    ])
    #expect(seen.contains(#"SUMMARY:Atelier CV\, salle 2\; étage\\1"#))
    #expect(seen.contains(#"DESCRIPTION:Une\nDeux\nTrois\nQuatre"#))
    #expect(seen.contains { $0 == "END:VEVENT" })
  }

  @Test(
    "Aucune ligne ne dépasse 75 octets, aucun accent n’est coupé, le texte revient entier",
    arguments: [0, 1, 60, 66, 67, 68, 74, 75, 76, 200, 1000])
  func folding(_ length: Int) {
    let summary = String(repeating: "é", count: length) + "🧵fin"
    let file = calendarFile([event(summary)], name: "Agenda")
    for line in file.utf8.split(separator: 10) {
      #expect(line.last == 13)
      #expect(line.count - 1 <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    #expect(file.unfolded.contains("SUMMARY:\(summary)"))
    #expect(!file.utf8.elementsEqual(file.utf8.filter { $0 != 13 }))
  }

  @Test(
    "Les nuits où l’heure change, chaque horloge garde l’heure dite à Paris",
    arguments: [
      // The night that has no 2 o'clock: 29 March 2026.
      ("2026-03-28T23:30", "20260328T223000Z"), ("2026-03-29T01:30", "20260329T003000Z"),
      ("2026-03-29T03:00", "20260329T010000Z"), ("2026-03-29T09:00", "20260329T070000Z"),
      // The night that has 2 o'clock twice: 25 October 2026.
      ("2026-10-24T22:00", "20261024T200000Z"), ("2026-10-25T01:59", "20261024T235900Z"),
      ("2026-10-25T02:30", "20261025T003000Z"), ("2026-10-25T03:00", "20261025T020000Z"),
      ("2026-10-25T09:00", "20261025T080000Z"),
    ])
  func changeoverNights(_ paris: String, _ universal: String) {
    #expect(lines([event("x", paris, paris)]).contains("DTSTART:\(universal)"))
    let back = ParisTime.local(of: moment(paris))
    #expect("\(back)" == paris)
  }

  @Test("Un rendez-vous d’une heure dure une heure, même par-dessus la nuit d’octobre")
  func lengthOverTheNight() {
    let starts = moment("2026-10-25T01:30")
    let long = CalendarEvent(
      uid: "u", stamp: starts, starts: starts, ends: starts.adding(seconds: 3600), summary: "x")
    let seen = lines([long])
    #expect(seen.contains("DTSTART:20261024T233000Z"))
    #expect(seen.contains("DTEND:20261025T003000Z"))
  }
}

extension String {
  /// The content lines, folds undone, as a calendar reads them.
  fileprivate var unfolded: [String] {
    replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }
}
