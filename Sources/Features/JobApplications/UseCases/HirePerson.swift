import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The employer hires her. Her other open applications close gently, and everyone is told.
package struct HirePerson: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ terms: HireTerms, for id: ID<JobApplication>, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let desk = ApplicationDesk(dependencies: dependencies)
    try await dependencies.database.write { session in
      let application = try desk.received(id, by: member, in: session)
      try desk.check(version, of: application)
      let hire = try HireFacts.of(
        application, starting: terms.startsOn, on: moment.today, in: session)
      let missing = try passRefusal(of: hire, on: moment.today, in: session)
      let passEnd = try PassIAEStore.place(of: application.person, in: session).last?.validity.last
      let remarks = HireDates.remarks(
        kind: member.structureKind, startsOn: terms.startsOn, endsOn: terms.endsOn,
        passEnd: passEnd, on: moment.today)
      let problems = Self.problems(terms, remarks, passEnd: passEnd, missing)
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      let hired = try desk.move(
        application, to: .hired(terms), by: .employer, as: JournalActor(member), .hired,
        Self.facts(terms, remarks, missing), at: moment, in: session)
      if missing == nil {
        _ = try openPassAtHire(
          hire, by: member, at: moment, newID: { dependencies.newID(PassIAE.self).text },
          in: session)
      }
      try openContractAtHire(
        terms, of: hired.person, for: hired.id, employer: hired.structure, by: member, at: moment,
        newID: { dependencies.newID() }, in: session)
      try desk.tellHerSide(about: hired, at: moment, in: session) {
        ApplicationLetters.answered(.hired, $0, to: $1)
      }
      try closeOthers(than: hired, desk, at: moment, in: session)
    }
  }

  /// What must be corrected, or explained with a reason, before the hire can be kept.
  static func problems(
    _ terms: HireTerms, _ remarks: [HireDateRemark], passEnd: Day?, _ missing: PassRefusal?
  ) -> [UserMessage] {
    var found: [UserMessage] = []
    if !(1...48).contains(terms.hoursPerWeek) {
      found.append(
        UserMessage(
          "Les heures par semaine vont de 1 à 48.", detail: "Donner un nombre entier.",
          field: "heures"))
    }
    found += remarks.filter { $0.isRefused || terms.reasonToGoOn.isEmpty }
      .map { $0.message(passEnd: passEnd) }
    switch missing {
    case .noEligibility, .waiting:
      if terms.reasonToGoOn.isEmpty, let missing { found.append(missing.hireWithoutPass) }
    // Already said of the first day.
    case .endsBeforeHire, nil: break
    }
    return found
  }

  /// The terms, and by code what the employer went on against. The words stay with the hire.
  private static func facts(
    _ terms: HireTerms, _ remarks: [HireDateRemark], _ missing: PassRefusal?
  ) -> [JournalFact: String] {
    var facts: [JournalFact: String] = [
      .startsOn: terms.startsOn.description, .contract: terms.contract.code,
      .hours: String(terms.hoursPerWeek),
    ]
    let codes = remarks.map(\.rawValue) + [missing?.code].compactMap { $0 }
    if !codes.isEmpty { facts[.reason] = codes.joined(separator: " ") }
    return facts
  }

  private func closeOthers(
    than hired: JobApplication, _ desk: ApplicationDesk, at moment: Moment,
    in session: any SQLSession
  ) throws {
    for other in try JobApplicationStore.open(of: hired.person, but: hired.id, in: session) {
      let closed = try desk.move(
        other, to: .closedElsewhere, by: .system, as: .system, .applicationClosedElsewhere,
        at: moment, in: session)
      try desk.tellEmployer(
        about: closed, at: moment, in: session, ApplicationLetters.closedElsewhere)
      try desk.tellHerSide(
        about: closed, at: moment, in: session, ApplicationLetters.closedElsewhere)
    }
  }
}

/// The hire will not take place.
package struct CancelHire: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<JobApplication>, version: Int, by member: Member)
    async throws
  {
    let moment = dependencies.moment
    let desk = ApplicationDesk(dependencies: dependencies)
    let restart = dependencies.newID(PathRestart.self)
    try await dependencies.database.write { session in
      let application = try desk.received(id, by: member, in: session)
      try desk.check(version, of: application)
      guard case .hired(let terms) = application.status else {
        throw Refusal.changedMeanwhile(
          ApplicationSentences.changedMeanwhile(application.state))
      }
      let cancelled = try desk.move(
        application, to: .hireCancelled(terms), by: .employer, as: JournalActor(member),
        .hireCancelled, [.startsOn: terms.startsOn.description], at: moment, in: session)
      try releasePass(ofCancelledHire: id, by: member, at: moment, in: session)
      try releaseContract(ofCancelledHire: id, by: member, at: moment, in: session)
      try openRestart(
        PathRestart(
          id: restart, person: application.person, reason: .hireCancelled, opensOn: moment.today),
        by: JournalActor(member), at: moment, in: session)
      try desk.tellHerSide(about: cancelled, at: moment, in: session) {
        ApplicationLetters.answered(.hireCancelled, $0, to: $1)
      }
    }
  }
}
