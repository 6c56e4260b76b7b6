import Domain
import Kernel
import SQL
import Store
import Surroundings

/// A session with seats: who is registered, who came.
package struct SessionSheet: Sendable {
  package let slot: AppointmentSlot
  package let host: String
  package let rows: [Row]
  /// Persons this member may register.
  package let mayJoin: [Candidate]
  package let now: Instant
  /// Registered, and unknown to this viewer.
  package var unknown: Int { rows.count { $0.name == nil } }

  package struct Row: Sendable {
    package let appointment: Appointment
    /// Nil when the viewer may not know who.
    package let name: String?
  }
  package struct Candidate: Sendable {
    package let person: ID<Person>
    package let name: String
  }
}

/// Reads a session, registers persons, takes attendance in one page.
package struct RunSession: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<AppointmentSlot>, by member: Member) async throws
    -> SessionSheet
  {
    let moment = dependencies.moment
    return try await dependencies.database.read { session in
      let slot = try own(id, by: member, in: session)
      let all = try AppointmentStore.of([id], in: session)
      let known = try PeopleStore.disclosed(
        Array(Set(all.map(\.person))), to: member, on: moment.today, in: session)
      let rows = all.map {
        SessionSheet.Row(appointment: $0, name: known[$0.person]?.name)
      }
      let seated = Set(all.filter { !$0.attendance.freesTheHour }.map(\.person))
      return SessionSheet(
        slot: slot, host: try AccountStore.names([slot.host], in: session)[slot.host] ?? "",
        rows: rows.sorted { folded($0.name ?? "~") < folded($1.name ?? "~") },
        mayJoin: slot.startsAt > moment.instant && !slot.isFull
          ? try candidates(by: member, but: seated, on: moment.today, in: session) : [],
        now: moment.instant)
    }
  }

  /// Registers a person with her.
  package func register(
    _ person: ID<Person>?, at id: ID<AppointmentSlot>, evenAtWork: Bool, by member: Member
  ) async throws {
    let moment = dependencies.moment
    let new: ID<Appointment> = dependencies.newID()
    try await dependencies.database.write { session in
      let desk = AppointmentDesk(moment: moment, session: session)
      let slot = try own(id, by: member, in: session)
      guard let person, let seen = try? desk.invited(person, by: member) else {
        throw Refusal.invalid(AppointmentMessages.personMissing)
      }
      let all = try AppointmentStore.of([id], in: session)
      if all.contains(where: { $0.person == person && !$0.attendance.freesTheHour }) {
        throw Refusal.invalid(AppointmentMessages.alreadySeated)
      }
      if slot.isFull { throw Refusal.invalid(AppointmentMessages.sessionFull) }
      _ = try desk.take(
        id,
        AppointmentDesk.Taking(
          id: new, person: person, structure: member.structure,
          motive: slot.motive ?? .information, host: nil,
          contracts: try desk.contracts(of: seen, seenBy: member), evenAtWork: evenAtWork,
          origin: .member),
        by: JournalActor(member))
    }
  }

  /// Says who came, all at once. What was said already and did not change is left alone.
  ///
  /// - Parameter said: what was chosen for each; persons the member may not know are left alone.
  package func attend(
    _ said: [ID<Appointment>: Attendance], at id: ID<AppointmentSlot>, by member: Member
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      let desk = AppointmentDesk(moment: moment, session: session)
      _ = try own(id, by: member, in: session)
      let all = try AppointmentStore.of([id], in: session)
      let known = try PeopleStore.disclosed(
        Array(Set(all.map(\.person))), to: member, on: moment.today, in: session)
      for appointment in all {
        guard let attendance = said[appointment.id], attendance != appointment.attendance,
          attendance != .unknown, known[appointment.person] != nil
        else { continue }
        try desk.say(attendance, of: appointment, by: JournalActor(member))
      }
    }
  }

  private func own(
    _ id: ID<AppointmentSlot>, by member: Member, in session: any SQLSession
  ) throws -> AppointmentSlot {
    guard ReceptionAccess.mayReceive(member),
      let slot = try AppointmentSlotStore.load(id, in: session), slot.isCollective,
      slot.structure == member.structure, !slot.isWithdrawn
    else { throw Refusal.notFound }
    return slot
  }

  private func candidates(
    by member: Member, but seated: Set<ID<Person>>, on day: Day, in session: any SQLSession
  ) throws -> [SessionSheet.Candidate] {
    let followed = try PeopleLists.followed(
      by: member, startingWith: "", after: nil, on: day, limit: 100, in: session
    ).map(\.person).filter { !seated.contains($0) }
    let known = try PeopleStore.disclosed(followed, to: member, on: day, in: session)
    return followed.compactMap { id in
      known[id].map { SessionSheet.Candidate(person: id, name: $0.name) }
    }
  }
}
