import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A file that may be of the same person, and why.
package struct LikelyDuplicate: Sendable {
  package let person: Disclosed<Person>
  package let reasons: [DuplicateReason]
}

enum Duplicates {
  /// Sought only inside what the viewer may read.
  static func of(
    _ person: Disclosed<Person>, seenBy member: Member, on day: Day, in session: any SQLSession
  ) throws -> [LikelyDuplicate] {
    let candidates = try DuplicateStore.candidates(like: person, near: member, in: session)
    let seen = try PeopleStore.disclosed(candidates, to: member, on: day, in: session)
    return candidates.compactMap { id in
      guard let other = seen[id] else { return nil }
      let reasons = duplicateReasons(person, other)
      return reasons.isEmpty ? nil : LikelyDuplicate(person: other, reasons: reasons)
    }
  }
}

/// Two files side by side.
package struct TwoFiles: Sendable {
  package let header: PersonHeader
  package let other: Disclosed<Person>
  package let reasons: [DuplicateReason]
  package let otherReferent: CirclePlace?
  /// Both are written in by the viewer, and were opened by one structure.
  package let mayMerge: Bool
}

package struct CompareFiles: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ id: ID<Person>, and other: ID<Person>, by member: Member
  ) async throws -> TwoFiles {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let header = try PersonHeader.load(id, by: member, on: today, in: session)
      let second = try PeopleStore.disclosed(other, to: member, on: today, in: session)
      guard second.standing.mayOpenFile, other != id else { throw Refusal.notFound }
      return TwoFiles(
        header: header, other: second, reasons: duplicateReasons(header.person, second),
        otherReferent: try PersonHeader.of(second, by: member, on: today, in: session).referent,
        mayMerge: header.mayWrite && second.standing.mayWrite
          && header.person.openedBy == second.openedBy)
    }
  }
}

/// Somebody looked: these are two persons. They are not shown as likely duplicates again.
package struct TellApart: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ id: ID<Person>, from other: ID<Person>, by member: Member
  ) async throws {
    let today = dependencies.moment.today
    try await dependencies.database.write { session in
      let header = try PersonHeader.load(id, by: member, on: today, in: session)
      try header.person.standing.requireWriting()
      _ = try PeopleStore.disclosed(other, to: member, on: today, in: session)
      try DuplicateStore.separate(id, other, in: session)
    }
  }
}
