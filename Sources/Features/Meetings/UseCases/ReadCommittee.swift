import Domain
import Kernel
import SQL
import Store
import Surroundings

package struct CommitteeLine: Sendable {
  package let committee: Committee
  package let organiser: String
}

/// A committee as one member reads it: the persons she may read, and no trace of the others.
package struct CommitteeContents: Sendable {
  package struct Row: Sendable {
    /// Her place in this reader's own list, from 1.
    package let rank: Int
    package let name: String
    package let isWritten: Bool
    package let decisions: Int
  }
  package let committee: Committee
  package let organiser: String
  package let parties: [String]
  package let rows: [Row]
  package let isRun: Bool
  package let today: Day
}

/// One page of a committee.
package struct CommitteePage: Sendable {
  package let committee: Committee
  package let contents: MeetingContents
  package let rank: Int
  package let count: Int
  /// What is due for her, as its reader may read it.
  package let drawn: [AgendaPoint]
}

/// Reads committees.
package struct ReadCommittee: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func list(by member: Member) async throws -> (
    lines: [CommitteeLine], mayOpen: Bool, today: Day
  ) {
    let today = dependencies.moment.today
    let lines = try await dependencies.database.read { session in
      let committees = try MeetingCommitteeStore.around(member.structure, in: session)
      let names = try StructureStore.load(committees.map(\.structure), in: session)
      return committees.map {
        CommitteeLine(committee: $0, organiser: names[$0.structure]?.name ?? "")
      }
    }
    return (lines, CommitteeAccess.mayOpen(member), today)
  }

  package func callAsFunction(_ id: ID<Committee>, by member: Member) async throws
    -> CommitteeContents
  {
    let moment = dependencies.moment
    return try await dependencies.database.read { session in
      let committee = try Self.load(id, by: member, in: session)
      let pages = try Self.pages(committee, by: member, on: moment.today, in: session)
      let names = try StructureStore.load(
        [committee.structure] + committee.parties.map(\.structure), in: session)
      return CommitteeContents(
        committee: committee, organiser: names[committee.structure]?.name ?? "",
        parties: committee.parties.compactMap { names[$0.structure]?.name }.sorted(),
        rows: pages.enumerated().map { index, page in
          CommitteeContents.Row(
            rank: index + 1, name: page.person.name,
            isWritten: !page.seen.minutes.points.isEmpty || !page.seen.minutes.plain.isEmpty,
            decisions: page.seen.minutes.decisions.count)
        },
        isRun: committee.isRun(by: member), today: moment.today)
    }
  }

  /// - Parameter rank: in this reader's own list, from 1.
  package func page(_ id: ID<Committee>, rank: Int, by member: Member) async throws
    -> CommitteePage
  {
    let moment = dependencies.moment
    let (page, agreed) = try await dependencies.database.read { session in
      let committee = try Self.load(id, by: member, in: session)
      let pages = try Self.pages(committee, by: member, on: moment.today, in: session)
      guard (1...max(1, pages.count)).contains(rank), !pages.isEmpty else { throw Refusal.notFound }
      let opened = pages[rank - 1]
      return (
        CommitteePage(
          committee: committee,
          contents: try ReadMeetings.contents(
            opened, by: member, on: moment.today, in: session),
          rank: rank, count: pages.count,
          drawn: try MeetingAgendaDraw.of(
            opened.person, for: member, on: moment.today, in: session)),
        opened.person.agreed
      )
    }
    readings.note(page.contents.person.id, by: member, at: moment.instant, items: agreed)
    return page
  }

  /// Every page its reader may read, with what was said: for the minutes on paper.
  package func all(_ id: ID<Committee>, by member: Member) async throws -> [MeetingContents] {
    let moment = dependencies.moment
    let found = try await dependencies.database.read { session in
      let committee = try Self.load(id, by: member, in: session)
      return try Self.pages(committee, by: member, on: moment.today, in: session).map { opened in
        (
          try ReadMeetings.contents(opened, by: member, on: moment.today, in: session),
          opened.person.agreed
        )
      }
    }
    for (contents, agreed) in found {
      readings.note(contents.person.id, by: member, at: moment.instant, items: agreed)
    }
    return found.map(\.0)
  }

  /// - Throws: `Refusal.notFound` for a structure that has no seat.
  static func load(_ id: ID<Committee>, by member: Member, in session: any SQLSession) throws
    -> Committee
  {
    guard let committee = try MeetingCommitteeStore.load(id, in: session),
      committee.hasSeat(for: member)
    else { throw Refusal.notFound }
    return committee
  }

  /// Only the persons this member may read, in the order of their names: the others are neither
  /// shown nor counted.
  static func pages(
    _ committee: Committee, by member: Member, on today: Day, in session: any SQLSession
  ) throws -> [OpenedMeeting] {
    let meetings = try MeetingStore.ofCommittee(committee.id, in: session)
    let known = try PeopleStore.disclosed(
      meetings.map(\.person), to: member, on: today, in: session)
    return meetings.compactMap { meeting in
      known[meeting.person].flatMap {
        try? OpenedMeeting.of(meeting, $0, committee, by: member)
      }
    }.sorted { ($0.person.name, $0.person.id) < ($1.person.name, $1.person.id) }
  }
}

/// Writes how a committee ends: three fields, and whether it is closed.
package struct CloseCommittee: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ balance: CommitteeBalance, of id: ID<Committee>, version: Int, isClosed: Bool,
    by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let committee = try ReadCommittee.load(id, by: member, in: session)
      guard committee.isRun(by: member) else {
        throw Refusal.notAllowed(UserMessage("La structure qui organise écrit le bilan."))
      }
      let problems = balance.check()
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      var balance = balance
      balance.closedOn = isClosed ? committee.balance.closedOn ?? moment.today : nil
      guard committee.version == version,
        try MeetingCommitteeStore.save(balance, of: committee, in: session)
      else { throw Refusal.changedMeanwhile(CommitteeSentences.changed) }
    }
  }
}

/// Prints the minutes of a committee, for one structure: the persons it may read.
package struct PrintCommittee: Sendable {
  private let dependencies: Dependencies
  private let read: ReadCommittee
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    read = ReadCommittee(dependencies, readings: readings)
  }

  package func callAsFunction(_ id: ID<Committee>, by member: Member) async throws -> [UInt8] {
    let contents = try await read(id, by: member)
    let pages = try await read.all(id, by: member)
    return try await dependencies.printer.print(contents.paper(pages, for: member))
  }
}

extension CommitteeContents {
  func paper(_ pages: [MeetingContents], for member: Member) -> PrintedDocument {
    var blocks: [PrintedBlock] = [
      .facts([
        PrintedFact("Compte rendu n°", String(committee.number)),
        PrintedFact("Organisé par", organiser),
        PrintedFact("Autour de la table", parties.joined(separator: ", ")),
        PrintedFact("Imprimé pour", member.structureName),
      ])
    ]
    for page in pages {
      blocks.append(.heading(page.person.name))
      if !page.meeting.herPart.words.isEmpty {
        blocks.append(
          .note(title: "Ses mots", text: "«\u{A0}\(page.meeting.herPart.words)\u{A0}»"))
      }
      if page.meeting.minutes.points.isEmpty {
        blocks.append(.paragraph("Rien n’est écrit.", .small))
      }
      for point in page.meeting.minutes.points { blocks.append(.paragraph(point.said)) }
      blocks.append(
        .list(
          page.decisions.map { line in
            let due = line.decision.dueOn.map { ", avant le \(French.day($0))" } ?? ""
            return "\(line.decision.words)\u{A0}: \(line.who)\(due)"
          }))
    }
    blocks.append(.heading("Pour finir"))
    for field in committee.balance.fields where !field.words.isEmpty {
      blocks += [.heading(field.title, level: 3), .paragraph(field.words)]
    }
    return PrintedDocument(
      title: "\(Committee.title), compte rendu n° \(committee.number)",
      subtitle: French.longDay(committee.starts.day), author: organiser, date: today,
      blocks: blocks)
  }
}
