import Domain
import Kernel
import UseCases
import WebSupport

extension TodayPage {
  static func meetingSection(_ meetings: [TodayMeeting], _ today: Day) -> Section {
    Section(
      id: "t-rencontres", title: "Rencontres", count: "",
      lines: meetings.map { meeting($0, today) })
  }

  private static func meeting(_ meeting: TodayMeeting, _ today: Day) -> Line {
    let page = "/rencontres/\(meeting.id)"
    let what: HTML =
      "<a href=\"\(page)\">\(meeting.kind.label)</a> autour \(French.of(meeting.name))"
    if meeting.awaitsMinutes {
      return Line(
        what: what,
        meta: "C’était le \(French.day(meeting.starts.day)). Rien n’est encore écrit.",
        mark: badge("Compte rendu", .info, icon: Icon.pencil.html), action: "Écrire",
        path: "\(page)/compte-rendu")
    }
    let hour = French.time(hour: meeting.starts.hour, minute: meeting.starts.minute)
    let isToday = meeting.starts.day == today
    return Line(
      what: what,
      meta: isToday
        ? "Aujourd’hui à \(hour)." : "\(capital(French.longDay(meeting.starts.day))) à \(hour).",
      mark: badge(
        isToday ? "Aujourd’hui" : "Bientôt", .info, icon: Icon.calendar.html),
      action: "Préparer", path: page)
  }
}
