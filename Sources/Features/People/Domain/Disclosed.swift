import Kernel

/// Something of which only what a viewer may read can be reached. A page that holds one cannot
/// print the rest, because it never holds it.
package struct Disclosed<Subject: Sendable>: Sendable {
  private let subject: Subject
  package let items: Set<ShareableItem>
  /// Those among `items` that her agreement opens: what a reading discloses outside the team.
  package let agreed: Set<ShareableItem>
  package let standing: Standing

  /// Only stores build one, from `Disclosure`.
  package init(_ subject: Subject, reading: Disclosure.Reading) {
    self.subject = subject
    items = reading.items
    agreed = reading.agreed
    standing = reading.standing
  }

  fileprivate func shown<Value>(_ item: ShareableItem, _ path: KeyPath<Subject, Value>) -> Value? {
    items.contains(item) ? subject[keyPath: path] : nil
  }

  fileprivate func always<Value>(_ path: KeyPath<Subject, Value>) -> Value {
    subject[keyPath: path]
  }
}

extension Disclosed where Subject == Person {
  package var id: ID<Person> { always(\.id) }
  package var openedBy: ID<Structure> { always(\.openedBy) }
  package var openedOn: Day { always(\.openedOn) }
  package var version: Int { always(\.version) }

  /// « Leïla H. », « Leïla », or « Une personne » when not even the first name is shared.
  package var name: String {
    guard let firstName = shown(.firstName, \.firstName) else { return "Une personne" }
    let initial = always(\.lastName).first.map { " \($0.uppercased())." } ?? ""
    return firstName + initial
  }
  package var firstName: String? { shown(.firstName, \.firstName) }
  package var isAlias: Bool { always(\.isAlias) }
  package var lastName: String? { shown(.identity, \.lastName) }
  package var birth: Day? { shown(.identity, \.birth) ?? nil }
  package var phone: Phone? { shown(.phone, \.phone) ?? nil }
  package var email: Email? { shown(.email, \.email) ?? nil }
  package var wish: Wish? { shown(.wish, \.wish) ?? nil }
  /// Where she starts from, for distances: part of what she said about moving around.
  package var commune: INSEECode? { shown(.mobility, \.commune) ?? nil }
  package var programmes: Set<Programme> {
    switch standing {
    case .inCircle: always(\.programmes)
    default: []
    }
  }
  /// The sentences recorded with her, for the items shown.
  package var notes: [ItemNote] { always(\.notes).filter { items.contains($0.item) } }
  package func note(_ item: ShareableItem) -> ItemNote? { notes.first { $0.item == item } }
}
