import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A circle, and what its viewer may change in it.
package struct CircleContents: Sendable {
  package struct Request: Sendable {
    package let request: CircleRequest
    package let name: String
    package let structure: String
  }
  package struct Away: Sendable, Hashable {
    package let until: Day
    package let standIn: String
  }
  package let header: PersonHeader
  package let present: [CirclePlace]
  package let past: [CirclePlace]
  package let requests: [Request]
  package let rights: CircleRights
  /// Who is away today, until when, and who stands in.
  package let away: [CircleSeat: Away]
  /// Colleagues of the viewer's structure who are not in the circle.
  package let colleagues: [Member]
}

/// Reads the circle of a person.
package struct ReadCircle: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<Person>, by member: Member) async throws -> CircleContents {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let header = try PersonHeader.load(id, by: member, on: today, in: session)
      let members = try CircleStore.members(of: id, in: session)
      let rights = CircleRights(of: member, in: members, on: today)
      let present = try CircleNames.present(around: id, on: today, in: session)
      let here = Set(
        present.filter { $0.member.structure == member.structure }.map(\.member.account))
      return CircleContents(
        header: header,
        present: present,
        past: try CircleNames.named(
          members.filter { $0.until.map { $0 < today } ?? false && $0.from <= $0.until! },
          in: session),
        requests: rights.mayInvite ? try requests(for: id, session) : [],
        rights: rights,
        away: try CircleContents.away(present.map(\.member), on: today, in: session),
        colleagues: rights.mayInvite
          ? try AccountStore.members(of: member.structure, in: session).filter {
            !here.contains($0.account) && $0.role.circleRole(.other) != nil
          } : [])
    }
  }

  private func requests(for id: ID<Person>, _ session: any SQLSession) throws
    -> [CircleContents.Request]
  {
    let waiting = try CircleRequestStore.waiting(for: id, in: session)
    let names = try AccountStore.names(waiting.map(\.account), in: session)
    let structures = try StructureStore.load(waiting.map(\.structure), in: session)
    return waiting.map {
      CircleContents.Request(
        request: $0, name: names[$0.account] ?? "Compte fermé",
        structure: structures[$0.structure]?.name ?? "")
    }
  }
}

extension CircleContents {
  /// Who of those is away that day, until when, and who stands in: two statements.
  static func away(
    _ circle: [CircleMember], on day: Day, in session: any SQLSession
  ) throws -> [CircleSeat: Away] {
    let standIns = try AbsenceStore.standIns(for: circle, in: session)
      .filter { $0.period.contains(day) }
    let names = try AccountStore.names(standIns.map(\.account), in: session)
    return Dictionary(
      standIns.map {
        (
          CircleSeat($0.absent, $0.structure),
          Away(until: $0.period.last, standIn: names[$0.account] ?? "Compte fermé")
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}
