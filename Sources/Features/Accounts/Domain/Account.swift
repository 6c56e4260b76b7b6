import Kernel

/// Someone who signs in to work. The accompanied person is never an account: see MySpace.
package struct Account: Sendable, Hashable {
  package let id: ID<Account>
  package var email: Email
  package var name: String
  /// Runs the instance: sees accounts and structures, nothing of persons.
  package var isPlatformAdministrator: Bool

  package init(id: ID<Account>, email: Email, name: String, isPlatformAdministrator: Bool = false) {
    self.id = id
    self.email = email
    self.name = name
    self.isPlatformAdministrator = isPlatformAdministrator
  }
}

/// What an account is in a structure (design decision « Who reads what »).
package enum AccountRole: String, Labelled {
  case member = "membre"
  case headOfService = "chef_de_service"
  case technicalSupervisor = "encadrant_technique"
  case volunteer = "benevole"
  case coordinator = "coordination"
  case institution

  package var label: String {
    switch self {
    case .member: "Membre de l’équipe"
    case .headOfService: "Direction ou chef·fe de service"
    case .technicalSupervisor: "Encadrant·e technique"
    case .volunteer: "Bénévole"
    case .coordinator: "Coordination de territoire"
    case .institution: "Institution"
    }
  }
}

/// An account's place in a structure. A structure always keeps one administrator.
package struct Membership: Sendable, Hashable {
  package let account: ID<Account>
  package let structure: ID<Structure>
  package var role: AccountRole
  package var isAdministrator: Bool

  package init(
    account: ID<Account>, structure: ID<Structure>, role: AccountRole, isAdministrator: Bool
  ) {
    self.account = account
    self.structure = structure
    self.role = role
    self.isAdministrator = isAdministrator
  }
}

/// Someone signed in, working in the structure she selected: the viewer of every rule. Rights
/// follow this structure alone, not the union of her memberships.
package struct Member: Sendable, Hashable {
  package let account: ID<Account>
  package let name: String
  package let structure: ID<Structure>
  package let structureName: String
  package let structureKind: StructureKind
  package let territory: ID<Territory>?
  package let role: AccountRole
  package let isAdministrator: Bool

  package init(
    account: ID<Account>, name: String, structure: ID<Structure>, structureName: String,
    structureKind: StructureKind, territory: ID<Territory>?, role: AccountRole,
    isAdministrator: Bool
  ) {
    self.account = account
    self.name = name
    self.structure = structure
    self.structureName = structureName
    self.structureKind = structureKind
    self.territory = territory
    self.role = role
    self.isAdministrator = isAdministrator
  }

  package var family: StructureFamily { structureKind.family }
}
