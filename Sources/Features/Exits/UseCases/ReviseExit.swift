import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The employer completes an exit: most often the situation of the month after, once it is known.
package struct ReviseExit: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter version: of the exit when the page was opened.
  package func callAsFunction(
    _ entry: ExitEntry, _ id: ID<PathExit>, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let restart = dependencies.newID(PathRestart.self)
    try await refusingTwinExits {
      try await dependencies.database.write { session in
        guard var exit = try PathExitStore.load(id, in: session),
          ExitAccess.isEmployer(member, of: exit.structure)
        else { throw Refusal.notFound }
        guard exit.version == version else {
          throw Refusal.changedMeanwhile(ExitSentences.changed)
        }
        exit.presence = try refusing { () throws(InvalidInput) in
          try entry.presence(on: moment.today, after: nil)
        }
        exit.isNeutralised = entry.isNeutralised
        exit.situation = entry.situation
        guard try PathExitStore.update(exit, in: session) else {
          throw Refusal.changedMeanwhile(ExitSentences.changed)
        }
        if let followUp = try FollowUpStore.ofExit(id, in: session), followUp.isRunning {
          _ = try FollowUpStore.advance(followUp, on: moment.today, in: session)
        }
        try Journal.append(
          JournalEvent(
            .exitRevised, [.structure: exit.structure.text, .day: exit.leftOn.description]),
          about: .person(exit.person), by: JournalActor(member), at: moment.instant, in: session)
        try followRestart(of: exit, restart, by: member, at: moment, in: session)
      }
    }
  }

  /// What the exit had opened follows what is known now; a restart somebody settled stays settled.
  private func followRestart(
    of exit: PathExit, _ fresh: ID<PathRestart>, by member: Member, at moment: Moment,
    in session: any SQLSession
  ) throws {
    let open = try RestartStore.open(of: exit.person, in: session)
    let day = PathRestart.opening(after: exit, recordedOn: moment.today)
    if let open, open.exit == exit.id {
      if let day {
        try RestartStore.move(open.id, to: day, in: session)
      } else {
        try RestartStore.withdraw(openedBy: exit.id, in: session)
      }
    } else if open == nil, let day, exit.situation.next.isActivity {
      try openRestart(
        PathRestart(
          id: fresh, person: exit.person, reason: .jobEnded, exit: exit.id, opensOn: day),
        by: JournalActor(member), at: moment, in: session)
    }
  }
}
