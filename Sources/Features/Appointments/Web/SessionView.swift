import Domain
import Kernel
import UseCases
import WebSupport

/// Opening a session.
func sessionFormView(_ state: FormState, request: PageRequest, footer: Footer) -> HTML {
  pageLayout(
    title: "Ouvrir une séance", section: .agenda, request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs([("Agenda", "/agenda")], here: "Ouvrir une séance"))
      <div class="stack s"><h1>Ouvrir une séance</h1><p>Information collective, permanence, \
      atelier\u{A0}: des places, et une page pour les présences.</p></div>\(state.summary)
      <form class="card stack" method="post" action="/agenda/seances">\(request.csrfField)\
      \(textField("nom", "Son nom", in: state, extra: " maxlength=\"80\""))\
      \(selectField("motif", "Sorte", AppointmentMotive.together, in: state))\
      <div class="inline">\(textField("jour", "Jour", in: state, type: "date"))\
      \(textField("de", "Heure", in: state, type: "time"))\
      \(textField("duree", "Durée, en minutes", in: state, extra: " inputmode=\"numeric\""))\
      \(textField("places", "Places", in: state, extra: " inputmode=\"numeric\""))</div>\
      \(textField("lieu", "Lieu", in: state, extra: " maxlength=\"120\""))\
      <div class="row"><button class="btn">Ouvrir la séance</button>\
      \(buttonLink("Revenir à l’agenda", to: "/agenda", .quiet))</div></form>
      """)
}

/// A session: seats, names, attendance in one page.
func sessionView(
  _ sheet: SessionSheet, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let slot = sheet.slot
  let back = "/agenda?qui=structure&semaine=\(slot.starts.day)"
  return pageLayout(
    title: slot.title, section: .agenda, request: request, footer: footer,
    content: """
      \(breadcrumbs([("Agenda", back)], here: slot.title))
      <div class="stack s"><h1>\(slot.title)</h1><p>\(TodayPage.capital(whenWords(slot.starts))), \
      \(lengthWords(slot.minutes)), \(slot.place). Avec \(sheet.host).</p></div>\(state.summary)
      <div class="cols"><div class="stack l">\(seats(sheet, request))</div>
      <aside class="stack l" aria-label="Inscrire">\(registration(sheet, state, request))</aside></div>
      """)
}

private func seats(_ sheet: SessionSheet, _ request: PageRequest) -> HTML {
  let slot = sheet.slot
  let hasBegun = slot.startsAt <= sheet.now
  guard !sheet.rows.isEmpty else {
    return """
      <section class="card stack"><div class="card-h"><h2>Inscrits</h2>\
      <span class="count">0/\(slot.seats)</span></div>\
      \(emptyState("Personne n’est encore inscrit."))</section>
      """
  }
  let unknown: HTML? =
    sheet.unknown == 0
    ? nil
    : "<p class=\"small muted\">\(French.count(sheet.unknown, "place prise", "places prises")) par des personnes que vous ne connaissez pas.</p>"
  let hint: HTML =
    hasBegun
    ? "<p>Dire qui est venu. «\u{A0}Empêchée par le travail\u{A0}» n’est pas une absence.</p>"
    : "<p>Les présences se notent à partir du début. Avant, on peut noter qu’une personne ne vient pas.</p>"
  return """
    <section class="card stack wrap" aria-labelledby="t-inscrits"><div class="card-h">\
    <h2 id="t-inscrits">Inscrits</h2><span class="count">\(slot.taken)/\(slot.seats) places</span></div>\
    \(hint)\(unknown)<form class="stack" method="post" action="/agenda/seances/\(slot.id)/presences">\
    \(request.csrfField)<table class="table mid"><caption class="vh">Présences</caption><thead><tr>\
    <th scope="col">Personne</th><th scope="col">Ce qui s’est passé</th></tr></thead>\
    <tbody>\(sheet.rows.html { attendanceRow($0, hasBegun: hasBegun, at: sheet.now) })\
    </tbody></table><div class="row no-print"><button class="btn">Garder les présences</button></div>\
    </form></section>
    """
}

private func attendanceRow(_ row: SessionSheet.Row, hasBegun: Bool, at now: Instant) -> HTML {
  guard let name = row.name else { return "" }
  let appointment = row.appointment
  let field = "p-\(appointment.id)"
  let choices = [appointment.attendance] + appointment.attendance.possible(isToCome: !hasBegun)
  return """
    <tr><th scope="row"><label for="champ-\(field)">\(name)</label></th><td>\
    <select id="champ-\(field)" name="\(field)">\(choices.html { choice in
      let label = choice == .unknown ? appointment.stateLabel(at: now) : choice.label
      return """
        <option value="\(choice.code)"\(if: choice == appointment.attendance, " selected")>\(label)</option>
        """
    })</select></td></tr>
    """
}

private func registration(
  _ sheet: SessionSheet, _ state: FormState, _ request: PageRequest
) -> HTML? {
  let slot = sheet.slot
  if slot.startsAt <= sheet.now { return nil }
  if slot.isFull {
    return note(
      "<p>La séance est complète. Une place se libère quand quelqu’un ne vient pas.</p>", .info)
  }
  guard !sheet.mayJoin.isEmpty else {
    return note("<p>Vous inscrivez les personnes que vous suivez.</p>", .info)
  }
  let work: HTML? =
    state.message(for: "pendant_travail") == nil
    ? nil
    : checkBox("pendant_travail", "Elle l’a demandé", in: state, id: "champ-pendant_travail")
  return """
    <form class="card stack no-print" method="post" action="/agenda/seances/\(slot.id)/inscrire">\
    \(request.csrfField)<h2>Inscrire quelqu’un</h2>\(selectField(
      "personne", "Personne que vous suivez",
      [(value: "", label: "Choisir")]
        + sheet.mayJoin.map { (value: $0.person.text, label: $0.name) },
      in: state))\(work)<button class="btn full">Garder sa place</button>\
    <p class="small muted">Elle peut aussi s’inscrire seule, avec le code d’une invitation.</p></form>
    """
}
