import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What opening `/personnes/{id}` shows.
package enum OpenedFile: Sendable {
  case full(FileContents)
  case colleague(ColleagueFile)
  /// The file was merged into another.
  case moved(ID<Person>)
}

package struct FileContents: Sendable {
  package let header: PersonHeader
  package let circle: [CirclePlace]
  package let shared: [SharedGroup]
  package let steps: [PathStep]
  package let waitingRequests: Int
  package let communeName: String?
  package let duplicates: [LikelyDuplicate]
  /// The last merge into this file, while it may still be undone.
  package let merge: FileMerge?
  /// Employers kept in sight with her by the viewer's structure.
  package let shortlist: Shortlist
  /// What she knows how to do, from the point the viewer's structure made with her. Another
  /// structure meets the sentence of the item only, when she agreed.
  package let skills: [Skill]
}

/// What a colleague of the same structure, outside the circle, may see.
package struct ColleagueFile: Sendable {
  package let person: Disclosed<Person>
  package let referent: CirclePlace?
  package let mayJoinAtOnce: Bool
  package let hasAsked: Bool
}

/// Opens a person's file. The reading is written in its journal.
package struct ReadFile: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings
  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(_ id: ID<Person>, by member: Member) async throws -> OpenedFile {
    let moment = dependencies.moment
    let opened = try await dependencies.database.read { session -> OpenedFile in
      if let survivor = try PeopleStore.survivor(of: id, in: session) {
        _ = try PeopleStore.disclosed(survivor, to: member, on: moment.today, in: session)
        return .moved(survivor)
      }
      let person = try PeopleStore.disclosed(id, to: member, on: moment.today, in: session)
      switch person.standing {
      case .inCircle:
        return .full(try contents(person, member, moment, session))
      case .colleague(let mayJoinAtOnce):
        let header = try PersonHeader.of(person, by: member, on: moment.today, in: session)
        return .colleague(
          ColleagueFile(
            person: person, referent: header.referent, mayJoinAtOnce: mayJoinAtOnce,
            hasAsked: try CircleRequestStore.isWaiting(
              member.account, for: id, in: session)))
      default: throw Refusal.notFound
      }
    }
    if case .full(let contents) = opened {
      readings.note(
        id, by: member, at: moment.instant, items: contents.header.person.agreed)
    }
    return opened
  }

  private func contents(
    _ person: Disclosed<Person>, _ member: Member, _ moment: Moment, _ session: any SQLSession
  ) throws -> FileContents {
    let today = moment.today
    let header = try PersonHeader.of(person, by: member, on: today, in: session)
    let entries = try Journal.steps(of: person.id, limit: 60, in: session)
    return FileContents(
      header: header,
      circle: try CircleNames.present(around: person.id, on: today, in: session),
      shared: try SharedGroup.inForce(
        of: person.id, seenBy: member, all: header.isHomeTeam, on: today, in: session),
      steps: try path(
        of: entries, structureNames: JournalNames.structures(in: entries, session), today: today
      ).filter { StepDisclosure.mayReadStrand($0.strand, by: member, agreed: person.agreed) }
        .readable(with: header.housing),
      waitingRequests: try CircleRequestStore.countWaiting(for: person.id, in: session),
      communeName: try person.commune.flatMap { try CommuneNames.name(of: $0, in: session) },
      duplicates: header.mayWrite
        ? try Duplicates.of(person, seenBy: member, on: today, in: session) : [],
      merge: try FileMergeStore.last(into: person.id, in: session).flatMap {
        $0.mayBeUndone(at: moment.instant) ? $0 : nil
      },
      shortlist: try Shortlist.load(of: person.id, keptBy: member.structure, in: session),
      skills: header.readsSkills
        ? try AssessmentStore.skills(of: person.id, by: member.structure, in: session) : [])
  }
}
