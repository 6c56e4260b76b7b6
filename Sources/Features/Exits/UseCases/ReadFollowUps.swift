import Domain
import Kernel
import SQL
import Store
import Surroundings

/// One line of the list of whoever takes news.
package struct FollowUpLine: Sendable {
  package let id: ID<AfterExitFollowUp>
  package let name: String
  package let employer: String
  package let channel: FollowUpChannel
  package let round: ScheduledRound
}

/// One follow-up, for those she agreed may read her answers.
package struct FollowUpReading: Sendable {
  package let followUp: AfterExitFollowUp
  package let name: String
  package let mayOpenFile: Bool
  /// Shown when she lets it be read.
  package let phone: Phone?
  package let employer: String
  package let follower: String
  package let mayType: Bool
  /// What she said herself a year after; nil while she did not.
  package let survey: AfterYearSurvey?
  package let today: Day
}

/// News to take, and news taken.
package struct ReadFollowUps: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  /// What one has to take, due first; what comes after.
  package func list(_ member: Member) async throws -> (
    due: [FollowUpLine], toCome: [FollowUpLine], today: Day
  ) {
    let today = dependencies.moment.today
    return try await dependencies.database.read { session in
      let all = try Self.lines(
        FollowUpStore.takenBy(member, dueBy: nil, in: session), for: member, on: today, in: session)
      return (
        all.filter { $0.round.state == .due }, all.filter { $0.round.state == .toCome }, today
      )
    }
  }

  package func callAsFunction(_ id: ID<AfterExitFollowUp>, by member: Member) async throws
    -> FollowUpReading
  {
    let moment = dependencies.moment
    let reading = try await dependencies.database.read { session in
      guard let followUp = try FollowUpStore.load(id, in: session),
        ExitAccess.mayReadAnswers(of: followUp, by: member)
      else { throw Refusal.notFound }
      let seen = try PeopleStore.disclosed(
        [followUp.person], to: member, on: moment.today, in: session)[followUp.person]
      let taker = try FollowUpTaker.of(
        followUp, for: member, reading: seen?.items ?? [], in: session)
      return FollowUpReading(
        followUp: followUp, name: seen?.name ?? "Une personne",
        mayOpenFile: seen?.standing.mayOpenFile ?? false, phone: seen?.phone,
        employer: try StructureStore.load(followUp.employer, in: session)?.name ?? "",
        follower: taker.name, mayType: followUp.mayBeTyped(by: member),
        survey: try AfterYearSurveyStore.of([id], in: session)[id],
        today: moment.today)
    }
    readings.note(reading.followUp.person, by: member, at: moment.instant)
    return reading
  }

  static func lines(
    _ followUps: [AfterExitFollowUp], for member: Member, on day: Day, in session: any SQLSession
  ) throws -> [FollowUpLine] {
    let known = try PeopleStore.disclosed(
      Array(Set(followUps.map(\.person))), to: member, on: day, in: session)
    let employers = try StructureStore.load(
      Array(Set(followUps.map(\.employer))), in: session)
    return followUps.compactMap { followUp in
      (followUp.due(on: day) ?? followUp.next(on: day)).map { round in
        FollowUpLine(
          id: followUp.id, name: known[followUp.person]?.name ?? "Une personne",
          employer: employers[followUp.employer]?.name ?? "", channel: followUp.channel,
          round: round)
      }
    }
  }
}
