import Domain
import Kernel

/// The rulebook as programs read it; described in docs/openapi.yaml.
package enum RulebookJSON {
  /// - Parameter day: keeps the version that held that day; nil for today's, with the older ones.
  package static func document(_ chapters: [RuleChapter], on day: Day? = nil) -> String {
    let rules = chapters.flatMap { chapter in
      chapter.rules.compactMap { rule -> JSONValue? in
        guard let held = day.map({ rule.version(on: $0) }) ?? rule else { return nil }
        return value(held, chapter: chapter.title, withOlder: day == nil)
      }
    }
    return JSONValue.object(["rules": .list(rules), "total": JSONValue(rules.count)]).written
  }

  package static func document(_ rule: Rule) -> String {
    let chapter = Rulebook.chapters.first { $0.rules.contains { $0.id == rule.id } }
    return value(rule, chapter: chapter?.title ?? "", withOlder: true).written
  }

  private static func value(_ rule: Rule, chapter: String, withOlder: Bool) -> JSONValue {
    var members: [String: JSONValue] = [
      "id": .text(rule.id), "chapter": .text(chapter), "title": .text(rule.title),
      "force": .text(rule.force.code), "forceLabel": .text(rule.force.label),
      "explanation": .text(rule.explanation), "source": .text(rule.source),
      "inForceFrom": JSONValue(rule.inForceFrom), "readOn": JSONValue(rule.readOn),
      "parameters": .list(
        rule.parameters.map { parameter in
          [
            "name": .text(parameter.name), "value": parameter.value.json,
            "unit": parameter.value.unit.map { .text($0) } ?? .null,
            "text": .text(parameter.value.text),
          ]
        }),
    ]
    if withOlder {
      members["older"] = .list(
        rule.older.map { value($0, chapter: chapter, withOlder: false) })
    }
    return .object(members)
  }
}
