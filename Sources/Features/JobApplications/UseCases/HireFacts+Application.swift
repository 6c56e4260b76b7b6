import Domain
import Kernel
import SQL
import Store
import Surroundings

extension HireFacts {
  /// What the PASS needs to know of that application's hire.
  static func of(
    _ application: JobApplication, starting day: Day, on today: Day, in session: any SQLSession
  ) throws -> HireFacts {
    guard let employer = try StructureStore.load(application.structure, in: session) else {
      throw Refusal.notFound
    }
    return HireFacts(
      application: application.id, person: application.person, employer: employer, startsOn: day,
      diagnosis: try EligibilityStore.lastValid(
        of: application.person, for: employer.id, on: today, in: session),
      sentByAuthorisedPrescriber: try isAuthorised(
        application.sender.structure, on: today, in: session))
  }

  private static func isAuthorised(
    _ sender: ID<Structure>, on today: Day, in session: any SQLSession
  ) throws -> Bool {
    guard let structure = try StructureStore.load(sender, in: session) else { return false }
    return standing(of: structure.kind, authorisation: structure.authorisation, on: today)
      .isAuthorised
  }
}
