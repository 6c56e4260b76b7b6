import Domain
import Kernel
import SQL
import Store

/// What appointments ask of a member today.
package struct AppointmentsToday: Sendable {
  package let today: [Line]
  /// Past, and nobody said what became of them.
  package let toSay: [Line]
  package let unanswered: [Unanswered]

  package struct Line: Sendable {
    package let appointment: ID<Appointment>
    package let name: String
    package let starts: LocalTime
    package let place: String
  }
  package struct Unanswered: Sendable {
    package let person: ID<Person>
    package let name: String
    package let lastDay: Day?
  }

  package var isEmpty: Bool { today.isEmpty && toSay.isEmpty && unanswered.isEmpty }

  /// Days behind which nothing is asked any more.
  static let daysBehind = 30

  static func load(for member: Member, at moment: Moment, in session: any SQLSession) throws
    -> AppointmentsToday
  {
    let behind = ParisTime.start(of: moment.today.adding(days: -daysBehind))
    let tomorrow = ParisTime.start(of: moment.today.adding(days: 1))
    let expected = try AppointmentStore.expected(
      by: member.account, of: member.structure, from: behind, to: tomorrow, atMost: 24,
      in: session)
    let invitations = try AppointmentInvitationStore.unanswered(
      of: member.account, in: member.structure, from: behind, to: moment.instant, atMost: 8,
      session: session)
    guard !expected.isEmpty || !invitations.isEmpty else {
      return AppointmentsToday(today: [], toSay: [], unanswered: [])
    }
    let known = try PeopleStore.disclosed(
      Array(Set(expected.map(\.person) + invitations.map(\.person))), to: member,
      on: moment.today, in: session)
    func lines(_ appointments: [Appointment]) -> [Line] {
      appointments.compactMap { appointment in
        known[appointment.person].map {
          Line(
            appointment: appointment.id, name: $0.name, starts: appointment.slot.starts,
            place: appointment.slot.place)
        }
      }
    }
    // Seen again since, or invited anew: the old invitation asks nothing any more.
    var asked: Set<ID<Person>> = []
    return AppointmentsToday(
      today: lines(expected.filter { $0.isToCome(at: moment.instant) }),
      toSay: lines(expected.filter { !$0.isToCome(at: moment.instant) }),
      unanswered: invitations.compactMap { invitation in
        guard let person = known[invitation.person],
          AppointmentAccess.mayInvite(person.standing, by: member),
          asked.insert(person.id).inserted
        else { return nil }
        return Unanswered(person: person.id, name: person.name, lastDay: invitation.lastDay)
      })
  }
}
