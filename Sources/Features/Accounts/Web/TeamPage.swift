import Domain
import Kernel
import UseCases
import WebSupport

/// What a structure's team page shows.
struct TeamPage {
  let structure: Structure
  let standing: PrescriberStanding
  let lines: [Line]
  let invitations: [Invited]
  let requests: [Asked]
  let isAdministrator: Bool
  let isPlatform: Bool
  let givableRoles: [AccountRole]
  var invite: FormState

  struct Line {
    let account: ID<Account>
    let name: String
    let email: String
    let role: AccountRole
    let isAdministrator: Bool
    let isMe: Bool
  }

  struct Invited {
    let id: ID<MemberInvitation>
    let email: String
    let role: String
    let until: Instant
  }

  struct Asked {
    let id: ID<AccessRequest>
    let name: String
    let email: String
    let message: String
    let at: Instant
    let isKnownAccount: Bool
  }

  init(_ team: TeamView, for visitor: Visitor, on today: Day, invite: FormState = FormState()) {
    structure = team.structure
    standing = Domain.standing(
      of: team.structure.kind, authorisation: team.structure.authorisation, on: today)
    isAdministrator = team.isAdministrator
    isPlatform = visitor.member == nil
    lines = team.members.map { member in
      Line(
        account: member.account, name: member.name,
        email: team.emails[member.account]?.address ?? "", role: member.role,
        isAdministrator: member.isAdministrator, isMe: member.account == visitor.account)
    }
    invitations = team.invitations.map {
      Invited(
        id: $0.id, email: $0.email.address,
        role: $0.isAdministrator ? "\($0.role.label), administre" : $0.role.label,
        until: $0.expiresAt)
    }
    requests = team.requests.map {
      Asked(
        id: $0.id, name: $0.name, email: $0.email.address, message: $0.message,
        at: $0.requestedAt, isKnownAccount: $0.account != nil)
    }
    givableRoles = AccountRole.offered(
      in: team.structure.kind.family, byAdministrator: team.isAdministrator)
    self.invite = invite
  }

  var path: String { "/structures/\(structure.id)/equipe" }
}
