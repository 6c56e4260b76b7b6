import Kernel

/// What may be done in a structure's team, and by whom (guide de la prescription, rights table,
/// S4:1335-1344; Les emplois, `common_apps/organizations/views.py`).
package enum TeamRight: String, Coded {
  case seeMembers, invite
  case answerRequests, editOrganisation, removeMember, nameAdministrator, withdrawAdministrator
  case changeRole, withdrawInvitation

  package var label: String {
    switch self {
    case .seeMembers: "Voir les membres de la structure"
    case .invite: "Inviter des collègues"
    case .answerRequests: "Répondre aux demandes d’accès"
    case .editOrganisation: "Modifier la fiche de la structure"
    case .removeMember: "Retirer un membre"
    case .nameAdministrator: "Nommer un administrateur"
    case .withdrawAdministrator: "Retirer les droits d’administration"
    case .changeRole: "Changer le rôle d’un membre"
    case .withdrawInvitation: "Annuler une invitation"
    }
  }

  /// True when any member holds this right, false when only administrators do.
  package var isForEveryMember: Bool {
    switch self {
    case .seeMembers, .invite: true
    case .answerRequests, .editOrganisation, .removeMember, .nameAdministrator,
      .withdrawAdministrator, .changeRole, .withdrawInvitation:
      false
    }
  }
}

/// The members of one structure. It never ends up without an administrator while somebody is left.
package struct Team: Sendable {
  package let members: [Membership]

  package init(_ members: [Membership]) { self.members = members }

  package var administrators: [Membership] { members.filter(\.isAdministrator) }

  /// Checks that this account may leave.
  /// - Throws: when it is not here, or is the last administrator of others.
  package func removing(_ account: ID<Account>) throws(TeamRefusal) -> Membership {
    let member = try known(account)
    if isLastAdministrator(member), members.count > 1 { throw .lastAdministrator }
    return member
  }

  /// The membership with or without administration.
  package func setting(_ account: ID<Account>, administrator: Bool) throws(TeamRefusal)
    -> Membership
  {
    var member = try known(account)
    if !administrator, isLastAdministrator(member) { throw .lastAdministrator }
    member.isAdministrator = administrator
    return member
  }

  /// The membership in another role.
  package func setting(_ account: ID<Account>, role: AccountRole, in family: StructureFamily)
    throws(TeamRefusal) -> Membership
  {
    var member = try known(account)
    guard AccountRole.offered(in: family, byAdministrator: true).contains(role) else {
      throw .roleNotOffered
    }
    member.role = role
    return member
  }

  private func known(_ account: ID<Account>) throws(TeamRefusal) -> Membership {
    guard let member = members.first(where: { $0.account == account }) else { throw .notMember }
    return member
  }

  private func isLastAdministrator(_ member: Membership) -> Bool {
    member.isAdministrator && administrators.count == 1
  }
}

package enum TeamRefusal: Error, Equatable, Sendable {
  case notMember
  case lastAdministrator
  case roleNotOffered

  package var refusal: Refusal {
    switch self {
    case .notMember: .notFound
    case .lastAdministrator:
      .invalid(
        UserMessage(
          "C’est la seule personne qui administre la structure.",
          detail: "Nommez d’abord un autre administrateur, puis recommencez."))
    case .roleNotOffered:
      .invalid(UserMessage("Choisir un rôle de la liste.", field: "role"))
    }
  }
}

extension AccountRole {
  /// The roles one may give in a structure of that family. A role that opens more than one's own
  /// is given by administrators only.
  package static func offered(in family: StructureFamily, byAdministrator: Bool) -> [AccountRole] {
    switch family {
    case .institution: [.institution]
    case .coordination: [.coordinator]
    case .employer, .shelter, .housing, .prescriber:
      byAdministrator
        ? [.member, .headOfService, .technicalSupervisor, .volunteer]
        : [.member, .technicalSupervisor, .volunteer]
    }
  }
}
