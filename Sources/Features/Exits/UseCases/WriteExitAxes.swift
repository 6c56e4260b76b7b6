import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A structure writes what it did on the four axes, for the yearly talk with the State's service.
package struct WriteExitAxes: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter typed: the words of each axis, with the version that was read. One that did not
  ///   change is left alone.
  package func callAsFunction(
    _ typed: [ExitAxis: (words: String, version: Int)], of structure: ID<Structure>, year: Int,
    by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard ExitAccess.isEmployer(member, of: structure), ExitPeriod.civil(year) != nil else {
        throw Refusal.notFound
      }
      let tooLong = ExitAxis.allCases.filter {
        (typed[$0]?.words.count ?? 0) > ExitAxisNote.most
      }
      guard tooLong.isEmpty else { throw Refusal.invalid(tooLong.map(ExitSentences.axisTooLong)) }
      let known = try ExitAxisStore.notes(of: structure, in: year, session: session)
      for axis in ExitAxis.allCases {
        guard let (words, version) = typed[axis], words != known[axis]?.words ?? "" else {
          continue
        }
        guard
          try ExitAxisStore.save(
            words, of: axis, structure, in: year, version: version, by: member.account,
            on: moment.today, session: session)
        else { throw Refusal.changedMeanwhile(ExitSentences.changed) }
      }
    }
  }
}
