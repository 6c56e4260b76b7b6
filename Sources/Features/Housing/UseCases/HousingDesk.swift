import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A measure as one member may read it.
package struct SeenMeasure: Sendable {
  package let measure: HousingMeasure
  package let reading: HousingReading
  package let mayNote: Bool
  /// She as the member may read her: her name at least.
  package let person: Disclosed<Person>
}

/// What every act on a measure begins and ends with.
enum HousingDesk {
  /// How much of her homes her file tells this member.
  static func reading(
    of person: Disclosed<Person>?, by member: Member, on today: Day, in session: any SQLSession
  ) throws -> HousingReading {
    guard let person else { return .none }
    return HousingAccess.file(
      standing: person.standing, items: person.items,
      isHomeTeam: try isHomeTeam(person, member, on: today, in: session), viewer: member)
  }

  /// The team that opened the file, or holds its referent.
  static func isHomeTeam(
    _ person: Disclosed<Person>, _ member: Member, on today: Day, in session: any SQLSession
  ) throws -> Bool {
    if person.openedBy == member.structure { return true }
    return try CircleStore.members(of: person.id, in: session)
      .first { $0.isReferent && $0.isPresent(on: today) }?.structure == member.structure
  }

  /// A measure this member may at least read.
  static func seen(
    _ id: ID<HousingMeasure>, by member: Member, on today: Day, in session: any SQLSession
  ) throws -> SeenMeasure {
    guard let measure = try HousingMeasureStore.load(id, in: session),
      let person = try PeopleStore.disclosed(
        [measure.person], to: member, on: today, in: session)[measure.person]
    else { throw Refusal.notFound }
    let file = try reading(of: person, by: member, on: today, in: session)
    let reading = HousingAccess.measure(measure, for: member, file: file)
    guard reading >= .team else { throw Refusal.notFound }
    return SeenMeasure(
      measure: measure, reading: reading,
      mayNote: HousingAccess.mayNote(
        in: measure, by: member, standing: person.standing, reading: reading),
      person: person)
  }

  /// A measure this member may change, as it was when the form was opened.
  static func own(
    _ id: ID<HousingMeasure>, version: Int, by member: Member, on today: Day,
    in session: any SQLSession
  ) throws -> HousingMeasure {
    let seen = try seen(id, by: member, on: today, in: session)
    guard seen.mayNote else { throw Refusal.notAllowed(HousingMessages.mayNotNote) }
    guard seen.measure.version == version else {
      throw Refusal.changedMeanwhile(HousingMessages.changed)
    }
    return seen.measure
  }

  static func save(
    _ measure: HousingMeasure, as kind: JournalKind, _ facts: [JournalFact: String] = [:],
    by member: Member, at moment: Moment, in session: any SQLSession
  ) throws {
    guard
      try HousingMeasureStore.update(
        measure, on: moment.today, by: member.account, in: session)
    else { throw Refusal.changedMeanwhile(HousingMessages.changed) }
    try journal(kind, measure, facts, by: member, at: moment, in: session)
  }

  /// The operator of an ACT is not named in her journal: its kind tells of health.
  static func journal(
    _ kind: JournalKind, _ measure: HousingMeasure, _ facts: [JournalFact: String],
    by member: Member, at moment: Moment, in session: any SQLSession
  ) throws {
    var facts = facts
    if measure.kind != .act { facts[.structure] = measure.operator.text }
    try Journal.append(
      JournalEvent(kind, facts), about: .person(measure.person), by: JournalActor(member),
      at: moment.instant, in: session)
  }

  /// Does to a measure what its own type decides, with the refusal it gives in words.
  static func decide(_ change: () throws(HousingRefusal) -> HousingMeasure) throws
    -> HousingMeasure
  {
    do { return try change() } catch { throw error.refusal }
  }
}
