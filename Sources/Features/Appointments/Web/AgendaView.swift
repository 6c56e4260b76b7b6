import Domain
import Kernel
import UseCases
import WebSupport

/// A week, day after day.
func agendaView(
  _ page: AgendaWeek, member: Member, request: PageRequest, footer: Footer
) -> HTML {
  let base = page.isMine ? "/agenda?" : "/agenda?qui=structure&"
  func link(_ week: WorkWeek) -> String { "\(base)semaine=\(week.monday)" }
  let today = ParisTime.day(of: page.now)
  let more: HTML? = page.next.map {
    "<p>\(buttonLink("La suite de la semaine", to: "\(link(page.week))&apres=\($0)", .alt))</p>"
  }
  return pageLayout(
    title: "Agenda", section: .agenda, request: request, footer: footer,
    content: """
      <div class="head split"><div class="stack s"><h1>Agenda</h1>\
      <p>\(TodayPage.capital(page.week.label)). Les heures proposées, et qui les a prises.</p></div>\
      <div class="row no-print">\(buttonLink("Proposer des heures", to: "/agenda/heures", icon: Icon.plus.html))\
      \(buttonLink("Ouvrir une séance", to: "/agenda/seances", .alt))</div></div>
      \(tabs("Qui", [
        TabEntry("Mes rendez-vous", "/agenda?semaine=\(page.week.monday)", isCurrent: page.isMine),
        TabEntry(
          member.structureName, "/agenda?qui=structure&semaine=\(page.week.monday)",
          isCurrent: !page.isMine),
      ]))
      <nav class="row no-print" aria-label="Semaines">\
      \(buttonLink("Semaine d’avant", to: link(page.week.previous), .alt))\
      \(buttonLink("Cette semaine", to: link(WorkWeek(containing: today)), .quiet))\
      \(buttonLink("Semaine d’après", to: link(page.week.next), .alt))</nav>
      \(days(page, today, request))\(more)
      <p class="small muted no-print"><a href="/agenda/textes">Textes à envoyer</a>, \
      <a href="/agenda/reglages">adresse pour votre téléphone et réglages</a></p>
      """)
}

private func days(_ page: AgendaWeek, _ today: Day, _ request: PageRequest) -> HTML {
  guard !page.rows.isEmpty else {
    return emptyState(
      "Aucune heure n’est proposée cette semaine.",
      action: buttonLink(
        "Proposer des heures", to: "/agenda/heures?jour=\(max(today, page.week.monday))", .alt))
  }
  let byDay = Dictionary(grouping: page.rows, by: \.slot.starts.day)
  return """
    <div class="grid">\(byDay.keys.sorted().html { day in
      """
      <section class="card stack s" aria-labelledby="j-\(day)"><div class="card-h">\
      <h2 id="j-\(day)">\(TodayPage.capital(French.longDay(day)))</h2>\
      \(day == today ? badge("Aujourd’hui", .info) : nil)</div>\
      <ol class="agenda">\(byDay[day]!.html { row($0, page, request) })</ol></section>
      """
    })</div>
    """
}

private func row(_ row: AgendaWeek.Row, _ page: AgendaWeek, _ request: PageRequest) -> HTML {
  let slot = row.slot
  let host: HTML? = page.isMine ? nil : "<p class=\"small muted\">Avec \(row.host)</p>"
  return """
    <li><time datetime="\(slot.starts.description)">\(hourWords(slot.starts))</time><div>\
    \(slot.isCollective ? session(slot) : alone(row, page, request))\(host)</div></li>
    """
}

private func session(_ slot: AppointmentSlot) -> HTML {
  """
  <a href="/agenda/seances/\(slot.id)">\(slot.title)</a>\
  <p class="small muted">\(slot.taken)/\(slot.seats) places prises, \(slot.place)</p>
  """
}

private func alone(_ row: AgendaWeek.Row, _ page: AgendaWeek, _ request: PageRequest) -> HTML {
  let slot = row.slot
  guard !row.people.isEmpty else {
    let retire: HTML? =
      page.isMine && slot.startsAt > page.now
      ? actionButton(
        "Retirer", post: "/agenda/creneaux/\(slot.id)/retirer", request: request, .quiet,
        hidden: [("retour", "/agenda?semaine=\(page.week.monday)")],
        describedAs: "l’heure de \(hourWords(slot.starts))") : nil
    let motive: HTML? = slot.motive.map { "<p class=\"small muted\">\($0.label)</p>" }
    return """
      <div class="split"><div><p>Libre</p>\(motive)</div>\
      <div class="no-print">\(retire)</div></div>
      """
  }
  return row.people.html { expected in
    let appointment = expected.appointment
    let name: HTML =
      expected.name.map { "<a href=\"/rendez-vous/\(appointment.id)\">\($0)</a>" }
      ?? "Heure prise"
    return """
      <div class="split"><div>\(name)<p class="small muted">\(appointment.motive.label), \
      \(slot.place)</p></div>\(attendanceBadge(appointment, at: page.now))</div>
      """
  }
}

/// Offering hours.
func slotFormView(_ state: FormState, request: PageRequest, footer: Footer) -> HTML {
  let motives =
    [(value: "", label: "Toute rencontre")]
    + AppointmentMotive.alone.map { (value: $0.code, label: $0.label) }
  return pageLayout(
    title: "Proposer des heures", section: .agenda, request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs([("Agenda", "/agenda")], here: "Proposer des heures"))
      <div class="stack s"><h1>Proposer des heures</h1><p>Un temps de la journée, coupé en \
      rendez-vous. Les personnes invitées y choisissent le leur.</p></div>\(state.summary)
      <form class="card stack" method="post" action="/agenda/heures">\(request.csrfField)\
      \(textField("jour", "Jour", in: state, type: "date", short: true))\
      <div class="inline">\(textField("de", "De", in: state, type: "time"))\
      \(textField("a", "À", in: state, type: "time"))\
      \(textField("duree", "Durée de chacun, en minutes", in: state, extra: " inputmode=\"numeric\""))</div>\
      \(textField("lieu", "Lieu", in: state,
        hint: "Comme on le dirait à la personne\u{A0}: «\u{A0}bureau 2, premier étage\u{A0}».",
        extra: " maxlength=\"120\""))\
      \(selectField("motif", "De quoi on parlera", motives, in: state,
        hint: "Ce mot ne paraît ni dans les messages ni dans les agendas des téléphones."))\
      \(textField("semaines", "Répéter le même jour, pendant combien de semaines", in: state,
        hint: "1 pour ne pas répéter.", short: true, extra: " inputmode=\"numeric\""))\
      <div class="row"><button class="btn">Proposer ces heures</button>\
      \(buttonLink("Revenir à l’agenda", to: "/agenda", .quiet))</div></form>
      """)
}
