import Domain
import Kernel
import UseCases
import WebSupport

/// A structure's public page.
func structurePage(_ file: StructureFile, _ request: PageRequest, _ footer: Footer) -> HTML {
  let structure = file.structure
  let kind = structure.kind
  let edit: HTML? =
    file.mayEdit
    ? buttonLink(
      "Modifier la fiche", to: "/structures/\(structure.id)/modifier", .alt, icon: Icon.pencil.html)
    : nil
  let isOurs = request.visitor.member?.structure == structure.id
  let team: HTML? =
    isOurs
    ? buttonLink(
      "L’équipe", to: "/structures/\(structure.id)/equipe", .quiet, icon: Icon.people.html)
    : nil
  return pageLayout(
    title: structure.name,
    section: isOurs ? .structure : kind.family == .employer ? .employers : .none,
    request: request, footer: footer,
    content: """
      \(kind.family == .employer ? breadcrumbs([("Employeurs", "/employeurs")], here: structure.name) : "")\
      <div class="head split"><div class="stack s"><h1>\(structure.name)</h1>\
      <p class="row"><span class="badge \(kind.tone)">\(kind.shortLabel)</span>\
      \(structure.programmes.sorted { $0.code < $1.code }.html { badge($0.label, .activity) })</p>\
      <p>\(kind.label). \(kind.explanation)</p></div><div class="row">\(edit)\(team)</div></div>
      <div class="cols"><div class="stack l">\(about(structure))\(posts(file))</div>\
      <aside class="stack" aria-label="Contact et repères">\(contact(file))\(answers(file))</aside></div>
      """)
}

private func about(_ structure: Structure) -> HTML {
  guard !structure.description.isEmpty else { return "" }
  return """
    <section class="stack s" aria-labelledby="t-dit"><h2 id="t-dit">Présentation</h2>\
    \(paragraphs(structure.description))</section>
    """
}

/// Text as typed: an empty line makes a paragraph, a line break stays one.
func paragraphs(_ text: String) -> HTML {
  text.split(separator: "\n", omittingEmptySubsequences: true)
    .map { trimmed($0) }.filter { !$0.isEmpty }
    .html { "<p class=\"measure\">\($0)</p>" }
}

private func posts(_ file: StructureFile) -> HTML {
  let structure = file.structure
  guard structure.kind.family == .employer else { return "" }
  let open = file.posts.filter(\.post.isOpen)
  let spontaneous: HTML =
    structure.isOpenToSpontaneous
    ? "<p>Prend aussi des candidatures spontanées.</p>"
    : "<p class=\"muted\">Candidatures spontanées\u{A0}: rien d’annoncé. Le mieux est d’appeler.</p>"
  let list: HTML =
    open.isEmpty
    ? emptyState("Pas de poste ouvert en ce moment.")
    : "<div class=\"card flush\"><ul class=\"list\">\(open.html(postLine))</ul></div>"
  let manage: HTML? =
    file.mayManagePosts
    ? buttonLink("Gérer les fiches de poste", to: "/postes", .alt) : nil
  return """
    <section class="stack" aria-labelledby="t-postes"><h2 id="t-postes">Postes ouverts</h2>\
    \(list)\(spontaneous)\(manage)</section>
    """
}

private func postLine(_ line: PostLine) -> HTML {
  let post = line.post
  return """
    <li><div><p class="what"><a href="/postes/\(post.id)">\(post.title)</a></p>\
    <p class="small muted">\(postFacts(post)).</p></div>\(fewBadge(line.applications))</li>
    """
}

/// « CDD d’insertion (CDDI), 20 à 26 h par semaine, dehors, en équipe ».
func postFacts(_ post: JobPost) -> String {
  ([post.contract.label, EmployerSentences.hours(post.hours)]
    + EmployerSentences.setting(post.setting, post.company)).joined(separator: ", ")
}

func fewBadge(_ applications: Int) -> HTML {
  applications < JobPost.fewApplications
    ? badge("Moins de 3 candidatures", .info, icon: Icon.star.html) : ""
}

private func contact(_ file: StructureFile) -> HTML {
  let structure = file.structure
  let place = structure.place
  let city = [place.postcode, place.city].filter { !$0.isEmpty }.joined(separator: " ")
  let lines = [place.address, city].filter { !$0.isEmpty }
  let hidden: HTML? =
    file.addressIsHidden
    ? "<br><span class=\"small muted\">L’adresse exacte est confidentielle.</span>" : nil
  let address: HTML =
    lines.isEmpty && hidden == nil
    ? "" : "\(lines.enumerated().html { "\(if: $0.offset > 0, "<br>")\($0.element)" })\(hidden)"
  let pairs: [(String, HTML)] = [
    ("Adresse", address),
    (
      "Téléphone",
      structure.contact.phone.map { "<a href=\"tel:\($0.number)\">\($0.display)</a>" } ?? ""
    ),
    (
      "Courriel",
      structure.contact.email.map { "<a href=\"mailto:\($0.address)\">\($0.address)</a>" } ?? ""
    ),
    ("Site", website(structure.contact.website)),
    ("SIRET", structure.siret.map { HTML(text: $0.digits) } ?? ""),
  ]
  let rows = facts(pairs)
  return """
    <section class="card stack s" aria-labelledby="t-contact"><h2 id="t-contact">Où et comment</h2>\
    \(rows.isEmpty ? "<p class=\"muted\">Ni adresse ni contact connus.</p>" : rows)</section>
    """
}

private func website(_ address: String) -> HTML {
  guard address.hasPrefix("http://") || address.hasPrefix("https://") else { return "" }
  let short = address.split(separator: "/").dropFirst().first.map(String.init) ?? address
  return "<a href=\"\(address)\" rel=\"noopener external\">\(short)</a>"
}

private func answers(_ file: StructureFile) -> HTML {
  guard file.structure.kind.family == .employer else { return "" }
  let habits = file.habits
  var rows: HTML = "<p>\(EmployerSentences.habits(habits))</p>"
  if let habits, habits.sent >= 5 {
    let days: HTML =
      habits.medianDays.map { HTML(text: French.count($0, "jour")) } ?? "pas encore de réponse"
    rows = """
      <dl class="kpi"><dt>Délai médian d’une réponse humaine</dt><dd>\(days)</dd>\
      <dd>sur \(French.count(habits.answered, "réponse"))</dd></dl>\
      <dl class="kpi"><dt>Candidatures restées sans réponse</dt>\
      <dd>\(French.number(habits.silent))</dd>\
      <dd>sur \(French.count(habits.sent, "candidature reçue", "candidatures reçues"))</dd></dl>
      """
  }
  return """
    <section class="card soft stack s" aria-labelledby="t-reponses"><h2 id="t-reponses">Comment elle \
    répond</h2>\(rows)<p class="small muted">Seules comptent les réponses données par quelqu’un. \
    Un silence n’est pas un refus.</p></section>
    """
}
