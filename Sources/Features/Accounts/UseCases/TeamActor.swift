import Domain
import Kernel
import SQL
import Store

/// Who acts on a team: one of its members, or whoever runs the instance (who sees accounts and
/// structures, nothing of persons).
package enum TeamActor: Sendable {
  case member(Member)
  case platform(Account)

  package var account: ID<Account> {
    switch self {
    case .member(let member): member.account
    case .platform(let account): account.id
    }
  }

  package var name: String {
    switch self {
    case .member(let member): member.name
    case .platform: "L’administration de Cordée"
    }
  }

  var journalActor: JournalActor {
    switch self {
    case .member(let member): JournalActor(member)
    case .platform(let account): .account(account.id)
    }
  }

  /// Whether she holds administration of that structure, as the database says it now.
  /// - Throws: `.notFound` for another structure, whose team she may not even know.
  func administers(_ structure: ID<Structure>, in session: any SQLSession) throws -> Bool {
    switch self {
    case .platform:
      guard try StructureStore.load(structure, in: session) != nil else { throw Refusal.notFound }
      return true
    case .member(let member):
      guard member.structure == structure,
        let present = try AccountStore.member(member.account, of: structure, in: session)
      else { throw Refusal.notFound }
      return present.isAdministrator
    }
  }

  func require(_ right: TeamRight, in structure: ID<Structure>, session: any SQLSession) throws {
    let administers = try administers(structure, in: session)
    if !administers, !right.isForEveryMember {
      throw Refusal.notAllowed(AccountsRefusals.administratorsOnly(right))
    }
  }
}
