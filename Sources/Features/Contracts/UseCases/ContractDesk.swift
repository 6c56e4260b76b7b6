import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What every act on a contract begins and ends with.
enum ContractDesk {
  /// A contract this member may change, as it was when the form was opened, and the person it is
  /// about.
  static func own(
    _ id: ID<Contract>, version: Int, by member: Member, on day: Day, in session: any SQLSession
  ) throws -> (contract: Contract, person: Disclosed<Person>) {
    let (contract, person, access) = try seen(id, by: member, on: day, in: session)
    guard access == .edit else { throw Refusal.notAllowed(ContractMessages.notYours) }
    guard contract.version == version else {
      throw Refusal.changedMeanwhile(ContractMessages.changed)
    }
    return (contract, person)
  }

  /// A contract this member may at least read.
  static func seen(_ id: ID<Contract>, by member: Member, on day: Day, in session: any SQLSession)
    throws -> (contract: Contract, person: Disclosed<Person>, access: ContractAccess)
  {
    guard let contract = try ContractStore.load(id, in: session) else { throw Refusal.notFound }
    let person = try PeopleStore.disclosed(contract.person, to: member, on: day, in: session)
    let access = ContractAccess(person.standing, of: member, employer: contract.employer)
    guard access != .none else { throw Refusal.notFound }
    return (contract, person, access)
  }

  /// Saves what became of a contract, unless somebody changed it meanwhile.
  static func save(
    _ contract: Contract, as kind: JournalKind, _ facts: [JournalFact: String],
    by member: Member, at moment: Moment, in session: any SQLSession
  ) throws {
    guard try ContractStore.update(contract, in: session) else {
      throw Refusal.changedMeanwhile(ContractMessages.changed)
    }
    try Journal.append(
      JournalEvent(kind, facts.merging([.structure: contract.employer.text]) { own, _ in own }),
      about: .person(contract.person), by: JournalActor(member), at: moment.instant, in: session)
  }

  /// Does to a contract what its own type decides, with the refusal it gives in words.
  static func decide(_ change: () throws(ContractRefusal) -> Contract) throws -> Contract {
    do { return try change() } catch { throw error.refusal }
  }

  /// Lets a human go on with a reason; refuses only the incoherent.
  static func goOn(_ findings: [ContractFinding], reason: String) throws {
    let remarks = findings.filter { !$0.answer.isFitting }
    let refused = remarks.filter(\.isRefused)
    if !refused.isEmpty { throw Refusal.invalid(refused.compactMap(\.message)) }
    if !remarks.isEmpty, reason.isEmpty {
      throw Refusal.invalid(remarks.compactMap(\.message) + [ContractMessages.reasonMissing])
    }
  }

  /// The first day of her path: that of her last PASS.
  static func pathStart(of person: ID<Person>, in session: any SQLSession) throws -> Day? {
    try PassIAEStore.place(of: person, in: session).last?.validity.first
  }

  static func sameEmployer(_ contract: Contract, in session: any SQLSession) throws -> [Contract] {
    try ContractStore.ofPerson(contract.person, in: session)
      .filter { $0.employer == contract.employer }
  }
}
