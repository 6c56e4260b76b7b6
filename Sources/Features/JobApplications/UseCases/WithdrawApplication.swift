import Domain
import Kernel
import SQL
import Store
import Surroundings

/// She takes it back, herself or with whoever accompanies her.
package struct WithdrawApplication: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<JobApplication>, version: Int, by member: Member)
    async throws
  {
    let desk = ApplicationDesk(dependencies: dependencies)
    try await dependencies.database.write { session in
      let (application, _) = try desk.followed(id, by: member, in: session)
      try desk.check(version, of: application)
      try withdraw(application, by: .sender, as: JournalActor(member), desk, in: session)
    }
  }

  /// From her own space. Whatever the version: it is hers, and nothing she could have missed makes
  /// it less so.
  package func callAsFunction(_ id: ID<JobApplication>, byHerself person: ID<Person>)
    async throws
  {
    let desk = ApplicationDesk(dependencies: dependencies)
    try await dependencies.database.write { session in
      guard let application = try JobApplicationStore.load(id, in: session),
        application.person == person, application.state != .draft
      else { throw Refusal.notFound }
      try withdraw(application, by: .herself, as: .herself(person), desk, in: session)
    }
  }

  private func withdraw(
    _ application: JobApplication, by side: ApplicationActor, as actor: JournalActor,
    _ desk: ApplicationDesk, in session: any SQLSession
  ) throws {
    let moment = dependencies.moment
    let withdrawn = try desk.move(
      application, to: .withdrawn, by: side, as: actor, .applicationWithdrawn, at: moment,
      in: session)
    try desk.tellEmployer(
      about: withdrawn, at: moment, in: session, ApplicationLetters.withdrawn)
  }
}
