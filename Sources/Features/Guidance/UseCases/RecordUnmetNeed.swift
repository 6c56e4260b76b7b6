import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Counts a need that nothing answers, without a name. The journal of the structure tells that one
/// was recorded, never from whose file.
package struct RecordUnmetNeed: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter id: the file it was noticed from: only to check that the member accompanies her
  ///   and that her name is not in the words. It is not kept.
  package func callAsFunction(
    _ kind: UnmetNeedKind, words: String, commune: INSEECode?, noticedWith id: ID<Person>,
    by member: Member
  ) async throws {
    let moment = dependencies.moment
    let newID: ID<UnmetNeed> = dependencies.newID()
    try await dependencies.database.write { session in
      let person = try AssessmentAccess.write(id, by: member, on: moment.today, in: session)
      let names = [person.firstName, person.lastName].compactMap { $0 }
      let problems = UnmetNeedRules.problems(words: words, names: names)
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      try UnmetNeedStore.add(
        UnmetNeed(
          id: newID, kind: kind, words: words, commune: commune, territory: member.territory,
          recordedOn: moment.today),
        in: session)
      try Journal.append(
        JournalEvent(.unmetNeedRecorded, [.reason: kind.code]),
        about: .structure(member.structure), by: JournalActor(member), at: moment.instant,
        in: session)
    }
  }
}
