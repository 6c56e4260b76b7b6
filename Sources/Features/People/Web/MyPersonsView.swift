import Domain
import Kernel
import UseCases
import WebSupport

/// « Personnes que je suis ».
func myPersonsPage(
  _ found: MyPersons, search: String, _ request: PageRequest, _ footer: Footer
) -> HTML {
  pageLayout(
    title: "Personnes", section: .people, request: request, footer: footer,
    content: """
      <div class="split"><div class="stack s"><h1>Personnes</h1>\
      <p class="muted measure">Celles que vous accompagnez dans cette structure. \
      Personne d’autre ne voit cette liste.</p></div>\
      <div class="row">\(passLinks(request.visitor))\(buttonLink(
        "Ouvrir un dossier", to: "/personnes/nouvelle", icon: Icon.plus.html))</div></div>
      \(searchForm(search))
      \(teamLinks(request.visitor.member))
      \(followed(found, search: search))
      \(neighbours(found.neighbours))
      """)
}

/// An employer finds them beside its contracts.
private func passLinks(_ visitor: Visitor) -> HTML? {
  guard case .member(let member) = visitor, member.family != .employer else { return nil }
  return """
    \(buttonLink("PASS qui se terminent", to: "/pass", .alt))\
    \(buttonLink("Demandes de prolongation", to: "/prolongations", .alt))
    """
}

/// Who stands in for whom; for a head of service, who has no referent and what time is given to.
private func teamLinks(_ member: Member?) -> HTML? {
  guard let member else { return nil }
  var links = [("Absences et remplacements", "/equipe/absences")]
  if member.role == .headOfService || member.isAdministrator {
    links += [
      ("Personnes sans référent", "/personnes/sans-referent"),
      ("Temps d’accompagnement", "/temps-d-accompagnement"),
    ]
  }
  return """
    <nav aria-label="Équipe"><ul class="row small">\(links.html {
      "<li><a href=\"\($0.1)\">\($0.0)</a></li>"
    })</ul></nav>
    """
}

private func searchForm(_ search: String) -> HTML {
  let everyone: HTML =
    search.isEmpty ? "" : "<a class=\"btn quiet\" href=\"/personnes\">Voir tout le monde</a>"
  return """
    <form class="row" role="search" action="/personnes"><div class="field">\
    <label for="champ-nom">Chercher un prénom ou un nom</label>\
    <input id="champ-nom" name="nom" type="search" autocomplete="off" value="\(search)"></div>\
    <button class="btn alt">\(Icon.search)Chercher</button>\(everyone)</form>
    """
}

private func followed(_ found: MyPersons, search: String) -> HTML {
  guard !found.rows.isEmpty else {
    if search.isEmpty {
      return emptyState(
        "Vous n’accompagnez encore personne ici. Un prénom suffit pour commencer.",
        action: buttonLink("Ouvrir un dossier", to: "/personnes/nouvelle", .alt))
    }
    return emptyState(
      "Personne de ce nom parmi celles que vous accompagnez.",
      action: buttonLink("Ouvrir un dossier", to: "/personnes/nouvelle", .alt))
  }
  let count =
    found.total < 2 || found.seenThisWeek == 0
    ? "\(French.count(found.total, "personne"))"
    : "\(French.count(found.total, "personne")), dont \(French.count(found.seenThisWeek, "vue")) depuis sept jours"
  let more: HTML? = found.next.map {
    """
    <nav class="pages" aria-label="Suite de la liste"><ul><li>\
    <a href="/personnes?nom=\(percentEncoded(search))&amp;apres=\($0)">Personnes suivantes</a>\
    </li></ul></nav>
    """
  }
  return """
    <section class="card wrap" aria-labelledby="t-pers"><table class="table fold">\
    <caption id="t-pers">Personnes que je suis<span>\(count)</span></caption>\
    <thead><tr><th scope="col">Personne</th><th scope="col">Ce qu’elle veut</th>\
    <th scope="col">Où elle en est</th><th scope="col" class="n">Dernier échange</th></tr></thead>\
    <tbody>\(found.rows.html(row))</tbody></table></section>\(more)
    """
}

private func row(_ row: MyPersons.Row) -> HTML {
  let wish: HTML = row.person.wish.map { "«\u{A0}\($0.words)\u{A0}»" } ?? ""
  return """
    <tr><th scope="row"><a href="/personnes/\(row.person.id)">\(row.person.name)</a></th>\
    <td class="said" data-th="Ce qu’elle veut">\(wish)</td>\
    <td data-th="Où elle en est">\(row.step?.label ?? "")</td>\
    <td class="n" data-th="Dernier échange"><time datetime="\(row.lastContact)">\
    \(French.dayAndMonth(row.lastContact))</time></td></tr>
    """
}

private func neighbours(_ others: [MyPersons.Neighbour]) -> HTML? {
  guard !others.isEmpty else { return nil }
  return """
    <section class="stack" aria-labelledby="t-voisins"><h2 id="t-voisins">\
    Suivies par vos collègues</h2>\
    <p class="small muted measure">Vous voyez un prénom et un nom de référent. \
    Le reste s’ouvre quand vous rejoignez le cercle.</p>\
    <div class="wrap"><ul class="card flush list">\(others.html { other in
      """
      <li><div><p class="what">\(other.person.name)</p><p class="meta">\
      \(other.referent.map { "Référent·e\u{A0}: \($0)" } ?? "Sans référent·e")</p></div>\
      <div class="side"><a class="btn alt mini" href="/personnes/\(other.person.id)">\
      Demander à rejoindre<span class="vh"> le cercle \(French.of(other.person.name))</span></a>\
      </div></li>
      """
    })</ul></div></section>
    """
}
