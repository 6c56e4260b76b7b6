import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Recalls silences by letter: the employer's team at each threshold (7, 15, 30 days), its
/// administrators at the third, her side from the second. Once each, whatever number of programs
/// run it and however often. It changes no state: nothing is refused or closed by a timer.
package struct RemindOfSilence: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  private static let batch = 100

  /// Returns how many silences were recalled.
  @discardableResult
  package func callAsFunction() async throws -> Int {
    let moment = dependencies.moment
    let notice = try await dependencies.database.read {
      try ApplicationReminders.shortestNotice(in: $0)
    }
    // The end of the day that is that many days ago: the clock counts days, not hours.
    let limit = ParisTime.start(of: moment.today.adding(days: 1 - notice))
    var cursor: ApplicationCursor?
    var count = 0
    while true {
      let start = cursor
      let due = try await dependencies.database.read { session in
        try ApplicationReminders.due(
          sentBefore: limit, after: start, most: Self.batch, in: session)
      }
      guard let last = due.last else { break }
      count += try await dependencies.database.write { session in
        try due.reduce(0) { try $0 + remind($1.id, at: moment, in: session) }
      }
      cursor = last
    }
    try await countSilences(at: moment)
    return count
  }

  private func remind(_ id: ID<JobApplication>, at moment: Moment, in session: any SQLSession)
    throws -> Int
  {
    guard let application = try JobApplicationStore.load(id, in: session),
      let employer = try StructureStore.load(application.structure, in: session)
    else { return 0 }
    let thresholds = try ReadApplication.thresholds(of: employer, in: session)
    guard
      case .waiting(let days, let reached) = application.clock.alert(on: moment.today, thresholds),
      reached > .none
    else { return 0 }
    let level = min(reached, .escalation)
    guard try ApplicationReminders.note(level, of: id, at: moment.instant, in: session) else {
      return 0
    }
    // What a day without program passed over is done with this one.
    for passed in [SilenceLevel.notice, .warning] where passed < level {
      _ = try ApplicationReminders.note(passed, of: id, at: moment.instant, in: session)
    }
    try tell(application, days: days, level: level, at: moment, in: session)
    return 1
  }

  private func tell(
    _ application: JobApplication, days: Int, level: SilenceLevel, at moment: Moment,
    in session: any SQLSession
  ) throws {
    let desk = ApplicationDesk(dependencies: dependencies)
    let subject = try desk.subject(application, forEmployer: true, at: moment, in: session)
    let administrators = Set(
      level >= .escalation
        ? try MailAddresses.administrators(of: application.structure, in: session) : [])
    let team = try MailAddresses.team(of: application.structure, in: session)
    for address in Set(team).union(administrators).sorted(by: { $0.address < $1.address }) {
      try MailOutbox.tell(
        ApplicationLetters.silence(
          days: days, escalated: administrators.contains(address), subject, to: address),
        id: dependencies.newID(), at: moment.instant, in: session)
    }
    if level >= .warning {
      try desk.tellHerSide(about: application, at: moment, in: session) {
        ApplicationLetters.silenceToSender(days: days, $0, to: $1)
      }
    }
    try ApplicationTalkStore.add(
      ApplicationEvent(
        at: moment.instant, kind: .reminded, actor: .system, account: nil, days: days),
      id: dependencies.newID(), to: application.id, in: session)
    try Journal.append(
      JournalEvent(
        .reminderSent,
        [
          .application: application.id.text, .structure: application.structure.text,
          .count: String(days),
        ]),
      about: .person(application.person), by: .system, at: moment.instant, in: session)
  }

  private func countSilences(at moment: Moment) async throws {
    let limit = ParisTime.start(of: moment.today.adding(days: -20))
    let employers = try await dependencies.database.read {
      try ApplicationReminders.silentEmployers(sentBefore: limit, in: $0)
    }
    for employer in employers {
      try await dependencies.database.write {
        try ApplicationHabits.refresh(of: employer, at: moment, in: $0)
      }
    }
  }
}
