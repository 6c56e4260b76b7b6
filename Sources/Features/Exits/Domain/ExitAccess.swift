import Kernel

/// Who may do what with exits.
package enum ExitAccess {
  /// The employer's own people: those who accompany or direct, not technical supervisors nor
  /// volunteers, and nobody of another structure, its administrator included.
  package static func isEmployer(_ member: Member, of structure: ID<Structure>) -> Bool {
    guard member.structure == structure, member.family == .employer else { return false }
    switch member.role {
    case .member, .headOfService: return true
    case .technicalSupervisor, .volunteer, .coordinator, .institution: return false
    }
  }

  /// What a member reads of the yearly file of a structure.
  package static func yearlyFile(
    of structure: Structure, for member: Member
  ) -> YearlyFileReading {
    if isEmployer(member, of: structure.id) { return .whole }
    let isState = member.structureKind == .ddets && member.role == .institution
    if isState, structure.kind.isSIAE, structure.territory != nil,
      structure.territory == member.territory
    {
      return .counts
    }
    return .none
  }

  /// Sets the target it negotiated: whoever directs or administers it.
  package static func maySetTarget(_ member: Member, of structure: ID<Structure>) -> Bool {
    isEmployer(member, of: structure) && (member.isAdministrator || member.role == .headOfService)
  }

  /// Who reads what she answered after she left: whoever she agreed takes her news, at work in the
  /// same structure; and the people of her former employer when she agreed to that too.
  package static func mayReadAnswers(
    of followUp: AfterExitFollowUp, by member: Member
  ) -> Bool {
    guard followUp.isRunning else { return false }
    if followUp.mayBeTyped(by: member) { return true }
    return followUp.isSharedWithEmployer && isEmployer(member, of: followUp.employer)
  }
}

package enum YearlyFileReading: Sendable, Hashable {
  case none
  /// Counts only, none from 1 to 4.
  case counts
  /// Every figure, and the list behind it.
  case whole
}
