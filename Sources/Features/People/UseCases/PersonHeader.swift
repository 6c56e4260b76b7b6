import Domain
import Kernel
import SQL
import Store

/// The top of every page about a person: who she is for this viewer, her wish, who accompanies
/// her. Any room that shows a page of her file loads one, in the read that loads the rest.
package struct PersonHeader: Sendable {
  package let person: Disclosed<Person>
  package let referent: CirclePlace?
  /// The structure that opened her file.
  package let home: String
  /// The viewer's team opened the file or holds its referent: it sees all agreements and who read.
  package let isHomeTeam: Bool
  /// How much of where she lives this viewer reads.
  package let housing: HousingReading
  package let today: Day

  package var mayWrite: Bool { person.standing.mayWrite }
  package var readsSkills: Bool { person.items.contains(.skills) || mayWrite }
  /// Completed years; nil when her birth is not known or not shared.
  package var age: Int? { person.birth?.completedYears(on: today) }

  /// - Throws: `Refusal.notFound` when the viewer is not in her circle that day: a colleague sees
  ///   the small page at `/personnes/{id}`, and none of the others.
  package static func load(
    _ id: ID<Person>, by member: Member, on day: Day, in session: any SQLSession
  ) throws -> PersonHeader {
    let person = try PeopleStore.disclosed(id, to: member, on: day, in: session)
    guard case .inCircle = person.standing else { throw Refusal.notFound }
    return try of(person, by: member, on: day, in: session)
  }

  static func of(
    _ person: Disclosed<Person>, by member: Member, on day: Day, in session: any SQLSession
  ) throws -> PersonHeader {
    let referent = try CircleStore.members(of: person.id, in: session)
      .first { $0.isReferent && $0.isPresent(on: day) }
    let home = try StructureStore.load(person.openedBy, in: session)?.name ?? ""
    let isHomeTeam =
      person.openedBy == member.structure || referent?.structure == member.structure
    return PersonHeader(
      person: person,
      referent: try referent.map { try CircleNames.named([$0], in: session)[0] },
      home: home,
      isHomeTeam: isHomeTeam,
      housing: HousingAccess.file(
        standing: person.standing, items: person.items, isHomeTeam: isHomeTeam, viewer: member),
      today: day)
  }
}
