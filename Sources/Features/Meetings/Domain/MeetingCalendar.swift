import Kernel

extension Meeting {
  /// The meeting as an entry of a calendar, which travels outside the house: initials at most, no
  /// kind of structure, no reason.
  ///
  /// - Parameters:
  ///   - initials: « L. H. »; nil towards somebody without an account.
  ///   - isOff: cancelled, or this guest is not expected any more.
  package func calendarEvent(
    initials: String?, isOff: Bool = false, at stamp: Instant
  ) -> CalendarEvent {
    CalendarEvent(
      uid: "\(id)@cordee", stamp: stamp, starts: plan.startsAt, ends: plan.endsAt,
      summary: initials.map { "Rencontre (\($0))" } ?? "Rencontre",
      place: MeetingRules.placeOutside(plan.place),
      note: plan.link.isEmpty ? nil : plan.link, sequence: sequence,
      isCancelled: isOff || isCancelled)
  }

  /// One file with this entry alone.
  package func calendar(initials: String?, isOff: Bool = false, at stamp: Instant) -> String {
    calendarFile(
      [calendarEvent(initials: initials, isOff: isOff, at: stamp)], name: "Rencontre")
  }

  /// « L. H. » of « Leïla H. ».
  package static func initials(of name: String) -> String {
    name.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "\u{A0}" }).prefix(3)
      .compactMap(\.first).map { "\($0.uppercased())." }.joined(separator: " ")
  }
}
