import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What every act on a request begins and ends with.
enum HousingRequestDesk {
  /// A request, and what the member may do with it.
  /// - Throws: `.notFound` when she may not know of it: so for the SIAO once it is withdrawn.
  static func seen(
    _ id: ID<HousingRequest>, by member: Member, on day: Day, in session: any SQLSession
  ) throws -> (request: HousingRequest, access: HousingRequestAccess) {
    guard let request = try HousingRequestStore.load(id, in: session) else {
      throw Refusal.notFound
    }
    let access = try access(to: request, of: member, on: day, in: session)
    guard access != .none else { throw Refusal.notFound }
    return (request, access)
  }

  static func access(
    to request: HousingRequest, of member: Member, on day: Day, in session: any SQLSession
  ) throws -> HousingRequestAccess {
    let person = try PeopleStore.disclosed(
      [request.person], to: member, on: day, in: session)[request.person]
    let isReferent = try CircleStore.members(of: request.person, in: session).contains {
      $0.isReferent && $0.isPresent(on: day) && $0.account == member.account
        && $0.structure == member.structure
    }
    return HousingRequestAccess(
      member, to: request, standing: person?.standing, isReferent: isReferent)
  }

  /// A request the member may change with her.
  static func own(
    _ id: ID<HousingRequest>, by member: Member, on day: Day, in session: any SQLSession
  ) throws -> HousingRequest {
    let (request, access) = try seen(id, by: member, on: day, in: session)
    guard access == .side else { throw Refusal.notAllowed(SIAOMessages.notYours) }
    return request
  }

  /// Saves what became of a request, unless somebody changed it meanwhile.
  static func save(
    _ request: HousingRequest, as kind: JournalKind, by actor: JournalActor,
    facts: [JournalFact: String] = [:], at instant: Instant, in session: any SQLSession
  ) throws {
    guard try HousingRequestStore.update(request, in: session) else {
      throw Refusal.changedMeanwhile(SIAOMessages.changed)
    }
    try link(request, in: session)
    try Journal.append(
      JournalEvent(kind, facts.merging([.request: request.id.text]) { own, _ in own }),
      about: .person(request.person), by: actor, at: instant, in: session)
  }

  /// Her request is the agreement: the SIAO of its territory knows of her while it is open, and no
  /// longer than that.
  static func link(_ request: HousingRequest, in session: any SQLSession) throws {
    for desk in try SIAOPlaces.desks(of: request.territory, in: session) {
      if request.state.isOpen {
        try HousingLinks.set(.request, between: request.person, and: desk.id, in: session)
      } else {
        try HousingLinks.clear(.request, between: request.person, and: desk.id, in: session)
      }
    }
  }

  static func decide<Value>(_ act: () throws(HousingRequestRefusal) -> Value) throws -> Value {
    do { return try act() } catch { throw SIAOMessages.refusal(error) }
  }
}
