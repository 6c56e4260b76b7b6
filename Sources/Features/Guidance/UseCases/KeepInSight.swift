import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Keeps an employer, or one of its posts, in sight with her. Nothing is sent and nobody outside
/// her circle learns of it.
package struct KeepInSight: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Throws: `Refusal.invalid` when none is named or too many are kept; kept twice is kept once.
  package func callAsFunction(
    _ employer: ID<Structure>?, post: ID<JobPost>?, with person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let newID: ID<EnvisagedPlace> = dependencies.newID()
    try await dependencies.database.write { session in
      _ = try AssessmentAccess.write(person, by: member, on: moment.today, in: session)
      guard let employer else { throw Refusal.invalid(EnvisagedMessages.noEmployer) }
      guard let structure = try StructureStore.load(employer, in: session),
        structure.kind.family == .employer
      else { throw Refusal.notFound }
      if let post {
        guard try JobPostStore.load(post, in: session)?.structure == employer else {
          throw Refusal.notFound
        }
      }
      let kept = try EnvisagedStore.of(person, keptBy: member.structure, in: session)
      guard kept.count < EnvisagedPlace.most else {
        throw Refusal.invalid(EnvisagedMessages.tooMany)
      }
      let diagnosis = try EligibilityStore.byPrescribers(of: person, in: session)
        .first { $0.isValid(on: moment.today) }
      let isNew = try EnvisagedStore.keep(
        EnvisagedPlace(
          id: newID, person: person, keptBy: member.structure, employer: employer, post: post,
          diagnosis: diagnosis?.id, keptAt: moment.instant),
        in: session)
      guard isNew else { return }
      var facts: [JournalFact: String] = [.structure: employer.text]
      facts[.post] = post?.text
      facts[.diagnosis] = diagnosis?.id.text
      try Journal.append(
        JournalEvent(.placeEnvisaged, facts), about: .person(person), by: JournalActor(member),
        at: moment.instant, in: session)
    }
  }
}

/// She no longer thinks of it. What was sent is not touched.
package struct SetAsidePlace: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ id: ID<EnvisagedPlace>, of person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      _ = try AssessmentAccess.write(person, by: member, on: moment.today, in: session)
      guard
        let place = try EnvisagedStore.setAside(
          id, of: person, by: member.structure, in: session)
      else { throw Refusal.notFound }
      try Journal.append(
        JournalEvent(.placeSetAside, [.structure: place.employer.text]),
        about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
    }
  }
}
