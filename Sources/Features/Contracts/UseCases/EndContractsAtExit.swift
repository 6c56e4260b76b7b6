import Domain
import Kernel
import SQL
import Store

/// She left that employer: what still ran there ends that day. Why is not kept here, since an exit
/// keeps no cause. Called by the exit, inside its own transaction.
func endContracts(
  of person: ID<Person>, leaving employer: ID<Structure>, on day: Day, by member: Member,
  at moment: Moment, in session: any SQLSession
) throws {
  let running = try ContractStore.ofPerson(person, in: session).filter {
    $0.employer == employer && $0.endCause == nil && $0.period.contains(day)
  }
  for contract in running {
    let cause: ContractEndCause = contract.period.end == day ? .term : .unsaid
    let ended = try ContractDesk.decide { () throws(ContractRefusal) -> Contract in
      try contract.ending(on: day, cause)
    }
    try ContractDesk.save(
      ended, as: .contractEnded, [.endsOn: day.description, .reason: cause.code], by: member,
      at: moment, in: session)
  }
}
