import Domain
import Kernel
import UseCases
import WebSupport

extension TodayPage {
  static func companion(
    _ day: CompanionDay, _ team: TeamDay?, _ member: Member, _ today: Day
  ) -> TodayPage {
    var withHer = day.restarts.map(restart)
    withHer += day.answers.map(answer)
    withHer += day.interviews.filter { !$0.isAnswerUnread }.map(interview)
    withHer += day.circleRequests.map(asking) + day.endingAgreements.map(ending)
    if day.toTell > 0 { withHer.append(toTell(day.toTell)) }
    withHer += day.toRecontact.map(recontact) + day.drafts.map(draft)
    let sections = [
      appointmentSection(day.appointments),
      Section(
        id: "t-silence", title: "Candidatures sans réponse",
        count: French.count(day.silent.count, "candidature"),
        lines: day.silent.map { silent($0, today) }),
      Section(
        id: "t-moi", title: "À faire avec les personnes", count: String(withHer.count),
        lines: withHer),
      followUpSection(day.followUp, today),
      meetingSection(day.meetings, today),
      Section(
        id: "t-toit", title: "Logements à regarder ensemble", count: "",
        lines: day.homes.map(home)),
      teamSection(team, member),
      Section(
        id: "t-prolongations", title: "Prolongations demandées à votre structure", count: "",
        lines: day.prolongations.map { prolongation($0, today) },
        more: ("Toutes les demandes", "/prolongations")),
      Section(
        id: "t-sans-pass", title: "Embauches sans PASS IAE", count: "",
        lines: day.hiresWithoutPass.map { hireWithoutPass($0, today) }),
      Section(
        id: "t-pass-fin", title: "PASS IAE qui se terminent", count: "",
        lines: day.endingPasses.map { endingPass($0, today) },
        more: ("Toutes les fins, jusqu’à un an", "/pass?mois=12")),
      Section(
        id: "t-nouvelles", title: "Prendre des nouvelles", count: "",
        lines: day.followUps.map(followUp) + day.notSeen.map { notSeen($0, today) }),
    ]
    let count = sections.reduce(0) { $0 + $1.lines.count }
    return TodayPage(
      date: today, member: member, summary: summary(count), sections: sections,
      calm: count == 0
        ? "Rien n’attend. C’est le moment d’aller parler travail avec quelqu’un." : nil,
      rows: day.persons,
      rowsCaption:
        "\(French.count(day.total, "personne")), dont \(French.count(day.seenThisWeek, "vue", "vues")) cette semaine",
      mainAction: ("Accueillir une personne", "/personnes/nouvelle"))
  }

  /// « Leïla H. chez Les Jardins », the name leading to the application.
  static func subject(_ line: ApplicationLine) -> HTML {
    "<a href=\"/candidatures/\(line.id)\">\(line.name)</a> chez \(line.structureName)"
  }

  static func work(_ line: ApplicationLine) -> String {
    let posts = line.posts.isEmpty ? "Candidature spontanée" : line.posts.joined(separator: ", ")
    return "\(posts), \(line.structureKind.shortLabel)."
  }

  private static func silent(_ line: ApplicationLine, _ today: Day) -> Line {
    guard case .waiting(let days, let level) = line.alert(on: today) else {
      return Line(
        what: subject(line), meta: work(line), mark: "", action: "Voir",
        path: "/candidatures/\(line.id)")
    }
    let told: String
    switch level {
    case .none, .notice: told = "Un premier rappel peut suffire."
    case .warning: told = "La structure est peut-être surchargée."
    case .escalation: told = "Les administrateurs de la structure sont prévenus."
    case .silence: told = "Sans réponse humaine. Ce n’est pas un refus."
    }
    return Line(
      what: subject(line), meta: "\(work(line)) \(told)",
      mark: silenceClock(days, level, line.thresholds),
      action: level >= .escalation ? "Appeler" : level == .warning ? "Relancer" : "Voir",
      path: "/candidatures/\(line.id)", isUrgent: level >= .escalation)
  }

  /// The ring of days without a human answer, in the tone of its level.
  static func silenceClock(
    _ days: Int, _ level: SilenceLevel, _ thresholds: AnswerThresholds
  ) -> HTML {
    let tone: Tone
    switch level {
    case .none, .notice: tone = .info
    case .warning: tone = .warn
    case .escalation, .silence: tone = .stop
    }
    return clockChip(days: days, full: thresholds.escalation, tone: tone)
  }

  private static func answer(_ line: ApplicationLine) -> Line {
    let told: String
    var action = "Lire avec \(firstName(line.name))"
    switch line.status {
    case .interview(let proposal):
      told = "Entretien proposé\u{A0}: \(slots(proposal)). À confirmer avec la personne."
      action = "Confirmer"
    case .later(let until): told = "Réponse\u{A0}: plus tard, avant le \(French.day(until))."
    case .refused: told = "Réponse\u{A0}: pas cette fois. Une phrase est écrite pour la personne."
    case .hired(let terms): told = "Embauche le \(French.day(terms.startsOn))."
    case .underReview: told = "La candidature est à l’étude."
    case .hireCancelled: told = "L’embauche est annulée."
    case .draft, .sent, .withdrawn, .closedElsewhere: told = "Un message est arrivé."
    }
    return Line(
      what: subject(line), meta: told,
      mark: badge("Réponse reçue", .ok, icon: Icon.fits), action: action,
      path: "/candidatures/\(line.id)")
  }

  private static func interview(_ line: ApplicationLine) -> Line {
    let when =
      if case .interview(let proposal) = line.status { slots(proposal) } else { "" }
    return Line(
      what: subject(line), meta: "Entretien\u{A0}: \(when).",
      mark: badge("Entretien", .info, icon: Icon.calendar.html), action: "Préparer",
      path: "/candidatures/\(line.id)")
  }

  static func slots(_ proposal: InterviewProposal) -> String {
    proposal.slots.map {
      "\(French.longDay($0.day)) à \(French.time(hour: $0.hour, minute: $0.minute))"
    }.joined(separator: ", ou ")
  }

  private static func ending(_ agreement: CompanionDay.Ending) -> Line {
    Line(
      what:
        "L’accord <a href=\"/personnes/\(agreement.person)/partages\">\(French.of(agreement.name))</a> avec \(agreement.recipient)",
      meta:
        "Il se termine le \(French.day(agreement.endsOn)). La personne peut dire non.",
      mark: badge("Accord", .info, icon: Icon.hand.html), action: "En parler",
      path: "/personnes/\(agreement.person)/partages")
  }

  private static func asking(_ request: CompanionDay.CircleAsking) -> Line {
    Line(
      what:
        "\(request.colleague) demande à rejoindre le cercle <a href=\"/personnes/\(request.person)/cercle\">\(French.of(request.name))</a>",
      meta: "Rien n’est ouvert avant votre réponse.",
      mark: badge("Cercle", icon: Icon.people.html), action: "Répondre",
      path: "/personnes/\(request.person)/cercle")
  }

  private static func toTell(_ count: Int) -> Line {
    Line(
      what: "<a href=\"/a-dire\">\(French.count(count, "personne")) à prévenir</a>",
      meta: "De vive voix ou par un texto\u{A0}: c’est ce qu’elles ont choisi.",
      mark: badge("À dire", .info, icon: Icon.phone.html), action: "Voir", path: "/a-dire")
  }

  private static func restart(_ restart: CompanionDay.Restart) -> Line {
    Line(
      what:
        "<a href=\"/personnes/\(restart.person)/rebondir\">\(restart.name)</a>\u{A0}: une suite à préparer",
      meta: "\(restart.reason.label) Rien ne se ferme. Son envie d’abord.",
      mark: badge("Rebondir", .info, icon: Icon.restart.html), action: "En parler",
      path: "/personnes/\(restart.person)/rebondir")
  }

  static func home(_ home: DueHome) -> Line {
    let path = "/logement/mesures/\(home.measure)"
    let what: HTML = "<a href=\"\(path)\">\(home.name)</a>, \(home.label)"
    switch home.reason {
    case .sign(let kind, let day):
      return Line(
        what: what,
        meta: "\(kind.label), le \(French.day(day)). En parler tôt aide le logement à tenir.",
        mark: badge("Premier signe", .warn, icon: Icon.warning.html), action: "En parler",
        path: path)
    case .review(let motive, let day):
      return Line(
        what: what, meta: "\(motive.label), prévu le \(French.day(day)).",
        mark: badge("Point à faire", .info, icon: Icon.calendar.html), action: "Noter le point",
        path: path)
    case .news(let round, _):
      return Line(
        what: what, meta: "\(round.label)\u{A0}: est-elle toujours dans ce logement\u{A0}?",
        mark: badge("Nouvelles", .info, icon: Icon.phone.html), action: "Prendre des nouvelles",
        path: path)
    }
  }

  static func followUp(_ line: FollowUpLine) -> Line {
    Line(
      what: "<a href=\"/suivis/\(line.id)\">\(line.name)</a>, \(line.round.month) mois après",
      meta:
        "A quitté \(line.employer). Elle a choisi\u{A0}: \(line.channel.plainLabel).",
      mark: badge("Nouvelles", .info, icon: Icon.phone.html), action: "Prendre des nouvelles",
      path: "/suivis/\(line.id)")
  }

  private static func recontact(_ line: ApplicationLine) -> Line {
    let month =
      if case .refused(let refusal) = line.status, let from = refusal.recontactFrom {
        French.month(from)
      } else { "" }
    return Line(
      what: subject(line),
      meta: "À recontacter dès \(month). Son accord est à redemander d’abord.",
      mark: badge("La saison revient", .ok, icon: Icon.restart.html), action: "Proposer à nouveau",
      path: "/candidatures/\(line.id)")
  }

  private static func draft(_ line: ApplicationLine) -> Line {
    Line(
      what: subject(line),
      meta: "Brouillon commencé le \(French.day(ParisTime.day(of: line.listedAt))).",
      mark: badge("Brouillon", icon: Icon.pencil.html), action: "Reprendre",
      path: "/candidatures/\(line.id)/modifier")
  }

  static func endingPass(_ ending: EndingPass, _ today: Day) -> Line {
    Line(
      what: "<a href=\"/pass/\(ending.pass)\">\(ending.name)</a>",
      meta:
        "Le PASS se termine le \(French.day(ending.endsOn)). Une prolongation se prépare avec elle.",
      mark: badge(
        French.count(today.days(to: ending.endsOn), "jour"), .info, icon: Icon.clock),
      action: "Ouvrir", path: "/pass/\(ending.pass)")
  }

  private static func prolongation(_ asked: ProlongationAsked, _ today: Day) -> Line {
    let days = asked.askedOn.days(to: today)
    return Line(
      what: "<a href=\"/prolongations/\(asked.id)\">\(asked.name)</a>",
      meta: "\(asked.employer) le demande. \(asked.reason.label).",
      mark: badge(
        French.count(days, "jour"), days >= ProlongationReminder.firstDay ? .warn : .info,
        icon: Icon.clock),
      action: "Répondre", path: "/prolongations/\(asked.id)",
      isUrgent: days >= ProlongationReminder.firstDay)
  }

  static func hireWithoutPass(_ row: HireWithoutPass, _ today: Day) -> Line {
    Line(
      what: "<a href=\"/personnes/\(row.person)/pass\">\(row.name)</a>",
      meta:
        "\(row.startsOn > today ? "Premier jour\u{A0}: \(French.day(row.startsOn))" : "Embauche du \(French.day(row.startsOn))"). La page dit ce qui manque, et qui peut l’apporter.",
      mark: badge("Sans PASS", .warn, icon: Icon.clock), action: "Voir ce qui manque",
      path: "/personnes/\(row.person)/pass", isUrgent: row.startsOn <= today)
  }

  private static func notSeen(_ row: CompanionDay.NotSeen, _ today: Day) -> Line {
    Line(
      what: "<a href=\"/personnes/\(row.person)\">\(row.name)</a>",
      meta: "Dernière rencontre notée le \(French.day(row.lastContact)).",
      mark: badge(French.count(row.lastContact.days(to: today), "jour"), icon: Icon.clock),
      action: "Ouvrir", path: "/personnes/\(row.person)")
  }

  private static func firstName(_ name: String) -> String {
    name.split(separator: " ").first.map(String.init) ?? name
  }
}
