import Domain
import Kernel
import SQL
import Store

/// The hours somebody may choose, those of her work apart: they are never dropped in silence.
package struct OpenHours: Sendable {
  package let free: [AppointmentSlot]
  /// Inside the weekly timetable of one of her contracts.
  package let atWork: [AppointmentSlot]
  /// First names of those who receive.
  package let hosts: [ID<Account>: String]

  package var isEmpty: Bool { free.isEmpty && atWork.isEmpty }

  /// At most that many hours are shown at once.
  static let most = 120

  /// - Parameter contracts: those whoever looks may know of.
  static func load(
    for motive: AppointmentMotive, with host: ID<Account>?, of structure: ID<Structure>,
    contracts: [Contract], after now: Instant, in session: any SQLSession
  ) throws -> OpenHours {
    let slots = try AppointmentSlotStore.free(
      of: structure, for: motive, host: host, after: now, atMost: most, in: session)
    let names = try AccountStore.names(Array(Set(slots.map(\.host))), in: session)
    func isAtWork(_ slot: AppointmentSlot) -> Bool {
      isInsideTimetable(from: slot.starts, minutes: slot.minutes, of: contracts)
    }
    return OpenHours(
      free: slots.filter { !isAtWork($0) }, atWork: slots.filter(isAtWork),
      hosts: names.mapValues(givenName))
  }
}

/// « Camille » of « Camille Rousset ».
func givenName(_ name: String) -> String {
  name.split(separator: " ").first.map(String.init) ?? name
}
