import Domain
import Kernel
import UseCases
import WebSupport

/// The minutes being written, in two registers. After a crossing, what is kept stands beside what
/// was typed.
func minutesPage(
  _ contents: MeetingContents, _ state: FormState, crossing: Bool, _ request: PageRequest,
  _ footer: Footer
) -> HTML {
  let meeting = contents.meeting
  let person = contents.person
  return pageLayout(
    title: "Compte rendu, \(person.name)", section: .people, request: request, footer: footer,
    content: """
      \(meetingCrumbs(person, here: "Compte rendu", then: [
        (meeting.plan.kind.label, "/rencontres/\(meeting.id)")
      ]))
      <div class="head"><h1>Compte rendu</h1><p>\(meeting.plan.kind.label) autour \
      \(French.of(person.name)), \(meetingMoment(meeting.plan.starts)). Vous pouvez l’écrire pendant \
      la rencontre, et le compléter après.</p></div>
      \(state.summary)\(crossing ? keptText(contents) : nil)
      <form class="stack l" method="post" action="/rencontres/\(meeting.id)/compte-rendu">\
      \(request.csrfField)<input type="hidden" name="version" value="\(meeting.version)">
      \(presence(contents, state))
      \(minutesFields(state, person))
      <div class="row"><button class="btn">Garder le compte rendu</button>\
      <a class="btn quiet" href="/rencontres/\(meeting.id)">Revenir sans garder</a></div></form>
      """)
}

/// What somebody else kept meanwhile.
func keptText(_ contents: MeetingContents) -> HTML {
  let minutes = contents.meeting.minutes
  let plain: HTML? =
    minutes.plain.isEmpty
    ? nil : "<h3>En phrases simples</h3>\(minutes.plainLines.html { "<p>\($0)</p>" })"
  return """
    <section class="card soft stack" role="alert" aria-labelledby="t-garde">\
    <h2 id="t-garde">Déjà gardé par \(contents.writer ?? "quelqu’un d’autre")</h2>\
    <p>Votre texte est plus bas, tel que vous l’aviez écrit. Rien n’est perdu\u{A0}: reprenez ce qui \
    manque, puis gardez.</p>\
    \(minutes.points.html { minutesPoint($0, withItems: false) })\(plain)</section>
    """
}

private func presence(_ contents: MeetingContents, _ state: FormState) -> HTML {
  """
  <fieldset class="card stack"><legend><h2>Qui était là</h2></legend>\
  <div class="row">\(radio("elle_est_venue", value: "oui", "\(contents.person.firstName) était là", in: state))\
  \(radio("elle_est_venue", value: "non", "\(contents.person.firstName) n’y était pas", in: state))</div>\
  \(contents.seats.html {
    checkBox("presence", value: $0.id.text, $0.name, in: state, hint: $0.detail)
  })</fieldset>
  """
}

/// The points, then the plain text. Each point says what of hers it speaks of.
func minutesFields(_ state: FormState, _ person: MeetingPerson) -> HTML {
  let rows = (1...40).filter { state.values.has("dit_\($0)") }
  return """
    <section class="card stack l" aria-labelledby="t-pro"><div class="stack s">\
    <h2 id="t-pro">Pour ceux qui l’accompagnent</h2><p class="small muted">Ceux qui étaient autour de \
    la table lisent ce texte. N’écrire que ce qui sert à agir.</p></div>\
    \(rows.html { minutesRow($0, state) })</section>
    <section class="card stack" aria-labelledby="t-falc"><div class="stack s">\
    <h2 id="t-falc">Pour \(person.firstName), en phrases simples</h2>\
    <p class="small muted">C’est ce qui se lit dans son espace.</p></div>\
    \(textArea("simple", "Ce qui s’est dit", in: state,
      hint: "Une idée par ligne. Des mots courts. «\u{A0}Vous\u{A0}», jamais «\u{A0}la personne\u{A0}».",
      extra: " rows=\"8\""))</section>
    """
}

private func minutesRow(_ row: Int, _ state: FormState) -> HTML {
  let ticked = state.values.all("element_\(row)")
  return """
    <div class="stack">\(textField("titre_\(row)", "Point \(row)", in: state))\
    \(textArea("dit_\(row)", "Ce qui s’est dit", in: state, extra: " rows=\"4\""))\
    <details class="more"\(if: !ticked.isEmpty, " open")><summary>De quoi parle ce point\u{A0}?</summary>\
    <div class="stack s"><p class="small muted">Une autre structure lit ce point tant que la personne \
    est d’accord pour tout ce qui est coché ici.</p><div class="grid narrow">\
    \(minutesItems.html {
      checkBox("element_\(row)", value: $0.code, $0.label, in: state)
    })</div></div></details></div>
    """
}

private let minutesItems: [ShareableItem] = ShareableItem.noted + [.justice]

/// The minutes as their form shows them: what is written, then the agenda, then a free point.
func minutesForm(_ contents: MeetingContents) -> Form {
  let meeting = contents.meeting
  var pairs: [(String, String)] = [("simple", meeting.minutes.plain)]
  if let came = meeting.herPart.came { pairs.append(("elle_est_venue", came ? "oui" : "non")) }
  pairs += contents.seats.filter { $0.came ?? (meeting.minutes.writtenAt == nil) }
    .map { ("presence", $0.id.text) }
  var rows = meeting.minutes.points.map { ($0.title, $0.said, $0.items) }
  let titles = Set(rows.map(\.0))
  rows += meeting.plan.agenda.filter { !titles.contains($0.sentence) }
    .map { ($0.sentence, "", $0.items) }
  rows.append(("", "", []))
  for (index, row) in rows.enumerated() {
    pairs += [("titre_\(index + 1)", row.0), ("dit_\(index + 1)", row.1)]
    pairs += row.2.map { ("element_\(index + 1)", $0.code) }
  }
  return Form(pairs)
}
