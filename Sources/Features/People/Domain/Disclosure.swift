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
  /// Structures that hold a housing request or a measure of hers: SIAO, operators.
  package var housing: Set<ID<Structure>>
  /// Structures she worked for and left.
  package var formerlyEmploying: Set<ID<Structure>>
  /// Who stands in for whom, and when.
  package var standIns: [StandIn]

  package init(
    openedBy: ID<Structure>, circle: [CircleMember] = [], agreements: [SharingAgreement] = [],
    recordedBy: [ShareableItem: Set<ID<Structure>>] = [:], considering: Set<ID<Structure>> = [],
    employing: Set<ID<Structure>> = [], formerlyEmploying: Set<ID<Structure>> = [],
    housing: Set<ID<Structure>> = [], standIns: [StandIn] = []
  ) {
    self.openedBy = openedBy
    self.circle = circle
    self.agreements = agreements
    self.recordedBy = recordedBy
    self.considering = considering
    self.employing = employing
    self.formerlyEmploying = formerlyEmploying
    self.housing = housing
    self.standIns = standIns
  }
}

/// A colleague reads and writes as an absent one, in the structure where both work, for the days
/// of the absence: it ends by itself.
package struct StandIn: Sendable, Hashable {
  package let absent: ID<Account>
  package let structure: ID<Structure>
  package let account: ID<Account>
  package let period: DayRange

  package init(
    absent: ID<Account>, structure: ID<Structure>, account: ID<Account>, period: DayRange
  ) {
    self.absent = absent
    self.structure = structure
    self.account = account
    self.period = period
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
  /// She worked there and left: its own record stays. The last one while nobody else employs her.
  case formerEmployer(isLast: Bool)
  case technicalSupervisor
  case volunteer
  /// A SIAO or an operator that holds her request or her measure: her name, and that record in its
  /// own space. Her request is the agreement.
  case housingService
  case outside

  /// May open her file page at all. An employer considering reads the application, not the file.
  package var mayOpenFile: Bool {
    switch self {
    case .inCircle, .colleague: true
    case .employerOfHers, .formerEmployer, .employerConsidering, .technicalSupervisor, .volunteer,
      .housingService, .outside:
      false
    }
  }

  /// She works there, or did.
  package var isEmployer: Bool {
    switch self {
    case .employerOfHers, .formerEmployer: true
    case .inCircle, .colleague, .employerConsidering, .technicalSupervisor, .volunteer,
      .housingService, .outside:
      false
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
    if facts.formerlyEmploying.contains(viewer.structure) {
      return .formerEmployer(isLast: facts.employing.isEmpty)
    }
    let colleagues = facts.circle.filter { $0.isPresent(on: day) }.map(\.structure)
    if viewer.family != .employer,
      facts.openedBy == viewer.structure || colleagues.contains(viewer.structure)
    {
      return .colleague(mayJoinAtOnce: viewer.role == .headOfService)
    }
    if viewer.family != .employer, facts.housing.contains(viewer.structure) {
      return .housingService
    }
    return .outside
  }

  /// What a viewer may read of a person on a day, and why.
  package struct Reading: Sendable, Hashable {
    package let standing: Standing
    /// Items open whoever wrote them down: by her agreement, or by the standing itself.
    package let open: Set<ShareableItem>
    /// Those of `open` that her agreement opens.
    package let agreed: Set<ShareableItem>
    /// Items open for what the viewer's own structure wrote down.
    package let own: Set<ShareableItem>
    package let structure: ID<Structure>

    package var items: Set<ShareableItem> { open.union(own) }

    /// Whether a note of that item, written down by that structure, may be read: one's own, or one
    /// she agreed to share.
    package func mayRead(_ item: ShareableItem, recordedBy author: ID<Structure>) -> Bool {
      open.contains(item) || (own.contains(item) && author == structure)
    }
  }

  /// Decides what this viewer may read today. Never an item that such a recipient may not receive,
  /// whatever was recorded.
  package static func reading(
    to viewer: Member, facts: DisclosureFacts, on day: Day
  ) -> Reading {
    let standing = standing(of: viewer, facts: facts, on: day)
    var open: Set<ShareableItem> = []
    var agreed: Set<ShareableItem> = []
    var own: Set<ShareableItem> = []
    switch standing {
    case .inCircle:
      agreed = self.agreed(for: viewer, facts, on: day)
      open = agreed.union([.firstName])
      own = recorded(by: viewer.structure, facts)
    case .colleague, .technicalSupervisor, .volunteer:
      open = [.firstName]
    case .employerOfHers:
      agreed = self.agreed(for: viewer, facts, on: day)
      open = agreed.union([.firstName, .identity])
    case .formerEmployer:
      // What she agreed for her application ended with it; what she agreed for her path goes on.
      agreed = self.agreed(for: viewer, facts, on: day, purposes: [.followUp, .employment])
      open = agreed.union([.firstName, .identity])
    case .employerConsidering:
      agreed = self.agreed(for: viewer, facts, on: day)
      open = agreed
    case .housingService:
      agreed = self.agreed(for: viewer, facts, on: day)
      open = agreed.union([.firstName])
    case .outside:
      break
    }
    return Reading(
      standing: standing, open: open, agreed: agreed, own: own, structure: viewer.structure)
  }

  /// The items this viewer may read today.
  package static func items(
    to viewer: Member, facts: DisclosureFacts, on day: Day
  ) -> Set<ShareableItem> {
    reading(to: viewer, facts: facts, on: day).items
  }

  /// The structure that accompanies her, as somebody who reads `items` may know it: the kind of
  /// shelter or clinic tells of her situation, so its name is an item of its own.
  package static func prescriberName(_ name: String, items: Set<ShareableItem>) -> String {
    items.contains(.referentStructure) ? name : maskedPrescriber
  }
  package static let maskedPrescriber = "une structure du territoire"

  private static func isPresent(
    _ viewer: Member, in facts: DisclosureFacts, on day: Day
  ) -> CircleMember? {
    let present = facts.circle.filter {
      $0.structure == viewer.structure && $0.isPresent(on: day)
    }
    if let own = present.first(where: { $0.account == viewer.account }) { return own }
    let absent = facts.standIns.filter {
      $0.account == viewer.account && $0.structure == viewer.structure
        && $0.period.contains(day)
    }.map(\.absent)
    return present.first { absent.contains($0.account) }
  }

  private static func recorded(by structure: ID<Structure>, _ facts: DisclosureFacts)
    -> Set<ShareableItem>
  {
    Set(facts.recordedBy.filter { $0.value.contains(structure) }.map(\.key))
  }

  private static func agreed(
    for viewer: Member, _ facts: DisclosureFacts, on day: Day,
    purposes: Set<AgreementPurpose> = Set(AgreementPurpose.allCases)
  ) -> Set<ShareableItem> {
    let recipient = RecipientKind(viewer.structureKind)
    return Set(
      facts.agreements
        .filter { $0.recipient == viewer.structure && $0.isInForce(on: day) }
        .filter { purposes.contains($0.purpose) }
        .map(\.item)
        .filter { $0.mayBeGiven(to: recipient) != .never })
  }
}
