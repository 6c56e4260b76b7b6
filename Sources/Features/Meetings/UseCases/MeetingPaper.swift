import Domain
import Kernel
import Surroundings

/// The two registers of the minutes.
package enum MinutesRegister: String, Coded {
  case professional = "pro"
  case plain = "simple"
}

extension MeetingContents {
  /// The minutes on paper, in one register, with nothing its reader may not read.
  package func paper(_ register: MinutesRegister) -> PrintedDocument {
    switch register {
    case .professional: professionalPaper
    case .plain: plainPaper
    }
  }

  private var professionalPaper: PrintedDocument {
    var blocks: [PrintedBlock] = [
      .facts([
        PrintedFact("Quand", French.moment(meeting.plan.starts)),
        PrintedFact("Organisée par", organiser),
        PrintedFact("Sa place", herPlace),
      ]),
      .heading("Autour de la table"),
      .list(
        seats.map { seat in
          let absent = seat.came == false ? " (n’a pas pu venir)" : ""
          return seat.detail.isEmpty
            ? "\(seat.name)\(absent)" : "\(seat.name), \(seat.detail)\(absent)"
        }),
    ]
    if !meeting.herPart.words.isEmpty {
      blocks.append(
        .note(
          title: "Ce qu’elle a voulu dire", text: "«\u{A0}\(meeting.herPart.words)\u{A0}»"))
    }
    for point in meeting.minutes.points {
      blocks.append(.heading(point.title, level: 3))
      blocks.append(.paragraph(point.said))
    }
    blocks += decisionBlocks
    return PrintedDocument(
      title: "\(meeting.plan.kind.label), \(person.name)",
      subtitle: French.longDay(meeting.plan.starts.day), author: organiser, date: today,
      blocks: blocks)
  }

  private var plainPaper: PrintedDocument {
    var blocks: [PrintedBlock] = [
      .paragraph("\(meeting.plan.kind.plainLabel).", .lead),
      .paragraph(MeetingPlainWords.when(meeting.plan), .lead),
      .heading("Ce qui s’est dit"),
    ]
    blocks += meeting.minutes.plainLines.map { .paragraph($0, .lead) }
    if !decisions.isEmpty {
      blocks.append(.heading("Ce qui est décidé"))
      for line in decisions {
        let who = line.decision.carrier == .herself ? nil : line.who
        blocks.append(.paragraph(line.decision.words, .lead))
        blocks.append(
          .paragraph(MeetingPlainWords.carrier(who, dueOn: line.decision.dueOn), .lead))
      }
    }
    blocks.append(.note(title: "Ce papier est à vous.", text: "Vous pouvez le garder."))
    return PrintedDocument(
      title: "Notre réunion", subtitle: person.firstName, author: organiser, date: today,
      blocks: blocks)
  }

  private var decisionBlocks: [PrintedBlock] {
    guard !decisions.isEmpty else { return [] }
    return [
      .heading("Décidé ensemble"),
      .table(
        caption: "Qui fait quoi, et quand", header: ["Quoi", "Qui", "Avant le"],
        rows: decisions.map { line in
          [line.decision.words, line.who, line.decision.dueOn.map { French.day($0) } ?? ""]
        }, widths: [3, 2, 1]),
    ]
  }

  package var herPlace: String {
    switch meeting.herPart.came {
    case true: "Était là"
    case false: "N’y était pas"
    case nil: meeting.herPart.choice.label
    }
  }
}

/// Prints minutes.
package struct PrintMeeting: Sendable {
  private let dependencies: Dependencies
  private let read: ReadMeetings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    read = ReadMeetings(dependencies, readings: readings)
  }

  package func callAsFunction(
    _ id: ID<Meeting>, _ register: MinutesRegister, by member: Member
  ) async throws -> [UInt8] {
    let contents = try await read(id, by: member)
    let needed: MeetingAccess = register == .plain ? .write : .minutes
    guard contents.access >= needed, !contents.meeting.minutes.isEmpty else {
      throw Refusal.notFound
    }
    return try await dependencies.printer.print(contents.paper(register))
  }
}
