import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A week of hours, a member's or the whole structure's.
package struct AgendaWeek: Sendable {
  package let week: WorkWeek
  package let isMine: Bool
  package let rows: [Row]
  /// More hours come after the last row.
  package let next: ID<AppointmentSlot>?
  package let now: Instant

  package struct Row: Sendable {
    package let slot: AppointmentSlot
    package let host: String
    package let people: [Expected]
  }
  package struct Expected: Sendable {
    package let appointment: Appointment
    /// « Leïla H. »; nil when the viewer may not know who.
    package let name: String?
  }
}

/// Reads a week in a bounded number of indexed queries, page after page by the last hour.
package struct ReadAgenda: Sendable {
  /// Hours on one page: a week of a team of ten.
  package static let most = 200
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ day: Day?, mine: Bool, after: ID<AppointmentSlot>?, by member: Member
  ) async throws -> AgendaWeek {
    guard ReceptionAccess.mayReceive(member) else { throw Refusal.notFound }
    let moment = dependencies.moment
    let week = WorkWeek(containing: day ?? moment.today)
    return try await dependencies.database.read { session in
      let last = try after.flatMap { try AppointmentSlotStore.load($0, in: session) }
      let slots = try AppointmentSlotStore.between(
        ParisTime.start(of: week.monday), ParisTime.start(of: week.next.monday),
        of: member.structure, host: mine ? member.account : nil, after: last,
        atMost: Self.most + 1, in: session)
      let shown = Array(slots.prefix(Self.most))
      let rows = try Self.rows(shown, for: member, on: moment.today, in: session)
      return AgendaWeek(
        week: week, isMine: mine, rows: rows,
        next: slots.count > Self.most ? shown.last?.id : nil, now: moment.instant)
    }
  }

  static func rows(
    _ slots: [AppointmentSlot], for member: Member, on day: Day, in session: any SQLSession
  ) throws -> [AgendaWeek.Row] {
    let expected = try AppointmentStore.of(slots.filter { $0.taken > 0 }.map(\.id), in: session)
      .filter { !$0.attendance.freesTheHour }
    let known = try PeopleStore.disclosed(
      Array(Set(expected.map(\.person))), to: member, on: day, in: session)
    let names = try AccountStore.names(Array(Set(slots.map(\.host))), in: session)
    let bySlot = Dictionary(grouping: expected, by: \.slot.id)
    return slots.map { slot in
      AgendaWeek.Row(
        slot: slot, host: names[slot.host] ?? "",
        people: (bySlot[slot.id] ?? []).map {
          AgendaWeek.Expected(appointment: $0, name: known[$0.person]?.name)
        })
    }
  }
}
