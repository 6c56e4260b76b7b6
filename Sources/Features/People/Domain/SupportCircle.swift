import Kernel

/// Someone who accompanies her, in a role, for a time.
package struct CircleMember: Sendable, Hashable {
  package let id: ID<CircleMember>
  package let account: ID<Account>
  package let structure: ID<Structure>
  package let role: CircleRole
  package let isReferent: Bool
  package let from: Day
  /// The last day, counted; nil while it goes on.
  package let until: Day?

  package init(
    id: ID<CircleMember>, account: ID<Account>, structure: ID<Structure>, role: CircleRole,
    isReferent: Bool, from: Day, until: Day? = nil
  ) {
    self.id = id
    self.account = account
    self.structure = structure
    self.role = role
    self.isReferent = isReferent
    self.from = from
    self.until = until
  }

  package func isPresent(on day: Day) -> Bool {
    from <= day && (until.map { day <= $0 } ?? true)
  }
}

/// What one does for her (glossary: `CircleRole`).
package enum CircleRole: String, Labelled {
  case socialWorker = "travail_social"
  case employmentAdviser = "cip"
  case technicalSupervisor = "encadrant_technique"
  case volunteer = "benevole"
  case coordinator = "coordination"
  case housing = "logement"
  case healthAndRights = "sante_droits"
  case other = "autre"

  package var label: String {
    switch self {
    case .socialWorker: "Travail social"
    case .employmentAdviser: "Accompagnement socioprofessionnel"
    case .technicalSupervisor: "Encadrement technique"
    case .volunteer: "Bénévolat"
    case .coordinator: "Coordination"
    case .housing: "Logement"
    case .healthAndRights: "Santé et droits"
    case .other: "Autre soutien"
    }
  }
}

extension CircleRole {
  /// Roles somebody who works on her path may take.
  package static let companions: [CircleRole] = [
    .socialWorker, .employmentAdviser, .coordinator, .housing, .healthAndRights, .other,
  ]
}
