import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Persons without a referent, for the head of service and the administrator of a structure.
package struct OrphanFiles: Sendable {
  package struct Line: Sendable {
    package let person: Disclosed<Person>
    package let openRelay: ID<Handover>?
  }
  package struct Ending: Sendable {
    package let person: Disclosed<Person>
    package let referent: String
    package let lastDay: Day
  }
  package let lines: [Line]
  package let next: ID<Person>?
  /// Referents whose planned last day comes within a month.
  package let ending: [Ending]
  package let colleagues: [Member]
  /// K17 over the last twelve months.
  package let continuity: ReferentContinuity
  package let period: DayRange
}

/// Lists them, and entrusts one to a colleague at once.
package struct ReadOrphanFiles: Sendable {
  package static let pageSize = 40
  /// A planned last day is shown from that many days before.
  package static let endingDays = 30
  /// Rows of referents read to count K17.
  package static let mostRows = 20_000

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(after: ID<Person>? = nil, by member: Member) async throws
    -> OrphanFiles
  {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      try Self.require(member)
      var found = try OrphanFileStore.files(
        of: member.structure, on: today, after: after, limit: Self.pageSize + 1, in: session)
      let hasMore = found.count > Self.pageSize
      if hasMore { found.removeLast() }
      let ending = try OrphanFileStore.ending(
        in: member.structure, from: today, by: today.adding(days: Self.endingDays), limit: 40,
        in: session)
      let known = try PeopleStore.disclosed(
        Array(Set(found + ending.map(\.person))), to: member, on: today, in: session)
      let relays = try HandoverStore.open(ofAny: found, in: session)
      let names = try AccountStore.names(ending.map(\.account), in: session)
      let period = DayRange(today.adding(years: -1).adding(days: 1), today)!
      var continuity = ReferentContinuity()
      for file in try ReferentPeriods.files(
        openedBy: member.structure, limit: Self.mostRows, in: session)
      {
        continuity.count(file, in: period)
      }
      return OrphanFiles(
        lines: found.compactMap { id in
          known[id].map { OrphanFiles.Line(person: $0, openRelay: relays[id]) }
        },
        next: hasMore ? found.last : nil,
        ending: ending.compactMap { row in
          known[row.person].map {
            OrphanFiles.Ending(
              person: $0, referent: names[row.account] ?? "Compte fermé", lastDay: row.lastDay)
          }
        },
        colleagues: try AccountStore.members(of: member.structure, in: session).filter {
          $0.role.opensFiles && $0.family != .institution
        },
        continuity: continuity, period: period)
    }
  }

  static func require(_ member: Member) throws {
    guard member.role == .headOfService || member.isAdministrator else {
      throw Refusal.notAllowed(
        UserMessage(
          "Le chef de service et l’administrateur voient cette liste.",
          detail: "Les personnes que vous suivez sont sur la page Personnes."))
    }
  }
}

/// Entrusts a person whom nobody is the referent of to a colleague, at once: nobody stays without
/// a referent while a relay is prepared.
package struct EntrustFile: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ person: ID<Person>, to account: ID<Account>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let placeID = dependencies.newID(CircleMember.self)
    let letter = dependencies.newID(Letter.self)
    try await dependencies.database.write { session in
      try ReadOrphanFiles.require(member)
      let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
      guard seen.standing.mayOpenFile else { throw Refusal.notFound }
      guard try OrphanFileStore.isOrphan(person, on: moment.today, in: session) else {
        throw Refusal.changedMeanwhile(HandoverSentences.hasReferent)
      }
      guard let colleague = try AccountStore.member(account, of: member.structure, in: session),
        colleague.role.opensFiles
      else {
        throw Refusal.invalid(
          UserMessage("Choisir un collègue qui accompagne des personnes.", field: "collegue"))
      }
      guard try PeopleStore.bump(person, from: seen.version, in: session) else {
        throw Refusal.changedMeanwhile(HandoverSentences.changedMeanwhile)
      }
      try CircleEntry.add(
        colleague, as: .socialWorker, to: person, id: placeID, by: member, at: moment,
        in: session)
      let circle = try CircleStore.members(of: person, in: session)
      guard
        let place = circle.first(where: {
          CircleSeat($0) == CircleSeat(colleague) && $0.isPresent(on: moment.today)
        }), CircleRights.mayBeReferent(place)
      else { throw Refusal.invalid(HandoverSentences.incomingUnknown) }
      try CircleStore.setReferent(place.id, of: person, on: moment.today, in: session)
      try HandoverStore.withdrawOpen(of: person, at: moment.instant, in: session)
      let facts: [JournalFact: String] = [
        .account: colleague.account.text, .structure: colleague.structure.text,
      ]
      try Journal.append(
        JournalEvent(.referentEntrusted, facts), about: .person(person),
        by: JournalActor(member), at: moment.instant, in: session)
      guard colleague.account != member.account,
        let address = try AccountStore.emails([account], in: session)[account]
      else { return }
      try MailOutbox.add(
        HandoverLetters.entrusted(
          by: member.name, person: person, siteAddress: dependencies.siteAddress, to: address),
        id: letter, at: moment.instant, in: session)
    }
  }
}
