import Domain
import Kernel
import SQL
import Store
import Surroundings

/// She changes her words herself. What she said before stays, with its day; whoever accompanies
/// her reads the new ones.
package struct SayMyWords: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ words: String, by person: ID<Person>) async throws {
    if words.isEmpty { throw Refusal.invalid(MySpaceMessages.wordsMissing) }
    if words.count > MySpaceMessages.longestWords {
      throw Refusal.invalid(MySpaceMessages.wordsTooLong)
    }
    let moment = dependencies.moment
    let id = dependencies.newID(Wish.self)
    try await dependencies.database.write { session in
      guard let herself = try PeopleStore.load(person, in: session) else { throw Refusal.notFound }
      // Kept where her file was opened: her own team reads it without asking her again.
      try PeopleStore.add(
        Wish(words: words, saidOn: moment.today, recordedBy: herself.openedBy), id: id,
        of: person, at: moment.instant, in: session)
      try Journal.append(
        JournalEvent(.wishSaid, [.day: moment.today.description]), about: .person(person),
        by: .herself(person), at: moment.instant, in: session)
    }
  }
}
