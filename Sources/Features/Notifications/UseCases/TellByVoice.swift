import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A person to tell, and what.
package struct ToTell: Sendable {
  package let person: Disclosed<Person>
  package let channel: HerChannel
  package let since: Day
  package let notices: [HerNotice]
}

/// What a member has to tell the persons she accompanies, who chose to hear it from her.
package struct TellByVoice: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func list(_ member: Member) async throws -> [ToTell] {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let waiting = try HerNoticeStore.waiting(for: member, on: today, in: session)
      let seen = try PeopleStore.disclosed(
        waiting.map(\.person), to: member, on: today, in: session)
      return waiting.compactMap { row in
        guard let person = seen[row.person], person.standing.mayWrite else { return nil }
        return ToTell(
          person: person, channel: row.channel, since: ParisTime.day(of: row.since),
          notices: row.notices)
      }
    }
  }

  /// She knows now. Told twice by two colleagues: the second learns it was done.
  package func callAsFunction(_ person: ID<Person>, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
      guard seen.standing.mayWrite else { throw Refusal.notFound }
      let isFirst = try HerNoticeStore.noteTold(
        person, by: member.account, at: moment.instant, in: session)
      guard isFirst else {
        throw Refusal.changedMeanwhile(
          UserMessage(
            "C’est déjà dit.", detail: "Quelqu’un de son cercle le lui a dit avant vous."))
      }
    }
  }
}
