import Kernel

/// Something she did well at work, in the words of who saw it. She reads it.
package struct SkillSeen: Sendable, Hashable {
  package let id: ID<SkillSeen>
  package let person: ID<Person>
  package let employer: ID<Structure>
  package let words: String
  package let seenOn: Day
  package let seenBy: ID<Account>

  package init(
    id: ID<SkillSeen>, person: ID<Person>, employer: ID<Structure>, words: String, seenOn: Day,
    seenBy: ID<Account>
  ) {
    self.id = id
    self.person = person
    self.employer = employer
    self.words = words
    self.seenOn = seenOn
    self.seenBy = seenBy
  }

  package static let longest = 120

  /// What stops a sentence from being kept; nil when nothing does.
  package static func problem(_ words: String) -> UserMessage? {
    if words.isEmpty {
      return UserMessage(
        "Écrire ce qui a été bien fait.", detail: "Une phrase courte\u{A0}: elle la lira.",
        field: "savoir")
    }
    if words.count > longest {
      return UserMessage(
        "La phrase dépasse \(longest) caractères.", detail: "Dire l’essentiel.", field: "savoir")
    }
    return nil
  }
}
