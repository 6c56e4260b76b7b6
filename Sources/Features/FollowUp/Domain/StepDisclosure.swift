import Kernel

/// What somebody of her circle may read of a goal or a step. The circle reads next steps without
/// an agreement (decisions, « Who reads what »), with two limits: her health and her rights are
/// dates for whoever she agreed to tell, and her home is nothing to an employer.
package enum StepDisclosure {
  package enum Reading: Sendable, Hashable {
    /// It leaves no trace.
    case hidden
    /// That there is a step on this strand, its day and its state; not what it is.
    case datesOnly
    case full
  }

  /// - Parameters:
  ///   - viewer: somebody of her circle.
  ///   - agreed: the items her agreement opens to the viewer (`Disclosed.agreed`).
  package static func reading(
    of strand: Strand, recordedBy author: ID<Structure>, carrier: StepCarrier?,
    to viewer: Member, agreed: Set<ShareableItem>
  ) -> Reading {
    if author == viewer.structure { return .full }
    if case .member(_, viewer.structure) = carrier { return .full }
    switch strand {
    case .activity: return .full
    case .housing:
      guard viewer.family == .employer else { return .full }
      return agreed.contains(.housing) ? .datesOnly : .hidden
    case .healthAndRights:
      guard viewer.family != .employer else { return .hidden }
      return agreed.isDisjoint(with: [.healthSteps, .rights]) ? .hidden : .datesOnly
    }
  }

  package static func reading(
    of step: FollowUpStep, to viewer: Member, agreed: Set<ShareableItem>
  ) -> Reading {
    reading(
      of: step.strand, recordedBy: step.recordedBy, carrier: step.carrier, to: viewer,
      agreed: agreed)
  }

  /// Her words belong to whoever wrote them down with her, and to those she agreed to tell what
  /// she wants. Words about her health stay where she said them.
  package static func mayRead(
    _ goal: Goal, by viewer: Member, agreed: Set<ShareableItem>
  ) -> Bool {
    if goal.recordedBy == viewer.structure { return true }
    switch goal.strand {
    case .healthAndRights: return false
    case .housing where viewer.family == .employer: return false
    case .housing, .activity: return agreed.contains(.wish)
    }
  }

  /// Whether a step told by the journal (« Mesure de logement commencée ») may be shown at all.
  package static func mayReadStrand(
    _ strand: Strand, by viewer: Member, agreed: Set<ShareableItem>
  ) -> Bool {
    reading(
      of: strand, recordedBy: ID(""), carrier: nil, to: viewer, agreed: agreed) != .hidden
  }

  /// What stands in place of the wording when only the day may be read.
  package static func maskedWording(on strand: Strand) -> String {
    switch strand {
    case .activity: "Démarche vers le travail"
    case .housing: "Démarche de logement"
    case .healthAndRights: "Démarche de santé ou de droits"
    }
  }
}
