import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What a member does with a person's appointments: take an hour with her, move it, say what became
/// of it, say that a motive is done.
package struct BookAppointment: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// Takes an hour with her.
  ///
  /// - Parameters:
  ///   - evenAtWork: she asked for an hour of her work.
  ///   - convenes: with the words of a convocation, where the structure chose it.
  package func callAsFunction(
    _ slot: ID<AppointmentSlot>?, for person: ID<Person>, _ motive: AppointmentMotive?,
    evenAtWork: Bool, convenes: Bool = false, by member: Member
  ) async throws -> ID<Appointment> {
    let moment = dependencies.moment
    let id: ID<Appointment> = dependencies.newID()
    try await dependencies.database.write { session in
      let desk = AppointmentDesk(moment: moment, session: session)
      let seen = try desk.invited(person, by: member)
      guard let motive else { throw Refusal.invalid(AppointmentMessages.motiveMissing) }
      guard let slot else { throw Refusal.invalid(AppointmentMessages.slotMissing) }
      let mayConvene =
        try convenes && AppointmentSettingStore.load(member.structure, in: session).convenes
        && ReadPersonAppointments.standing(
          of: person, motive, with: member.structure, at: moment.instant, in: session
        ).admitsConvocation
      _ = try desk.take(
        slot,
        AppointmentDesk.Taking(
          id: id, person: person, structure: member.structure, motive: motive, host: nil,
          contracts: try desk.contracts(of: seen, seenBy: member), evenAtWork: evenAtWork,
          origin: .member, isConvened: mayConvene),
        by: JournalActor(member))
      try AppointmentSettingStore.reopen(motive, of: person, with: member.structure, in: session)
      // An invitation still open for the same meeting has found its answer.
      try AppointmentInvitationStore.withdrawOpen(
        of: person, with: member.structure, motive, at: moment.instant, in: session)
    }
    return id
  }

  /// - Parameter version: of the appointment when the page was opened.
  package func say(
    _ attendance: Attendance?, of id: ID<Appointment>, version: Int, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let desk = AppointmentDesk(moment: moment, session: session)
      let appointment = try own(id, version, by: member, desk)
      guard let attendance else { throw Refusal.invalid(AppointmentMessages.outcomeMissing) }
      try desk.say(attendance, of: appointment, by: JournalActor(member))
    }
  }

  package func move(
    _ id: ID<Appointment>, to slot: ID<AppointmentSlot>?, evenAtWork: Bool, version: Int,
    by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let desk = AppointmentDesk(moment: moment, session: session)
      let appointment = try own(id, version, by: member, desk)
      guard let slot else { throw Refusal.invalid(AppointmentMessages.slotMissing) }
      let seen = try PeopleStore.disclosed(
        appointment.person, to: member, on: moment.today, in: session)
      try desk.move(
        appointment, to: slot, with: nil,
        contracts: try desk.contracts(of: seen, seenBy: member), evenAtWork: evenAtWork,
        by: JournalActor(member))
    }
  }

  /// Says that this motive is done with her, in this structure.
  package func close(_ motive: AppointmentMotive?, of person: ID<Person>, by member: Member)
    async throws
  {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      _ = try AppointmentDesk(moment: moment, session: session).invited(person, by: member)
      guard let motive else { throw Refusal.invalid(AppointmentMessages.motiveMissing) }
      try AppointmentSettingStore.close(
        motive, of: person, with: member.structure, at: moment.instant, in: session)
      try AppointmentInvitationStore.withdrawOpen(
        of: person, with: member.structure, motive, at: moment.instant, in: session)
    }
  }

  private func own(
    _ id: ID<Appointment>, _ version: Int, by member: Member, _ desk: AppointmentDesk
  ) throws -> Appointment {
    let (appointment, _, access) = try desk.seen(id, by: member)
    guard access == .edit else { throw Refusal.notFound }
    guard appointment.version == version else {
      throw Refusal.changedMeanwhile(AppointmentMessages.changed)
    }
    return appointment
  }
}
