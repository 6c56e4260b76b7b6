import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Reads and rewrites with her the short sentences she may choose to share.
package struct EditItemSentences: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package struct Sheet: Sendable {
    package let person: Disclosed<Person>
    /// The sentences of the member's structure, in the order of the page.
    package let sentences: [(item: ShareableItem, words: String)]
    package let side: RecipientKind
  }

  /// Characters in one sentence.
  package static let longest = 300

  package func open(_ id: ID<Person>, for member: Member) async throws -> Sheet {
    let moment = dependencies.moment
    let side = RecipientKind(member.structureKind)
    let sheet = try await dependencies.database.read { session in
      let person = try AssessmentAccess.write(id, by: member, on: moment.today, in: session)
      let own = person.notes.filter { $0.recordedBy == member.structure }
      return Sheet(
        person: person,
        sentences: AssessmentSentences.items(for: side).map { item in
          (item, own.first { $0.item == item }?.words ?? "")
        },
        side: side)
    }
    readings.note(id, by: member, at: moment.instant)
    return sheet
  }

  /// Keeps the sentences that changed; an empty one takes the item away.
  package func save(
    _ sentences: [ShareableItem: String], of id: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let allowed = AssessmentSentences.items(for: RecipientKind(member.structureKind))
    var problems: [UserMessage] = []
    for (item, words) in sentences.sorted(by: { $0.key.code < $1.key.code }) {
      let field = "phrase_\(item.code)"
      if words.count > Self.longest {
        problems.append(AssessmentProblem.tooLong(field: field, most: Self.longest).message)
      }
      if TypedTextGuard.holdsSocialSecurityNumber(words) {
        problems.append(AssessmentProblem.socialSecurityNumber(field: field).message)
      }
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    try await dependencies.database.write { session in
      let person = try AssessmentAccess.write(id, by: member, on: moment.today, in: session)
      var written: [ShareableItem] = []
      for item in allowed {
        guard let words = sentences[item] else { continue }
        let current = person.notes.first {
          $0.item == item && $0.recordedBy == member.structure
        }?.words
        guard words != (current ?? "") else { continue }
        try PeopleStore.record(
          ItemNote(
            item: item, words: words, recordedBy: member.structure, recordedOn: moment.today),
          of: id, in: session)
        written.append(item)
      }
      guard !written.isEmpty else { return }
      try Journal.append(
        JournalEvent(.itemRecorded, [.items: written.map(\.code).joined(separator: " ")]),
        about: .person(id), by: JournalActor(member), at: moment.instant, in: session)
    }
  }
}
