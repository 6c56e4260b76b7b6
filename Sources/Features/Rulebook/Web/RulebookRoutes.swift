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
      let words = String(request.query["q"].prefix(200))
      let typed = request.query.filled("le")
      let day = typed.flatMap { Day($0) }
      var state = FormState(request.query)
      if typed != nil, day == nil {
        state = FormState(
          request.query,
          messages: [
            UserMessage(
              "Ce jour n’existe pas.", detail: "Écrire par exemple 2026-11-21.", field: "le")
          ])
      }
      return .html(
        pageLayout(
          title: "Les règles", request: request, footer: footer,
          content: rulebookView(
            RulebookPage(chapters: Rulebook.search(words), words: words, day: day), state: state)))
    }
  }
}

struct RulebookPage {
  let chapters: [RuleChapter]
  let words: String
  /// The versions of that day; nil for today's, with the older ones below.
  let day: Day?
}
