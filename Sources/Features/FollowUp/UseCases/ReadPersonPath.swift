import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Her path as somebody of her circle may read it: goals, open steps, and one page of the timeline
/// of the three strands.
package struct PersonPath: Sendable {
  package let header: PersonHeader
  package let goals: [Goal]
  /// Open steps, the nearest day first.
  package let steps: [StepLine]
  /// Days to come, the nearest first; only on the first page.
  package let coming: [StrandMoment]
  /// Newest first.
  package let past: [StrandMoment]
  /// To ask for the page after; nil when this one is the last.
  package let next: TimelineKey?
  package let isFirstPage: Bool
  /// Who carries what; empty on the pages after the first.
  package let themes: [CarriedThemes.Line]
  /// The relay that waits for an answer.
  package let relay: Handover?
  /// The reader may propose one.
  package var mayRelay = false
  /// The last moments the reader's own structure wrote down.
  package let moments: [SupportMoment]
}

/// An open step as its reader may see it.
package struct StepLine: Sendable, Hashable {
  package let step: FollowUpStep
  /// The wording, or what stands for it when only the day may be read.
  package let wording: String
  /// « Camille Rousset, CHRS Les Tilleuls »; nil when she carries it herself.
  package let carrier: String?
  /// Who carries it left her circle: somebody is to take it up.
  package let isOrphan: Bool
  /// The reader may read it in full, and so change it.
  package let isFull: Bool
}

/// Reads her path. A bounded number of indexed queries, however long it is.
package struct ReadPersonPath: Sendable {
  /// Rows of one page of the timeline.
  package static let pageSize = 60

  private let dependencies: Dependencies
  private let readings: FileReadings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(
    _ person: ID<Person>, after key: TimelineKey? = nil, by member: Member
  ) async throws -> PersonPath {
    let moment = dependencies.moment
    let path = try await dependencies.database.read { session in
      let header = try PersonHeader.load(person, by: member, on: moment.today, in: session)
      return try Self.path(header, after: key, for: member, in: session)
    }
    readings.note(
      person, by: member, at: moment.instant, items: path.header.person.agreed)
    return path
  }

  private static func path(
    _ header: PersonHeader, after key: TimelineKey?, for member: Member,
    in session: any SQLSession
  ) throws -> PersonPath {
    let person = header.person
    let timeline = try PathTimeline.load(
      person.id, after: key ?? .start, limit: pageSize, today: header.today, in: session
    ) {
      // Where she lived is told with names: to her own team.
      StepDisclosure.mayReadStrand($0, by: member, agreed: person.agreed)
        && ($0 != .housing || header.housing >= .team)
    }
    let settled = StepLine.shown(timeline.steps, of: person, to: member, in: SeatBook.empty)
    let past = (timeline.journal + settled.map(Self.settled)).sorted { $0.day > $1.day }
    guard key == nil else {
      return PersonPath(
        header: header, goals: [], steps: [], coming: [], past: past, next: timeline.next,
        isFirstPage: false, themes: [], relay: nil, moments: [])
    }
    let open = try FollowUpStepStore.open(of: person.id, in: session)
    let carriers = try ThemeCarrierStore.of(person.id, in: session)
    let book = try SeatBook.load(
      Set(open.compactMap(\.carrier.seat) + carriers.map(\.seat)), around: person.id,
      on: header.today, in: session)
    let lines = StepLine.shown(open, of: person, to: member, in: book)
    let coming = timeline.coming + lines.compactMap { dated($0, person, on: header.today) }
    return PersonPath(
      header: header,
      goals: try GoalStore.of(person.id, in: session).filter {
        StepDisclosure.mayRead($0, by: member, agreed: person.agreed)
      },
      steps: lines, coming: coming.sorted { $0.day < $1.day }, past: past, next: timeline.next,
      isFirstPage: true,
      themes: CarriedThemes.lines(carriers, in: book).filter {
        $0.theme.mayBeRead(by: member, carriedIn: $0.seat?.structure)
      },
      relay: try HandoverStore.open(of: person.id, in: session),
      mayRelay: CircleRights(
        of: member, in: try CircleStore.members(of: person.id, in: session), on: header.today
      ).mayChangeReferent,
      moments: try SupportMomentStore.of(
        person.id, in: member.structure, limit: 5, session: session))
  }

  private static func settled(_ line: StepLine) -> StrandMoment {
    StrandMoment(
      strand: line.step.strand, day: ParisTime.day(of: line.step.stateAt), title: line.wording,
      detail: line.step.state.label, isToCome: false)
  }

  private static func dated(
    _ line: StepLine, _ person: Disclosed<Person>, on today: Day
  ) -> StrandMoment? {
    guard let day = line.step.dueOn, day >= today else { return nil }
    return StrandMoment(
      strand: line.step.strand, day: day, title: line.wording,
      detail: "Par \(line.carrier ?? person.firstName ?? "la personne")", isToCome: true)
  }
}
