import Domain
import Kernel
import UseCases
import WebSupport

/// Applications: those an employer received, or those of the persons a member accompanies.
func applicationsPage(
  _ list: ApplicationList, onlyMine: Bool, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let piles: [ApplicationPile] =
    list.isEmployer
    ? [.waiting, .followed, .hired, .closed] : [.waiting, .followed, .hired, .closed, .drafts]
  let mine = onlyMine ? "&envoi=moi" : ""
  let next: HTML? = list.next.map {
    """
    <nav class="pages" aria-label="Pages"><ul><li>\
    <a href="/candidatures?etat=\(list.pile.code)\(mine)&apres=\($0.text)">Suite de la liste</a>\
    </li></ul></nav>
    """
  }
  let content: HTML = """
    <div class="head"><h1>Candidatures</h1><p>\(list.isEmployer
      ? "Celles que votre structure a reçues. Les plus anciennes sans réponse d’abord."
      : "Celles des personnes que vous accompagnez, les vôtres et celles de vos collègues.")</p></div>
    \(tabs("Candidatures", piles.map { pile in
      TabEntry(
        pile.label, "/candidatures?etat=\(pile.code)\(mine)", isCurrent: pile == list.pile)
    }))
    \(list.isEmployer ? "" : mineFilter(list, onlyMine))
    \(list.lines.isEmpty
      ? emptyState(emptySentence(list))
      : "<section class=\"card flush\" aria-label=\"\(list.pile.label)\"><ul class=\"list\">\(list.lines.html { applicationRow($0, isEmployer: list.isEmployer, on: list.today) })</ul></section>")
    \(next)
    """
  return pageLayout(
    title: "Candidatures", section: .applications, request: request, footer: footer,
    content: "<div class=\"stack l\">\(content)</div>")
}

private func mineFilter(_ list: ApplicationList, _ onlyMine: Bool) -> HTML {
  onlyMine
    ? "<p class=\"small\">Envoyées par vous. <a href=\"/candidatures?etat=\(list.pile.code)\">Voir aussi celles des collègues</a></p>"
    : "<p class=\"small\"><a href=\"/candidatures?etat=\(list.pile.code)&envoi=moi\">Seulement celles que j’ai envoyées</a></p>"
}

private func emptySentence(_ list: ApplicationList) -> String {
  switch (list.pile, list.isEmployer) {
  case (.waiting, true): "Personne n’attend votre réponse."
  case (.waiting, false): "Aucune candidature n’attend de première réponse."
  case (.followed, _): "Rien en cours pour le moment."
  case (.hired, _): "Pas encore d’embauche ici."
  case (.closed, _): "Aucune candidature terminée."
  case (.drafts, _): "Aucun brouillon. Une candidature se prépare depuis la page d’un employeur."
  }
}

/// One line of a list of applications; Today and her file show the same.
package func applicationRow(
  _ line: ApplicationLine, isEmployer: Bool, on today: Day, showsName: Bool = true
) -> HTML {
  let path = "/candidatures/\(line.id)"
  let what: HTML =
    !showsName
    ? "<a href=\"\(path)\">\(line.structureName)</a>"
    : isEmployer
      ? "<a href=\"\(path)\">\(line.name)</a>"
      : "<a href=\"\(path)\">\(line.name)</a> chez \(line.structureName)"
  var meta = [postsText(line.posts)]
  if !isEmployer { meta.append(line.structureKind.shortLabel) }
  if let sentAt = line.sentAt { meta.append("envoyée le \(French.day(ParisTime.day(of: sentAt)))") }
  let sentence: HTML? = statusSentence(line.status).map { "<p class=\"meta\">\($0)</p>" }
  return """
    <li><div><p class="what">\(what)</p><p class="meta">\(meta.joined(separator: ", ")).</p>\
    \(sentence)</div><div class="side">\(alertChip(line.alert(on: today)) ?? stateBadge(line.status))\
    </div></li>
    """
}

/// Her applications, in her file.
func personApplicationsPage(
  _ page: PersonApplications, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = page.person
  let open = page.lines.filter { $0.status.state.isOpen || $0.status.state == .draft }
  let others = page.lines.filter { !$0.status.state.isOpen && $0.status.state != .draft }
  let content: HTML = """
    \(personFrame(
      page.header, current: .applications, counts: [.applications: page.lines.count],
      actions: person.standing.mayWrite
        ? buttonLink("Chercher un employeur", to: "/personnes/\(person.id)/employeurs", icon: Icon.search)
        : ""))
    \(page.lines.isEmpty
      ? emptyState(
        "Pas encore de candidature. Commencez par une visite, un café ou une envie. La candidature vient quand la personne le souhaite.")
      : "")
    \(group("En cours", open, page.today))\(group("Terminées", others, page.today))
    """
  return pageLayout(
    title: "Candidatures \(French.of(person.name))", section: .people, request: request,
    footer: footer, content: "<div class=\"stack l\">\(content)</div>")
}

private func group(_ title: String, _ lines: [ApplicationLine], _ today: Day) -> HTML {
  guard !lines.isEmpty else { return "" }
  return """
    <section class="stack" aria-label="\(title)"><h2>\(title)</h2><div class="card flush">\
    <ul class="list">\(lines.html {
      applicationRow($0, isEmployer: false, on: today, showsName: false)
    })</ul></div></section>
    """
}
