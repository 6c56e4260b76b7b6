import Domain
import Kernel
import SQL
import Store
import Surroundings

/// An employer validates an eligibility by itself, on the criteria and proofs she hands over for an
/// application. They stay in this employer's record and appear nowhere else.
package struct SelfPrescribe: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package struct Sheet: Sendable {
    package let application: ID<JobApplication>
    package let person: Disclosed<Person>
    package let kind: StructureKind
    /// Nil when the structure opens no PASS.
    package let required: Int?
    /// The decision that counts for this employer today, if any.
    package let current: EligibilityDiagnosis?
    package let currentProofs: [EligibilityProof]
    package let suggested: [CriterionSuggestion]
    /// The newest this GEIQ kept; nil for any other employer.
    package let geiq: GEIQDiagnosis?
    /// An authorised prescriber's decision is in force.
    package var hasPrescriberDiagnosis: Bool {
      if case .authorisedPrescriber = current?.author { true } else { false }
    }
    package let today: Day
  }

  package func open(_ id: ID<JobApplication>, for member: Member) async throws -> Sheet {
    let moment = dependencies.moment
    let sheet = try await dependencies.database.read { session in
      let (application, person) = try Self.access(id, by: member, on: moment.today, in: session)
      let current = try EligibilityStore.lastValid(
        of: application.person, for: member.structure, on: moment.today, in: session)
      return Sheet(
        application: id, person: person, kind: member.structureKind,
        required: EligibilityRules.requiredLevel2(member.structureKind), current: current,
        currentProofs: try current.map { try EligibilityStore.proofs(of: $0.id, in: session) }
          ?? [],
        suggested: CriterionSuggestions.drawn(
          birth: person.birth, commune: person.commune, on: moment.today),
        geiq: member.structureKind == .geiq
          ? try GEIQStore.last(of: application.person, by: member.structure, in: session) : nil,
        today: moment.today)
    }
    readings.note(sheet.person.id, by: member, at: moment.instant)
    return sheet
  }

  /// - Parameter proofs: the papers seen, of the criteria ticked.
  /// - Parameter reason: why go on although proofs are missing; needed only then.
  /// - Throws: `Refusal.invalid` with the reason and the way on when the criteria do not suffice.
  package func callAsFunction(
    _ id: ID<JobApplication>, criteria: Set<EligibilityCriterion>, proofs: [EligibilityProof],
    reason: String, by member: Member
  ) async throws -> EligibilityDiagnosis {
    let moment = dependencies.moment
    let newID: ID<EligibilityDiagnosis> = dependencies.newID()
    let seen = proofs.filter { criteria.contains($0.criterion) }
    return try await dependencies.database.write { session in
      let (application, _) = try Self.access(id, by: member, on: moment.today, in: session)
      if let outcome = try ControlStore.forbidsSelfPrescription(
        by: member.structure, on: moment.today, in: session)
      {
        throw Refusal.invalid(
          UserMessage(
            outcome.label,
            detail:
              "L’embauche reste possible avec un PASS IAE en cours, ou avec le diagnostic d’un prescripteur habilité."
          ))
      }
      let answer = EligibilityRules.selfPrescription(
        by: member.structureKind, criteria, proofs: seen, on: moment.today)
      switch answer {
      case .fits: break
      case .doesNotFit:
        throw Refusal.invalid(
          UserMessage(answer.reason, detail: answer.wayForward, field: "criteres"))
      case .humanDecides:
        if reason.isEmpty {
          throw Refusal.invalid([
            UserMessage(answer.reason, detail: answer.wayForward, field: "criteres"),
            PrescriptionMessages.reasonNeeded,
          ])
        }
      }
      let diagnosis = EligibilityDiagnosis(
        id: newID, person: application.person, author: .employer(member.structure),
        criteria: criteria, madeOn: moment.today)
      try EligibilityStore.save(diagnosis, proofs: seen, reason: reason, in: session)
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

  /// A member of the SIAE that received the application, while it considers or employs her.
  static func access(
    _ id: ID<JobApplication>, by member: Member, on day: Day, in session: any SQLSession
  ) throws -> (JobApplication, Disclosed<Person>) {
    guard let application = try JobApplicationStore.load(id, in: session),
      application.structure == member.structure, application.state != .draft
    else { throw Refusal.notFound }
    let person = try PeopleStore.disclosed(
      application.person, to: member, on: day, in: session)
    switch person.standing {
    case .employerConsidering, .employerOfHers: return (application, person)
    case .inCircle where member.family == .employer: return (application, person)
    case .inCircle, .colleague, .formerEmployer, .technicalSupervisor, .volunteer,
      .housingService, .outside:
      throw Refusal.notFound
    }
  }
}
