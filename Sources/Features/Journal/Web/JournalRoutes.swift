import Domain
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/personnes/:id/journal` | companions | her team sees who read and did what |
  mutating func addJournal(_ dependencies: Dependencies, _ footer: Footer) {
    let read = ReadJournal(dependencies)
    get("/personnes/:id/journal", members: .companions, "son équipe voit qui a lu") {
      request, member in
      let onlyReadings = request.query["voir"] != "tout"
      let page = try await read(
        of: try request.id(), before: request.query.filled("avant").flatMap { Int($0) },
        onlyReadings: onlyReadings, by: member)
      return .html(journalPage(page, onlyReadings: onlyReadings, request, footer))
    }
  }
}

private func journalPage(
  _ page: JournalPage, onlyReadings: Bool, _ request: PageRequest, _ footer: Footer
) -> HTML {
  let person = page.header.person
  let base = "/personnes/\(person.id)/journal"
  let other: HTML =
    onlyReadings
    ? "<a href=\"\(base)?voir=tout\">Voir tout ce qui s’est passé</a>"
    : "<a href=\"\(base)\">Voir seulement les lectures</a>"
  let view = onlyReadings ? "" : "&voir=tout"
  let older: HTML? = page.older.map {
    """
    <nav class="pages" aria-label="Suite du journal"><ul><li>\
    <a href="\(base)?avant=\($0)\(view)">Plus ancien</a></li></ul></nav>
    """
  }
  let lines: HTML =
    page.lines.isEmpty
    ? emptyState("Personne n’a encore lu ce dossier.")
    : "<div class=\"card\"><ol class=\"flow\">\(page.lines.html(line))</ol></div>"
  return pageLayout(
    title: "Qui a lu le dossier \(French.of(person.name))", section: .people, request: request,
    footer: footer,
    content: """
      \(personFrame(page.header, current: .readers))
      <section class="stack" aria-labelledby="t-journal"><div class="split">\
      <h2 id="t-journal">\(onlyReadings ? "Qui a lu son dossier" : "Tout ce qui s’est passé")</h2>\
      <p class="small">\(other)</p></div>\
      <p class="muted measure">Chaque ligne est scellée à la précédente\u{A0}: \
      rien ne s’efface et rien ne se change. \
      Une lecture est notée une fois par heure. La personne lit aussi cette page.</p>\
      \(lines)\(older)</section>
      """)
}

private func line(_ line: JournalLine) -> HTML {
  let place: HTML? = line.structure.isEmpty ? nil : " (\(line.structure))"
  let strand = line.entry.event.kind.strand.map(\.tone.rawValue) ?? ""
  return """
    <li class="\(strand)">\(line.who)\(place) \(line.what)<br>\(time(line.entry.at))</li>
    """
}
