import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

/// Talks about work, and the diagnoses that follow.
extension StoryPlayer {
  func assess(_ talk: DemoAssessment, _ person: ID<Person>, by member: Member) async throws {
    let number = try await dependencies.database.read { session in
      try AssessmentStore.latest(of: person, by: member.structure, in: session)?.number ?? 0
    }
    let outcome = try await SaveAssessment(dependencies)(
      talk.content, of: person, after: number, by: member)
    if case .changedMeanwhile = outcome { throw DemoFault(member.name, "un point déjà fait") }
  }
}

extension StoryPlayer {
  /// An authorised prescriber opens the eligibility.
  func diagnose(
    _ criteria: Set<EligibilityCriterion>, _ person: ID<Person>, by member: Member
  ) async throws {
    try await keep(
      .authorisedPrescriber(member.structure), criteria, .prescriptionDiagnosed, person, by: member)
  }

  /// The employer opens it itself, on the papers she brought.
  func selfPrescribe(
    _ key: String, _ criteria: Set<EligibilityCriterion>, _ person: ID<Person>, by member: Member
  ) async throws {
    try await keep(.employer(member.structure), criteria, .eligibilityRecorded, person, by: member)
  }

  private func keep(
    _ author: EligibilityAuthor, _ criteria: Set<EligibilityCriterion>, _ kind: JournalKind,
    _ person: ID<Person>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let id = dependencies.newID(EligibilityDiagnosis.self)
    try await dependencies.database.write { session in
      let diagnosis = EligibilityDiagnosis(
        id: id, person: person, author: author, criteria: criteria, madeOn: moment.today)
      try EligibilityStore.save(diagnosis, in: session)
      try Journal.append(
        JournalEvent(
          kind, [.diagnosis: id.text, .endsOn: diagnosis.expiresOn.description]),
        about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
    }
  }

  func recordPass(_ number: String, _ person: ID<Person>, by member: Member) async throws {
    let pass = try await dependencies.database.read { session in
      try PassIAEStore.place(of: person, in: session).last
    }
    guard let pass else { throw DemoFault(number, "aucun PASS à enregistrer") }
    let certificate = try PassCertificate(
      number: number, start: pass.validity.first.description, end: "")
    try await RecordPass(dependencies)(pass.id, certificate, version: pass.version, by: member)
  }
}
