import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What a member sets about appointments: her calendar's address, and for those who may, the
/// structure's choices.
package struct AppointmentDeskSettings: Sendable {
  package let settings: AppointmentSettings
  /// Nil when none was asked for.
  package let myAddress: String?
  package let structureAddress: String?
  package let maySet: Bool
}

/// Gives, changes and stops the secret addresses of calendars, and answers them.
package struct CalendarAddresses: Sendable {
  package enum Which: String, Sendable {
    case mine = "moi"
    case structure
  }

  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func read(by member: Member) async throws -> AppointmentDeskSettings {
    guard ReceptionAccess.mayReceive(member) else { throw Refusal.notFound }
    let site = dependencies.siteAddress
    return try await dependencies.database.read { session in
      func address(_ owner: AppointmentCalendarStore.Owner) throws -> String? {
        try AppointmentCalendarStore.token(of: owner, in: session).map {
          "\(site)/calendrier/\($0)"
        }
      }
      let maySet = ReceptionAccess.maySet(member)
      return AppointmentDeskSettings(
        settings: try AppointmentSettingStore.load(member.structure, in: session),
        myAddress: try address(.member(member.account, member.structure)),
        structureAddress: maySet ? try address(.structure(member.structure)) : nil,
        maySet: maySet)
    }
  }

  /// A first address, or another one: the one before opens nothing any more.
  package func change(_ which: Which, by member: Member) async throws {
    let token = dependencies.newSecret().text
    let moment = dependencies.moment
    let owner = try owner(which, member)
    try await dependencies.database.write { session in
      try AppointmentCalendarStore.give(token, to: owner, at: moment.instant, in: session)
      try note(by: member, at: moment, in: session)
    }
  }

  package func stop(_ which: Which, by member: Member) async throws {
    let moment = dependencies.moment
    let owner = try owner(which, member)
    try await dependencies.database.write { session in
      try AppointmentCalendarStore.revoke(owner, in: session)
      try note(by: member, at: moment, in: session)
    }
  }

  /// Days behind and ahead that a calendar holds.
  package static let daysBehind = 30
  package static let daysAhead = 180

  /// The calendar behind that address: initials, and nothing that tells of a person or of the kind
  /// of the structure.
  /// - Throws: `Refusal.notFound` for an address that is nobody's, or no more.
  package func file(_ token: String) async throws -> String {
    guard token.utf8.count == 64 else { throw Refusal.notFound }
    let moment = dependencies.moment
    let lines = try await dependencies.database.read { session in
      guard let owner = try AppointmentCalendarStore.owner(token, in: session) else {
        throw Refusal.notFound
      }
      return try AppointmentCalendarStore.lines(
        of: owner, from: ParisTime.start(of: moment.today.adding(days: -Self.daysBehind)),
        to: ParisTime.start(of: moment.today.adding(days: Self.daysAhead)), atMost: 4000,
        in: session)
    }
    return calendarFile(events(lines), name: "Rendez-vous")
  }

  private func events(_ lines: [AppointmentCalendarStore.Line]) -> [CalendarEvent] {
    var groups: Set<ID<AppointmentSlot>> = []
    return lines.compactMap { line in
      if line.slot.isCollective {
        guard groups.insert(line.slot.id).inserted else { return nil }
        let people = lines.filter { $0.slot.id == line.slot.id && !$0.attendance.freesTheHour }
        return CalendarEvent(
          uid: "\(line.slot.id)@cordee", stamp: people.map(\.changedAt).max() ?? line.changedAt,
          starts: line.slot.startsAt, ends: line.slot.endsAt,
          summary: "Groupe, \(French.count(people.count, "personne"))",
          sequence: people.reduce(0) { $0 + $1.version }, isCancelled: people.isEmpty)
      }
      return CalendarEvent(
        uid: "\(line.appointment)@cordee", stamp: line.changedAt, starts: line.slot.startsAt,
        ends: line.slot.endsAt, summary: line.initials, sequence: line.version - 1,
        isCancelled: line.attendance.freesTheHour)
    }
  }

  private func owner(_ which: Which, _ member: Member) throws -> AppointmentCalendarStore.Owner {
    guard ReceptionAccess.mayReceive(member) else { throw Refusal.notFound }
    switch which {
    case .mine: return .member(member.account, member.structure)
    case .structure:
      guard ReceptionAccess.maySet(member) else {
        throw Refusal.notAllowed(AppointmentMessages.notYours)
      }
      return .structure(member.structure)
    }
  }

  private func note(by member: Member, at moment: Moment, in session: any SQLSession) throws {
    try Journal.append(
      JournalEvent(.calendarAddressChanged), about: .structure(member.structure),
      by: JournalActor(member), at: moment.instant, in: session)
  }
}

/// Keeps what a structure chose for its appointments.
package struct SetAppointments: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ chosen: AppointmentSettings, by member: Member) async throws {
    guard ReceptionAccess.maySet(member) else {
      throw Refusal.notAllowed(AppointmentMessages.notYours)
    }
    var problems: [UserMessage] = []
    if !InvitationRules.isValid(days: chosen.invitationDays) {
      problems.append(AppointmentMessages.daysInvalid)
    }
    if chosen.convenes, chosen.convocationWords.isEmpty {
      problems.append(AppointmentMessages.convocationMissing)
    }
    if let webhook = chosen.webhook, !AppointmentSettings.mayReceiveTexts(webhook) {
      problems.append(AppointmentMessages.webhookInvalid)
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let moment = dependencies.moment
    let secret = dependencies.newSecret().text
    try await dependencies.database.write { session in
      let before = try AppointmentSettingStore.load(member.structure, in: session)
      var kept = chosen
      // The secret lives as long as its address: another address gets another one.
      kept.webhookSecret =
        chosen.webhook == nil
        ? nil : chosen.webhook == before.webhook ? before.webhookSecret : secret
      try AppointmentSettingStore.save(kept, of: member.structure, in: session)
      try Journal.append(
        JournalEvent(.appointmentSettingsChanged), about: .structure(member.structure),
        by: JournalActor(member), at: moment.instant, in: session)
    }
  }
}
