import Domain
import Kernel
import SQL
import Store
import UseCases

extension Fixture {
  /// Thursday 26 November 2026, two days after the fixture's today.
  package static let thursday = Day("2026-11-26")!

  /// Hours of half an hour a member offers that day, in the order of time.
  @discardableResult
  package func offer(
    _ day: Day = thursday, from: Int = 9, to: Int = 12, by member: Member = camille
  ) async throws -> [AppointmentSlot] {
    _ = try await OfferSlots(dependencies)(
      SlotPlan(day: day, from: from * 60, to: to * 60, length: 30), for: nil, at: "bureau 2",
      by: member)
    return try await slots(of: member, on: day)
  }

  package func slots(of member: Member, on day: Day) async throws -> [AppointmentSlot] {
    try await database.read { session in
      try AppointmentSlotStore.between(
        ParisTime.start(of: day), ParisTime.start(of: day.adding(days: 1)),
        of: member.structure, host: member.account, atMost: 100, in: session)
    }
  }

  /// Invites by letter, and reads the invitation back with its code.
  package func invite(
    _ person: ID<Person> = leila.id, _ motive: AppointmentMotive = .followUp,
    _ channel: InvitationChannel = .letter, by member: Member = camille
  ) async throws -> AppointmentInvitation {
    let id = try await InviteToAppointment(dependencies)(
      person, to: motive, channel, withMe: true, by: member)
    return try await database.read { try AppointmentInvitationStore.load(id, in: $0) }!
  }

  package func appointments(of person: ID<Person> = leila.id) async throws -> [Appointment] {
    try await database.read { try AppointmentStore.ofPerson(person, in: $0) }
  }

  /// Takes an hour with her.
  package func book(
    _ slot: AppointmentSlot, for person: ID<Person> = leila.id,
    _ motive: AppointmentMotive = .followUp, by member: Member = camille
  ) async throws -> Appointment {
    let id = try await BookAppointment(dependencies)(
      slot.id, for: person, motive, evenAtWork: false, by: member)
    return try await database.read { try AppointmentStore.load(id, in: $0) }!
  }
}

/// The sentences a gesture was refused with; empty when it was done.
package func refusal(_ gesture: () async throws -> Void) async rethrows -> [UserMessage] {
  do {
    try await gesture()
    return []
  } catch Refusal.invalid(let messages) {
    return messages
  }
}
