import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET, POST | `/personnes/{id}/acces` | her circle, who write in her file | prints her way in |
  package mutating func addSpaceAccess(_ dependencies: Dependencies, _ footer: Footer) {
    let give = GiveSpaceAccess(dependencies)
    get("/personnes/:id/acces", members: .companions, "son cercle lui donne son accès") {
      request, member in
      let state = try await give.state(of: try request.id(), by: member)
      return .html(spaceAccessView(state, request: request, footer: footer))
    }
    post("/personnes/:id/acces", members: .companions, "son cercle lui donne son accès") {
      request, member in
      let person: ID<Person> = try request.id()
      let paper = try await give(person, by: member)
      // Not a redirection: the code is shown on this answer and nowhere else.
      return .html(spacePaperView(paper, of: person, request: request, footer: footer))
    }
  }
}

func spaceAccessView(_ state: SpaceAccessState, request: PageRequest, footer: Footer) -> HTML {
  let name = state.person.name
  let path = "/personnes/\(state.person.id)"
  let known: HTML
  if let access = state.access {
    let by: HTML? = state.givenBy.map { ", par \($0)" }
    known = """
      <p>Identifiant\u{A0}: <strong class="num">\(access.handle.display)</strong></p>\
      <p>\(access.mustChooseCode
        ? "Premier code donné, pas encore utilisé." : "Son code est choisi. Personne d’autre ne le connaît.")</p>\
      <p class="small muted">Donné le \(time(access.givenAt))\(by).</p>
      """
  } else {
    known = "<p>Pas encore d’accès. Il se donne en main propre, sur papier.</p>"
  }
  return pageLayout(
    title: "Accès à son espace", section: .people, request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs([("Personnes", "/personnes"), (name, path)], here: "Accès à son espace"))
      <div class="stack s"><h1>L’espace \(French.of(name))</h1>\
      <p class="muted">Elle y voit tout ce qui est écrit, qui l’a lu, et peut dire stop.</p></div>
      <section class="card stack">\(known)\
      <form class="stack" method="post" action="\(path)/acces">\(request.csrfField)\
      <button class="btn full">\(state.access == nil ? "Préparer son papier" : "Donner un nouveau premier code")</button></form>\
      <p class="small muted">Un nouveau premier code remplace celui d’avant et ferme les espaces \
      restés ouverts. Rien d’autre ne change.</p></section>
      """)
}

/// The sheet she takes with her.
func spacePaperView(
  _ paper: SpacePaper, of person: ID<Person>, request: PageRequest, footer: Footer
) -> HTML {
  plainLayout(
    title: "Son papier", request: request, footer: footer,
    tools: """
      <button class="btn no-print" type="button" data-imprimer>\(Icon.print.html)Imprimer</button>\
      <a class="btn alt no-print" href="/personnes/\(person)">Revenir à son dossier</a>
      """,
    content: """
      <div class="stack"><h1>Le papier \(French.of(paper.firstName))</h1>\
      <p class="no-print">Imprimez-le et donnez-le en main propre. Ce code ne sera plus montré.</p></div>
      \(idea("f-cle", "Pour ouvrir mon espace", .key, """
        <p>Mon identifiant\u{A0}:</p><p class="kpi"><strong class="num">\(paper.handle.display)</strong></p>\
        <p>Mon premier code\u{A0}:</p><p class="kpi"><strong class="num">\(paper.firstCode.digits)</strong></p>
        """))
      \(idea("f-comment", "Comment faire", .people, """
        <ol class="stack s"><li>1. Ouvrez Cordée sur un téléphone ou une borne.</li>\
        <li>2. Appuyez sur «\u{A0}Se connecter\u{A0}».</li>\
        <li>3. Écrivez votre identifiant et votre premier code.</li>\
        <li>4. Choisissez un code à vous. Ne le donnez à personne.</li></ol>\
        <p>Ce premier code marche jusqu’au \(French.day(paper.validUntil)).</p>\
        <p>Code oublié\u{A0}? Demandez-en un autre à la personne qui vous aide.</p>
        """))
      <p class="only-print">Ce papier est à vous.</p>
      """)
}
