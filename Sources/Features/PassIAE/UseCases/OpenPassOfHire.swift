import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Opens the PASS of a hire that was kept without one, once what was missing is mended: dated to
/// the first day of work. By the employer who hired her, or someone of her circle.
package struct OpenPassOfHire: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Returns: the PASS of that hire; the one it has already when it has one.
  /// - Throws: `Refusal.invalid` with what is still missing and who can mend it.
  package func callAsFunction(_ id: ID<JobApplication>, by member: Member) async throws
    -> ID<PassIAE>
  {
    let moment = dependencies.moment
    return try await dependencies.database.write { session in
      guard let application = try JobApplicationStore.load(id, in: session),
        case .hired(let terms) = application.status
      else { throw Refusal.notFound }
      let seen = try PeopleStore.disclosed(
        application.person, to: member, on: moment.today, in: session)
      guard PassAccess(seen.standing) == .full,
        seen.standing != .employerOfHers || application.structure == member.structure
      else { throw Refusal.notFound }
      if let pass = try PassHireStore.pass(of: id, in: session) { return pass }
      var hire = try HireFacts.of(
        application, starting: terms.startsOn, on: moment.today, in: session)
      hire.acceptedAt = try PassHireStore.acceptance(of: id, in: session)
      let opening = try openPassAtHire(
        hire, by: member, at: moment, newID: { dependencies.newID(PassIAE.self).text }, in: session)
      guard let pass = opening.pass else { throw Refusal.notFound }
      return pass.id
    }
  }
}
