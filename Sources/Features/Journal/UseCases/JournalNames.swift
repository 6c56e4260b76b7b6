import Domain
import Kernel
import SQL
import Store

/// The names behind the ids of journal entries.
package enum JournalNames {
  package static func structures(in entries: [JournalEntry], _ session: any SQLSession) throws
    -> [ID<Structure>: String]
  {
    var ids: Set<ID<Structure>> = []
    for entry in entries {
      if case .member(_, let structure) = entry.actor { ids.insert(structure) }
      for fact in [JournalFact.structure, .recipient] {
        if let id = entry.event.facts[fact] { ids.insert(ID(id)) }
      }
    }
    return try StructureStore.load(Array(ids), in: session).mapValues(\.name)
  }

  package static func accounts(in entries: [JournalEntry], _ session: any SQLSession) throws
    -> [ID<Account>: String]
  {
    var ids: Set<ID<Account>> = []
    for entry in entries {
      switch entry.actor {
      case .member(let account, _), .account(let account): ids.insert(account)
      case .herself, .system: break
      }
      if let id = entry.event.facts[.account] { ids.insert(ID(id)) }
    }
    return try AccountStore.names(Array(ids), in: session)
  }
}
