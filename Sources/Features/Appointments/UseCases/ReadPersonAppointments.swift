import Domain
import Kernel
import SQL
import Store
import Surroundings

/// The tab « Rendez-vous » of a person, for one member.
package struct PersonAppointments: Sendable {
  package let person: Disclosed<Person>
  /// Nil for an employer who hired her and is not in her circle.
  package let header: PersonHeader?
  package let toCome: [Appointment]
  package let past: [Appointment]
  /// To come with other structures of her circle: when, and where, nothing else.
  package let elsewhere: [Elsewhere]
  package let standings: [MotiveStanding]
  package let openInvitations: [AppointmentInvitation]
  package let counts: AttendanceCounts
  /// The meeting one is about to plan.
  package let motive: AppointmentMotive
  package let hours: OpenHours
  package let settings: AppointmentSettings
  package let channels: Set<InvitationChannel>
  package let hosts: [ID<Account>: String]
  package let now: Instant

  package struct Elsewhere: Sendable {
    package let structure: String
    package let starts: LocalTime
  }
  package struct MotiveStanding: Sendable {
    package let motive: AppointmentMotive
    package let standing: InvitationStanding
  }
}

package struct ReadPersonAppointments: Sendable {
  private let dependencies: Dependencies
  private let readings: FileReadings

  package init(_ dependencies: Dependencies, _ readings: FileReadings) {
    self.dependencies = dependencies
    self.readings = readings
  }

  package func callAsFunction(
    of id: ID<Person>, planning motive: AppointmentMotive?, by member: Member
  ) async throws -> PersonAppointments {
    let moment = dependencies.moment
    let found = try await dependencies.database.read { session in
      let desk = AppointmentDesk(moment: moment, session: session)
      let person = try desk.invited(id, by: member)
      let all = try AppointmentStore.ofPerson(id, in: session)
      let own = all.filter { $0.slot.structure == member.structure }
      let invitations = try AppointmentInvitationStore.ofPerson(
        id, with: member.structure, in: session)
      let closed = try AppointmentSettingStore.closed(id, with: member.structure, in: session)
      let motive = motive ?? .followUp
      let isCircle = person.standing.mayWrite
      var channels: Set<InvitationChannel> = [.letter]
      if person.email != nil { channels.insert(.email) }
      if desk.mobile(person.phone) != nil { channels.insert(.sms) }
      return PersonAppointments(
        person: person,
        header: isCircle
          ? try PersonHeader.load(id, by: member, on: moment.today, in: session) : nil,
        toCome: own.filter { $0.isPending(at: moment.instant) }.reversed(),
        past: own.filter { !$0.isPending(at: moment.instant) },
        elsewhere: isCircle
          ? try Self.elsewhere(all, but: member.structure, at: moment.instant, in: session) : [],
        standings: Self.standings(invitations, own, closed, at: moment.instant),
        openInvitations: invitations.filter { $0.state(at: moment.instant) == .open },
        counts: try AppointmentStore.counts(of: id, with: member.structure, in: session),
        motive: motive,
        hours: try OpenHours.load(
          for: motive, with: nil, of: member.structure,
          contracts: try desk.contracts(of: person, seenBy: member), after: moment.instant,
          in: session),
        settings: try AppointmentSettingStore.load(member.structure, in: session),
        channels: channels,
        hosts: try AccountStore.names(Array(Set(own.map(\.slot.host))), in: session),
        now: moment.instant)
    }
    readings.note(id, by: member, at: moment.instant)
    return found
  }

  static func standing(
    of person: ID<Person>, _ motive: AppointmentMotive, with structure: ID<Structure>,
    at now: Instant, in session: any SQLSession
  ) throws -> InvitationStanding {
    let invitations = try AppointmentInvitationStore.ofPerson(
      person, with: structure, in: session)
    let own = try AppointmentStore.ofPerson(person, in: session)
      .filter { $0.slot.structure == structure }
    let closed = try AppointmentSettingStore.closed(person, with: structure, in: session)
    return standings(invitations, own, closed, at: now).first { $0.motive == motive }?.standing
      ?? .notInvited
  }

  private static func standings(
    _ invitations: [AppointmentInvitation], _ appointments: [Appointment],
    _ closed: Set<AppointmentMotive>, at now: Instant
  ) -> [PersonAppointments.MotiveStanding] {
    AppointmentMotive.allCases.compactMap { motive in
      // One taken back before it was used never stood: a newer one, or an hour, took its place.
      let sent = invitations.filter { $0.motive == motive && $0.withdrawnAt == nil }
      let taken = appointments.filter { $0.motive == motive }
      guard !sent.isEmpty || !taken.isEmpty || closed.contains(motive) else { return nil }
      let history = InvitationHistory(
        invitations: sent.map { .init(at: $0.sentAt, expiresAt: $0.expiresAt) },
        appointments: taken.map {
          .init(at: $0.takenAt, startsAt: $0.slot.startsAt, attendance: $0.attendance)
        }, isClosed: closed.contains(motive))
      return PersonAppointments.MotiveStanding(
        motive: motive, standing: history.standing(at: now))
    }
  }

  private static func elsewhere(
    _ all: [Appointment], but structure: ID<Structure>, at now: Instant,
    in session: any SQLSession
  ) throws -> [PersonAppointments.Elsewhere] {
    let others = all.filter { $0.slot.structure != structure && $0.isPending(at: now) }
    let names = try StructureStore.load(
      Array(Set(others.map(\.slot.structure))), in: session)
    return others.reversed().map {
      PersonAppointments.Elsewhere(
        structure: names[$0.slot.structure]?.name ?? "", starts: $0.slot.starts)
    }
  }
}

/// One appointment, for one member.
package struct AppointmentPage: Sendable {
  package let appointment: Appointment
  package let person: Disclosed<Person>
  package let access: AppointmentAccess
  package let host: String
  /// Where it may be moved; empty when it is past or not the viewer's.
  package let hours: OpenHours
  package let settings: AppointmentSettings
  package let now: Instant
}

package struct ReadAppointment: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<Appointment>, by member: Member) async throws
    -> AppointmentPage
  {
    let moment = dependencies.moment
    return try await dependencies.database.read { session in
      let desk = AppointmentDesk(moment: moment, session: session)
      let (appointment, person, access) = try desk.seen(id, by: member)
      let mayMove = access == .edit && appointment.isPending(at: moment.instant)
      let host = appointment.slot.host
      return AppointmentPage(
        appointment: appointment, person: person, access: access,
        host: try AccountStore.names([host], in: session)[host] ?? "",
        hours: mayMove
          ? try OpenHours.load(
            for: appointment.motive, with: nil, of: member.structure,
            contracts: try desk.contracts(of: person, seenBy: member), after: moment.instant,
            in: session)
          : OpenHours(free: [], atWork: [], hosts: [:]),
        settings: try AppointmentSettingStore.load(member.structure, in: session),
        now: moment.instant)
    }
  }
}
