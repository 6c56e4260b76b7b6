import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Writes down the first contract of a hire, in the transaction of the hire.
///
/// - Returns: nil when the employer already keeps a contract of hers that covers these days: it is
///   left as it is.
@discardableResult
package func openContractAtHire(
  _ terms: HireTerms, of person: ID<Person>, for application: ID<JobApplication>,
  employer: ID<Structure>, by member: Member, at moment: Moment, newID: () -> ID<Contract>,
  in session: any SQLSession
) throws -> Contract? {
  guard let period = ContractPeriod(terms.startsOn, terms.endsOn),
    Contract.possibleHours.contains(terms.hoursPerWeek)
  else { return nil }
  let contract = Contract(
    id: newID(), person: person, employer: employer, kind: terms.contract, period: period,
    weeklyHours: terms.hoursPerWeek, hire: application, reason: terms.reasonToGoOn)
  guard try overlapping(contract, in: session) == nil else { return nil }
  try ContractStore.insert(contract, in: session)
  try Journal.append(
    JournalEvent(.contractOpened, contract.facts), about: .person(person),
    by: JournalActor(member), at: moment.instant, in: session)
  return contract
}

/// The hire will not take place: its contract goes with it.
package func releaseContract(
  ofCancelledHire application: ID<JobApplication>, by member: Member, at moment: Moment,
  in session: any SQLSession
) throws {
  guard let contract = try ContractStore.ofHire(application, in: session) else { return }
  // Hours were done: the work took place, and its record stays.
  if let last = try HoursStore.weeks(of: [contract.id], in: session).last {
    let day = max(contract.period.start, min(last.week.days.last, moment.today))
    guard contract.endCause == nil,
      let ended = try? contract.ending(on: day, .hireCancelled),
      try ContractStore.update(ended, in: session)
    else { return }
    try Journal.append(
      JournalEvent(.contractEnded, ended.facts), about: .person(contract.person),
      by: JournalActor(member), at: moment.instant, in: session)
    return
  }
  try ContractStore.delete(contract.id, in: session)
  try Journal.append(
    JournalEvent(.contractDeleted, contract.facts), about: .person(contract.person),
    by: JournalActor(member), at: moment.instant, in: session)
}

/// A contract of hers with the same employer on the same days, when they may not run together.
func overlapping(_ contract: Contract, in session: any SQLSession) throws -> Contract? {
  try ContractStore.ofPerson(contract.person, in: session).first {
    $0.employer == contract.employer && $0.id != contract.id
      && $0.period.overlaps(contract.period)
      && !($0.kind.mayOverlap && contract.kind.mayOverlap)
  }
}

extension Contract {
  /// What the journal keeps of it.
  var facts: [JournalFact: String] {
    var facts: [JournalFact: String] = [
      .contract: kind.code, .structure: employer.text, .startsOn: period.start.description,
      .hours: String(weeklyHours),
    ]
    if let end = period.end { facts[.endsOn] = end.description }
    return facts
  }
}
