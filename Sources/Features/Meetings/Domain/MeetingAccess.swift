import Kernel

/// What a viewer may do with a meeting about a person.
///
/// | Who | |
/// |---|---|
/// | in her circle, of the structure that organises; the employer that organises | writes |
/// | at the table, in her circle or her employer | reads the minutes |
/// | in her circle, not at the table | the day, and that it takes place |
/// | anybody else | nothing, not even that it exists |
package enum MeetingAccess: Int, Sendable, Comparable {
  case none, date, minutes, write

  /// - Parameter isAtCommittee: the viewer's structure sits in the committee it is a page of.
  package init(
    _ standing: Standing, of viewer: Member, to meeting: Meeting, isAtCommittee: Bool = false
  ) {
    guard standing.mayMeet else {
      self = .none
      return
    }
    let hasSeat = meeting.plan.seats.contains {
      $0.who == .member(viewer.account, viewer.structure)
    }
    if meeting.structure == viewer.structure || isAtCommittee {
      self = .write
    } else if hasSeat {
      self = .minutes
    } else {
      self = standing.mayWrite ? .date : .none
    }
  }

  package static func < (one: MeetingAccess, other: MeetingAccess) -> Bool {
    one.rawValue < other.rawValue
  }
}

extension Standing {
  /// May propose a meeting and sit at one: whoever writes in her circle, and her employer.
  package var mayMeet: Bool {
    switch self {
    case .inCircle: mayWrite
    case .employerOfHers: true
    case .colleague, .employerConsidering, .formerEmployer, .technicalSupervisor, .volunteer,
      .housingService, .outside:
      false
    }
  }
}

/// How one viewer reads one meeting today.
package struct MeetingReading: Sendable, Hashable {
  package let access: MeetingAccess
  package let viewer: Member
  package let standing: Standing
  /// What she lets this viewer read today.
  package let items: Set<ShareableItem>

  package init(
    access: MeetingAccess, viewer: Member, standing: Standing, items: Set<ShareableItem>
  ) {
    self.access = access
    self.viewer = viewer
    self.standing = standing
    self.items = items
  }

  /// What one's own structure wrote, and what speaks of nothing she does not let it read.
  package func shows(_ point: MinutesPoint) -> Bool {
    guard access >= .minutes else { return false }
    return point.structure == viewer.structure || point.items.isSubset(of: items)
  }

  /// One's own decisions, and those one carries. Of the others, what her circle reads of next steps:
  /// work always; her home, but for an employer she does not tell; her health and rights while she
  /// shares them, and never for an employer.
  package func shows(_ decision: MeetingDecision) -> Bool {
    guard access >= .minutes else { return false }
    if decision.structure == viewer.structure { return true }
    if case .member(_, viewer.structure) = decision.carrier { return true }
    let isEmployer = RecipientKind(viewer.structureKind) == .employer
    switch decision.strand {
    case .activity: return true
    case .housing: return !isEmployer || items.contains(.housing)
    case .healthAndRights:
      return !isEmployer && !items.isDisjoint(with: [.healthSteps, .rights])
    }
  }

  /// Her plain text is hers: whoever writes the minutes sees it too.
  package var showsPlain: Bool { access == .write }

  /// An employer outside her circle learns who sits there from her structures only when she shares
  /// who accompanies her.
  package func showsName(of structure: ID<Structure>) -> Bool {
    structure == viewer.structure || standing.mayWrite || items.contains(.referentStructure)
  }
}

extension Meeting {
  /// The meeting as this viewer may read it today: what she or he may not read is not in it.
  package func seen(by reading: MeetingReading) -> Meeting {
    var seen = self
    seen.plan.agenda = plan.agenda.filter(reading.shows)
    seen.minutes.points = minutes.points.filter(reading.shows)
    seen.minutes.decisions = minutes.decisions.filter(reading.shows)
    if !reading.showsPlain { seen.minutes.plain = "" }
    guard reading.access < .minutes else { return seen }
    // The day, and that it takes place.
    seen.plan = MeetingPlan(kind: plan.kind, starts: plan.starts, minutes: plan.minutes)
    seen.herPart = HerPart(herPart.choice)
    seen.cancellation = cancellation.map { MeetingCancellation(at: $0.at, reason: "") }
    return seen
  }
}
