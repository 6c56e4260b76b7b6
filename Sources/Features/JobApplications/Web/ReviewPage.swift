import Domain
import Kernel
import UseCases
import WebSupport

/// « Relire avec Leïla »: the page as the employer will have it, what stays hidden and why, then
/// the one button that sends.
func reviewPage(
  _ workshop: ApplicationWorkshop, _ state: FormState, _ request: PageRequest, _ footer: Footer
) -> HTML {
  guard let draft = workshop.draft else { return "" }
  let person = workshop.person
  let name = person.firstName ?? "elle"
  let preview = workshop.preview
  let content: HTML = """
    \(breadcrumbs(
      [
        (person.name, "/personnes/\(person.id)"),
        ("Candidatures", "/personnes/\(person.id)/candidatures"),
      ], here: "Relire avec \(name)"))
    <div class="head"><h1>Relire avec \(name)</h1>
    <p>Voici, mot pour mot, ce que lira \(workshop.employer.name). Rien n’est encore parti.</p></div>
    \(steps(current: 2, name))
    \(state.summary)\(recentNote(workshop))\(followsNote(workshop))
    <div class="cols">
    <section class="preview stack" aria-labelledby="t-ap">
    <div class="row">\(Icon.eye)<h2 id="t-ap">Ce que l’employeur verra</h2></div>
    \(asSeen(workshop, draft, preview))
    <hr><p class="small muted">Rien d’autre n’est visible. Chaque lecture est notée et \(name) peut \
    la voir.</p>
    </section>
    <div class="stack l">
    \(hiddenNote(workshop, name))
    \(hintsNote(draft))
    \(sharedSummary(workshop, draft, name))
    \(sendForm(workshop, draft, state, request, name))
    </div></div>
    """
  return pageLayout(
    title: "Relire la candidature \(French.of(person.name))", section: .applications,
    request: request, footer: footer, content: content)
}

private func asSeen(
  _ workshop: ApplicationWorkshop, _ draft: JobApplication,
  _ preview: (parts: [(theme: MessageTheme, words: String)], items: [SharedLine])
) -> HTML {
  let items = draft.consent.items
  let sender =
    items.contains(.referentStructure)
    ? workshop.senderStructure : ApplicationSentences.maskedStructure
  let titles = workshop.posts.filter { draft.posts.contains($0.id) }.map(\.title)
  var lines = preview.items.filter { $0.item != .referentStructure }
    .map { (label: $0.item.label, words: $0.words) }
  if items.contains(.cv), let cv = workshop.cvName { lines.append((label: "CV", words: cv)) }
  return """
    <p><strong>\(items.contains(.firstName) ? workshop.person.name : ApplicationSentences.someone)\
    </strong><br><span class="small muted">Proposée par \(sender). \(postsText(titles)).</span></p>
    \(sharedContent(preview.parts, lines))
    """
}

private func hiddenNote(_ workshop: ApplicationWorkshop, _ name: String) -> HTML? {
  let hidden = workshop.hiddenParts
  guard !hidden.isEmpty else { return nil }
  return note(
    """
    <p><strong>Écrit, mais pas visible.</strong></p><ul class="bullets">\(hidden.html { part in
      """
      <li>« \(part.theme.label) »\u{A0}: \(name) n’a pas accepté ceci\u{A0}: \
      \(part.missing.map { $0.label.lowercased() }.joined(separator: ", ")).</li>
      """
    })</ul><p>C’est son choix. Changer les mots ou les accords reste possible.</p>
    """, .info)
}

private func hintsNote(_ draft: JobApplication) -> HTML? {
  let hints = MessageHints.hints(draft.message)
  guard !hints.isEmpty else { return nil }
  return """
    <details class="more"><summary>Quelques conseils sur le message (\(hints.count))</summary>
    <ul class="bullets small">\(hints.html {
      "<li><strong>\($0.theme.label)</strong>. \($0.sentence)</li>"
    })</ul></details>
    """
}

private func sharedSummary(
  _ workshop: ApplicationWorkshop, _ draft: JobApplication, _ name: String
) -> HTML {
  let consent = draft.consent
  let items = ShareableItem.allCases.filter(consent.items.contains)
  let until =
    consent.until ?? workshop.today.adding(months: SharingAgreement.defaultMonths)
  let taken = ShareableItem.allCases.filter(
    workshop.inForce.subtracting(consent.items).contains)
  let takenBack: HTML? =
    taken.isEmpty
    ? nil
    : """
    <p>Ne seront plus partagés avec \(workshop.employer.name) dès l’envoi\u{A0}: \
    \(taken.map { $0.label.lowercased() }.joined(separator: ", ")).</p>
    """
  return """
    <section class="card stack s" aria-labelledby="t-acc"><h2 id="t-acc">L’accord \
    \(French.of(name))</h2>
    <ul class="row">\(items.html { "<li>\(tag($0.label))</li>" })</ul>
    <p class="small muted">\(consent.given.label), en \(consent.language), jusqu’au \
    \(time(until)). Chaque point se retire en un geste, sans dire pourquoi.</p>\(takenBack)
    </section>
    """
}

private func sendForm(
  _ workshop: ApplicationWorkshop, _ draft: JobApplication, _ state: FormState,
  _ request: PageRequest, _ name: String
) -> HTML {
  let reason: HTML? =
    workshop.recent == nil
    ? nil
    : textArea(
      "raison", "Pourquoi une deuxième candidature en moins de 24 heures", in: state,
      hint: "Gardé avec la candidature, lisible par votre équipe.")
  return """
    <form class="stack" method="post" action="/candidatures/\(draft.id)/envoyer">\
    \(request.csrfField)<input type="hidden" name="version" value="\(draft.version)">\(reason)
    <div class="row"><button class="btn">Envoyer à \(workshop.employer.name)</button>\
    <a class="btn alt" href="/candidatures/\(draft.id)/modifier">Changer quelque chose</a></div>
    <p class="small muted">La structure est prévenue par un message qui ne contient que son \
    prénom, si elle l’a accepté.</p></form>
    \(actionButton(
      "Jeter ce brouillon", post: "/candidatures/\(draft.id)/jeter", request: request, .quiet))
    """
}
