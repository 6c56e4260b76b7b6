import Domain
import Kernel
import SQL
import Store
import Surroundings

/// She says how she wants to hear of news.
package struct ChooseHerChannel: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// What she chose, and which ways are possible: a letter needs an address, a text a number.
  package func state(of person: ID<Person>) async throws -> (
    chosen: HerChannel?, possible: [HerChannel]
  ) {
    try await dependencies.database.read { session in
      guard let herself = try PeopleStore.load(person, in: session) else { throw Refusal.notFound }
      return (
        try HerNoticeStore.channel(of: person, in: session),
        HerChannel.allCases.filter { Self.isPossible($0, for: herself) }
      )
    }
  }

  package func callAsFunction(_ channel: HerChannel, by person: ID<Person>) async throws {
    let now = dependencies.now()
    try await dependencies.database.write { session in
      guard let herself = try PeopleStore.load(person, in: session) else { throw Refusal.notFound }
      guard Self.isPossible(channel, for: herself) else {
        throw Refusal.invalid(HerChannelMessages.missing(channel))
      }
      try HerNoticeStore.choose(channel, of: person, at: now, in: session)
    }
  }

  private static func isPossible(_ channel: HerChannel, for person: Person) -> Bool {
    switch channel {
    case .voice, .none: true
    case .text: person.phone != nil
    case .email: person.email != nil
    }
  }
}
