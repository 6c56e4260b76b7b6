import Domain
import Kernel
import WebSupport

/// One point of the past, in French.
struct PastPoint {
  let number: Int
  let day: String
  let author: String
  let lines: [(label: String, text: String)]

  init(_ point: SupportAssessment, author: String?) {
    number = point.number
    day = French.day(point.madeOn)
    self.author = author ?? ""
    lines = Self.lines(point.content)
  }

  /// Everything that was said, label by label; what was not said is left out.
  static func lines(_ content: AssessmentContent) -> [(label: String, text: String)] {
    let work = content.work
    var lines: [(String, String)] = [
      ("Ses mots", content.wish.isEmpty ? "" : "«\u{A0}\(content.wish)\u{A0}»"),
      ("Ce qui lui donne envie", content.motivation), ("Parcours", content.path),
      ("Formations", content.training), ("Langues", content.languages),
      (
        "Savoir-faire",
        content.skills.map { skill in
          let origin = [skill.experience.label.lowercased(), skill.origin]
            .filter { !$0.isEmpty }.joined(separator: ", ")
          let recognised =
            skill.recognisedBy.isEmpty ? "" : " ; reconnu par\u{A0}: \(skill.recognisedBy)"
          return "\(skill.name) (\(origin)\(recognised))"
        }.joined(separator: ". ")
      ),
      ("Souhaite", work.tradesWanted), ("Ne souhaite pas", work.tradesRefused),
    ]
    for item in [ShareableItem.mobility, .schedule, .workingConditions] {
      lines.append((item.label, AssessmentSentences.sentence(for: item, of: content)))
    }
    for theme in GridTheme.allCases {
      switch content.grid[theme] {
      case .level(let level): lines.append((theme.label, theme.officialText(level) ?? ""))
      case .doesNotWish: lines.append((theme.label, "Ne souhaite pas en parler"))
      case .notYetDiscussed: break
      }
    }
    lines += [
      (
        "Déjà engagé",
        content.steps.map { $0.byWhom.isEmpty ? $0.what : "\($0.what) (\($0.byWhom))" }
          .joined(separator: ". ")
      ),
      (
        "Obstacles",
        Obstacle.allCases.filter { content.obstacles.contains($0) }.map(\.label)
          .joined(separator: ", ")
      ),
      (
        "Ce qui peut aider",
        Obstacle.allCases.flatMap(\.levers).filter { content.levers.contains($0.code) }
          .map(\.text).joined(separator: " ; ")
      ),
      ("Reste difficile", content.remainsHard),
    ]
    return lines.filter { !$0.1.isEmpty }
  }
}

func assessmentHistoryView(name: String, person: ID<Person>, points: [PastPoint]) -> HTML {
  let content: HTML =
    points.isEmpty
    ? emptyState(
      "Aucun point n’a encore été fait avec \(name).",
      action: buttonLink("Faire le point", to: "/personnes/\(person)/diagnostic"))
    : points.html { point in
      """
      <section class="card stack" aria-labelledby="point-\(point.number)">\
      <div class="card-h"><h2 id="point-\(point.number)">Le \(point.day)</h2><p class="small muted">Avec \(point.author)</p></div>\
      \(facts(point.lines.map { ($0.label, HTML(text: $0.text)) }))</section>
      """
    }
  return """
    \(breadcrumbs([("Personnes", "/personnes"), (name, "/personnes/\(person)"), ("Diagnostic", "/personnes/\(person)/diagnostic")], here: "Les points d’avant"))
    <div class="head"><h1>Les points faits avec \(name)</h1>
    <p>Du plus récent au plus ancien. Avancer, s’arrêter, recommencer\u{A0}: tout est normal. Rien n’est comparé ni additionné.</p></div>
    <div class="stack l">\(content)</div>
    """
}
