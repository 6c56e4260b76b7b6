import Domain
import Hummingbird
import Kernel
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/regles` | everyone | the rules hold nothing of anybody |
  package mutating func addRulebook(_ footer: Footer) {
    get("/regles", .everyone, "les règles ne disent rien de personne") { request in
      .html(rulebookView(Rulebook.all, request: request, footer: footer))
    }
  }
}

func rulebookView(_ rules: [Rule], request: PageRequest, footer: Footer) -> HTML {
  pageLayout(
    title: "Les règles", request: request, footer: footer,
    content: """
      <div class="head"><h1>Les règles que Cordée connaît</h1>\
      <p>Chaque règle dit sa force et sa source. Seules la loi et la cohérence des dates arrêtent \
      un geste\u{A0}; pour le reste, Cordée explique et un humain décide.</p></div>
      <ul class="stack measure">\(rules.html { rule in
        """
        <li class="card stack s" id="\(rule.id)"><div class="card-h"><h2>\(rule.title)</h2>\
        <span class="count">\(rule.id)</span></div><p>\(rule.explanation)</p>\
        <p class="small muted">\(ruleSource(rule))</p></li>
        """
      })</ul>
      """)
}
