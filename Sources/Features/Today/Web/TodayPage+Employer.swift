import Domain
import Kernel
import UseCases
import WebSupport

extension TodayPage {
  static func employer(
    _ day: EmployerDay, _ team: TeamDay?, _ member: Member, _ today: Day
  ) -> TodayPage {
    let escalated = day.toAnswer.filter { level($0, today) >= .escalation }
    let others = day.toAnswer.filter { level($0, today) < .escalation }
    let sections = [
      appointmentSection(day.appointments),
      Section(
        id: "t-recours", title: "Elles attendent depuis longtemps",
        count: French.count(escalated.count, "candidature"),
        lines: escalated.map { waiting($0, today) }),
      Section(
        id: "t-attente", title: "Candidatures à lire",
        count: "\(French.count(day.totalToAnswer, "candidature")) sans réponse en tout",
        lines: others.map { waiting($0, today) }),
      Section(
        id: "t-promis", title: "Vous aviez répondu «\u{A0}plus tard\u{A0}»", count: "",
        lines: day.promised.map(promised)),
      Section(
        id: "t-entretiens", title: "Entretiens proposés", count: "",
        lines: day.interviews.map(interviewToCome)),
      meetingSection(day.meetings, today),
      Section(
        id: "t-pass", title: "PASS IAE à demander", count: "",
        lines: day.expectedPasses.map { expected($0, today) }),
      Section(
        id: "t-sans-pass", title: "Embauches sans PASS IAE", count: "",
        lines: day.hiresWithoutPass.map { hireWithoutPass($0, today) }),
      Section(
        id: "t-sorties", title: "Sorties à apprécier", count: "",
        lines: day.exitsToJudge.map { toJudge($0, today) }),
      Section(
        id: "t-nouvelles", title: "Prendre des nouvelles", count: "",
        lines: day.followUps.map(followUp)),
      Section(
        id: "t-pass-fin", title: "PASS IAE qui se terminent", count: "",
        lines: day.endingPasses.map { endingPass($0, today) },
        more: ("Toutes les fins, jusqu’à un an", "/pass?mois=12")),
      Section(
        id: "t-saison", title: "La saison revient", count: "",
        lines: day.toRecontact.map(season)),
      followUpSection(day.followUp, today),
      teamSection(team, member),
    ]
    let count = sections.reduce(0) { $0 + $1.lines.count }
    return TodayPage(
      date: today, member: member, summary: summary(count), sections: sections,
      calm: count == 0
        ? "Aucune candidature n’attend. Vos fiches de poste disent ce que vous cherchez." : nil,
      mainAction: ("Voir mes fiches de poste", "/postes"))
  }

  private static func level(_ line: ApplicationLine, _ today: Day) -> SilenceLevel {
    if case .waiting(_, let level) = line.alert(on: today) { level } else { .none }
  }

  private static func received(_ line: ApplicationLine) -> HTML {
    "<a href=\"/candidatures/\(line.id)\">\(line.name)</a>"
  }

  private static func posts(_ line: ApplicationLine) -> String {
    line.posts.isEmpty ? "Candidature spontanée." : "\(line.posts.joined(separator: ", "))."
  }

  private static func waiting(_ line: ApplicationLine, _ today: Day) -> Line {
    let days: (Int, SilenceLevel) =
      if case .waiting(let days, let level) = line.alert(on: today) { (days, level) } else {
        (0, .none)
      }
    let told =
      days.1 >= .escalation
      ? " Une réponse courte suffit, même pour dire plus tard." : ""
    return Line(
      what: received(line), meta: posts(line) + told,
      mark: silenceClock(days.0, days.1, line.thresholds), action: "Répondre",
      path: "/candidatures/\(line.id)", isUrgent: days.1 >= .warning)
  }

  private static func promised(_ line: ApplicationLine) -> Line {
    let until = if case .later(let until) = line.status { French.day(until) } else { "" }
    return Line(
      what: received(line), meta: "\(posts(line)) Vous aviez donné le \(until).",
      mark: badge("Promis", .warn, icon: Icon.calendar.html), action: "Répondre",
      path: "/candidatures/\(line.id)")
  }

  private static func interviewToCome(_ line: ApplicationLine) -> Line {
    let when = if case .interview(let proposal) = line.status { slots(proposal) } else { "" }
    return Line(
      what: received(line), meta: "\(posts(line)) \(when).",
      mark: badge("Entretien", .info, icon: Icon.calendar.html), action: "Voir",
      path: "/candidatures/\(line.id)")
  }

  private static func expected(_ row: EmployerDay.Expected, _ today: Day) -> Line {
    let begins =
      row.startsOn > today
      ? "Premier jour\u{A0}: \(French.day(row.startsOn))."
      : "A commencé le \(French.day(row.startsOn))."
    return Line(
      what: "<a href=\"/pass/\(row.pass)\">\(row.name)</a>",
      meta: "\(begins) À demander sur Les emplois de l’inclusion, puis à noter ici.",
      mark: badge("PASS attendu", .info, icon: Icon.clock), action: "Ouvrir la fiche",
      path: "/pass/\(row.pass)", isUrgent: row.startsOn <= today)
  }

  private static func toJudge(_ line: ExitLine, _ today: Day) -> Line {
    let until =
      if case .toJudge(let until) = line.judgement.verdict {
        "Sa situation s’apprécie jusqu’au \(French.day(until))."
      } else { "Le mois est passé. Sa situation n’est pas encore écrite." }
    return Line(
      what: "<a href=\"/sorties/\(line.id)\">\(line.name)</a>",
      meta: "Son dernier jour\u{A0}: \(French.day(line.presence.last)). \(until)",
      mark: badge("Sortie", .info, icon: Icon.relay.html), action: "Écrire sa situation",
      path: "/sorties/\(line.id)")
  }

  private static func season(_ line: ApplicationLine) -> Line {
    let month =
      if case .refused(let refusal) = line.status, let from = refusal.recontactFrom {
        French.month(from)
      } else { "" }
    return Line(
      what: received(line), meta: "\(posts(line)) Vous aviez proposé de reprendre dès \(month).",
      mark: badge("À reprendre", .ok, icon: Icon.restart.html), action: "Reprendre",
      path: "/candidatures/\(line.id)")
  }

  static func territory(
    _ counts: TerritoryCounts?, _ thresholds: AnswerThresholds, _ team: TeamDay?,
    _ member: Member, _ today: Day
  ) -> TodayPage {
    let team = teamSection(team, member)
    let figures: [Figure] =
      counts.map { counts in
        let base = "sur \(shown(counts.waiting)) sans première réponse"
        return [
          Figure(
            label: "Candidatures sans première réponse", value: shown(counts.waiting),
            base: "dans tout le territoire"),
          Figure(
            label: "Depuis \(thresholds.escalation) jours ou plus",
            value: shown(counts.escalated), base: base),
          Figure(
            label: "Sans réponse humaine, \(thresholds.silence) jours ou plus",
            value: shown(counts.silent), base: base),
          Figure(
            label: "Embauches suivies ici", value: shown(counts.employed),
            base: "dans les structures du territoire"),
        ]
      } ?? []
    return TodayPage(
      date: today, member: member,
      summary:
        "Des nombres, personne en particulier. Un nombre plus petit que 5 n’est pas montré.",
      sections: [team],
      calm: counts == nil ? "Votre structure n’est rattachée à aucun territoire." : nil,
      figures: figures, mainAction: ("Voir les employeurs", "/employeurs"))
  }

  /// Zero may be said; from 1 to 4 nobody may be guessed.
  private static func shown(_ number: Int) -> String {
    (1..<5).contains(number) ? "moins de 5" : French.number(number)
  }
}
