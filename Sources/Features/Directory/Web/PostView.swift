import Domain
import Kernel
import UseCases
import WebSupport

/// A post's public page.
func postPage(
  _ file: PostFile, verification: FormState = FormState(), _ request: PageRequest, _ footer: Footer
) -> HTML {
  let post = file.post
  let structure = file.structure
  let closed: HTML? =
    post.isOpen
    ? nil
    : note(
      "<p>Ce poste est fermé. La structure en a peut-être d’autres.</p>", .info, role: "status")
  return pageLayout(
    title: "\(post.title), \(structure.name)", section: file.mayManage ? .posts : .employers,
    request: request, footer: footer,
    content: """
      \(breadcrumbs(
        [("Employeurs", "/employeurs"), (structure.name, "/structures/\(structure.id)")],
        here: post.title))\
      <div class="head split"><div class="stack s"><h1>\(post.title)</h1>\
      <p><a href="/structures/\(structure.id)">\(structure.name)</a>, \(structure.kind.label.prefix(1).lowercased() + structure.kind.label.dropFirst()).</p>\
      <p class="row"><span class="badge \(structure.kind.tone)">\(structure.kind.shortLabel)</span>\
      \(post.isOpen ? fewBadge(file.applications) : badge("Fermé"))</p></div>\(tools(file, request))</div>
      \(closed)\(verification.summary)
      <div class="cols"><div class="stack l">\(description(post))\(requirements(file, verification, request))</div>\
      <aside class="stack" aria-label="Repères">\(summary(file))\
      <section class="card soft stack s" aria-labelledby="t-reponses"><h2 id="t-reponses">Comment la structure \
      répond</h2><p>\(EmployerSentences.habits(file.habits))</p></section></aside></div>
      """)
}

private func tools(_ file: PostFile, _ request: PageRequest) -> HTML {
  guard file.mayManage else { return "" }
  let path = "/postes/\(file.post.id)"
  let toggle =
    file.post.isOpen
    ? actionButton("Fermer le poste", post: "\(path)/fermer", request: request, .quiet)
    : actionButton("Rouvrir le poste", post: "\(path)/rouvrir", request: request, .quiet)
  return """
    <div class="row">\(buttonLink("Modifier", to: "\(path)/modifier", .alt, icon: Icon.pencil.html))\(toggle)</div>
    """
}

private func description(_ post: JobPost) -> HTML {
  guard !post.description.isEmpty else { return "" }
  return """
    <section class="stack s" aria-labelledby="t-fait"><h2 id="t-fait">Ce que l’on y fait</h2>\
    \(paragraphs(post.description))</section>
    """
}

private func requirements(_ file: PostFile, _ state: FormState, _ request: PageRequest) -> HTML {
  let post = file.post
  guard !post.requirements.isEmpty else {
    return """
      <section class="stack s" aria-labelledby="t-prerequis"><h2 id="t-prerequis">Ce qui est \
      nécessaire</h2><p>Rien de particulier n’est demandé.</p></section>
      """
  }
  let checked: HTML
  if let verification = post.verification {
    let answer: HTML? = verification.note.isEmpty ? nil : " «\u{A0}\(verification.note)\u{A0}»"
    checked = note(
      """
      <p><strong>Prérequis vérifié le \(time(verification.on)) par \(verification.by).</strong>\(answer)</p>
      """, .ok, icon: Icon.fits)
  } else {
    checked = note(
      """
      <p>Personne n’a encore vérifié avec l’employeur si tout cela est vraiment nécessaire. \
      Un appel change souvent la réponse.</p>
      """, .info)
  }
  return """
    <section class="stack" aria-labelledby="t-prerequis"><h2 id="t-prerequis">Ce qui est \
    nécessaire</h2>\(paragraphs(post.requirements))\(checked)\(verifyForm(file, state, request))</section>
    """
}

private func verifyForm(_ file: PostFile, _ state: FormState, _ request: PageRequest) -> HTML {
  guard file.mayVerify else { return "" }
  return """
    <details class="more"\(if: !state.messages.isEmpty, " open")><summary>J’ai vérifié avec l’employeur</summary>\
    <form class="stack" method="post" action="/postes/\(file.post.id)/verifier" novalidate>\(request.csrfField)\
    \(textField(
      "reponse", "Ce que l’employeur a répondu", in: state,
      hint: "Facultatif. Par exemple\u{A0}: le permis n’est pas nécessaire. Le nom de votre structure sera affiché, pas le vôtre.",
      extra: " maxlength=\"300\""))\
    <button class="btn alt">Noter la vérification d’aujourd’hui</button></form></details>
    """
}

private func summary(_ file: PostFile) -> HTML {
  let post = file.post
  let city = file.commune?.name ?? file.structure.place.city
  let seats = French.count(post.seats, "place")
  let rows = facts([
    ("Contrat", HTML(text: post.contract.label)),
    ("Temps", HTML(text: EmployerSentences.hours(post.hours))),
    ("Cadre", post.setting == .unknown ? "" : HTML(text: post.setting.label)),
    ("Équipe", post.company == .unknown ? "" : HTML(text: post.company.label)),
    ("Lieu", HTML(text: city)),
    ("Places", HTML(text: seats)),
    ("Métier", file.tradeLabel.map { HTML(text: $0) } ?? ""),
    ("CV", post.wantsCV ? "Demandé" : "Pas demandé"),
  ])
  return """
    <section class="card stack s" aria-labelledby="t-faits"><h2 id="t-faits">En bref</h2>\(rows)</section>
    """
}

/// The posts of one's own structure.
func postsPage(_ lines: [PostLine], _ request: PageRequest, _ footer: Footer) -> HTML {
  let open = lines.filter(\.post.isOpen)
  let closed = lines.filter { !$0.post.isOpen }
  return pageLayout(
    title: "Fiches de poste", section: .posts, request: request, footer: footer,
    content: """
      <div class="head split"><div class="stack s"><h1>Fiches de poste</h1>\
      <p>Un poste ouvert apparaît dans la recherche en moins de deux secondes.</p></div>\
      \(buttonLink("Ouvrir un poste", to: "/postes/nouveau", icon: Icon.plus.html))</div>
      \(section("Postes ouverts", "ouverts", open, empty: "Aucun poste ouvert. En ouvrir un le rend visible à tous."))\
      \(closed.isEmpty ? "" : section("Postes fermés", "fermes", closed, empty: ""))
      """)
}

private func section(_ title: String, _ id: String, _ lines: [PostLine], empty: String) -> HTML {
  let body: HTML =
    lines.isEmpty
    ? emptyState(empty)
    : "<div class=\"card flush\"><ul class=\"list\">\(lines.html(ownPostLine))</ul></div>"
  return """
    <section class="stack" aria-labelledby="t-\(id)"><h2 id="t-\(id)">\(title)</h2>\(body)</section>
    """
}

private func ownPostLine(_ line: PostLine) -> HTML {
  let post = line.post
  let received =
    line.applications == 0
    ? "Pas encore de candidature" : French.count(line.applications, "candidature")
  return """
    <li><div><p class="what"><a href="/postes/\(post.id)">\(post.title)</a></p>\
    <p class="small muted">\(postFacts(post)). \(received).</p></div>\
    <a class="btn mini alt" href="/postes/\(post.id)/modifier">Modifier<span class="vh"> : \(post.title)</span></a></li>
    """
}
