import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  mutating func addFactSheet(
    _ dependencies: Dependencies, _ footer: Footer, readings: FileReadings
  ) {
    let read = ReadFactSheet(dependencies, readings: readings)
    get("/personnes/:id/fiche", members: .companions, "le cercle prépare un entretien à plusieurs")
    { request, member in
      let sheet = try await read(
        of: try request.id(), for: request.query.filled("pour").flatMap { ID(parsing: $0) },
        by: member)
      return .html(
        request.query["registre"] == "falc"
          ? plainSheet(sheet, request, footer) : workSheet(sheet, request, footer))
    }
  }
}

private func address(_ sheet: FactSheet, register: String) -> String {
  let audience = sheet.audience.map { "&pour=\($0.structure)" } ?? ""
  return "/personnes/\(sheet.header.person.id)/fiche?registre=\(register)\(audience)"
}

private let printButton: HTML =
  "<button class=\"btn alt no-print\" type=\"button\" data-imprimer>\(Icon.print.html)Imprimer</button>"

/// The register of those who accompany: one page of facts.
private func workSheet(_ sheet: FactSheet, _ request: PageRequest, _ footer: Footer) -> HTML {
  let person = sheet.header.person
  return pageLayout(
    title: "Fiche d’entretien, \(sheet.name)", section: .people, request: request, footer: footer,
    narrow: true,
    content: """
      \(breadcrumbs(
        [
          ("Personnes", "/personnes"), (person.name, "/personnes/\(person.id)"),
          ("Parcours", "/personnes/\(person.id)/parcours"),
        ], here: "Fiche d’entretien"))
      <div class="split"><div class="stack s"><h1>\(sheet.name)</h1>\
      <p class="muted">Fiche pour un entretien à plusieurs, \(French.day(sheet.header.today)). \
      \(sheet.audience.map { "À lire avec \($0.name)." } ?? "Pour votre équipe.")</p></div>\
      <div class="row no-print">\(printButton)\
      \(buttonLink("En facile à lire", to: address(sheet, register: "falc"), .alt))</div></div>
      \(audienceForm(sheet))
      \(sheet.wish.map { voice($0.words, footer: "Dit le \(time($0.saidOn))") })
      \(goalsSection(sheet))
      \(facts(sheet.notes.map { ($0.item.label, "\($0.words)") }))
      <div class="grid">\(section("Étapes en cours", sheet.steps.map { stepText($0, sheet.name) }))\
      \(section("Dates à venir", sheet.coming.map { "\(French.day($0.day))\u{A0}: \($0.title)" }))\
      \(section("Qui porte quoi", sheet.themes.map { "\($0.theme.label)\u{A0}: \($0.carrier ?? "")" }))</div>
      <p class="small muted">Référent·e\u{A0}: \(sheet.referent ?? "personne aujourd’hui"). \
      Cette fiche ne dit que ce que la personne a accepté de partager\u{A0}: relisez-la avec elle \
      avant l’entretien.</p>
      <p class="only-print">Imprimé le \(French.day(sheet.header.today)). À rendre à la personne \
      après l’entretien.</p>
      """)
}

private func goalsSection(_ sheet: FactSheet) -> HTML? {
  guard !sheet.goals.isEmpty else { return nil }
  return """
    <section class="stack s"><h2>Ses objectifs</h2><div class="grid">\(sheet.goals.html {
      voice($0.words, footer: "\($0.strand.label), le \(time($0.saidOn))", small: true)
    })</div></section>
    """
}

private func audienceForm(_ sheet: FactSheet) -> HTML? {
  guard !sheet.audiences.isEmpty else { return nil }
  let options =
    [(value: "", label: "Votre équipe")]
    + sheet.audiences.map { (value: $0.structure.text, label: $0.name) }
  let state = FormState(Form([("pour", sheet.audience?.structure.text ?? "")]))
  return """
    <form class="card soft row no-print" method="get">\
    \(selectField(
      "pour", "Avec qui est l’entretien", options, in: state,
      hint: "La fiche se réduit à ce qu’elle partage avec cette structure."))\
    <button class="btn alt">Préparer la fiche</button></form>
    """
}

private func section(_ title: String, _ texts: [String]) -> HTML? {
  guard !texts.isEmpty else { return nil }
  return """
    <section class="stack s"><h2>\(title)</h2><ul class="dots stack s">\
    \(texts.html { "<li>\($0)</li>" })</ul></section>
    """
}

private func stepText(_ line: StepLine, _ name: String) -> String {
  let due = line.step.dueOn.map { ", pour le \(French.day($0))" } ?? ""
  return "\(line.wording), \(line.carrier.map { "par \($0)" } ?? "par \(name)")\(due)"
}

/// The register she reads: short sentences, one idea each.
private func plainSheet(_ sheet: FactSheet, _ request: PageRequest, _ footer: Footer) -> HTML {
  plainLayout(
    title: "Mon entretien", request: request, footer: footer,
    tools: """
      \(printButton)<a class="btn alt no-print" href="\(address(sheet, register: "pro"))">\
      Revenir</a>
      """,
    content: """
      <div class="stack"><h1>Mon entretien</h1>\
      \(sentences([
        "Je m’appelle \(sheet.header.person.firstName ?? sheet.name).",
        sheet.audience.map { "Je rencontre\u{A0}: \($0.name)." },
      ].compactMap { $0 }))</div>
      \(sheet.wish.map { wish in
        idea("f-veux", "Ce que je veux", .wish, voice(wish.words, footer: "Mes mots, le \(French.day(wish.saidOn))"))
      })
      \(sheet.goals.isEmpty
        ? nil
        : idea(
          "f-buts", "Où je vais", .again,
          sheet.goals.html {
            "<blockquote class=\"voice s\"><p>«\u{A0}\($0.words)\u{A0}»</p></blockquote>"
          }))
      \(plainIdea("f-dit", "Ce que l’on peut dire de moi", .eye, sheet.notes.map { "\($0.item.label)\u{A0}: \($0.words)" }))
      \(plainIdea("f-faire", "Ce qui est à faire", .letter, sheet.steps.flatMap { line in
        [line.wording + ".", line.carrier.map { "\($0) s’en occupe." } ?? "C’est à moi."]
      }))
      \(plainIdea("f-dates", "Les dates", .pass, sheet.coming.map { "Le \(French.day($0.day))\u{A0}: \($0.title)." }))
      \(idea("f-droit", "Mes droits", .key, """
        <p>Je peux ne pas répondre à une question.</p>\
        <p>Je peux demander une pause.</p>\
        <p>Je peux venir avec la personne qui m’aide.</p>\
        <p>Dire non ne change rien à mon logement ni à mes droits.</p>
        """))
      <p class="only-print">Imprimé le \(French.day(sheet.header.today)). Ce papier est à vous.</p>
      <p class="small muted">Relecture facile à lire à venir.</p>
      """)
}

private func plainIdea(_ id: String, _ title: String, _ picto: Picto, _ lines: [String]) -> HTML? {
  lines.isEmpty ? nil : idea(id, title, picto, sentences(lines))
}
