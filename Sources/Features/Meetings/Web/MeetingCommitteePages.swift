import Domain
import Kernel
import UseCases
import WebSupport

/// The committees a structure sits at.
func meetingCommitteesPage(
  _ lines: [CommitteeLine], mayOpen: Bool, _ today: Day, _ member: Member,
  _ request: PageRequest, _ footer: Footer
) -> HTML {
  let action: HTML? =
    mayOpen ? buttonLink("Ouvrir un comité", to: "/comites/nouveau", icon: Icon.plus.html) : nil
  let body: HTML =
    lines.isEmpty
    ? emptyState(
      "Aucun comité n’est noté. Un comité passe en revue les salariés d’une ou plusieurs structures, une page par personne."
    )
    : """
    <section class="card flush wrap" aria-label="Comités"><ul class="list">\(lines.html { line in
      let committee = line.committee
      let state: HTML =
        committee.balance.closedOn != nil
        ? badge("Clos", .ok, icon: Icon.fits)
        : committee.starts.day >= today
          ? badge("À venir", .info, icon: Icon.calendar.html) : badge("Bilan à écrire")
      return """
        <li><div><p class="what"><a href="/comites/\(committee.id)">Compte rendu n°\u{A0}\(committee.number)</a>, \
        \(meetingMoment(committee.starts))</p><p class="meta">\(line.organiser)</p></div>\
        <div class="side">\(state)</div></li>
        """
    })</ul></section>
    """
  return pageLayout(
    title: "Comités de suivi", section: meetingCommitteeSection(member), request: request,
    footer: footer,
    content: """
      <div class="head split"><div class="stack s"><h1>Comités de suivi</h1>\
      <p>Plusieurs personnes, une page chacune, et un bilan pour finir.</p></div>\(action)</div>
      \(body)
      """)
}

func meetingCommitteeSection(_ member: Member) -> Section {
  member.family == .employer ? .employees : member.role == .coordinator ? .committees : .people
}

/// Opens a committee.
func newMeetingCommitteePage(
  _ start: CommitteeStart, _ state: FormState, _ member: Member, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let employers: HTML =
    start.employers.isEmpty
    ? "<p class=\"muted\">Aucune structure du territoire ne porte PHC ou CVG.</p>"
    : start.employers.html {
      checkBox("employeur", value: $0.structure.text, $0.name, in: state)
    }
  let others: HTML? =
    start.others.isEmpty
    ? nil
    : """
    <fieldset class="card stack"><legend><h2>Qui d’autre est invité</h2></legend>\
    <p class="small muted">Les structures que vous rencontrez dans les cercles. Chacune voit les \
    personnes qu’elle peut lire, et ne sait rien des autres.</p>\
    \(start.others.html { checkBox("autre", value: $0.structure.text, $0.name, in: state) })</fieldset>
    """
  return pageLayout(
    title: "Ouvrir un comité", section: meetingCommitteeSection(member), request: request,
    footer: footer, narrow: true,
    content: """
      \(breadcrumbs([("Comités de suivi", "/comites")], here: "Ouvrir un comité"))
      <div class="stack s"><h1>Ouvrir un comité de suivi</h1><p>Son compte rendu portera le \
      n°\u{A0}\(start.number). Cordée prépare une page par salarié.</p></div>
      \(state.summary)
      <form class="stack l" method="post" action="/comites/nouveau">\(request.csrfField)
      <fieldset class="card stack"><legend><h2>Quand et où</h2></legend>\
      <div class="row">\(textField("jour", "Jour", in: state, type: "date", short: true, extra: " required"))\
      \(textField("heure", "Heure", in: state, type: "time", short: true, extra: " required"))\
      \(textField("duree", "Minutes", in: state, type: "number", short: true))</div>\
      \(textField("lieu", "Lieu", in: state))</fieldset>
      <fieldset class="card stack" id="champ-employeurs"><legend><h2>De quels salariés on parle</h2>\
      </legend>\(employers)<div class="stack s"><p class="small muted">Ceux dont le contrat est\u{A0}:\
      </p>\(checkBox("programme", value: Programme.phc.code, Programme.phc.label, in: state))\
      \(checkBox("programme", value: Programme.cvg.code, Programme.cvg.label, in: state))\
      \(checkBox("programme", value: "tous", "Tous les contrats en cours", in: state))</div></fieldset>
      \(others)
      <div class="row"><button class="btn">Ouvrir ce comité</button>\
      <a class="btn quiet" href="/comites">Revenir</a></div></form>
      """)
}

/// One committee: who is at the table, whom one may read, the balance.
func meetingCommitteePage(
  _ contents: CommitteeContents, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let committee = contents.committee
  let base = "/comites/\(committee.id)"
  let first = contents.rows.first { !$0.isWritten } ?? contents.rows.first
  let begin: HTML? = first.map {
    buttonLink(
      $0.rank == 1 ? "Commencer" : "Continuer avec \($0.name)", to: "\(base)/personnes/\($0.rank)")
  }
  return pageLayout(
    title: "Comité n° \(committee.number)",
    section: request.visitor.member.map(meetingCommitteeSection) ?? .none, request: request,
    footer: footer,
    content: """
      \(breadcrumbs([("Comités de suivi", "/comites")], here: "Compte rendu n° \(committee.number)"))
      <div class="head split"><div class="stack s"><h1>Comité de suivi, compte rendu \
      n°\u{A0}\(committee.number)</h1><p>\(meetingMoment(committee.starts)), \(contents.organiser)</p></div>\
      <div class="row no-print">\(buttonLink(
        "Imprimer", to: "\(base)/pdf", .alt, icon: Icon.print.html))\(begin)</div></div>
      \(state.summary)
      <div class="cols"><div class="stack l">\(rows(contents, base))\
      \(balanceCard(contents, state, request, base))</div>
      <aside class="stack l" aria-label="Le comité"><section class="card stack" \
      aria-labelledby="t-tour"><h2 id="t-tour">Autour de la table</h2>\
      <ul class="stack s">\(contents.parties.html { "<li>\($0)</li>" })</ul>\
      <p class="small muted">Chaque structure voit les personnes qu’elle peut lire. Les autres ne sont \
      ni montrées ni comptées.</p></section></aside></div>
      """)
}

private func rows(_ contents: CommitteeContents, _ base: String) -> HTML {
  guard !contents.rows.isEmpty else {
    return emptyState("Vous ne lisez aucune des personnes de ce comité.")
  }
  return """
    <section class="card flush wrap" aria-labelledby="t-pers"><div class="card-h">\
    <h2 id="t-pers">Les personnes</h2><span class="count">\(contents.rows.count)</span></div>\
    <ul class="list">\(contents.rows.html { row in
      let decided: HTML =
        row.decisions == 0
        ? "Rien n’est décidé encore" : "\(French.count(row.decisions, "décision"))"
      return """
        <li><div><p class="what"><a href="\(base)/personnes/\(row.rank)">\(row.name)</a></p>\
        <p class="meta">\(decided)</p></div><div class="side">\
        \(row.isWritten ? badge("Écrit", .ok, icon: Icon.fits) : badge("À voir"))</div></li>
        """
    })</ul></section>
    """
}

private func balanceCard(
  _ contents: CommitteeContents, _ state: FormState, _ request: PageRequest, _ base: String
) -> HTML? {
  let committee = contents.committee
  let closed: HTML? = committee.balance.closedOn.map {
    "<p>\(badge("Clos", .ok, icon: Icon.fits)) Le \(time($0)).</p>"
  }
  guard contents.isRun else {
    let written = committee.balance.fields.filter { !$0.words.isEmpty }
    guard !written.isEmpty else { return nil }
    return """
      <section class="card stack" aria-labelledby="t-bilan"><h2 id="t-bilan">Pour finir</h2>\(closed)\
      \(written.html { "<h3>\($0.title)</h3>\(paragraphs($0.words))" })</section>
      """
  }
  return """
    <section class="card stack" aria-labelledby="t-bilan"><h2 id="t-bilan">Pour finir</h2>\(closed)\
    <form class="stack" method="post" action="\(base)/bilan">\(request.csrfField)\
    <input type="hidden" name="version" value="\(committee.version)">\
    \(textArea("bien", "Ce qui a bien marché", in: state, extra: " rows=\"3\""))\
    \(textArea("embauches", "Perspectives d’embauche", in: state, extra: " rows=\"3\""))\
    \(textArea("regles", "Actualités des règles", in: state, extra: " rows=\"3\""))\
    <p class="small muted">Toutes les structures autour de la table lisent ces lignes\u{A0}: n’y \
    nommer personne.</p>\
    \(checkBox("clos", "Le comité est terminé", in: state,
      hint: "Les pages restent ouvertes\u{A0}: un oubli se corrige."))\
    <button class="btn alt">Garder le bilan</button></form></section>
    """
}

/// One person of a committee.
func meetingCommitteePersonPage(
  _ page: CommitteePage, _ state: FormState, crossing: Bool, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let contents = page.contents
  let meeting = contents.meeting
  let person = contents.person
  let committee = "/comites/\(page.committee.id)"
  let base = "\(committee)/personnes/\(page.rank)"
  let number = "Compte rendu n° \(page.committee.number)"
  let next: HTML? =
    page.rank < page.count
    ? "<a href=\"\(committee)/personnes/\(page.rank + 1)\">Personne suivante</a>" : nil
  let previous: HTML? =
    page.rank > 1
    ? "<a href=\"\(committee)/personnes/\(page.rank - 1)\">Précédente</a>" : nil
  let file: HTML? =
    person.header == nil
    ? nil : "<a class=\"no-print\" href=\"/personnes/\(person.id)\">Ouvrir son dossier</a>"
  let forms: HTML =
    contents.mayWrite && meeting.plan.starts.day <= contents.today
    ? """
    \(crossing ? keptText(contents) : "")\
    <form class="stack l" method="post" action="\(base)">\(request.csrfField)\
    \(pageField(contents))<input type="hidden" name="version" value="\(meeting.version)">\
    \(minutesFields(state, person))
    <div class="row"><button class="btn" name="suite" value="oui">\
    \(page.rank < page.count ? "Garder, personne suivante" : "Garder et finir")</button>\
    <button class="btn alt">Garder</button></div></form>
    """
    : """
    \(note("<p>Cette page s’écrit à partir du \(time(meeting.plan.starts.day)). Ses mots se notent dès maintenant.</p>", .info))\
    \(meeting.minutes.points.html { minutesPoint($0, withItems: false) })
    """
  return pageLayout(
    title: "\(person.name), comité n° \(page.committee.number)",
    section: request.visitor.member.map(meetingCommitteeSection) ?? .none, request: request,
    footer: footer,
    content: """
      \(breadcrumbs([("Comités de suivi", "/comites"), (number, committee)], here: person.name))
      <div class="head split"><div class="stack s"><p class="small">Personne \(page.rank) sur \
      \(page.count)</p><h1>\(person.name)</h1></div>\
      <nav class="row no-print" aria-label="Autres personnes">\(previous)\(next)</nav></div>
      \(state.summary)
      <div class="cols"><div class="stack l">\(wordsBlock(contents))\(forms)</div>
      <aside class="stack l" aria-label="Autour de cette page">\(due(page, file))\
      \(decisionsCard(
        contents, state, request, base: base, hidden: pageField(contents)))\
      \(wordsCard(contents, state, request, base))\(readBackCard(contents, request, base))</aside></div>
      """)
}

/// The form says which page it is: the ranks may move.
private func pageField(_ contents: MeetingContents) -> HTML {
  "<input type=\"hidden\" name=\"page\" value=\"\(contents.meeting.id)\">"
}

private func wordsBlock(_ contents: MeetingContents) -> HTML? {
  let part = contents.meeting.herPart
  guard !part.words.isEmpty else { return nil }
  let day: HTML? = part.saidOn.map { ", le \(time($0))" }
  return voice(part.words, footer: "Ce que \(contents.person.firstName) veut dire\(day).")
}

private func due(_ page: CommitteePage, _ file: HTML?) -> HTML {
  let points: HTML =
    page.drawn.isEmpty
    ? "<p class=\"muted\">Rien n’arrive à échéance dans ce que vous pouvez lire.</p>"
    : "<ul class=\"bullets\">\(page.drawn.html { "<li>\($0.sentence)</li>" })</ul>"
  return """
    <section class="card stack" aria-labelledby="t-echeances"><h2 id="t-echeances">Ce qui arrive</h2>\
    \(points)\(file)</section>
    """
}

private func wordsCard(
  _ contents: MeetingContents, _ state: FormState, _ request: PageRequest, _ base: String
) -> HTML? {
  guard contents.mayWrite else { return nil }
  let name = contents.person.firstName
  let words = FormState(
    state.values.has("mots") ? state.values : Form([("mots", contents.meeting.herPart.words)]),
    messages: state.messages)
  return """
    <section class="card soft stack no-print" aria-labelledby="t-mots">\
    <h2 id="t-mots">Lui en parler avant</h2><p class="small">On parle \(French.of(name)) en son \
    absence. Dites-le-lui avant, et gardez les mots à faire entendre.</p>\
    <form class="stack" method="post" action="\(base)/mots">\(request.csrfField)\(pageField(contents))\
    \(textArea("mots", "Ses mots", in: words, extra: " rows=\"3\""))\
    <button class="btn alt">Garder ses mots</button></form></section>
    """
}

private func readBackCard(
  _ contents: MeetingContents, _ request: PageRequest, _ base: String
) -> HTML? {
  let minutes = contents.meeting.minutes
  guard contents.mayWrite, !minutes.plain.isEmpty else { return nil }
  if let back = minutes.readBack {
    return note(
      "<p>Relu par \(contents.person.firstName) le \(time(back.on)).</p>", .ok, icon: Icon.fits)
  }
  return actionButton(
    "Noter que \(contents.person.firstName) l’a relu", post: "\(base)/relu", request: request,
    .altFull, icon: Icon.tick.html, hidden: [("page", contents.meeting.id.text)])
}

/// The minutes of a page: what is written, or one empty point.
func meetingCommitteeForm(_ contents: MeetingContents) -> Form {
  let minutes = contents.meeting.minutes
  var pairs: [(String, String)] = [("simple", minutes.plain)]
  var rows = minutes.points.map { ($0.title, $0.said, $0.items) }
  if rows.isEmpty { rows = [("Ce qu’on retient", "", [])] }
  for (index, row) in rows.enumerated() {
    pairs += [("titre_\(index + 1)", row.0), ("dit_\(index + 1)", row.1)]
    pairs += row.2.map { ("element_\(index + 1)", $0.code) }
  }
  return Form(pairs)
}
