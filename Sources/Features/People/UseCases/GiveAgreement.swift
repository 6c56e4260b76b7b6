import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Writes down that she agrees to share some items with one structure.
package struct GiveAgreement: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ proposal: AgreementProposal, of person: ID<Person>, by party: AgreementParty
  ) async throws {
    let moment = dependencies.moment
    let dependencies = dependencies
    try await dependencies.database.write { session in
      try Self.record(
        proposal, of: person, by: party, at: moment, newID: { dependencies.newID() }, in: session)
    }
  }

  /// The same inside the transaction of another use case: a composer that sends an application
  /// with her agreements.
  package static func record(
    _ proposal: AgreementProposal, of person: ID<Person>, by party: AgreementParty,
    at moment: Moment, newID: () -> ID<SharingAgreement>, in session: any SQLSession
  ) throws {
    try AgreementDoor.require(party, of: person, on: moment.today, in: session)
    guard let recipient = try StructureStore.load(proposal.recipient, in: session) else {
      throw Refusal.invalid(UserMessage("Choisir une structure.", field: "structure"))
    }
    let problems = proposal.problems(to: recipient.kind, by: party, today: moment.today)
    guard problems.isEmpty, let period = proposal.period(today: moment.today) else {
      throw Refusal.invalid(problems)
    }
    let known = Set(
      try AgreementStore.all(of: person, in: session)
        .filter { $0.recipient == proposal.recipient && $0.isInForce(on: moment.today) }
        .map(\.item))
    for item in proposal.items.firsts({ $0 }) {
      try AgreementStore.add(
        SharingAgreement(
          id: newID(), person: person, item: item, recipient: proposal.recipient,
          purpose: proposal.purpose, period: period, given: proposal.given,
          language: proposal.language, recordedBy: party.account, recordedAt: moment.instant),
        in: session)
      try Journal.append(
        JournalEvent(
          known.contains(item) ? .agreementRenewed : .agreementGiven,
          [
            .item: item.code, .recipient: proposal.recipient.text,
            .purpose: proposal.purpose.code, .startsOn: period.first.description,
            .until: period.last.description, .given: proposal.given.code,
            .language: proposal.language,
          ]),
        about: .person(person), by: party.actor(for: person), at: moment.instant, in: session)
    }
  }
}

/// Takes an item back from a structure: from the next request, it reads it no more, and nothing
/// says that it ever did.
package struct WithdrawAgreement: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// Withdraws every agreement on that item for that structure, present and to come. Withdrawing
  /// twice is withdrawing once.
  package func callAsFunction(
    _ item: ShareableItem, from recipient: ID<Structure>, of person: ID<Person>,
    by party: AgreementParty
  ) async throws {
    try await withdraw(of: person, by: party) {
      $0.item == item && $0.recipient == recipient
    }
  }

  /// Takes everything back from a structure.
  package func everything(
    from recipient: ID<Structure>, of person: ID<Person>, by party: AgreementParty
  ) async throws {
    try await withdraw(of: person, by: party) { $0.recipient == recipient }
  }

  /// The agreement an address or a button names, and the others on the same item for the same
  /// structure.
  package func callAsFunction(
    _ id: ID<SharingAgreement>, of person: ID<Person>, by party: AgreementParty
  ) async throws {
    let found = try await dependencies.database.read { session in
      try AgreementStore.all(of: person, in: session).first { $0.id == id }
    }
    guard let found else { throw Refusal.notFound }
    try await self(found.item, from: found.recipient, of: person, by: party)
  }

  private func withdraw(
    of person: ID<Person>, by party: AgreementParty,
    which: @escaping @Sendable (SharingAgreement) -> Bool
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let header = try AgreementDoor.require(party, of: person, on: moment.today, in: session)
      let standing = try AgreementStore.all(of: person, in: session).filter { agreement in
        guard which(agreement), agreement.withdrawnAt == nil else { return false }
        guard case .member(let member) = party else { return true }
        return header?.isHomeTeam == true || agreement.isSeen(by: member)
      }
      // Items told once each, whatever the number of agreements behind them.
      var told: Set<[String]> = []
      for agreement in standing {
        guard try AgreementStore.withdraw(agreement.id, at: moment.instant, in: session),
          agreement.period.last >= moment.today,
          told.insert([agreement.recipient.text, agreement.item.code]).inserted
        else { continue }
        try Journal.append(
          JournalEvent(
            .agreementWithdrawn,
            [.item: agreement.item.code, .recipient: agreement.recipient.text]),
          about: .person(person), by: party.actor(for: person), at: moment.instant, in: session)
      }
    }
  }
}

/// Who may give or take back an agreement: somebody of her circle who writes, or herself.
enum AgreementDoor {
  @discardableResult
  static func require(
    _ party: AgreementParty, of person: ID<Person>, on day: Day, in session: any SQLSession
  ) throws -> PersonHeader? {
    switch party {
    case .member(let member):
      let header = try PersonHeader.load(person, by: member, on: day, in: session)
      try header.person.standing.requireWriting()
      return header
    case .herself:
      guard try PeopleStore.load(person, in: session) != nil else { throw Refusal.notFound }
      return nil
    }
  }
}

extension AgreementParty {
  var account: ID<Account>? {
    if case .member(let member) = self { member.account } else { nil }
  }
  func actor(for person: ID<Person>) -> JournalActor {
    switch self {
    case .member(let member): JournalActor(member)
    case .herself: .herself(person)
    }
  }
}
