import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A GEIQ keeps the criteria she hands over for an application, and the allowance they open. They
/// stay in its record and appear nowhere else; the act itself is done on Les emplois.
package struct KeepGEIQDiagnosis: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Throws: `Refusal.invalid` with the reason and the way on when the criteria contradict each
  ///   other, or when none is left; not found for whoever is not that GEIQ.
  package func callAsFunction(
    _ id: ID<JobApplication>, criteria: Set<GEIQCriterion>, by member: Member
  ) async throws -> GEIQDiagnosis {
    let moment = dependencies.moment
    let newID: ID<GEIQDiagnosis> = dependencies.newID()
    return try await dependencies.database.write { session in
      let (application, _) = try SelfPrescribe.access(
        id, by: member, on: moment.today, in: session)
      guard member.structureKind == .geiq else { throw Refusal.notFound }
      let current = try EligibilityStore.lastValid(
        of: application.person, for: member.structure, on: moment.today, in: session)
      let isPrescribed =
        if case .authorisedPrescriber = current?.author { true } else { false }
      let answer = GEIQEligibility.answer(criteria, byAuthorisedPrescriber: isPrescribed)
      guard case .kept(let kept) = answer else {
        throw Refusal.invalid(Self.message(answer, byAuthorisedPrescriber: isPrescribed))
      }
      let diagnosis = GEIQDiagnosis(
        id: newID, person: application.person, structure: member.structure, application: id,
        criteria: kept, restsOnPrescriber: isPrescribed, madeOn: moment.today)
      try GEIQStore.end(
        of: application.person, by: member.structure, on: moment.today, in: session)
      try GEIQStore.save(diagnosis, in: session)
      // The criteria themselves stay out of the journal: others read it.
      try Journal.append(
        JournalEvent(
          .eligibilityRecorded,
          [
            .diagnosis: diagnosis.id.text, .application: id.text,
            .endsOn: diagnosis.expiresOn.description,
          ]),
        about: .person(application.person), by: JournalActor(member), at: moment.instant,
        in: session)
      return diagnosis
    }
  }

  private static func message(_ answer: GEIQAnswer, byAuthorisedPrescriber: Bool) -> UserMessage {
    switch answer.verdict(byAuthorisedPrescriber: byAuthorisedPrescriber).answer {
    case .doesNotFit(let reason, let wayForward):
      UserMessage(reason, detail: wayForward, field: "criteres")
    case .humanDecides(let reason): UserMessage(reason, field: "criteres")
    case .fits: UserMessage("", field: "criteres")
    }
  }
}
