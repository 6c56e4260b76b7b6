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
  /// An authorised prescriber opens the eligibility, with what she lets be sent.
  func diagnose(
    _ criteria: Set<EligibilityCriterion>, _ person: ID<Person>, by member: Member
  ) async throws {
    _ = try await PrescribePath(
      dependencies, readings: FileReadings(database: dependencies.database))(
        person, sending: Set(Step.usual + [.stepsTaken, .trades]), criteria: criteria, by: member)
  }

  /// The employer opens it itself, on the papers she brought.
  func selfPrescribe(
    _ key: String, _ criteria: Set<EligibilityCriterion>, by member: Member
  ) async throws {
    let seenOn = dependencies.moment.today.adding(days: -20)
    _ = try await SelfPrescribe(
      dependencies, readings: FileReadings(database: dependencies.database))(
        try id(of: key), criteria: criteria,
        proofs: criteria.map { EligibilityProof(criterion: $0, issuedOn: seenOn) }, reason: "",
        by: member)
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

  func suspendPass(_ reason: SuspensionReason, _ person: ID<Person>, by member: Member) async throws
  {
    let pass = try await dependencies.database.read { session in
      try PassIAEStore.place(of: person, in: session).last
    }
    guard let pass else { throw DemoFault(reason.code, "aucun PASS à suspendre") }
    let today = dependencies.moment.today
    guard let period = DayRange(today, SuspensionRules.latestEnd(startingOn: today)) else { return }
    try await SuspendPass(dependencies)(
      SuspensionDraft(period: period, reason: reason), of: pass.id, version: pass.version,
      by: member)
  }
}
