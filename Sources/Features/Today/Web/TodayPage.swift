import Domain
import Kernel
import UseCases
import WebSupport

/// What Today shows: parts in the order of need, each line with one action.
struct TodayPage {
  let date: Day
  let hello: String
  let summary: String
  let sections: [Section]
  let calm: String?
  let rows: [CompanionDay.Row]
  let rowsCaption: String
  let firstNames: [String]?
  let figures: [Figure]
  /// Where this visitor goes most often from here.
  let mainAction: (title: String, path: String)?

  struct Section {
    let id: String
    let title: String
    let count: String
    let lines: [Line]
    /// The whole list, when it has a page of its own.
    var more: (title: String, path: String)?
  }

  struct Line {
    let what: HTML
    let meta: String
    let mark: HTML
    let action: String
    let path: String
    var isUrgent = false
  }

  struct Figure {
    let label: String
    let value: String
    let base: String
  }

  init(
    date: Day, member: Member, summary: String, sections: [Section], calm: String?,
    rows: [CompanionDay.Row] = [], rowsCaption: String = "", firstNames: [String]? = nil,
    figures: [Figure] = [], mainAction: (title: String, path: String)? = nil
  ) {
    self.date = date
    hello = "Bonjour \(member.name.split(separator: " ").first.map(String.init) ?? "")"
    self.summary = summary
    self.sections = sections.filter { !$0.lines.isEmpty }
    self.calm = calm
    self.rows = rows
    self.rowsCaption = rowsCaption
    self.firstNames = firstNames
    self.figures = figures
    self.mainAction = mainAction
  }

  init(_ board: TodayBoard, member: Member, on today: Day) {
    switch board {
    case .companion(let day, let team):
      self = .companion(day, team, member, today)
    case .employer(let day, let team):
      self = .employer(day, team, member, today)
    case .beside(let names):
      self.init(
        date: today, member: member,
        summary: member.role == .volunteer
          ? "Les personnes de votre groupe." : "Les personnes de vos équipes.",
        sections: [], calm: names.isEmpty ? "Personne n’est noté dans votre groupe." : nil,
        firstNames: names)
    case .workshop(let names, let due):
      let lines = [(due.week.previous, due.lastWeek), (due.week, due.thisWeek)]
        .filter { $0.1 > 0 }
        .map { week, count in
          Line(
            what: "\(TodayPage.capital(week.label))",
            meta: "\(French.count(count, "personne")) sans heures notées.",
            mark: badge("Heures", .info, icon: Icon.clock), action: "Saisir",
            path: "/equipe/heures?semaine=\(week.monday)", isUrgent: week < due.week)
        }
      self.init(
        date: today, member: member,
        summary: names.isEmpty
          ? "Personne n’est noté dans votre équipe." : "Les personnes de vos équipes.",
        sections: [
          Section(id: "t-heures", title: "Heures de la semaine à saisir", count: "", lines: lines)
        ],
        calm: names.isEmpty
          ? "Personne n’est noté dans votre groupe."
          : lines.isEmpty ? "Les heures de l’équipe sont notées." : nil,
        firstNames: names, mainAction: ("Heures de l’équipe", "/equipe/heures"))
    case .territory(let counts, let thresholds, let team):
      self = .territory(counts, thresholds, team, member, today)
    }
  }

  static func capital(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// « 3 choses attendent un geste de vous. »
  static func summary(_ count: Int) -> String {
    switch count {
    case 0: "Rien n’attend votre geste aujourd’hui."
    case 1: "Une chose attend un geste de vous."
    default: "\(French.number(count)) choses attendent un geste de vous."
    }
  }

  static func teamSection(_ team: TeamDay?, _ member: Member) -> Section {
    Section(
      id: "t-equipe", title: "Votre équipe", count: "",
      lines: orphanLines(team) + standingLines(team, member)
        + (team?.accessRequests ?? []).map {
          Line(
            what: "\($0.name) demande à rejoindre \(member.structureName)",
            meta: "Vérifiez que vous connaissez cette personne.",
            mark: badge("Accès", .info, icon: Icon.lock.html), action: "Répondre",
            path: "/structures/\(member.structure)/equipe")
        })
  }

  /// The end of the structure's authorisation, six months before; files that wait for the DDETS.
  private static func standingLines(_ team: TeamDay?, _ member: Member) -> [Line] {
    var lines: [Line] = []
    if let end = team?.orderEndsOn {
      lines.append(
        Line(
          what: "L’habilitation \(French.of(member.structureName)) prend fin le \(French.day(end))",
          meta: "Préparer le renouvellement\u{A0}: il passe devant le CDIAE.",
          mark: badge("Habilitation", .warn, icon: Icon.calendar.html), action: "Préparer",
          path: "/structures/\(member.structure)/habilitation/dossier"))
    }
    if let count = team?.filesToStudy, count > 0 {
      lines.append(
        Line(
          what: "\(French.count(count, "dossier")) d’habilitation à étudier",
          meta: "Déposés par des structures du territoire.",
          mark: badge("Habilitation", .info, icon: Icon.calendar.html), action: "Voir",
          path: "/habilitations"))
    }
    if let control = team?.controls.first {
      let due = control.dueOn.map { "Preuves attendues jusqu’au \(French.day($0)) inclus." }
      lines.append(
        Line(
          what: due == nil ? "Un contrôle attend votre regard" : "Contrôle de la DDETS",
          meta: due ?? "L’employeur a envoyé ses preuves.",
          mark: badge("Contrôle", .info, icon: Icon.calendar.html), action: "Ouvrir",
          path: "/controles"))
    }
    return lines
  }
}
