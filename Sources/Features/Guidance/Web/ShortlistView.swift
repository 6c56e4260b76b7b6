import Domain
import Kernel
import UseCases
import WebSupport

/// The page of what she thinks of: each employer, what became of it, and one gesture.
func shortlistPage(
  _ sheet: ReadShortlist.Sheet, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = sheet.header.person
  let first = person.firstName ?? "elle"
  let mayWrite = sheet.header.mayWrite
  let list = sheet.shortlist
  let search = buttonLink(
    "Chercher un employeur", to: "/personnes/\(person.id)/employeurs", .alt, icon: Icon.search)
  let content: HTML = """
    \(breadcrumbs(
      [
        ("Personnes", "/personnes"), (person.name, "/personnes/\(person.id)"),
        ("Employeurs", "/personnes/\(person.id)/employeurs"),
      ], here: "Envisagés"))
    <div class="head split"><div class="stack s"><h1>Ce que \(first) envisage</h1>
    <p>Des structures et des postes gardés avec elle. Rien n’est envoyé\u{A0}: elle choisit quand, \
    et à qui.</p></div>\(list.lines.isEmpty ? "" : search)</div>
    \(origin(list))\(fewNote(list, first))
    \(list.lines.isEmpty
      ? emptyState(
        "Rien n’est gardé encore. Dans la recherche, « Garder » met une structure de côté pour en reparler.",
        action: search)
      : "<section class=\"wrap\" aria-label=\"Structures envisagées\"><ul class=\"card flush list\">\(list.lines.html { shortlistRow($0, mayWrite: mayWrite, removable: true, request) })</ul></section>")
    """
  return pageLayout(
    title: "Ce que \(first) envisage", section: .people, request: request, footer: footer,
    content: "<div class=\"stack l\">\(content)</div>")
}

private func origin(_ list: Shortlist) -> HTML? {
  list.diagnosis.map {
    """
    <p class="small muted">D’après le diagnostic de prescription du \(time($0.madeOn)). \
    \($0.validityText).</p>
    """
  }
}

private func fewNote(_ list: Shortlist, _ first: String) -> HTML? {
  let missing = EnvisagedPlace.advised - list.lines.count
  guard missing > 0, !list.lines.isEmpty else { return nil }
  return note(
    """
    <p><strong>Trois portes valent mieux qu’une.</strong> Si une réponse tarde, \(first) n’attend \
    pas après elle seule. En garder encore \(missing == 1 ? "une" : "deux") avec elle\u{A0}?</p>
    """, .info)
}

/// The same list, short, inside another page of her file; nothing when nothing is kept.
package func shortlistCard(
  _ list: Shortlist, mayWrite: Bool, _ request: PageRequest
) -> HTML? {
  guard !list.lines.isEmpty else { return nil }
  let path = "/personnes/\(list.person)/envisages"
  let shown = list.toDo.prefix(EnvisagedPlace.advised)
  let others = list.lines.count - shown.count
  let rest =
    others == 0 ? "Revoir la liste avec elle" : "Voir ce que deviennent les autres (\(others))"
  let body: HTML =
    shown.isEmpty
    ? "<p class=\"muted card-b\">Toutes les structures envisagées ont reçu sa candidature.</p>"
    : "<ul class=\"list\">\(shown.html { shortlistRow($0, mayWrite: mayWrite, removable: false, request) })</ul>"
  return """
    <section class="stack" aria-labelledby="t-envisage"><h2 id="t-envisage">Envisagé avec elle</h2>\
    <div class="wrap"><div class="card flush">\(body)</div></div>\
    <p class="small no-print"><a href="\(path)">\(rest)</a></p></section>
    """
}

private func shortlistRow(
  _ line: Shortlist.Line, mayWrite: Bool, removable: Bool, _ request: PageRequest
) -> HTML {
  let employer = line.employer
  let name = line.post?.title ?? employer.name
  let link =
    line.post.map { "/postes/\($0.id)" } ?? "/structures/\(employer.id)"
  let place = [
    line.post == nil ? nil : employer.name, employer.kind.shortLabel,
    employer.place.city.isEmpty ? nil : employer.place.city,
  ].compactMap { $0 }.joined(separator: ", ")
  let closed: HTML? =
    line.post?.isOpen == false ? "<p class=\"meta\">Ce poste n’est plus ouvert.</p>" : nil
  let remove: HTML? =
    removable && mayWrite
    ? actionButton(
      "Retirer", post: "/personnes/\(line.place.person)/envisages/\(line.place.id)/retirer",
      request: request, .quiet, describedAs: ": \(name)") : nil
  return """
    <li><div><p class="what"><a href="\(link)">\(name)</a></p><p class="meta">\(place)</p>\
    \(closed)\(became(line.outcome))</div>\
    <div class="side">\(action(line, name, mayWrite: mayWrite))\(remove)</div></li>
    """
}

private func became(_ outcome: EnvisagedOutcome) -> HTML? {
  guard case .applied(_, let status) = outcome, let sentence = statusSentence(status) else {
    return nil
  }
  return "<p class=\"meta\">\(sentence)</p>"
}

private func action(_ line: Shortlist.Line, _ name: String, mayWrite: Bool) -> HTML {
  switch line.outcome {
  case .toDo:
    guard mayWrite else { return badge("Pas encore") }
    return """
      <a class="btn alt" href="\(line.composer)">Candidater<span class="vh"> : \(name)</span></a>
      """
  case .drafted(let id):
    guard mayWrite else { return badge("Brouillon") }
    return """
      <a class="btn alt" href="/candidatures/\(id)/modifier">Reprendre le brouillon\
      <span class="vh"> : \(name)</span></a>
      """
  case .applied(let id, let status):
    return
      "\(stateBadge(status)) <a href=\"/candidatures/\(id)\">Voir<span class=\"vh\"> la candidature : \(name)</span></a>"
  }
}
