import Domain
import Kernel
import SQL
import Store
import Surroundings

/// PASS that end within a number of months: of those a SIAE hired, or of those one follows.
package struct ListEndingPasses: Sendable {
  package static let months = [12, 7, 3, 1]
  package static let pageSize = 50
  package typealias Cursor = PassAlertStore.Cursor

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package struct Line: Sendable {
    package let ending: PassEnding
    package let name: String
  }

  package struct Page: Sendable {
    package let lines: [Line]
    package let next: PassAlertStore.Cursor?
    /// Suspended for more than twelve months; only for a SIAE, on the first page.
    package let longSuspended: [Line]
  }

  package func callAsFunction(
    within months: Int, after cursor: PassAlertStore.Cursor? = nil, for member: Member
  ) async throws -> Page {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let found = try endings(within: months, after: cursor, for: member, today, session)
      let long =
        cursor == nil && member.family == .employer
        ? try PassAlertStore.suspendedSince(
          today.adding(days: -SuspensionRules.mostDaysBack), hiredBy: member.structure,
          on: today, in: session) : []
      let known = try PeopleStore.disclosed(
        Array(Set((found + long).map(\.person))), to: member, on: today, in: session)
      func lines(_ endings: [PassEnding]) -> [Line] {
        endings.compactMap { ending in
          guard let seen = known[ending.person], PassAccess(seen.standing) == .full else {
            return nil
          }
          return Line(ending: ending, name: seen.name)
        }
      }
      let shown = found.prefix(Self.pageSize)
      let next = found.count > Self.pageSize ? shown.last : nil
      return Page(
        lines: lines(Array(shown)),
        next: next.map { PassAlertStore.Cursor(endsOn: $0.endsOn, pass: $0.pass) },
        longSuspended: lines(long))
    }
  }

  private func endings(
    within months: Int, after cursor: PassAlertStore.Cursor?, for member: Member, _ today: Day,
    _ session: any SQLSession
  ) throws -> [PassEnding] {
    let last = today.adding(months: months)
    return member.family == .employer
      ? try PassAlertStore.hired(
        by: member.structure, endingFrom: today, to: last, after: cursor,
        atMost: Self.pageSize + 1, in: session)
      : try PassAlertStore.followed(
        by: member, endingFrom: today, to: last, after: cursor, atMost: Self.pageSize + 1,
        in: session)
  }
}
