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
    let shownPast = try StepNames.lines(
      timeline.steps, around: person, for: member, on: header.today, in: session)
    let isFirst = key == nil
    let open =
      isFirst ? try FollowUpStepStore.open(of: person.id, in: session) : []
    let lines = try StepNames.lines(
      open, around: person, for: member, on: header.today, in: session)
    let goals =
      isFirst
      ? try GoalStore.of(person.id, in: session).filter {
        StepDisclosure.mayRead($0, by: member, agreed: person.agreed)
      } : []
    let dated = lines.compactMap { line in
      line.step.dueOn.map { day in
        StrandMoment(
          strand: line.step.strand, day: day, title: line.wording,
          detail: line.carrier.map { "Par \($0)" } ?? "Par \(person.firstName ?? "la personne")",
          isToCome: true)
      }
    }.filter { $0.day >= header.today }
    let past = timeline.journal + shownPast.map(settled)
    return PersonPath(
      header: header, goals: goals, steps: lines,
      coming: (timeline.coming + dated).sorted { $0.day < $1.day },
      past: past.sorted { $0.day > $1.day }, next: timeline.next, isFirstPage: isFirst,
      themes: isFirst
        ? try CarriedThemes.load(of: person.id, for: member, on: header.today, in: session).lines
        : [],
      relay: isFirst ? try HandoverStore.open(of: person.id, in: session) : nil,
      moments: isFirst
        ? try SupportMomentStore.of(person.id, in: member.structure, limit: 5, session: session)
        : [])
  }

  private static func settled(_ line: StepLine) -> StrandMoment {
    StrandMoment(
      strand: line.step.strand, day: ParisTime.day(of: line.step.stateAt), title: line.wording,
      detail: line.step.state.label, isToCome: false)
  }
}

/// The names of those who carry steps, and what of each step a reader may read.
enum StepNames {
  static func lines(
    _ steps: [FollowUpStep], around person: Disclosed<Person>, for member: Member, on day: Day,
    in session: any SQLSession
  ) throws -> [StepLine] {
    guard !steps.isEmpty else { return [] }
    let shown = steps.compactMap { step in
      let reading = StepDisclosure.reading(of: step, to: member, agreed: person.agreed)
      return reading == .hidden ? nil : (step: step, isFull: reading == .full)
    }
    let names = try carriers(of: shown.map(\.step), in: session)
    let here = try Set(
      CircleStore.members(of: person.id, in: session)
        .filter { $0.isPresent(on: day) }
        .map { StepCarrier.member($0.account, $0.structure) })
    return shown.map { shown in
      StepLine(
        step: shown.step,
        wording: shown.isFull
          ? shown.step.wording : StepDisclosure.maskedWording(on: shown.step.strand),
        carrier: names[shown.step.carrier],
        isOrphan: shown.step.carrier != .herself && !here.contains(shown.step.carrier),
        isFull: shown.isFull)
    }
  }

  /// « Camille Rousset, CHRS Les Tilleuls », for each; herself is left out.
  static func carriers(of steps: [FollowUpStep], in session: any SQLSession) throws
    -> [StepCarrier: String]
  {
    let seats = Set(steps.map(\.carrier))
    var accounts: [ID<Account>] = []
    var structures: [ID<Structure>] = []
    for case .member(let account, let structure) in seats {
      accounts.append(account)
      structures.append(structure)
    }
    guard !accounts.isEmpty else { return [:] }
    let names = try AccountStore.names(accounts, in: session)
    let places = try StructureStore.load(Array(Set(structures)), in: session)
    var out: [StepCarrier: String] = [:]
    for case .member(let account, let structure) in seats {
      let name = names[account] ?? "Compte fermé"
      out[.member(account, structure)] = places[structure].map { "\(name), \($0.name)" } ?? name
    }
    return out
  }
}
