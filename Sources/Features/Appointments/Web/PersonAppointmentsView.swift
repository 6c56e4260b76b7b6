import Domain
import Kernel
import UseCases
import WebSupport

/// The tab « Rendez-vous »: what is to come, what to do next, what was.
func personAppointmentsView(
  _ page: PersonAppointments, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let person = page.person
  let top: HTML =
    page.header.map { personFrame($0, current: .appointments) }
      ?? """
      \(breadcrumbs(
      [("Salariés", "/salaries"), (person.name, "/personnes/\(person.id)/contrats")],
      here: "Rendez-vous"))<div class="stack"><h1>\(person.name)</h1></div>
      """
  return pageLayout(
    title: "Rendez-vous \(French.of(person.name))",
    section: page.header == nil ? .employees : .people, request: request, footer: footer,
    content: """
      \(top)\(state.summary)
      <div class="cols"><div class="stack l">\(toCome(page))\(bookForm(page, state, request))\
      \(past(page))</div>
      <aside class="stack l" aria-label="Inviter et suivre">\(standings(page, request))\
      \(inviteForm(page, state, request))\(attended(page))</aside></div>
      """)
}

private func toCome(_ page: PersonAppointments) -> HTML {
  let list: HTML =
    page.toCome.isEmpty
    ? emptyState("Aucun rendez-vous à venir avec votre structure.")
    : """
    <ol class="agenda">\(page.toCome.html { appointment in
      let slot = appointment.slot
      return """
        <li><time datetime="\(slot.starts.description)">\(hourWords(slot.starts))</time><div>\
        <a href="/rendez-vous/\(appointment.id)">\(TodayPage.capital(French.longDay(slot.starts.day)))</a>\
        <p class="small muted">\(appointment.motive.label), avec \(page.hosts[slot.host] ?? "la structure"), \
        \(slot.place)</p></div></li>
        """
    })</ol>
    """
  let elsewhere: HTML? =
    page.elsewhere.isEmpty
    ? nil
    : """
    <h3>Avec d’autres structures de son cercle</h3><ul class="stack s">\(page.elsewhere.html {
      "<li>\(TodayPage.capital(whenWords($0.starts))), \($0.structure)</li>"
    })</ul>
    """
  return """
    <section class="card stack" aria-labelledby="t-venir"><div class="card-h">\
    <h2 id="t-venir">À venir</h2>\
    <a class="small no-print" href="/agenda">Agenda</a></div>\(list)\(elsewhere)</section>
    """
}

/// Take an hour with her, here and now.
private func bookForm(
  _ page: PersonAppointments, _ state: FormState, _ request: PageRequest
) -> HTML {
  let base = "/personnes/\(page.person.id)/rendez-vous"
  let own = state.values["geste"] == "prendre" ? state : FormState()
  let standing = page.standings.first { $0.motive == page.motive }?.standing
  let convene: HTML? =
    page.settings.convenes && (standing?.admitsConvocation ?? false)
    ? checkBox(
      "convoquer", "Envoyer comme une convocation", in: own,
      hint: "Le rappel ajoutera\u{A0}: «\u{A0}\(page.settings.convocationWords)\u{A0}»") : nil
  let motives = FormState(Form([("motif", page.motive.code)]))
  let chooser: HTML = """
    <form class="row end no-print" method="get" action="\(base)">\
    \(selectField(
      "motif", "Pour", AppointmentMotive.alone + AppointmentMotive.together, in: motives.apart("vue")))\
    <button class="btn alt">Voir les heures</button></form>
    """
  let hours: HTML =
    page.hours.isEmpty
    ? emptyState(
      "Aucune heure libre n’est proposée pour cette rencontre.",
      action: buttonLink("Proposer des heures", to: "/agenda/heures", .alt))
    : """
    <form class="stack" method="post" action="\(base)/prendre">\(request.csrfField)\
    <input type="hidden" name="motif" value="\(page.motive.code)">\
    \(hourChoices(page.hours, in: own, isHers: false, asks: "Elle l’a demandé"))\(convene)\
    <div class="row"><button class="btn">Prendre cette heure avec elle</button></div></form>
    """
  return """
    <section class="card stack no-print" aria-labelledby="t-prendre">\
    <h2 id="t-prendre">Prendre une heure avec elle</h2>\(chooser)\(hours)</section>
    """
}

private func past(_ page: PersonAppointments) -> HTML? {
  guard !page.past.isEmpty else { return nil }
  return """
    <section class="card stack" aria-labelledby="t-passes"><h2 id="t-passes">Jusqu’ici</h2>\
    <ul class="list">\(page.past.html { appointment in
      """
      <li><div><p class="what"><a href="/rendez-vous/\(appointment.id)">\
      \(TodayPage.capital(whenWords(appointment.slot.starts)))</a></p>\
      <p class="meta">\(appointment.motive.label)</p></div>\
      <div class="side">\(attendanceBadge(appointment, at: page.now))</div></li>
      """
    })</ul></section>
    """
}

/// Where each meeting stands, and what it asks.
private func standings(_ page: PersonAppointments, _ request: PageRequest) -> HTML? {
  guard !page.standings.isEmpty else { return nil }
  return """
    <section class="card stack" aria-labelledby="t-suites"><h2 id="t-suites">Où l’on en est</h2>\
    <ul class="stack">\(page.standings.html { line in
      let tone: Tone =
        line.standing.asksForAnAction ? .warn : line.standing == .seen ? .ok : .info
      let ask: HTML? = advice(line.standing).map { "<p class=\"small\">\($0)</p>" }
      return """
        <li class="stack s"><div class="split"><p>\(line.motive.label)</p>\
        \(badge(line.standing.label, line.standing == .closed ? .plain : tone))</div>\(ask)\
        \(line.standing == .closed ? nil : closing(line.motive, page, request))</li>
        """
    })</ul>\(open(page))</section>
    """
}

private func advice(_ standing: InvitationStanding) -> String? {
  switch standing {
  case .invitationExpired: "Proposer autrement\u{A0}: appeler, ou prendre une heure avec elle."
  case .toBeSaid: "Dire ce qui s’est passé."
  case .noShow: "Prendre des nouvelles, puis proposer une autre heure."
  case .revoked, .excused: "Proposer une autre heure."
  case .notInvited, .invitationPending, .appointmentToCome, .seen, .closed: nil
  }
}

private func closing(
  _ motive: AppointmentMotive, _ page: PersonAppointments, _ request: PageRequest
) -> HTML {
  actionButton(
    "Noter comme terminé", post: "/personnes/\(page.person.id)/rendez-vous/terminer",
    request: request, .quiet, hidden: [("motif", motive.code)], describedAs: motive.label)
}

private func open(_ page: PersonAppointments) -> HTML? {
  guard !page.openInvitations.isEmpty else { return nil }
  return """
    <h3>Invitations ouvertes</h3><ul class="stack s">\(page.openInvitations.html { invitation in
      let until: HTML? = invitation.lastDay.map { ", jusqu’au \(time($0))" }
      return """
        <li><a href="/invitations-rdv/\(invitation.id)">\(invitation.motive.label)</a>\
        <p class="small muted">\(invitation.channel.label)\(until)</p></li>
        """
    })</ul>
    """
}

private func inviteForm(
  _ page: PersonAppointments, _ state: FormState, _ request: PageRequest
) -> HTML {
  let usual = FormState(Form([("motif", page.motive.code), ("avec", "moi")]))
  let own = state.values["geste"] == "inviter" ? state : usual
  let mark = own.apart("inviter")
  let days =
    page.settings.invitationDays.map { "Elle ouvre \(French.count($0, "jour"))." }
    ?? "Elle ne finit pas."
  return """
    <form class="card stack no-print" method="post" \
    action="/personnes/\(page.person.id)/rendez-vous/inviter">\(request.csrfField)\
    <h2>L’inviter à choisir son heure</h2><p class="small muted">Elle choisit sans compte, avec un \
    code de huit signes. \(days)</p>\
    \(selectField(
      "motif", "De quoi on parlera", AppointmentMotive.alone + AppointmentMotive.together,
      in: mark))\
    <fieldset><legend>Comment l’inviter</legend>\(InvitationChannel.allCases.html { channel in
      radio(
        "moyen", value: channel.code, channel.label, in: own,
        hint: page.channels.contains(channel) ? nil : missing(channel))
    })</fieldset>\(channelError(own))\
    <fieldset><legend>Avec qui</legend>\
    \(radio("avec", value: "moi", "Avec moi", in: own))\
    \(radio("avec", value: "tous", "Avec n’importe qui de l’équipe", in: own))</fieldset>\
    <button class="btn full">Inviter</button></form>
    """
}

private func missing(_ channel: InvitationChannel) -> String {
  channel == .email
    ? "Son adresse n’est pas connue ici." : "Son numéro de portable n’est pas connu ici."
}

private func channelError(_ state: FormState) -> HTML? {
  state.message(for: "moyen").map {
    "<p class=\"err\" id=\"champ-moyen\" tabindex=\"-1\">\(Icon.warning.html)\($0.title)\u{A0}\($0.detail)</p>"
  }
}

/// K15: seen out of seen and missed; what work held back stands apart.
private func attended(_ page: PersonAppointments) -> HTML? {
  let counts = page.counts
  let expected = counts.seen + counts.noShow
  guard expected + counts.keptAtWork > 0 else { return nil }
  return """
    <section class="card stack s" aria-labelledby="t-venue"><h2 id="t-venue">Venue</h2>\
    \(expected > 0 ? "<p>\(counts.seen) fois sur \(expected).</p>" : nil)\
    \(counts.keptAtWork > 0
      ? "<p>\(French.count(counts.keptAtWork, "fois", "fois")) empêchée par le travail, compté à part\u{A0}: ce n’est pas une absence.</p>"
      : nil)</section>
    """
}
