import Kernel

/// Every rule of the house, room by room.
package enum Rulebook {
  /// The chapters of the page, in the order of a path.
  package static let chapters: [RuleChapter] = [
    RuleChapter("Prescrire", PrescriberRulebook.all),
    RuleChapter("Éligibilité", EligibilityRulebook.all),
    RuleChapter("GEIQ, entreprises adaptées, ESAT", OtherRoutesRulebook.all),
    RuleChapter("Candidatures et embauche", ApplicationRulebook.all),
    RuleChapter("PASS IAE", PassIAERules.all),
    RuleChapter("Contrats et heures", ContractRules.all),
    RuleChapter("AAVA et TAPAJ", AAVARules.all + TapajRules.all),
    RuleChapter("Sorties", ExitRules.all),
    RuleChapter("Rendez-vous", AppointmentRulebook.all),
    RuleChapter("Contrôle a posteriori", ControlRulebook.all),
    RuleChapter("Demande de logement et SIAO", SIAORules.all),
    RuleChapter("Types d’employeurs", EmployerKindRulebook.all),
    RuleChapter("Équipes et partages", TeamRulebook.all),
  ]

  package static let all: [Rule] = chapters.flatMap(\.rules)

  /// The rule of that id; nil when the house has none.
  package static func rule(_ id: String) -> Rule? { byID[id] }

  /// What the rule said that day; nil when it did not exist.
  package static func rule(_ id: String, on day: Day) -> Rule? { byID[id]?.version(on: day) }

  /// Those that hold every word, whatever the accents: in their id, title, explanation, source or
  /// parameters, of any version. All of them when there is no word.
  package static func search(_ words: String) -> [RuleChapter] {
    let wanted = folded(words).split(separator: " ")
    guard !wanted.isEmpty else { return chapters }
    return chapters.compactMap { chapter in
      let found = chapter.rules.filter { rule in
        let text = rule.searchableText
        return wanted.allSatisfy { text.contains($0) }
      }
      return found.isEmpty ? nil : RuleChapter(chapter.title, found)
    }
  }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}

/// Some rules under one heading.
package struct RuleChapter: Sendable, Hashable {
  package let title: String
  package let rules: [Rule]
  package init(_ title: String, _ rules: [Rule]) {
    self.title = title
    self.rules = rules
  }
}

extension Rule {
  fileprivate var searchableText: String {
    let own =
      [id, title, force.label, explanation, source]
      + parameters.map { "\($0.name) \($0.value.text)" }
    // R3 and R23 are different rules: an id is a word of its own.
    return " " + folded(own.joined(separator: " ")) + " "
      + older.map(\.searchableText).joined()
  }
}
