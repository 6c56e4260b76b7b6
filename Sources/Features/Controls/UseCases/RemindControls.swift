import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Calls to mind what an employer has to answer, before the day it is due.
package struct RemindControls: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Returns: how many employers were called to mind.
  @discardableResult
  package func callAsFunction() async throws -> Int {
    let moment = dependencies.moment
    let last = moment.today.adding(days: ControlReminder.daysBefore.max() ?? 0)
    return try await dependencies.database.write { session in
      var count = 0
      for control in try ControlReminderStore.waiting(
        dueFrom: moment.today, to: last, in: session)
      {
        guard let days = ControlReminder.due(control.dueOn, on: moment.today),
          try ControlReminderStore.note(
            days, of: control.campaign, control.structure, dueOn: control.dueOn,
            on: moment.today, in: session)
        else { continue }
        try ControlMail.send(
          of: control.campaign, to: control.structure, dependencies, at: moment, in: session
        ) { ControlLetters.reminder(until: control.dueOn, link: $0, to: $1) }
        count += 1
      }
      return count
    }
  }
}

/// A letter to the team of a controlled employer, in the outbox of the same transaction.
enum ControlMail {
  static func send(
    of campaign: ID<ControlCampaign>, to structure: ID<Structure>, _ dependencies: Dependencies,
    at moment: Moment, in session: any SQLSession, _ letter: (String, Email) -> Letter
  ) throws {
    let link = "\(dependencies.siteAddress)/controles/\(campaign)/\(structure)"
    for address in try MailAddresses.team(of: structure, in: session) {
      try MailOutbox.add(
        letter(link, address), id: dependencies.newID(), at: moment.instant, in: session)
    }
  }
}
