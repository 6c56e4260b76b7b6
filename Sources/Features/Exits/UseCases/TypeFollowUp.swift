import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Her news of one round, typed in one action by whoever she agreed takes it.
package struct TypeFollowUp: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// What she answered. Work that stopped opens a way on.
  package func answer(
    _ answer: FollowUpAnswer, to id: ID<AfterExitFollowUp>, month: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let restart = dependencies.newID(PathRestart.self)
    try await refusingTwinExits {
      try await dependencies.database.write { session in
        var followUp = try due(id, month, for: member, on: moment.today, in: session)
        try FollowUpStore.add(
          answer, of: month, to: id, by: member.account, on: moment.today, in: session)
        followUp.rounds.removeAll { $0.month == month }
        followUp.rounds.append(FollowUpRound(month: month, answer: answer))
        try advance(followUp, on: moment.today, in: session)
        try PeopleStore.noteContact(with: followUp.person, on: moment.today, in: session)
        try note(.followUpAnswered, followUp, month, by: member, at: moment, in: session)
        if PathRestart.isOpened(by: answer) {
          try openRestart(
            PathRestart(
              id: restart, person: followUp.person, reason: .jobEnded, opensOn: moment.today),
            by: JournalActor(member), at: moment, in: session)
        }
      }
    }
  }

  /// She was not reached that way. After two ways the round is over, and nobody insists.
  /// - Returns: whether the round is over.
  package func unreached(
    by channel: FollowUpChannel, _ id: ID<AfterExitFollowUp>, month: Int, by member: Member
  ) async throws -> Bool {
    let moment = dependencies.moment
    return try await dependencies.database.write { session in
      var followUp = try due(id, month, for: member, on: moment.today, in: session)
      try FollowUpStore.add(
        channel, of: month, to: id, by: member.account, on: moment.today, in: session)
      var round = followUp.rounds.first { $0.month == month } ?? FollowUpRound(month: month)
      round.tried.insert(channel)
      followUp.rounds.removeAll { $0.month == month }
      followUp.rounds.append(round)
      try advance(followUp, on: moment.today, in: session)
      let isOver = round.tried.count >= AfterExitFollowUp.channelsBeforeStop
      if isOver {
        try note(.followUpUnreached, followUp, month, by: member, at: moment, in: session)
      }
      return isOver
    }
  }

  private func due(
    _ id: ID<AfterExitFollowUp>, _ month: Int, for member: Member, on today: Day,
    in session: any SQLSession
  ) throws -> AfterExitFollowUp {
    guard let followUp = try FollowUpStore.load(id, in: session),
      followUp.mayBeTyped(by: member)
    else { throw Refusal.notFound }
    guard followUp.due(on: today)?.month == month else {
      throw Refusal.invalid(ExitSentences.roundNotDue)
    }
    return followUp
  }

  private func advance(
    _ followUp: AfterExitFollowUp, on today: Day, in session: any SQLSession
  ) throws {
    guard try FollowUpStore.advance(followUp, on: today, in: session) else {
      throw Refusal.changedMeanwhile(ExitSentences.changed)
    }
  }

  private func note(
    _ kind: JournalKind, _ followUp: AfterExitFollowUp, _ month: Int, by member: Member,
    at moment: Moment, in session: any SQLSession
  ) throws {
    try Journal.append(
      JournalEvent(kind, [.structure: followUp.structure.text, .count: String(month)]),
      about: .person(followUp.person), by: JournalActor(member), at: moment.instant, in: session)
  }
}
