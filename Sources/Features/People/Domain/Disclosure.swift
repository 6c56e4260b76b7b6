import Kernel

/// What links a viewer to a person: the facts `Disclosure` decides from. Loaded by the store,
/// decided here.
package struct DisclosureFacts: Sendable {
  package var openedBy: ID<Structure>
  package var circle: [CircleMember]
  package var agreements: [SharingAgreement]
  /// Which structures wrote each item down.
  package var recordedBy: [ShareableItem: Set<ID<Structure>>]
  /// Structures that hold an application of hers which is still open.
  package var considering: Set<ID<Structure>>
  /// Structures that employ her.
  package var employing: Set<ID<Structure>>
  /// Absent circle member's account → the account that stands in for her today.
  package var standIns: [ID<Account>: ID<Account>]

  package init(
    openedBy: ID<Structure>, circle: [CircleMember] = [], agreements: [SharingAgreement] = [],
    recordedBy: [ShareableItem: Set<ID<Structure>>] = [:], considering: Set<ID<Structure>> = [],
    employing: Set<ID<Structure>> = [], standIns: [ID<Account>: ID<Account>] = [:]
  ) {
    self.openedBy = openedBy
    self.circle = circle
    self.agreements = agreements
    self.recordedBy = recordedBy
    self.considering = considering
    self.employing = employing
    self.standIns = standIns
  }
}

/// How a viewer stands towards a person. One table, in the project's decisions (« Who reads what
/// without an agreement », docs/access.md).
package enum Standing: Sendable, Hashable {
  case inCircle(CircleRole)
  /// Same structure, not in her circle: first name and referent, « demander à rejoindre ».
  case colleague(mayJoinAtOnce: Bool)
  case employerConsidering
  case employerOfHers
  case technicalSupervisor
  case volunteer
  case outside

  /// May open her file page at all. An employer considering reads the application, not the file.
  package var mayOpenFile: Bool {
    switch self {
    case .inCircle, .colleague: true
    case .employerOfHers, .employerConsidering, .technicalSupervisor, .volunteer, .outside: false
    }
  }

  /// May write in her file.
  package var mayWrite: Bool {
    switch self {
    case .inCircle(let role): role != .volunteer && role != .technicalSupervisor
    default: false
    }
  }
}

/// The one place that decides who reads what of a person. Pure: facts, viewer and day in, items
/// out.
package enum Disclosure {
  package static func standing(of viewer: Member, facts: DisclosureFacts, on day: Day) -> Standing {
    let employsHer = facts.employing.contains(viewer.structure)
    if viewer.role == .technicalSupervisor {
      let near = employsHer || isPresent(viewer, in: facts, on: day) != nil
      return near ? .technicalSupervisor : .outside
    }
    if viewer.role == .volunteer {
      return isPresent(viewer, in: facts, on: day) != nil ? .volunteer : .outside
    }
    if viewer.role == .institution || viewer.family == .institution { return .outside }
    if let place = isPresent(viewer, in: facts, on: day) { return .inCircle(place.role) }
    if employsHer { return .employerOfHers }
    if facts.considering.contains(viewer.structure) { return .employerConsidering }
    let colleagues = facts.circle.filter { $0.isPresent(on: day) }.map(\.structure)
    if viewer.family != .employer,
      facts.openedBy == viewer.structure || colleagues.contains(viewer.structure)
    {
      return .colleague(mayJoinAtOnce: viewer.role == .headOfService)
    }
    return .outside
  }

  /// The items this viewer may read today. Never an item that such a recipient may not receive,
  /// whatever was recorded.
  package static func items(
    to viewer: Member, facts: DisclosureFacts, on day: Day
  ) -> Set<ShareableItem> {
    switch standing(of: viewer, facts: facts, on: day) {
    case .inCircle:
      return recorded(by: viewer.structure, facts).union(agreed(for: viewer, facts, on: day))
        .union([.firstName])
    case .colleague, .technicalSupervisor, .volunteer:
      return [.firstName]
    case .employerOfHers:
      return agreed(for: viewer, facts, on: day).union([.firstName, .identity])
    case .employerConsidering:
      return agreed(for: viewer, facts, on: day)
    case .outside:
      return []
    }
  }

  private static func isPresent(
    _ viewer: Member, in facts: DisclosureFacts, on day: Day
  ) -> CircleMember? {
    facts.circle.first {
      $0.structure == viewer.structure && $0.isPresent(on: day)
        && ($0.account == viewer.account || facts.standIns[$0.account] == viewer.account)
    }
  }

  private static func recorded(by structure: ID<Structure>, _ facts: DisclosureFacts)
    -> Set<ShareableItem>
  {
    Set(facts.recordedBy.filter { $0.value.contains(structure) }.map(\.key))
  }

  private static func agreed(for viewer: Member, _ facts: DisclosureFacts, on day: Day)
    -> Set<ShareableItem>
  {
    let recipient = RecipientKind(viewer.structureKind)
    return Set(
      facts.agreements
        .filter { $0.recipient == viewer.structure && $0.isInForce(on: day) }
        .map(\.item)
        .filter { $0.mayBeGiven(to: recipient) != .never })
  }
}
