import Domain
import Kernel
import UseCases
import WebSupport

extension TodayPage {
  /// What appointments ask today: those to come, those to say something of, invitations that nobody
  /// answered.
  static func appointmentSection(_ day: AppointmentsToday) -> Section {
    Section(
      id: "t-rendez-vous", title: "Rendez-vous", count: String(day.today.count + day.toSay.count),
      lines: day.today.map(expectedToday) + day.toSay.map(toSay) + day.unanswered.map(unanswered))
  }

  private static func expectedToday(_ line: AppointmentsToday.Line) -> Line {
    Line(
      what:
        "<a href=\"/rendez-vous/\(line.appointment)\">\(line.name)</a>, \(hourWords(line.starts))",
      meta: "\(line.place).",
      mark: badge("Aujourd’hui", .info, icon: Icon.calendar.html), action: "Ouvrir",
      path: "/rendez-vous/\(line.appointment)")
  }

  private static func toSay(_ line: AppointmentsToday.Line) -> Line {
    Line(
      what: "<a href=\"/rendez-vous/\(line.appointment)\">\(line.name)</a>",
      meta: "Rendez-vous du \(French.dayAndMonth(line.starts.day)) à \(hourWords(line.starts)).",
      mark: badge("À préciser", .warn, icon: Icon.calendar.html), action: "Dire ce qui s’est passé",
      path: "/rendez-vous/\(line.appointment)")
  }

  private static func unanswered(_ line: AppointmentsToday.Unanswered) -> Line {
    let until = line.lastDay.map { "Elle ouvrait jusqu’au \(French.day($0)). " } ?? ""
    return Line(
      what:
        "<a href=\"/personnes/\(line.person)/rendez-vous\">\(line.name)</a>\u{A0}: invitation sans réponse",
      meta: "\(until)Appeler, ou proposer autrement.",
      mark: badge("Invitation", icon: Icon.envelope.html), action: "Proposer",
      path: "/personnes/\(line.person)/rendez-vous")
  }
}
