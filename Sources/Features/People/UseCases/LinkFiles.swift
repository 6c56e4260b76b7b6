import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Gives the code that lets another structure join her file: from her own space, or with somebody
/// of her circle.
package struct GiveLinkCode: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Returns: the code, shown once; only its digest is kept.
  package func callAsFunction(for person: ID<Person>, by party: AgreementParty) async throws
    -> String
  {
    let moment = dependencies.moment
    let code = String(
      (0..<LinkCode.length).map { _ in
        LinkCode.alphabet[dependencies.draw(below: LinkCode.alphabet.count)]
      })
    try await dependencies.database.write { session in
      try AgreementDoor.require(party, of: person, on: moment.today, in: session)
      try LinkCodeStore.give(
        Secret(code).digest, for: person, by: party.account,
        until: moment.instant.adding(seconds: LinkCode.lifeInSeconds), in: session)
      try Journal.append(
        JournalEvent(.linkCodeGiven), about: .person(person), by: party.actor(for: person),
        at: moment.instant, in: session)
    }
    return code
  }
}

/// Joins one's own file of her to the one she gave a code for. The two teams then share her
/// identity and contacts; all else stays as it was agreed.
package struct UseLinkCode: Sendable {
  private enum Outcome: Sendable {
    case joined(ID<Person>)
    case tooManyTries
    case wrongCode
  }

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Returns: the file that remains.
  package func callAsFunction(
    _ typed: String, from own: ID<Person>, by member: Member
  ) async throws -> ID<Person> {
    let moment = dependencies.moment
    let digest = Secret(LinkCode.normalised(typed)).digest
    let mergeID = dependencies.newID(FileMerge.self)
    let dependencies = dependencies
    // A wrong try must be kept: the transaction answers, the refusal comes after it.
    let outcome = try await FileJoin.refusingTwins {
      try await dependencies.database.write { session -> Outcome in
        try PersonHeader.load(own, by: member, on: moment.today, in: session)
          .person.standing.requireWriting()
        let since = moment.instant.adding(seconds: -LinkCode.lifeInSeconds)
        guard
          try LinkCodeStore.tries(by: member.account, since: since, in: session) < LinkCode.tries
        else { return .tooManyTries }
        guard let taken = try LinkCodeStore.take(digest, at: moment.instant, in: session),
          taken.person != own,
          try PeopleStore.load(own, in: session)?.openedBy == member.structure
        else {
          try LinkCodeStore.noteTry(by: member.account, at: moment.instant, in: session)
          return .wrongCode
        }
        try FileJoin.join(
          FileMerge(
            id: mergeID, kept: taken.person, merged: own, by: member.account, at: moment.instant),
          kind: .filesLinked, by: member, in: session)
        if try PeopleStore.load(taken.person, in: session)?.openedBy != member.structure {
          try Self.shareIdentity(
            of: taken.person, with: member, saidTo: taken.givenBy, at: moment,
            newID: { dependencies.newID() }, in: session)
        }
        return .joined(taken.person)
      }
    }
    switch outcome {
    case .joined(let person): return person
    case .tooManyTries:
      throw Refusal.invalid(
        UserMessage(
          "Trop d’essais.", detail: "Attendre dix minutes, puis demander un nouveau code.",
          field: "code"))
    case .wrongCode:
      throw Refusal.invalid(
        UserMessage(
          "Ce code ne marche pas, ou plus.",
          detail: "Il vaut dix minutes et une seule fois. La personne peut en donner un autre.",
          field: "code"))
    }
  }

  /// Giving the code is agreeing that the second team keeps reading her name and contacts.
  private static func shareIdentity(
    of person: ID<Person>, with member: Member, saidTo account: ID<Account>?, at moment: Moment,
    newID: () -> ID<SharingAgreement>, in session: any SQLSession
  ) throws {
    let period = DayRange(
      moment.today, moment.today.adding(months: SharingAgreement.defaultMonths))!
    for item in [ShareableItem.identity, .phone, .email] {
      try AgreementStore.add(
        SharingAgreement(
          id: newID(), person: person, item: item, recipient: member.structure,
          purpose: .followUp, period: period, given: account == nil ? .ownSpace : .spoken,
          language: "français", recordedBy: account, recordedAt: moment.instant),
        in: session)
      try Journal.append(
        JournalEvent(
          .agreementGiven,
          [
            .item: item.code, .recipient: member.structure.text,
            .purpose: AgreementPurpose.followUp.code, .until: period.last.description,
          ]),
        about: .person(person), by: account == nil ? .herself(person) : JournalActor(member),
        at: moment.instant, in: session)
    }
  }
}
