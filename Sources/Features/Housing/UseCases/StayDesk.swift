import Domain
import Kernel
import SQL
import Store

/// What every act on places and stays begins with.
enum StayDesk {
  static func requireKeeper(_ member: Member) throws {
    guard HousingAccess.keepsPlaces(of: member.structure, member) else { throw Refusal.notFound }
  }

  /// A place of one's own structure.
  static func own(_ id: ID<HousingPlace>, by member: Member, in session: any SQLSession) throws
    -> HousingPlace
  {
    try requireKeeper(member)
    guard let place = try HousingPlaceStore.load(id, in: session),
      place.structure == member.structure
    else { throw Refusal.notFound }
    return place
  }

  static func decide<Value>(_ change: () throws(StayRefusal) -> Value) throws -> Value {
    do { return try change() } catch { throw error.refusal }
  }

  static func journal(
    _ kind: JournalKind, _ person: ID<Person>, _ facts: [JournalFact: String], by member: Member,
    at moment: Moment, in session: any SQLSession
  ) throws {
    try Journal.append(
      JournalEvent(kind, facts), about: .person(person), by: JournalActor(member),
      at: moment.instant, in: session)
  }
}
