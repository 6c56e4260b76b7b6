import Domain
import Hummingbird
import Kernel
import Surroundings
import UseCases
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/a-dire` | her circle | what to tell persons one accompanies |
  /// | POST | `/a-dire/{id}` | her circle | she knows now |
  package mutating func addToTell(_ dependencies: Dependencies, _ footer: Footer) {
    let tell = TellByVoice(dependencies)
    get("/a-dire", members: .companions, "les personnes de son cercle") { request, member in
      .html(toTellView(try await tell.list(member), request: request, footer: footer))
    }
    post("/a-dire/:id", members: .companions, "une personne de son cercle") { request, member in
      try await tell(try request.id(), by: member)
      return .seeOther("/a-dire", flash: "C’est noté\u{A0}: elle le sait.")
    }
  }
}

func toTellView(_ rows: [ToTell], request: PageRequest, footer: Footer) -> HTML {
  let list: HTML =
    rows.isEmpty
    ? "<section class=\"card\"><p>Rien à dire à personne aujourd’hui.</p></section>"
    : """
    <section class="card flush"><ul class="list">\(rows.html { line($0, request) })</ul></section>
    """
  return pageLayout(
    title: "À leur dire", section: .today, request: request, footer: footer, narrow: true,
    content: """
      \(breadcrumbs([("Aujourd’hui", "/aujourd-hui")], here: "À leur dire"))
      <div class="head"><h1>À leur dire</h1><p>Ces personnes ont choisi de l’apprendre par vous, \
      de vive voix ou par un texto. Leur espace le montre aussi.</p></div>\(list)
      """)
}

private func line(_ row: ToTell, _ request: PageRequest) -> HTML {
  let person = row.person
  let news = row.notices.map(\.plainSentence).joined(separator: " ")
  let how: HTML
  switch row.channel {
  case .text:
    let number: HTML =
      person.phone.map { "<a href=\"tel:\($0.number)\">\($0.display)</a>" }
      ?? "Son numéro n’est pas partagé avec vous."
    how = """
      <p class="meta">Texto à envoyer\u{A0}: \(number)</p>\
      <p>\(HerNotice.text(row.notices, firstName: person.firstName ?? ""))</p>
      """
  default:
    how = "<p class=\"meta\">De vive voix. \(news)</p>"
  }
  return """
    <li><div><p class="what"><a href="/personnes/\(person.id)">\(person.name)</a></p>\
    \(how)<p class="meta">Depuis le \(French.day(row.since)).</p></div>\
    \(actionButton("C’est dit", post: "/a-dire/\(person.id)", request: request, .alt))</li>
    """
}
