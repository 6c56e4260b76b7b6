import Kernel
import Surroundings
import Synchronization

/// What is done once a day, from eight in the morning in Paris: asked every minute, it says yes to
/// the first asking of each day. The work itself may safely be done twice.
package final class DailyRound: Sendable {
  package static let hour = 8
  private let lastDay = Mutex<Day?>(nil)
  private let dependencies: Dependencies
  private let remind: RemindOfSilence
  private let remindProlongations: RemindProlongations
  private let remindControls: RemindControls
  private let remindAppointments: RemindAppointments

  package init(_ dependencies: Dependencies) {
    self.dependencies = dependencies
    remind = RemindOfSilence(dependencies)
    remindProlongations = RemindProlongations(dependencies)
    remindControls = RemindControls(dependencies)
    remindAppointments = RemindAppointments(dependencies)
  }

  package func callAsFunction() async throws {
    let now = ParisTime.local(of: dependencies.now())
    guard now.hour >= Self.hour, lastDay.withLock({ $0 != now.day }) else { return }
    try await remind()
    try await remindProlongations()
    try await remindControls()
    try await remindAppointments()
    lastDay.withLock { $0 = now.day }
  }
}
