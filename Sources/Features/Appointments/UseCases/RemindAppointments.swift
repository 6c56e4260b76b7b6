import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Once a day: the day before an appointment, and three days after an invitation nobody answered.
/// By e-mail where her address may be read, else by a text ready to send. Once each, however many
/// programs run it.
package struct RemindAppointments: Sendable {
  private static let batch = 50
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// Returns how many were recalled.
  @discardableResult
  package func callAsFunction() async throws -> Int {
    let moment = dependencies.moment
    var count = 0
    while true {
      let done = try await dependencies.database.write { session in
        try appointments(at: moment, in: session)
      }
      count += done
      if done < Self.batch { break }
    }
    while true {
      let done = try await dependencies.database.write { session in
        try invitations(at: moment, in: session)
      }
      count += done
      if done < Self.batch { break }
    }
    return count
  }

  private func appointments(at moment: Moment, in session: any SQLSession) throws -> Int {
    let end = ParisTime.start(of: moment.today.adding(days: 2))
    let due = try AppointmentStore.toRemind(
      from: moment.instant, before: end, atMost: Self.batch, in: session)
    let desk = AppointmentDesk(moment: moment, session: session)
    for appointment in due
    where try AppointmentStore.noteReminded(appointment.id, at: moment.instant, in: session) {
      // One that was taken yesterday evening or today needs no reminder.
      guard ParisTime.day(of: appointment.takenAt) < moment.today,
        appointment.slot.starts.day > moment.today,
        let way = try desk.ways(
          to: appointment.person, of: appointment.slot.host, in: appointment.slot.structure)
      else { continue }
      let settings = try AppointmentSettingStore.load(appointment.slot.structure, in: session)
      let host = appointment.slot.host
      let words = AppointmentWords(
        firstName: way.firstName,
        host: try AccountStore.names([host], in: session)[host].map(givenName) ?? "",
        place: appointment.slot.place, starts: appointment.slot.starts,
        helpPhone: settings.helpPhone,
        convocation: appointment.isConvened ? settings.convocationWords : nil)
      try send(
        way, letter: words.reminder, text: words.text, to: appointment.person,
        of: appointment.slot.structure, invitation: nil, at: moment, in: session)
      try desk.note(.appointmentReminded, appointment, by: .system)
    }
    return due.count
  }

  private func invitations(at moment: Moment, in session: any SQLSession) throws -> Int {
    let limit = ParisTime.start(
      of: moment.today.adding(days: 1 - InvitationRules.reminderAfterDays))
    let due = try AppointmentInvitationStore.toRemind(
      sentBefore: limit, openAt: moment.instant, atMost: Self.batch, in: session)
    let desk = AppointmentDesk(moment: moment, session: session)
    for invitation in due
    where try AppointmentInvitationStore.noteReminded(
      invitation.id, at: moment.instant, in: session)
    {
      guard
        InvitationRules.reminderIsDue(
          sent: invitation.sentAt, expires: invitation.expiresAt, byAMember: true,
          isWaiting: true, at: moment.instant),
        let way = try desk.ways(
          to: invitation.person, of: invitation.sender, in: invitation.structure)
      else { continue }
      let settings = try AppointmentSettingStore.load(invitation.structure, in: session)
      let host = try invitation.host.flatMap { host in
        try AccountStore.names([host], in: session)[host].map(givenName)
      }
      let words = InvitationWords(
        firstName: way.firstName, host: host, code: invitation.code,
        site: dependencies.siteAddress, lastDay: invitation.lastDay,
        helpPhone: settings.helpPhone)
      try send(
        way, letter: { words.letter(to: $0, isReminder: true) }, text: words.text,
        to: invitation.person, of: invitation.structure, invitation: invitation.id, at: moment,
        in: session)
    }
    return due.count
  }

  private func send(
    _ way: (firstName: String, email: Email?, mobile: String?),
    letter: (Email) -> Letter, text: String, to person: ID<Person>, of structure: ID<Structure>,
    invitation: ID<AppointmentInvitation>?, at moment: Moment, in session: any SQLSession
  ) throws {
    if let email = way.email {
      try MailOutbox.add(
        letter(email), id: dependencies.newID(), at: moment.instant, in: session)
    } else if let mobile = way.mobile {
      try AppointmentTextStore.add(
        AppointmentTextStore.Text(
          id: dependencies.newID(), structure: structure, person: person, phone: mobile,
          words: text, createdAt: moment.instant),
        of: invitation, in: session)
    }
  }
}
