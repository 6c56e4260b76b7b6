import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Invites a person to choose an hour: by e-mail, by a text, or by a letter to print.
package struct InviteToAppointment: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// - Parameter withMe: only with whoever invites; else with anyone of the structure.
  package func callAsFunction(
    _ person: ID<Person>, to motive: AppointmentMotive?, _ channel: InvitationChannel?,
    withMe: Bool, by member: Member
  ) async throws -> ID<AppointmentInvitation> {
    let moment = dependencies.moment
    let id: ID<AppointmentInvitation> = dependencies.newID()
    let codes = (0..<4).map { _ in InvitationCode.draw(dependencies.draw) }
    let letter: ID<Letter> = dependencies.newID()
    let text: ID<AppointmentTextStore.Text> = dependencies.newID()
    let site = dependencies.siteAddress
    try await dependencies.database.write { session in
      let desk = AppointmentDesk(moment: moment, session: session)
      let seen = try desk.invited(person, by: member)
      guard let motive else { throw Refusal.invalid(AppointmentMessages.motiveMissing) }
      guard let channel else { throw Refusal.invalid(AppointmentMessages.channelMissing) }
      let settings = try AppointmentSettingStore.load(member.structure, in: session)
      try check(seen, motive, channel, settings, withMe: withMe, by: member, desk)
      guard
        let code = try codes.first(where: {
          try AppointmentInvitationStore.load($0, in: session) == nil
        })
      else { throw Refusal.changedMeanwhile(AppointmentMessages.changed) }
      let invitation = AppointmentInvitation(
        id: id, structure: member.structure, person: person, sender: member.account,
        host: withMe ? member.account : nil, motive: motive, channel: channel, code: code,
        sentAt: moment.instant,
        expiresAt: AppointmentInvitation.end(after: settings.invitationDays, from: moment.today))
      try AppointmentInvitationStore.withdrawOpen(
        of: person, with: member.structure, motive, at: moment.instant, in: session)
      try AppointmentSettingStore.reopen(motive, of: person, with: member.structure, in: session)
      try AppointmentInvitationStore.insert(invitation, in: session)
      let words = InvitationWords(
        firstName: seen.firstName ?? "", host: withMe ? givenName(member.name) : nil, code: code,
        site: site, lastDay: invitation.lastDay, helpPhone: settings.helpPhone)
      switch channel {
      case .email:
        try MailOutbox.add(
          words.letter(to: seen.email!), id: letter, at: moment.instant, in: session)
      case .sms:
        try AppointmentTextStore.add(
          AppointmentTextStore.Text(
            id: text, structure: member.structure, person: person,
            phone: desk.mobile(seen.phone)!, words: words.text, createdAt: moment.instant),
          of: id, in: session)
      case .letter: break
      }
      try Journal.append(
        JournalEvent(
          .appointmentInvited,
          [.structure: member.structure.text].merging(
            invitation.lastDay.map { [.until: $0.description] } ?? [:]
          ) { own, _ in own }),
        about: .person(person), by: JournalActor(member), at: moment.instant, in: session)
    }
    return id
  }

  private func check(
    _ seen: Disclosed<Person>, _ motive: AppointmentMotive, _ channel: InvitationChannel,
    _ settings: AppointmentSettings, withMe: Bool, by member: Member, _ desk: AppointmentDesk
  ) throws {
    let now = desk.moment.instant
    let before = try AppointmentInvitationStore.ofPerson(
      seen.id, with: member.structure, in: desk.session)
    let hers = try AppointmentStore.ofPerson(seen.id, in: desk.session)
    var problems: [UserMessage] = []
    let refusal = InvitationRules.refusal(
      channel, daysLeft: settings.invitationDays,
      lastByThisWay: before.first { $0.channel == channel && $0.motive == motive }?.sentAt,
      hasAppointmentToCome: hers.contains {
        $0.motive == motive && $0.slot.structure == member.structure && $0.isPending(at: now)
      }, at: now)
    if let refusal { problems.append(AppointmentMessages.refusal(refusal)) }
    if channel == .email, seen.email == nil { problems.append(AppointmentMessages.noEmail) }
    if channel == .sms, desk.mobile(seen.phone) == nil {
      problems.append(AppointmentMessages.noMobile)
    }
    let hours = try AppointmentSlotStore.free(
      of: member.structure, for: motive, host: withMe ? member.account : nil, after: now,
      atMost: 1, in: desk.session)
    if hours.isEmpty { problems.append(AppointmentMessages.noSlots) }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
  }
}

/// An invitation as whoever sent it reads it again: to print, to copy, to take back.
package struct SentInvitation: Sendable {
  package let invitation: AppointmentInvitation
  package let person: Disclosed<Person>
  package let words: InvitationWords
  package let structure: String
  package let state: AppointmentInvitation.State
  package let today: Day
}

package struct ReadSentInvitation: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(_ id: ID<AppointmentInvitation>, by member: Member) async throws
    -> SentInvitation
  {
    let moment = dependencies.moment
    let site = dependencies.siteAddress
    return try await dependencies.database.read { session in
      guard let invitation = try AppointmentInvitationStore.load(id, in: session),
        invitation.structure == member.structure
      else { throw Refusal.notFound }
      let seen = try AppointmentDesk(moment: moment, session: session)
        .invited(invitation.person, by: member)
      let settings = try AppointmentSettingStore.load(member.structure, in: session)
      let host = try invitation.host.flatMap { host in
        try AccountStore.names([host], in: session)[host].map(givenName)
      }
      return SentInvitation(
        invitation: invitation, person: seen,
        words: InvitationWords(
          firstName: seen.firstName ?? "", host: host, code: invitation.code, site: site,
          lastDay: invitation.lastDay, helpPhone: settings.helpPhone),
        structure: member.structureName, state: invitation.state(at: moment.instant),
        today: moment.today)
    }
  }

  /// Takes an open invitation back: its code opens nothing any more.
  package func takeBack(_ id: ID<AppointmentInvitation>, by member: Member) async throws
    -> ID<Person>
  {
    let moment = dependencies.moment
    return try await dependencies.database.write { session in
      guard let invitation = try AppointmentInvitationStore.load(id, in: session),
        invitation.structure == member.structure
      else { throw Refusal.notFound }
      _ = try AppointmentDesk(moment: moment, session: session)
        .invited(invitation.person, by: member)
      try AppointmentInvitationStore.withdrawOpen(
        of: invitation.person, with: member.structure, invitation.motive, at: moment.instant,
        in: session)
      return invitation.person
    }
  }
}
