import Domain
import Kernel
import SQL
import Store
import Surroundings

/// One page of a list of applications.
package struct ApplicationList: Sendable {
  package let lines: [ApplicationLine]
  /// Where the next page begins; nil on the last.
  package let next: ApplicationCursor?
  package let pile: ApplicationPile
  package let isEmployer: Bool
  package let today: Day
}

package struct ListApplications: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// What a member's structure received, or what was sent for the persons this member accompanies.
  package func callAsFunction(
    pile: ApplicationPile?, onlyMine: Bool, after cursor: ApplicationCursor?, by member: Member
  ) async throws -> ApplicationList {
    let today = dependencies.moment.today
    let isEmployer = member.family == .employer
    var chosen = pile ?? .waiting
    if isEmployer, chosen == .drafts { chosen = .waiting }
    let wanted = ApplicationLines.pageSize
    let shown = chosen
    var lines = try await dependencies.database.read { session in
      isEmployer
        ? try ApplicationLines.received(
          by: member.structure, pile: shown, after: cursor, on: today, limit: wanted + 1,
          in: session)
        : try ApplicationLines.followed(
          by: member, pile: shown, onlyMine: onlyMine, after: cursor, on: today,
          limit: wanted + 1, in: session)
    }
    let hasMore = lines.count > wanted
    if hasMore { lines.removeLast() }
    return ApplicationList(
      lines: lines,
      next: hasMore ? lines.last.map { ApplicationCursor(at: $0.listedAt, id: $0.id) } : nil,
      pile: chosen, isEmployer: isEmployer, today: today)
  }
}

/// Her applications, in her file.
package struct PersonApplications: Sendable {
  package let header: PersonHeader
  package let lines: [ApplicationLine]
  package let today: Day

  package var person: Disclosed<Person> { header.person }
}

package struct ListPersonApplications: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(_ person: ID<Person>, by member: Member) async throws
    -> PersonApplications
  {
    let moment = dependencies.moment
    let page = try await dependencies.database.read { session in
      PersonApplications(
        header: try PersonHeader.load(person, by: member, on: moment.today, in: session),
        lines: try ApplicationLines.ofPerson(person, in: session),
        today: moment.today)
    }
    readings.note(person, by: member, at: moment.instant)
    return page
  }
}
