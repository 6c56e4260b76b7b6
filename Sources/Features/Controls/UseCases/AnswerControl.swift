import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The employer hands over papers, then says it is done.
package struct AnswerControl: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Throws: `Refusal.invalid` when the file is no PDF, or the control waits for nothing.
  package func add(
    _ bytes: [UInt8], named name: String, for criterion: EligibilityCriterion,
    of prescription: ID<SampledPrescription>, in campaign: ID<ControlCampaign>,
    by member: Member
  ) async throws {
    let moment = dependencies.moment
    let file: CurriculumVitae
    do {
      // The same look at a PDF as for a CV: by its bytes, five megabytes at most.
      file = try CurriculumVitae(name: name, bytes: bytes)
    } catch {
      throw Refusal.invalid(Self.unreadable(error))
    }
    try await dependencies.database.write { session in
      let control = try ControlAccess.asEmployer(
        campaign, member.structure, member, in: session)
      guard
        let drawn = try ControlProofStore.prescriptions(
          of: campaign, member.structure, in: session
        ).first(where: { $0.id == prescription }), drawn.criteria.contains(criterion)
      else { throw Refusal.notFound }
      guard control.stage.awaitsEmployer else {
        throw Refusal.invalid(ControlRefusal.alreadySent.message)
      }
      guard drawn.proof(of: criterion)?.decision != .accepted else {
        throw Refusal.invalid(UserMessage("Cette preuve est déjà acceptée."))
      }
      try ControlProofStore.put(
        file.bytes, named: file.name, for: criterion, of: prescription, on: moment.today,
        until: control.campaign.keepsProofsUntil, in: session)
      try Journal.append(
        JournalEvent(.controlProofAdded, [.structure: member.structure.text]),
        about: .person(drawn.person), by: JournalActor(member), at: moment.instant, in: session)
    }
  }

  package func send(_ campaign: ID<ControlCampaign>, by member: Member) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let control = try ControlAccess.asEmployer(
        campaign, member.structure, member, in: session)
      try ControlAccess.save(
        try ControlAccess.refused { () throws(ControlRefusal) in
          try control.sent(on: moment.today)
        }, in: session)
      try ControlAccess.journal(
        .controlAnswered, member.structure, member, moment, in: session)
    }
  }

  private static func unreadable(_ problem: CurriculumVitae.Problem) -> UserMessage {
    switch problem {
    case .empty: UserMessage("Choisir un fichier.", field: "preuve")
    case .tooLarge: UserMessage("Ce fichier dépasse 5\u{A0}Mo.", field: "preuve")
    case .notPDF: UserMessage("Ce fichier n’est pas un PDF entier.", field: "preuve")
    }
  }
}
