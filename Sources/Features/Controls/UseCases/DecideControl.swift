import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The DDETS looks at papers, opens the adversarial phase, and closes.
package struct DecideControl: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func decide(
    _ decision: ProofDecision, note: String, for criterion: EligibilityCriterion,
    of prescription: ID<SampledPrescription>, _ campaign: ID<ControlCampaign>,
    _ structure: ID<Structure>, by member: Member
  ) async throws {
    if decision == .refused, note.isEmpty {
      throw Refusal.invalid(
        UserMessage("Dire ce qui manque, l’employeur le lira.", field: "note"))
    }
    try await dependencies.database.write { session in
      let control = try ControlAccess.asAuthority(campaign, structure, member, in: session)
      guard !control.stage.isClosed else {
        throw Refusal.invalid(ControlRefusal.alreadyClosed.message)
      }
      let known = try ControlProofStore.prescriptions(of: campaign, structure, in: session)
        .contains { $0.id == prescription }
      guard known,
        try ControlProofStore.decide(
          decision, note: note, for: criterion, of: prescription, in: session)
      else { throw Refusal.notFound }
    }
  }

  package func contest(
    until due: Day?, _ campaign: ID<ControlCampaign>, _ structure: ID<Structure>,
    by member: Member
  ) async throws {
    let moment = dependencies.moment
    guard let due else { throw Refusal.invalid(ControlRefusal.dueInPast.message) }
    try await dependencies.database.write { session in
      let control = try ControlAccess.asAuthority(campaign, structure, member, in: session)
      try ControlAccess.save(
        try ControlAccess.refused { () throws(ControlRefusal) in
          try control.contested(until: due, on: moment.today)
        }, in: session)
      try ControlAccess.journal(
        .controlContested, structure, member, moment, [.until: due.description], in: session)
      try ControlMail.send(of: campaign, to: structure, dependencies, at: moment, in: session) {
        ControlLetters.contested(until: due, link: $0, to: $1)
      }
    }
  }

  package func close(
    _ outcome: ControlOutcome, _ campaign: ID<ControlCampaign>, _ structure: ID<Structure>,
    by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let control = try ControlAccess.asAuthority(campaign, structure, member, in: session)
      try ControlAccess.save(
        try ControlAccess.refused { () throws(ControlRefusal) in
          try control.closed(outcome, on: moment.today)
        }, in: session)
      try ControlProofStore.shorten(
        until: moment.today.adding(days: ControlCampaign.daysKeptAfterClosing), of: campaign,
        structure, in: session)
      try ControlAccess.journal(.controlClosed, structure, member, moment, in: session)
    }
  }
}

/// A paper, for the two sides of its control; the person reads in her journal that the State did.
package struct ReadControlProof: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ criterion: EligibilityCriterion, of prescription: ID<SampledPrescription>,
    _ campaign: ID<ControlCampaign>, _ structure: ID<Structure>, for member: Member
  ) async throws -> (name: String, bytes: [UInt8]) {
    let moment = dependencies.moment
    return try await dependencies.database.write { session in
      let (_, viewer) = try ControlAccess.open(campaign, structure, for: member, in: session)
      guard
        let drawn = try ControlProofStore.prescriptions(of: campaign, structure, in: session)
          .first(where: { $0.id == prescription }),
        let file = try ControlProofStore.file(
          criterion, of: prescription, on: moment.today, in: session)
      else { throw Refusal.notFound }
      if case .authority = viewer {
        try Journal.append(
          JournalEvent(.controlProofRead, [.structure: member.structure.text]),
          about: .person(drawn.person), by: JournalActor(member), at: moment.instant, in: session)
      }
      return file
    }
  }
}

/// Erases the papers of controls whose end has passed.
package struct EraseControlProofs: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  @discardableResult
  package func callAsFunction() async throws -> Int {
    let today = dependencies.moment.today
    return try await dependencies.database.write { session in
      try ControlProofStore.erase(endedBefore: today, in: session)
    }
  }
}
