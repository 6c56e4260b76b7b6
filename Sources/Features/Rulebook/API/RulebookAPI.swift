import Domain
import Hummingbird
import Kernel
import WebSupport

extension Site {
  /// | Method | Path | Who | Why |
  /// |---|---|---|---|
  /// | GET | `/api/v1/regles`, `/api/v1/regles/{id}` | everyone | the rules hold nothing of anybody |
  package mutating func addRulebookAPI() {
    get("/api/v1/regles", .everyone, "les règles ne disent rien de personne") { request in
      let words = String(request.query["q"].prefix(200))
      return .json(RulebookJSON.document(Rulebook.search(words), on: try day(request)))
    }
    get("/api/v1/regles/:id", .everyone, "les règles ne disent rien de personne") { request in
      guard let id = request.parameters["id"], let rule = Rulebook.rule(id) else {
        throw Refusal.notFound
      }
      guard let day = try day(request) else { return .json(RulebookJSON.document(rule)) }
      guard let held = rule.version(on: day) else { throw Refusal.notFound }
      return .json(RulebookJSON.document(held))
    }
  }
}

private func day(_ request: PageRequest) throws -> Day? {
  guard let text = request.query.filled("le") else { return nil }
  guard let day = Day(text) else {
    throw Refusal.invalid(
      UserMessage(
        "Le paramètre «\u{A0}le\u{A0}» ne se lit pas. Écrire un jour, par exemple 2026-11-21.",
        field: "le"))
  }
  return day
}
