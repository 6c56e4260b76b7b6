import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

extension Fixture {
  /// The facts of a hire of Leïla at the Jardins (an ACI), eligible by the CHRS's diagnosis.
  package func hire(
    _ application: String = "c1", employer: String = "jardins", startsOn: Day? = nil,
    diagnosis: EligibilityAuthor? = .authorisedPrescriber(ID("chrs")),
    sentByAuthorisedPrescriber: Bool = true, of person: ID<Person> = leila.id
  ) -> HireFacts {
    HireFacts(
      application: ID(application), person: person,
      employer: Self.structures.first { $0.id.text == employer }!,
      startsOn: startsOn ?? today.adding(days: 7),
      diagnosis: diagnosis.map {
        EligibilityDiagnosis(
          id: ID("d-\(application)"), person: person, author: $0, madeOn: today.adding(days: -10))
      },
      sentByAuthorisedPrescriber: sentByAuthorisedPrescriber)
  }

  /// As the hire's own use case does it: the link to the employer, then the PASS.
  @discardableResult
  package func openPass(_ hire: HireFacts, by member: Member = julien) async throws
    -> PassOpening
  {
    let dependencies = dependencies
    return try await database.write { session in
      try EmployerLinks.set(
        .employing, between: hire.person, and: hire.employer.id, in: session)
      return try openPassAtHire(
        hire, by: member, at: dependencies.moment,
        newID: { dependencies.newID(PassIAE.self).text }, in: session)
    }
  }

  package func cancelHire(_ application: String, by member: Member = julien) async throws {
    let moment = world.moment
    try await database.write { session in
      try releasePass(
        ofCancelledHire: ID(application), by: member, at: moment, in: session)
    }
  }

  /// Issuing is switched off: a PASS is expected, then recorded.
  package func stopIssuing() async throws {
    try await database.write { session in
      _ = try session.run("UPDATE territory SET issues_pass = 0")
    }
  }

  package func passes(of person: ID<Person> = leila.id) async throws -> [PassIAE] {
    try await database.read { try PassIAEStore.ofPerson(person, in: $0) }
  }

  package func journal(of person: ID<Person> = leila.id) async throws -> [String] {
    try await database.read { session in
      try session.all(
        """
        SELECT kind FROM journal_entry WHERE subject_kind = 'person' AND subject_id = \(person)
        ORDER BY sequence
        """
      ) { $0.text(0) }
    }
  }
}
