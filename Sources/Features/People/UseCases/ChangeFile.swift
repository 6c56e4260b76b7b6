import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A file as its form holds it.
package struct FileEntry: Sendable, Hashable {
  package var firstName: String
  package var isAlias: Bool
  package var lastName: String
  package var birth: Day?
  package var phone: Phone?
  package var email: Email?
  /// As typed: a name, or a name and a postcode.
  package var commune: String
  package var programmes: Set<Programme>
  /// The sentence of each item, as the member's own structure writes it; empty for none.
  package var notes: [ShareableItem: String]

  package init(
    firstName: String, isAlias: Bool, lastName: String, birth: Day?, phone: Phone?, email: Email?,
    commune: String, programmes: Set<Programme>, notes: [ShareableItem: String]
  ) {
    self.firstName = firstName
    self.isAlias = isAlias
    self.lastName = lastName
    self.birth = birth
    self.phone = phone
    self.email = email
    self.commune = commune
    self.programmes = programmes
    self.notes = notes
  }
}

/// What the form of a file starts from.
package struct FileForm: Sendable {
  package let header: PersonHeader
  package let entry: FileEntry
  /// The team that opened the file keeps her identity and her contacts; the others write notes.
  package let keepsIdentity: Bool
  package let version: Int
}

/// Reads a file to change it.
package struct ReadFileForm: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<Person>, by member: Member) async throws -> FileForm {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let header = try PersonHeader.load(id, by: member, on: today, in: session)
      let person = header.person
      try person.standing.requireWriting()
      let own = person.notes.filter { $0.recordedBy == member.structure }
      return FileForm(
        header: header,
        entry: FileEntry(
          firstName: person.firstName ?? "", isAlias: person.isAlias,
          lastName: person.lastName ?? "", birth: person.birth, phone: person.phone,
          email: person.email,
          commune: try person.commune.flatMap {
            try CommuneNames.name(of: $0, in: session) ?? $0.code
          }
            ?? "",
          programmes: person.programmes,
          notes: Dictionary(
            own.map { ($0.item, $0.words) }, uniquingKeysWith: { first, _ in first })),
        keepsIdentity: person.openedBy == member.structure,
        version: person.version)
    }
  }
}

/// Writes identity, contacts, programmes and the short sentences of a file.
package struct ChangeFile: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter version: the one the form was filled from.
  /// - Throws: `Refusal.changedMeanwhile` when somebody wrote since: nothing is lost, the page
  ///   shows both.
  package func callAsFunction(
    _ entry: FileEntry, version: Int, of id: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let problems = Self.check(entry, today: moment.today)
    try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(id, to: member, on: moment.today, in: session)
      try seen.standing.requireWriting()
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      guard let person = try PeopleStore.load(id, in: session) else { throw Refusal.notFound }
      guard person.version == version else { throw Refusal.fileChangedMeanwhile }
      let next =
        person.openedBy == member.structure
        ? try Self.changed(person, entry, session) : person
      guard try PeopleStore.update(next, in: session) else { throw Refusal.fileChangedMeanwhile }
      try PeopleStore.noteContact(with: id, on: moment.today, in: session)
      for event in try Self.write(entry.notes, in: person, member, moment.today, session)
        + Self.events(from: person, to: next)
      {
        try Journal.append(
          event, about: .person(id), by: JournalActor(member), at: moment.instant, in: session)
      }
    }
  }

  private static func check(_ entry: FileEntry, today: Day) -> [UserMessage] {
    PersonFileRules.checkFirstName(entry.firstName)
      + PersonFileRules.checkName(entry.lastName, field: "nom")
      + (entry.birth.map { PersonFileRules.checkBirth($0, today: today) } ?? [])
      + ShareableItem.noted.flatMap {
        PersonFileRules.checkNote(entry.notes[$0] ?? "", field: $0.code)
      }
  }

  private static func changed(
    _ person: Person, _ entry: FileEntry, _ session: any SQLSession
  ) throws -> Person {
    var next = person
    next.firstName = entry.firstName
    next.isAlias = entry.isAlias
    next.lastName = entry.lastName
    next.birth = entry.birth
    next.phone = entry.phone
    next.email = entry.email
    next.programmes = entry.programmes
    next.commune = nil
    if !entry.commune.isEmpty {
      guard let code = try CommuneNames.code(of: entry.commune, in: session) else {
        throw Refusal.invalid(
          UserMessage(
            "Préciser la commune.",
            detail: "Écrire son nom exact, et son code postal si plusieurs le portent.",
            field: "commune"))
      }
      next.commune = code
    }
    return next
  }

  private static func write(
    _ notes: [ShareableItem: String], in person: Person, _ member: Member, _ today: Day,
    _ session: any SQLSession
  ) throws -> [JournalEvent] {
    let known = person.notes.filter { $0.recordedBy == member.structure }
    var events: [JournalEvent] = []
    for item in ShareableItem.noted {
      guard let words = notes[item] else { continue }
      guard words != known.first(where: { $0.item == item })?.words ?? "" else { continue }
      try PeopleStore.record(
        ItemNote(item: item, words: words, recordedBy: member.structure, recordedOn: today),
        of: person.id, in: session)
      events.append(JournalEvent(.itemRecorded, [.item: item.code]))
    }
    return events
  }

  private static func events(from before: Person, to after: Person) -> [JournalEvent] {
    var items: Set<ShareableItem> = []
    if before.firstName != after.firstName || before.isAlias != after.isAlias {
      items.insert(.firstName)
    }
    if before.lastName != after.lastName || before.birth != after.birth { items.insert(.identity) }
    if before.phone != after.phone { items.insert(.phone) }
    if before.email != after.email { items.insert(.email) }
    if before.commune != after.commune { items.insert(.mobility) }
    var events: [JournalEvent] = []
    if !items.isEmpty {
      events.append(JournalEvent(.identityChanged, [.items: ItemList.text(items)]))
    }
    if before.programmes != after.programmes {
      events.append(
        JournalEvent(
          .programmeChanged,
          [.programme: after.programmes.map(\.code).sorted().joined(separator: " ")]))
    }
    return events
  }
}

extension Refusal {
  static let fileChangedMeanwhile = Refusal.changedMeanwhile(
    UserMessage(
      "Quelqu’un a modifié ce dossier pendant que vous écriviez.",
      detail: "Rien n’est perdu\u{A0}: voici les deux versions."))
}
