import Domain
import Kernel
import SQL
import Store

/// Someone of a circle, with the names a page shows.
package struct CirclePlace: Sendable, Hashable {
  package let member: CircleMember
  package let name: String
  package let structure: String
  package let structureKind: StructureKind
}

/// Circles with names.
package enum CircleNames {
  /// Everyone present that day, the referent first; the same colleague counts once.
  static func present(
    around person: ID<Person>, on day: Day, in session: any SQLSession
  ) throws -> [CirclePlace] {
    let present = try CircleStore.members(of: person, in: session)
      .filter { $0.isPresent(on: day) }
    return try named(present, in: session).sorted {
      $0.member.isReferent && !$1.member.isReferent
    }.firsts { [$0.member.account.text, $0.member.structure.text] }
  }

  static func named(_ members: [CircleMember], in session: any SQLSession) throws
    -> [CirclePlace]
  {
    let names = try AccountStore.names(members.map(\.account), in: session)
    let structures = try StructureStore.load(members.map(\.structure), in: session)
    return members.map { member in
      let structure = structures[member.structure]
      return CirclePlace(
        member: member, name: names[member.account] ?? "Compte fermé",
        structure: structure?.name ?? "", structureKind: structure?.kind ?? .other)
    }
  }

  /// The name of each person's referent that day; absent when she has none.
  static func referents(
    of persons: [ID<Person>], on day: Day, in session: any SQLSession
  ) throws -> [ID<Person>: String] {
    let referents = try CircleStore.members(of: persons, in: session).compactMapValues { circle in
      circle.first { $0.isReferent && $0.isPresent(on: day) }?.account
    }
    let names = try AccountStore.names(Array(referents.values), in: session)
    return referents.compactMapValues { names[$0] }
  }
}

extension Sequence {
  /// The elements whose key was not met before, in order.
  func firsts(_ key: (Element) -> some Hashable) -> [Element] {
    var met: Set<AnyHashable> = []
    return filter { met.insert(AnyHashable(key($0))).inserted }
  }
}
