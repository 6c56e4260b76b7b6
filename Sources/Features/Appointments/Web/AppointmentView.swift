import Domain
import Kernel
import UseCases
import WebSupport

/// One appointment: when, where, and what became of it.
func appointmentView(
  _ page: AppointmentPage, state: FormState, request: PageRequest, footer: Footer
) -> HTML {
  let appointment = page.appointment
  let slot = appointment.slot
  let mayOpen = page.access == .edit && page.person.standing.mayWrite
  let tab = "/personnes/\(page.person.id)/rendez-vous"
  let way =
    mayOpen
    ? [
      ("Personnes", "/personnes"), (page.person.name, "/personnes/\(page.person.id)"),
      ("Rendez-vous", tab),
    ]
    : [("Agenda", "/agenda?semaine=\(slot.starts.day)")]
  let name: HTML = mayOpen ? "<a href=\"\(tab)\">\(page.person.name)</a>" : "\(page.person.name)"
  let convened: HTML? = appointment.isConvened ? badge("Convocation", .plain) : nil
  return pageLayout(
    title: "Rendez-vous \(French.of(page.person.name))", section: .agenda, request: request,
    footer: footer,
    content: """
      \(breadcrumbs(way, here: whenWords(slot.starts)))
      <div class="stack s"><h1>\(TodayPage.capital(whenWords(slot.starts)))</h1>\
      <div class="row">\(attendanceBadge(appointment, at: page.now))\(convened)</div></div>\
      \(state.summary)
      <div class="cols"><div class="stack l"><section class="card stack" aria-label="Le rendez-vous">\
      \(facts([
        ("Personne", name), ("Avec", "\(page.host)"), ("Lieu", "\(slot.place)"),
        ("Durée", "\(lengthWords(slot.minutes))"),
        ("De quoi on parlera", "\(appointment.motive.label)"),
        ("Comment", "\(appointment.origin.label), le \(French.day(ParisTime.day(of: appointment.takenAt)))"),
      ]))</section>\(moveForm(page, state, request))</div>
      <aside class="stack l" aria-label="Ce qui s’est passé">\(outcome(page, state, request))</aside></div>
      """)
}

private func outcome(_ page: AppointmentPage, _ state: FormState, _ request: PageRequest) -> HTML? {
  guard page.access == .edit else { return nil }
  let appointment = page.appointment
  let isToCome = appointment.isToCome(at: page.now)
  return """
    <form class="card stack no-print" method="post" action="/rendez-vous/\(appointment.id)/suite">\
    \(request.csrfField)<input type="hidden" name="version" value="\(appointment.version)">\
    <fieldset><legend><h2>\(isToCome ? "Elle ne viendra pas" : "Ce qui s’est passé")</h2></legend>\
    \(appointment.attendance.possible(isToCome: isToCome).html { choice in
      radio("suite", value: choice.code, choice.label, in: state, hint: hint(choice))
    })</fieldset><button class="btn alt full">Noter</button>\
    \(isToCome
      ? "<p class=\"small muted\">L’heure redevient libre. Prévenez-la vous-même si c’est vous qui annulez.</p>"
      : nil)</form>
    """
}

private func hint(_ attendance: Attendance) -> String? {
  switch attendance {
  case .keptAtWork: "Compté à part\u{A0}: ce n’est pas une absence."
  case .noShow: "Prendre des nouvelles d’abord."
  case .unknown, .seen, .revoked, .excused: nil
  }
}

private func moveForm(_ page: AppointmentPage, _ state: FormState, _ request: PageRequest) -> HTML?
{
  guard !page.hours.isEmpty else { return nil }
  let appointment = page.appointment
  return """
    <form class="card stack no-print" method="post" action="/rendez-vous/\(appointment.id)/deplacer">\
    \(request.csrfField)<input type="hidden" name="version" value="\(appointment.version)">\
    <h2>Changer d’heure</h2>\
    \(hourChoices(page.hours, in: state, isHers: false, asks: "Elle l’a demandé"))\
    <div class="row"><button class="btn">Donner cette heure</button></div></form>
    """
}

/// An invitation that was sent: what to give her, and what to do with it.
func sentInvitationView(_ sent: SentInvitation, request: PageRequest, footer: Footer) -> HTML {
  let invitation = sent.invitation
  let name = sent.person.name
  let tab = "/personnes/\(sent.person.id)/rendez-vous"
  let until = invitation.lastDay.map { "jusqu’au \(French.day($0)) inclus" } ?? "sans date de fin"
  let state: HTML
  switch sent.state {
  case .open: state = badge("Ouverte, \(until)", .info)
  case .used: state = badge("Une heure est choisie", .ok)
  case .expired: state = badge("Terminée sans réponse", .warn)
  case .withdrawn: state = badge("Reprise", .plain)
  }
  return pageLayout(
    title: "Invitation \(French.of(name))", section: .agenda, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs(
        [("Personnes", "/personnes"), (name, "/personnes/\(sent.person.id)"), ("Rendez-vous", tab)],
        here: "Invitation"))
      <div class="stack s"><h1>Invitation \(French.of(name))</h1><div class="row">\(state)</div></div>
      \(sent.state == .open ? way(sent) : nil)
      \(sent.state == .open
        ? actionButton(
          "Reprendre cette invitation", post: "/invitations-rdv/\(invitation.id)/annuler",
          request: request, .quiet) : nil)
      <p><a href="\(tab)">Revenir aux rendez-vous \(French.of(sent.person.firstName ?? name))</a></p>
      """)
}

private func way(_ sent: SentInvitation) -> HTML {
  let code: HTML = "<p class=\"kpi\"><strong class=\"num\">\(sent.words.code.display)</strong></p>"
  let next: HTML
  switch sent.invitation.channel {
  case .email: next = "<p>L’e-mail part dans quelques secondes.</p>"
  case .sms:
    let text = sent.words.text
    next = """
      <div class="field"><label for="texte">Texte prêt, \(text.count) signes</label>\
      <textarea id="texte" readonly>\(text)</textarea></div>\
      <p><a href="/agenda/textes">Tous les textes à envoyer</a></p>
      """
  case .letter:
    next =
      "<p>\(buttonLink("Imprimer la lettre", to: "/invitations-rdv/\(sent.invitation.id)/lettre", icon: Icon.print.html))</p>"
  }
  return """
    <section class="card stack" aria-labelledby="t-code"><h2 id="t-code">Son code</h2>\(code)\
    <p>Elle l’écrit sur <strong>\(sent.words.page)</strong>, sans compte.</p>\(next)\
    <p class="small muted">Un code ouvre une seule invitation. Il ne dit rien de son dossier.</p></section>
    """
}

/// The letter to print: large, short, with the address and the code.
func invitationLetterView(
  _ sent: SentInvitation, request: PageRequest, footer: Footer
) -> HTML {
  let words = sent.words
  let host = words.host.map { " avec \($0)" } ?? ""
  let until: HTML? = words.lastDay.map { "<p>Vous pouvez choisir jusqu’au \(time($0)).</p>" }
  let help: HTML? =
    words.helpPhone.isEmpty
    ? nil : "<p>Besoin d’aide\u{A0}? <strong>\(words.helpPhone)</strong></p>"
  let fullName = sent.person.lastName.map { "\(words.firstName) \($0)" } ?? words.firstName
  return plainLayout(
    title: "Lettre", request: request, footer: footer,
    tools: """
      <button class="btn no-print" type="button" data-imprimer>\(Icon.print.html)Imprimer</button>\
      <a class="btn alt no-print" href="/invitations-rdv/\(sent.invitation.id)">Revenir</a>
      """,
    content: """
      <div class="stack"><p>\(fullName)</p><p class="muted">Le \(French.day(sent.today))</p>\
      <h1>Choisissez votre rendez-vous</h1><p>Bonjour \(words.firstName),</p>\
      <p>Vous pouvez choisir l’heure de votre rendez-vous\(host).</p>\(until)</div>
      \(idea("f-comment", "Comment faire", .key, """
        <ol class="stack s"><li>1. Allez sur cette page\u{A0}: <strong>\(words.page)</strong></li>\
        <li>2. Écrivez ce code\u{A0}:</li></ol>\
        <p class="kpi"><strong class="num">\(words.code.display)</strong></p>\
        <p>3. Choisissez une heure qui vous va.</p>\
        <p>Il n’y a pas de compte à créer.</p>
        """))
      \(idea("f-aide", "Si rien ne vous va", .people, """
        <p>Dites-le\u{A0}: une autre heure se trouvera.</p>\
        <p>Ne pas répondre ne change rien à votre logement ni à vos droits.</p>\(help)
        """))
      <p class="only-print">Ce papier est à vous.</p>
      """)
}
