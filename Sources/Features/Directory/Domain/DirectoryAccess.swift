import Kernel

/// Who changes what in the directory. Everybody may read it.
///
/// | What | Who |
/// |---|---|
/// | a structure's page | its administrators, and the platform |
/// | its posts | its companions, when it is an employer |
/// | « prérequis vérifié » | any companion, of any structure |
/// | a confidential address | its members, and the platform |
package enum DirectoryEditor: Sendable, Hashable {
  case member(Member)
  case platform(Account)
  case nobody

  package func mayEdit(_ structure: ID<Structure>) -> Bool {
    switch self {
    case .member(let member): member.structure == structure && member.isAdministrator
    case .platform: true
    case .nobody: false
    }
  }

  package func mayManagePosts(of structure: ID<Structure>) -> Bool {
    guard case .member(let member) = self else { return false }
    return member.structure == structure && member.family == .employer
      && member.role.isCompanion
  }

  package var mayVerifyRequirements: Bool {
    guard case .member(let member) = self else { return false }
    return member.role.isCompanion
  }

  package func mayReadAddress(of structure: Structure) -> Bool {
    guard structure.place.isConfidential else { return true }
    switch self {
    case .member(let member): return member.structure == structure.id
    case .platform: return true
    case .nobody: return false
    }
  }
}

extension AccountRole {
  /// Accompanies persons or recruits.
  package var isCompanion: Bool {
    switch self {
    case .member, .headOfService, .coordinator: true
    case .technicalSupervisor, .volunteer, .institution: false
    }
  }
}
