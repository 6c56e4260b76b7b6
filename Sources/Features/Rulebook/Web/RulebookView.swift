import Domain
import Kernel
import WebSupport

/// The whole rulebook: searched by the server, made to be printed.
func rulebookView(_ page: RulebookPage, state: FormState) -> HTML {
  let count = page.chapters.reduce(0) { $0 + $1.rules.count }
  let found: String =
    page.words.isEmpty
    ? French.count(count, "règle")
    : "\(French.count(count, "règle")) avec «\u{A0}\(page.words)\u{A0}»"
  let asked: HTML? = page.day.map { "<p>Telles qu’elles étaient le \(time($0)).</p>" }
  return """
    <div class="head"><h1>Les règles que Cordée connaît</h1>\
    <p>Chaque règle dit sa force et sa source. Seules la loi et la cohérence des dates arrêtent \
    un geste\u{A0}; pour le reste, Cordée explique et un humain décide.</p></div>
    \(state.summary)
    <form class="card row no-print" method="get" action="/regles" role="search">\
    \(textField("q", "Chercher dans les règles", in: state, hint: "Par exemple\u{A0}: carence, RQTH, R5."))\
    \(textField("le", "Telles qu’elles étaient le", in: state, type: "date", short: true))\
    <button class="btn">Chercher</button>\
    \(if: !page.words.isEmpty || page.day != nil, "<a class=\"btn quiet\" href=\"/regles\">Tout lire</a>")</form>
    <p class="muted" role="status">\(found). <span class="no-print">Cette page s’imprime telle quelle.</span></p>\(asked)
    \(page.chapters.isEmpty ? emptyState("Aucune règle ne contient ces mots.", action: buttonLink("Tout lire", to: "/regles", .alt)) : contents(page))
    """
}

private func contents(_ page: RulebookPage) -> HTML {
  """
  \(page.chapters.count > 1 ? chapterLinks(page) : nil)
  \(page.chapters.enumerated().html { position, chapter in
    """
    <section class="stack" aria-labelledby="chapitre-\(position + 1)">\
    <h2 id="chapitre-\(position + 1)">\(chapter.title)</h2>
    <ul class="stack measure">\(chapter.rules.html { ruleCard($0, on: page.day) })</ul></section>
    """
  })
  """
}

private func chapterLinks(_ page: RulebookPage) -> HTML {
  """
  <nav class="card soft no-print" aria-label="Chapitres"><ul class="row">\
  \(page.chapters.enumerated().html { position, chapter in
    "<li><a href=\"#chapitre-\(position + 1)\">\(chapter.title)</a> <span class=\"count\">\(chapter.rules.count)</span></li>"
  })</ul></nav>
  """
}

private func ruleCard(_ rule: Rule, on day: Day?) -> HTML {
  guard let held = day.map({ rule.version(on: $0) }) ?? rule else {
    return """
      <li class="card stack s" id="\(rule.id)"><div class="card-h"><h3>\(rule.title)</h3>\
      <span class="count">\(rule.id)</span></div>\
      <p class="muted">Cette règle n’existait pas ce jour-là.</p></li>
      """
  }
  let older: HTML? =
    day != nil || held.older.isEmpty
    ? nil
    : """
    <div class="stack s"><h4>Avant</h4>\(held.older.html { old in
      "<p><b>\(old.title).</b> \(old.explanation)</p>\(ruleParameters(old))<p class=\"small muted\">\(ruleSource(old))</p>"
    })</div>
    """
  return """
    <li class="card stack s" id="\(rule.id)"><div class="card-h"><h3>\(held.title)</h3>\
    <a class="count" href="/regles#\(rule.id)">\(rule.id)</a></div><p>\(held.explanation)</p>\
    \(ruleParameters(held))<p class="small muted">\(ruleSource(held))</p>\(older)</li>
    """
}
