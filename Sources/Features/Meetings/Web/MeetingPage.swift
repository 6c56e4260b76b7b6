import Domain
import Kernel
import UseCases
import WebSupport

/// One meeting: her words first, then what to speak of, what was said, what was decided.
func meetingPage(
  _ contents: MeetingContents, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let meeting = contents.meeting
  let person = contents.person
  let base = "/rencontres/\(meeting.id)"
  let isWritten = meeting.minutes.writtenAt != nil
  let canWrite =
    contents.mayWrite && !meeting.isCancelled && meeting.plan.starts.day <= contents.today
  let write: HTML? =
    canWrite
    ? buttonLink(
      isWritten ? "Compléter le compte rendu" : "Écrire le compte rendu",
      to: "\(base)/compte-rendu",
      isWritten ? .alt : .primary, icon: Icon.pencil.html) : nil
  return pageLayout(
    title: "\(meeting.plan.kind.label), \(person.name)", section: .people, request: request,
    footer: footer,
    content: """
      \(meetingCrumbs(person, here: meeting.plan.kind.label))
      <div class="head split"><div class="stack s"><h1>\(meeting.plan.kind.label) autour \
      \(French.of(person.name))</h1><p>\(capitalisedMoment(meeting.plan.starts))</p></div>\
      <div class="row no-print">\(meetingBadge(meeting, contents.access, contents.today))\(write)</div></div>
      \(state.summary)\(cancelled(meeting))
      \(contents.access < .minutes ? dateOnly(contents) : body(contents, state, request))
      """)
}

private func capitalisedMoment(_ local: LocalTime) -> HTML {
  let text = French.longDay(local.day)
  return """
    <time datetime="\(local.description)">\(text.prefix(1).uppercased() + text.dropFirst()) à \
    \(French.time(hour: local.hour, minute: local.minute))</time>
    """
}

private func cancelled(_ meeting: Meeting) -> HTML? {
  guard let cancellation = meeting.cancellation else { return nil }
  let why: HTML? = cancellation.reason.isEmpty ? nil : "<p>\(cancellation.reason)</p>"
  return note("<strong>Cette rencontre est annulée.</strong>\(why)", .info)
}

private func dateOnly(_ contents: MeetingContents) -> HTML {
  note(
    """
    <strong>Vous n’êtes pas autour de cette table.</strong><p>Vous en lisez la date. \
    \(contents.organiser) l’organise et peut vous y inviter.</p>
    """, .info)
}

private func body(_ contents: MeetingContents, _ state: FormState, _ request: PageRequest) -> HTML {
  """
  <div class="cols"><div class="stack l">\(herWords(contents, request))\(agenda(contents))\
  \(minutesText(contents))\(plainText(contents, request))\
  \(decisionsCard(contents, state, request, base: "/rencontres/\(contents.meeting.id)"))</div>
  <aside class="stack l" aria-label="La rencontre">\(table(contents))\(whereCard(contents, request))\
  \(changeCard(contents, state, request))</aside></div>
  """
}

private func herWords(_ contents: MeetingContents, _ request: PageRequest) -> HTML? {
  let part = contents.meeting.herPart
  let name = contents.person.firstName
  if !part.words.isEmpty {
    let day: HTML? = part.saidOn.map { ", le \(time($0))" }
    return voice(part.words, footer: "Ce que \(name) veut dire\(day).")
  }
  guard contents.meeting.isToCome(on: contents.today) else { return nil }
  return "<p class=\"muted\">\(name) n’a pas encore dit ce qu’elle veut dire.</p>"
}

private func agenda(_ contents: MeetingContents) -> HTML? {
  let plan = contents.meeting.plan
  guard !plan.agenda.isEmpty || !plan.reason.isEmpty else { return nil }
  let reason: HTML? = plan.reason.isEmpty ? nil : "<p>\(plan.reason)</p>"
  let points: HTML? =
    plan.agenda.isEmpty
    ? nil : "<ol class=\"bullets\">\(plan.agenda.html { "<li>\($0.sentence)</li>" })</ol>"
  return """
    <section class="card stack" aria-labelledby="t-ordre"><h2 id="t-ordre">Ordre du jour</h2>\
    \(reason)\(points)</section>
    """
}

private func minutesText(_ contents: MeetingContents) -> HTML? {
  let minutes = contents.meeting.minutes
  guard minutes.writtenAt != nil else { return nil }
  let body: HTML =
    minutes.points.isEmpty
    ? "<p class=\"muted\">Rien d’autre n’est écrit ici pour vous.</p>"
    : minutes.points.html { minutesPoint($0, withItems: contents.mayWrite) }
  let written: HTML? = minutes.writtenAt.map {
    "<p class=\"small muted\">Écrit par \(contents.writer ?? ""), le \(time($0)).</p>"
  }
  return """
    <section class="card stack" aria-labelledby="t-dit"><div class="card-h">\
    <h2 id="t-dit">Ce qui s’est dit</h2>\
    <a class="no-print" href="/rencontres/\(contents.meeting.id)/pdf?registre=pro">Imprimer</a></div>\
    \(body)\(written)</section>
    """
}

func minutesPoint(_ point: MinutesPoint, withItems: Bool) -> HTML {
  let items: HTML? =
    withItems && !point.items.isEmpty
    ? """
    <p class="small muted">Parle de\u{A0}: \
    \(point.items.map(\.label).sorted().joined(separator: ", ")). Les autres structures lisent ce \
    point tant qu’elle est d’accord.</p>
    """ : nil
  return """
    <div class="stack s"><h3>\(point.title)</h3>\(paragraphs(point.said))\(items)</div>
    """
}

private func plainText(_ contents: MeetingContents, _ request: PageRequest) -> HTML? {
  let minutes = contents.meeting.minutes
  guard contents.mayWrite, minutes.writtenAt != nil else { return nil }
  let base = "/rencontres/\(contents.meeting.id)"
  let name = contents.person.firstName
  guard !minutes.plain.isEmpty else {
    return note(
      """
      <strong>Le texte simple reste à écrire.</strong><p>C’est ce que \(name) lit dans son espace. \
      <a href="\(base)/compte-rendu">L’écrire</a></p>
      """, .info)
  }
  let readBack: HTML
  switch minutes.readBack {
  case let back?:
    let how = back.byHerself ? "depuis son espace" : "avec vous"
    readBack =
      "<p>\(badge("Relu par \(name)", .ok, icon: Icon.fits)) Le \(time(back.on)), \(how).</p>"
  case nil:
    readBack = """
      <div class="row no-print">\(actionButton(
        "Noter que \(name) l’a relu", post: "\(base)/relu", request: request, .alt,
        icon: Icon.tick.html))</div>
      """
  }
  return """
    <section class="card stack" aria-labelledby="t-simple"><div class="card-h">\
    <h2 id="t-simple">Ce que \(name) lit</h2>\
    <a class="no-print" href="\(base)/pdf?registre=simple">Imprimer</a></div>\
    \(minutes.plainLines.html { "<p>\($0)</p>" })\(readBack)</section>
    """
}

private func table(_ contents: MeetingContents) -> HTML {
  let seats = contents.seats
  return """
    <section class="card stack" aria-labelledby="t-table"><h2 id="t-table">Autour de la table</h2>\
    <ul class="stack s"><li class="person">\(avatar(contents.person.name, isPerson: true))<span>\
    <b>\(contents.person.name)</b><span>\(contents.herPlace)</span></span></li>\
    \(seats.html { seat in
      let role = seat.isOrganiser ? "\(seat.detail), organise" : seat.detail
      let absent = seat.came == false ? ", n’a pas pu venir" : ""
      return """
        <li class="person">\(avatar(seat.name))<span><b>\(seat.name)</b>\
        <span>\(role)\(absent)</span></span></li>
        """
    })</ul></section>
    """
}

private func whereCard(_ contents: MeetingContents, _ request: PageRequest) -> HTML {
  let plan = contents.meeting.plan
  let link: HTML =
    plan.link.isEmpty ? "" : "<a href=\"\(plan.link)\" rel=\"noreferrer\">Rejoindre la visio</a>"
  return """
    <section class="card stack" aria-labelledby="t-ou"><h2 id="t-ou">Quand et où</h2>\
    \(facts([
      ("Jour", time(plan.starts.day)),
      ("Heure", "\(French.time(hour: plan.starts.hour, minute: plan.starts.minute)), \(plan.minutes) minutes"),
      ("Lieu", "\(plan.place)"), ("Visio", link),
    ]))<p class="no-print"><a href="/rencontres/\(contents.meeting.id)/calendrier.ics">\
    Mettre dans mon agenda</a></p></section>
    """
}

/// Her words written down with her, the change of the day, the cancellation.
private func changeCard(
  _ contents: MeetingContents, _ state: FormState, _ request: PageRequest
) -> HTML? {
  let meeting = contents.meeting
  guard contents.mayWrite, meeting.isToCome(on: contents.today), meeting.committee == nil,
    meeting.minutes.isEmpty
  else {
    return nil
  }
  let base = "/rencontres/\(meeting.id)"
  let words = FormState(
    state.values.has("mots")
      ? state.values
      : Form([("mots", meeting.herPart.words), ("elle", meeting.herPart.choice.code)]),
    messages: state.messages)
  return """
    <section class="card soft stack no-print" aria-labelledby="t-changer">\
    <h2 id="t-changer">Avant la rencontre</h2>\
    <details class="more"\(if: state.message(for: "mots") != nil, " open")>\
    <summary>Noter ses mots</summary>\
    <form class="stack" method="post" action="\(base)/mots">\(request.csrfField)\
    \(textArea("mots", "Ce qu’elle veut dire", in: words, extra: " rows=\"3\""))\
    \(selectField("elle", "Sa place", HerChoice.planned, in: words))\
    <button class="btn alt">Garder ses mots</button></form></details>\
    \(buttonLink("Changer la date ou les invités", to: "\(base)/modifier", .altFull))\
    <details class="more"\(if: state.message(for: "raison") != nil, " open")>\
    <summary>Annuler la rencontre</summary>\
    <form class="stack" method="post" action="\(base)/annuler">\(request.csrfField)\
    \(textField("raison", "Pourquoi", in: state, hint: "Tous les invités sont prévenus. Elle lit cette phrase."))\
    <button class="btn alt">Annuler et prévenir</button></form></details></section>
    """
}
