import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Proposes a relay: to somebody of her circle, to a colleague, or to a member of another structure
/// of the territory, found by e-mail address.
package struct ProposeHandover: Sendable {
  package enum Newcomer: Sendable, Hashable {
    case seat(CircleSeat)
    case elsewhere(Email)
  }

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  @discardableResult
  package func callAsFunction(
    to newcomer: Newcomer, as role: CircleRole, because reason: String, of person: ID<Person>,
    by member: Member
  ) async throws -> ID<Handover> {
    let moment = dependencies.moment
    let id = dependencies.newID(Handover.self)
    let letter = dependencies.newID(Letter.self)
    try await dependencies.database.write { session in
      _ = try HandoverDesk.requireProposing(person, by: member, on: moment.today, in: session)
      let problems = HandoverSentences.checkReason(reason)
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      guard try HandoverStore.open(of: person, in: session) == nil else {
        throw Refusal.invalid(HandoverSentences.alreadyOpen)
      }
      let circle = try CircleStore.members(of: person, in: session)
        .filter { $0.isPresent(on: moment.today) }
      let incoming = try HandoverDesk.find(newcomer, in: circle, near: member, session: session)
      let referent = circle.first(where: \.isReferent)
      guard referent.map({ CircleSeat($0) }) != CircleSeat(incoming) else {
        throw Refusal.invalid(HandoverSentences.alreadyReferent)
      }
      let present = circle.first { CircleSeat($0) == CircleSeat(incoming) }
      let handover = Handover(
        id: id, person: person, outgoing: referent.map { CircleSeat($0) },
        incoming: CircleSeat(incoming),
        role: present?.role ?? incoming.role.circleRole(role) ?? .other, reason: reason,
        proposedBy: CircleSeat(member), proposedAt: moment.instant)
      try HandoverStore.insert(handover, in: session)
      try Journal.append(
        JournalEvent(
          .handoverProposed,
          [
            .handover: id.text, .account: incoming.account.text,
            .structure: incoming.structure.text,
          ]),
        about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
      if let address = try AccountStore.emails([incoming.account], in: session)[incoming.account] {
        try MailOutbox.add(
          HandoverLetters.proposed(
            by: member.name, structure: member.structureName, handover: handover,
            siteAddress: dependencies.siteAddress, to: address),
          id: letter, at: moment.instant, in: session)
      }
    }
    return id
  }
}

/// What the use cases about relays share.
enum HandoverDesk {
  /// - Throws: when this member may not propose one.
  static func requireProposing(
    _ person: ID<Person>, by member: Member, on day: Day, in session: any SQLSession
  ) throws -> Disclosed<Person> {
    let seen = try PeopleStore.disclosed(person, to: member, on: day, in: session)
    switch seen.standing {
    case .inCircle:
      let circle = try CircleStore.members(of: person, in: session)
      if CircleRights(of: member, in: circle, on: day).mayChangeReferent { return seen }
      if member.role == .headOfService || member.isAdministrator,
        try OrphanFileStore.isOrphan(person, on: day, in: session)
      {
        return seen
      }
      throw Refusal.notAllowed(HandoverSentences.notYours)
    case .colleague:
      guard member.role == .headOfService || member.isAdministrator,
        try OrphanFileStore.isOrphan(person, on: day, in: session)
      else { throw Refusal.notFound }
      return seen
    default: throw Refusal.notFound
    }
  }

  /// Who is meant, as she works now: only those who may write in the file.
  static func find(
    _ newcomer: ProposeHandover.Newcomer, in circle: [CircleMember], near member: Member,
    session: any SQLSession
  ) throws -> Member {
    let found: Member?
    switch newcomer {
    case .seat(let seat):
      let isKnown =
        seat.structure == member.structure || circle.contains { CircleSeat($0) == seat }
      found =
        isKnown ? try AccountStore.member(seat.account, of: seat.structure, in: session) : nil
    case .elsewhere(let email):
      let credentials = try AccountStore.credentials(email, in: session)
      found = try credentials.flatMap { known in
        try AccountStore.memberships(of: known.account.id, in: session).first {
          member.territory != nil && $0.territory == member.territory
        }
      }
    }
    guard let found, found.role.opensFiles, found.family != .institution,
      circle.first(where: { CircleSeat($0) == CircleSeat(found) })
        .map(CircleRights.mayBeReferent) ?? true
    else { throw Refusal.invalid(HandoverSentences.incomingUnknown) }
    return found
  }
}
