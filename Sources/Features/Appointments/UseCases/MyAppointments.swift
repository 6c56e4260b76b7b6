import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Her appointments, as her own space tells them: all of it is hers.
package struct MyAppointments: Sendable {
  package let toCome: [Line]
  /// Open invitations: hours to choose.
  package let invitations: [Invited]
  package let now: Instant

  package struct Line: Sendable {
    package let appointment: Appointment
    package let host: String
    package let structure: String
  }
  package struct Invited: Sendable {
    package let invitation: AppointmentInvitation
    package let structure: String
    package let host: String?
  }

  package var isEmpty: Bool { toCome.isEmpty && invitations.isEmpty }

  static func load(_ person: ID<Person>, at now: Instant, in session: any SQLSession) throws
    -> MyAppointments
  {
    let toCome = try AppointmentStore.ofPerson(person, in: session)
      .filter { $0.isPending(at: now) }.reversed()
    let open = try AppointmentInvitationStore.ofPerson(person, in: session)
      .filter { $0.state(at: now) == .open }
    let structures = try StructureStore.load(
      Array(Set(toCome.map(\.slot.structure) + open.map(\.structure))), in: session)
    let names = try AccountStore.names(
      Array(Set(toCome.map(\.slot.host) + open.compactMap(\.host))), in: session)
    return MyAppointments(
      toCome: toCome.map {
        Line(
          appointment: $0, host: names[$0.slot.host].map(givenName) ?? "",
          structure: structures[$0.slot.structure]?.name ?? "")
      },
      invitations: open.map {
        Invited(
          invitation: $0, structure: structures[$0.structure]?.name ?? "",
          host: $0.host.flatMap { names[$0] }.map(givenName))
      }, now: now)
  }
}

/// Her own gestures: choose, move, « je ne peux pas venir ».
package struct ChooseMyHour: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func list(of person: ID<Person>) async throws -> MyAppointments {
    let now = dependencies.now()
    return try await dependencies.database.read { session in
      try MyAppointments.load(person, at: now, in: session)
    }
  }

  /// The hours an invitation of hers opens.
  package func invited(_ id: ID<AppointmentInvitation>, of person: ID<Person>) async throws
    -> InvitedPage
  {
    let moment = dependencies.moment
    return try await dependencies.database.read { session in
      let page = try InvitedGestures(moment: moment, session: session).page(
        try own(id, person, in: session))
      guard page.mayChoose else { throw Refusal.invalid(AppointmentMessages.invitationOver) }
      return page
    }
  }

  package func take(
    _ slot: ID<AppointmentSlot>?, with id: ID<AppointmentInvitation>, evenAtWork: Bool,
    of person: ID<Person>
  ) async throws {
    let moment = dependencies.moment
    let new: ID<Appointment> = dependencies.newID()
    let letter: ID<Letter> = dependencies.newID()
    guard let slot else { throw Refusal.invalid(AppointmentMessages.slotMissing) }
    try await dependencies.database.write { session in
      try InvitedGestures(moment: moment, session: session).take(
        slot, with: try own(id, person, in: session), evenAtWork: evenAtWork, .herself,
        id: new, letter: letter)
    }
  }

  /// One of her appointments, with where it may be moved.
  package struct Mine: Sendable {
    package let line: MyAppointments.Line
    package let hours: OpenHours
    package let isPending: Bool
  }

  package func appointment(_ id: ID<Appointment>, of person: ID<Person>) async throws -> Mine {
    let moment = dependencies.moment
    return try await dependencies.database.read { session in
      let appointment = try own(id, person, in: session)
      let slot = appointment.slot
      let isPending = appointment.isPending(at: moment.instant)
      return Mine(
        line: MyAppointments.Line(
          appointment: appointment,
          host: try AccountStore.names([slot.host], in: session)[slot.host].map(givenName) ?? "",
          structure: try StructureStore.load(slot.structure, in: session)?.name ?? ""),
        hours: try OpenHours.load(
          for: appointment.motive, with: appointment.motive.isTogether ? nil : slot.host,
          of: slot.structure, contracts: try ContractStore.ofPerson(person, in: session),
          after: moment.instant, in: session),
        isPending: isPending)
    }
  }

  package func move(
    _ id: ID<Appointment>, to slot: ID<AppointmentSlot>?, evenAtWork: Bool, of person: ID<Person>
  ) async throws {
    let moment = dependencies.moment
    guard let slot else { throw Refusal.invalid(AppointmentMessages.slotMissing) }
    try await dependencies.database.write { session in
      let appointment = try own(id, person, in: session)
      try AppointmentDesk(moment: moment, session: session).move(
        appointment, to: slot,
        with: appointment.motive.isTogether ? nil : appointment.slot.host,
        contracts: try ContractStore.ofPerson(person, in: session), evenAtWork: evenAtWork,
        by: .herself(person))
    }
  }

  package func cannotCome(
    _ id: ID<Appointment>, _ reason: CannotComeReason, of person: ID<Person>
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let appointment = try own(id, person, in: session)
      guard appointment.isPending(at: moment.instant) else {
        throw Refusal.invalid(AppointmentMessages.tooLateToMove)
      }
      try AppointmentDesk(moment: moment, session: session).say(
        reason.attendance, of: appointment, by: .herself(person))
    }
  }

  private func own(
    _ id: ID<AppointmentInvitation>, _ person: ID<Person>, in session: any SQLSession
  ) throws -> AppointmentInvitation {
    guard let invitation = try AppointmentInvitationStore.load(id, in: session),
      invitation.person == person
    else { throw Refusal.notFound }
    return invitation
  }

  private func own(_ id: ID<Appointment>, _ person: ID<Person>, in session: any SQLSession) throws
    -> Appointment
  {
    guard let appointment = try AppointmentStore.load(id, in: session),
      appointment.person == person
    else { throw Refusal.notFound }
    return appointment
  }
}
