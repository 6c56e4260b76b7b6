import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A relay and its sheet, as one of those concerned may read it.
package struct HandoverReading: Sendable {
  package let handover: Handover
  /// « Leïla H. », or « Une personne » for a newcomer whom her yes has not let in yet.
  package let name: String
  package let outgoing: String?
  package let incoming: String
  package let proposedBy: String
  package let rights: HandoverRights
  /// Drawn from the file; nil while the newcomer may not read it.
  package let sheet: HandoverSheet?
  package let isInCircle: Bool
  package let today: Day
}

/// What the newcomer takes up: only what the newcomer may read, and the reader too.
package struct HandoverSheet: Sendable {
  package let goals: [Goal]
  package let steps: [StepLine]
  package let themes: [CarriedThemes.Line]
  /// What she shares with the newcomer's structure, until when.
  package let agreements: [SharedGroup]
  package let coming: [StrandMoment]
}

/// What the form that proposes a relay chooses from.
package struct HandoverChoices: Sendable {
  package let person: Disclosed<Person>
  package let referent: String?
  package let circle: [CirclePlace]
  package let colleagues: [Member]
  package let open: ID<Handover>?
}

/// Reads relays.
package struct ReadHandover: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func choices(of person: ID<Person>, by member: Member) async throws -> HandoverChoices {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let seen = try HandoverDesk.requireProposing(person, by: member, on: today, in: session)
      let circle = try CircleNames.present(around: person, on: today, in: session)
      return HandoverChoices(
        person: seen, referent: circle.first(where: \.member.isReferent)?.name,
        circle: circle.filter {
          !$0.member.isReferent && CircleRights.mayBeReferent($0.member)
        },
        colleagues: try AccountStore.members(of: member.structure, in: session).filter {
          $0.role.opensFiles && $0.family != .institution
        }.filter { colleague in
          !circle.contains { CircleSeat($0.member) == CircleSeat(colleague) }
        },
        open: try HandoverStore.open(of: person, in: session)?.id)
    }
  }

  package func callAsFunction(
    _ id: ID<Handover>, of person: ID<Person>, by member: Member
  ) async throws -> HandoverReading {
    let moment = dependencies.moment
    let (reading, agreed) = try await dependencies.database.read { session in
      try Self.read(id, of: person, for: member, on: moment.today, in: session)
    }
    if reading.isInCircle {
      readings.note(person, by: member, at: moment.instant, items: agreed)
    }
    return reading
  }

  private static func read(
    _ id: ID<Handover>, of person: ID<Person>, for member: Member, on day: Day,
    in session: any SQLSession
  ) throws -> (HandoverReading, Set<ShareableItem>) {
    guard let handover = try HandoverStore.load(id, of: person, in: session) else {
      throw Refusal.notFound
    }
    let seen = try PeopleStore.disclosed([person], to: member, on: day, in: session)[person]
    var isInCircle = false
    if case .inCircle = seen?.standing { isInCircle = true }
    let mayFollow =
      isInCircle || (CircleSeat(member) == handover.incoming && handover.state == .proposed)
      || CircleSeat(member) == handover.proposedBy
    guard mayFollow else { throw Refusal.notFound }
    let seats = Set([handover.incoming, handover.proposedBy, handover.outgoing].compactMap { $0 })
    let names = try SeatNames.load(seats, in: session)
    let sheet = try seen.flatMap {
      isInCircle ? try Self.sheet(handover, $0, for: member, on: day, in: session) : nil
    }
    return (
      HandoverReading(
        handover: handover, name: seen?.name ?? "Une personne",
        outgoing: handover.outgoing.flatMap { names[$0] },
        incoming: names[handover.incoming] ?? "", proposedBy: names[handover.proposedBy] ?? "",
        rights: HandoverRights(
          of: member, in: handover, writes: seen?.standing.mayWrite ?? false),
        sheet: sheet, isInCircle: isInCircle, today: day),
      seen?.agreed ?? []
    )
  }

  /// Nil while the newcomer is not in her circle: there is nothing the newcomer may read.
  private static func sheet(
    _ handover: Handover, _ person: Disclosed<Person>, for reader: Member, on day: Day,
    in session: any SQLSession
  ) throws -> HandoverSheet? {
    guard
      let newcomer = try AccountStore.member(
        handover.incoming.account, of: handover.incoming.structure, in: session),
      let seen = try PeopleStore.disclosed([person.id], to: newcomer, on: day, in: session)[
        person.id],
      case .inCircle = seen.standing
    else { return nil }
    let open = try FollowUpStepStore.open(of: person.id, in: session).filter {
      StepDisclosure.reading(of: $0, to: newcomer, agreed: seen.agreed) == .full
    }
    let goals = try GoalStore.of(person.id, in: session).filter {
      $0.state == .underWay
        && StepDisclosure.mayRead($0, by: newcomer, agreed: seen.agreed)
        && StepDisclosure.mayRead($0, by: reader, agreed: person.agreed)
    }
    let timeline = try PathTimeline.load(
      person.id, after: .start, limit: ReadPersonPath.pageSize, today: day, in: session
    ) {
      StepDisclosure.mayReadStrand($0, by: newcomer, agreed: seen.agreed)
        && StepDisclosure.mayReadStrand($0, by: reader, agreed: person.agreed)
    }
    let readsAgreements =
      CircleSeat(reader) == handover.incoming || reader.structure == person.openedBy
      || reader.structure == handover.outgoing?.structure
    return HandoverSheet(
      goals: goals,
      steps: try StepLine.shown(open, of: person, to: reader, on: day, in: session),
      themes: try CarriedThemes.load(of: person.id, for: newcomer, on: day, in: session).lines
        .filter {
          $0.carrier != nil && $0.theme.mayBeRead(by: reader, carriedIn: $0.seat?.structure)
        },
      agreements: readsAgreements
        ? try SharedGroup.inForce(
          of: person.id, seenBy: newcomer, all: newcomer.structure == person.openedBy, on: day,
          in: session) : [],
      coming: timeline.coming.sorted { $0.day < $1.day })
  }
}
