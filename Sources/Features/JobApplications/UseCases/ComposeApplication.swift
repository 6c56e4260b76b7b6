import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Everything the composer and the page « Relire » show.
package struct ApplicationWorkshop: Sendable {
  package let person: Disclosed<Person>
  package let employer: Structure
  /// The employer's open posts, and those the draft names.
  package let posts: [JobPost]
  /// Nil for a message that was not kept yet.
  package let draft: JobApplication?
  package let cvName: String?
  /// The items that may be proposed to her, each with what the employer would read; nil where the
  /// item only opens a part of the message.
  package let choices: [(item: ShareableItem, words: String?)]
  /// Agreements with this employer that hold today.
  package let inForce: Set<ShareableItem>
  /// Sent to the same employer less than a day ago.
  package let recent: JobApplication?
  /// The application this one comes after.
  package let follows: JobApplication?
  /// The sender's own structure, for the preview.
  package let senderStructure: String
  /// Employers kept in sight with her, this one among them or not.
  package let shortlist: Shortlist
  /// What she chose to send when the prescription diagnosis was made; nothing is ticked by it.
  package let chosenAtDiagnosis: Set<ShareableItem>
  package let today: Day

  /// The place this application answers, when the employer was kept in sight.
  package var envisaged: Shortlist.Line? {
    shortlist.lines.first { $0.place.employer == employer.id }
  }

  /// What the employer would see were it sent now, with the boxes of the draft.
  package var preview: (parts: [(theme: MessageTheme, words: String)], items: [SharedLine]) {
    guard let draft else { return (parts: [], items: []) }
    return (
      parts: draft.message.visible(with: draft.consent.items),
      items: choices.compactMap { choice in
        guard draft.consent.items.contains(choice.item), let words = choice.words else {
          return nil
        }
        return SharedLine(item: choice.item, words: words)
      }
    )
  }

  /// The parts that are written and would stay hidden, with what is missing.
  package var hiddenParts: [(theme: MessageTheme, missing: [ShareableItem])] {
    guard let draft else { return [] }
    return MessageTheme.allCases.compactMap { theme in
      guard draft.message[theme] != nil else { return nil }
      let missing = draft.message.items(of: theme).subtracting(draft.consent.items)
      return missing.isEmpty
        ? nil : (theme: theme, missing: ShareableItem.allCases.filter(missing.contains))
    }
  }
}

/// Opens the composer: a new message to an employer, or a draft.
package struct ComposeApplication: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  /// To an employer, or to one of its posts. A draft for the same employer is taken up again.
  package func callAsFunction(
    for person: ID<Person>, to structure: ID<Structure>?, post: ID<JobPost>?, by member: Member
  ) async throws -> ApplicationWorkshop {
    let moment = dependencies.moment
    let desk = ApplicationDesk(dependencies: dependencies)
    let workshop = try await dependencies.database.read { session in
      let seen = try desk.writable(person, by: member, in: session)
      let named = try post.flatMap { try JobPostStore.load($0, in: session) }
      guard let employerID = named?.structure ?? structure,
        let employer = try StructureStore.load(employerID, in: session),
        employer.kind.family == .employer
      else { throw Refusal.notFound }
      let draft = try JobApplicationStore.draft(for: employerID, of: person, in: session)
      return try Self.workshop(seen, employer, draft, member, moment, in: session)
    }
    readings.note(person, by: member, at: moment.instant)
    return workshop
  }

  package func callAsFunction(draft id: ID<JobApplication>, by member: Member) async throws
    -> ApplicationWorkshop
  {
    let moment = dependencies.moment
    let desk = ApplicationDesk(dependencies: dependencies)
    let workshop = try await dependencies.database.read { session in
      let (application, person) = try desk.followed(id, by: member, in: session)
      guard application.state == .draft,
        let employer = try StructureStore.load(application.structure, in: session)
      else { throw Refusal.notFound }
      return try Self.workshop(person, employer, application, member, moment, in: session)
    }
    readings.note(workshop.person.id, by: member, at: moment.instant)
    return workshop
  }

  private static func workshop(
    _ person: Disclosed<Person>, _ employer: Structure, _ draft: JobApplication?,
    _ member: Member, _ moment: Moment, in session: any SQLSession
  ) throws -> ApplicationWorkshop {
    let team = draft?.sender.structure ?? member.structure
    let lines = ApplicationView.lines(
      of: person, writtenBy: team, shown: Set(ShareableItem.proposable(to: .employer)))
    let words = Dictionary(uniqueKeysWithValues: lines.map { ($0.item, $0.words) })
    let ours = try StructureStore.load(team, in: session)?.name ?? ""
    let shortlist = try Shortlist.load(of: person.id, keptBy: member.structure, in: session)
    let isOurs = shortlist.diagnosis?.author.structure == member.structure
    let recent = try JobApplicationStore.ofStructure(employer.id, from: person.id, in: session)
      .first { ($0.sentAt?.adding(seconds: 86_400)).map { $0 > moment.instant } ?? false }
    return ApplicationWorkshop(
      person: person, employer: employer,
      posts: try JobPostStore.of(employer.id, in: session).filter {
        $0.isOpen || draft?.posts.contains($0.id) ?? false
      },
      draft: draft,
      cvName: try draft.flatMap { try ApplicationCVStore.name(of: $0.id, in: session) },
      choices: choices(words, ours: ours),
      inForce: Set(
        try AgreementStore.all(of: person.id, in: session)
          .filter { $0.recipient == employer.id && $0.isInForce(on: moment.today) }
          .map(\.item)),
      recent: recent,
      follows: try draft?.follows.flatMap { try JobApplicationStore.load($0, in: session) },
      senderStructure: ours, shortlist: shortlist,
      chosenAtDiagnosis: try shortlist.diagnosis.map {
        isOurs ? try EligibilityStore.selection(of: $0.id, in: session) : []
      } ?? [],
      today: moment.today)
  }

  /// Items that open a part of the message, the CV and the team's name always; the others only
  /// when there is something to show.
  private static func choices(_ words: [ShareableItem: String], ours: String)
    -> [(item: ShareableItem, words: String?)]
  {
    let always: Set<ShareableItem> = [
      .firstName, .wish, .skills, .stepsTaken, .workingConditions, .cv, .referentStructure,
    ]
    let subjects = Set(MessageTheme.otherSubjects)
    return ShareableItem.proposable(to: .employer).compactMap { item in
      if item == .referentStructure { return (item: item, words: ours) }
      if let text = words[item] { return (item: item, words: text) }
      return always.contains(item) || subjects.contains(item) ? (item: item, words: nil) : nil
    }
  }
}
