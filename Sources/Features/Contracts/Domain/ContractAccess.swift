import Kernel

/// What a viewer may do with a contract: its employer keeps it; her circle reads it; another
/// employer of hers does not learn that it exists. Technical supervisors only meet the hours
/// (`HoursAccess`). She reads it in her own space.
package enum ContractAccess: Sendable, Hashable {
  case none
  case read
  case edit

  package init(_ standing: Standing, of viewer: Member, employer: ID<Structure>) {
    let isEmployer = viewer.structure == employer
    switch standing {
    case .inCircle:
      self = !standing.mayWrite ? .none : isEmployer ? .edit : .read
    case .employerOfHers, .formerEmployer:
      self = isEmployer ? .edit : .none
    case .colleague, .employerConsidering, .technicalSupervisor, .volunteer, .housingService,
      .outside:
      self = .none
    }
  }

  /// Who may write down a contract for a person: an employer's member, when that employer hired her
  /// or when she accompanies her.
  package static func mayEnter(_ standing: Standing, by viewer: Member) -> Bool {
    guard viewer.family == .employer else { return false }
    return standing.isEmployer || standing.mayWrite
  }
}
