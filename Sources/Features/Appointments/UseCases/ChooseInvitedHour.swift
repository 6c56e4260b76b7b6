import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What an invitation opens: hours to choose, or the hour that was chosen.
package struct InvitedPage: Sendable {
  package let invitation: AppointmentInvitation
  package let firstName: String
  /// The first name of whoever receives; nil when it may be anyone.
  package let host: String?
  /// How to ask for help; empty when the structure wrote nothing down.
  package let helpPhone: String
  package let hours: OpenHours
  /// Still to come.
  package let appointment: Appointment?
  package let state: AppointmentInvitation.State

  /// She may choose: for the first time, again after she could not come, or another hour.
  package var mayChoose: Bool { state == .open || state == .used }
}

/// What she does with an invitation, whatever door she came by.
struct InvitedGestures {
  let moment: Moment
  let session: any SQLSession
  private var desk: AppointmentDesk { AppointmentDesk(moment: moment, session: session) }

  func page(_ invitation: AppointmentInvitation) throws -> InvitedPage {
    guard let person = try PeopleStore.load(invitation.person, in: session) else {
      throw Refusal.notFound
    }
    let settings = try AppointmentSettingStore.load(invitation.structure, in: session)
    let host = try invitation.host.flatMap { host in
      try AccountStore.names([host], in: session)[host].map(givenName)
    }
    return InvitedPage(
      invitation: invitation, firstName: person.firstName, host: host,
      helpPhone: settings.helpPhone,
      hours: try OpenHours.load(
        for: invitation.motive, with: invitation.host, of: invitation.structure,
        contracts: try ContractStore.ofPerson(invitation.person, in: session),
        after: moment.instant, in: session),
      appointment: try pending(invitation), state: try state(invitation))
  }

  /// A used invitation is over once its own end has come and nothing is to come any more.
  func state(_ invitation: AppointmentInvitation) throws -> AppointmentInvitation.State {
    let state = invitation.state(at: moment.instant)
    guard state == .used, try pending(invitation) == nil,
      let end = invitation.expiresAt, end <= moment.instant
    else { return state }
    return .expired
  }

  func pending(_ invitation: AppointmentInvitation) throws -> Appointment? {
    try AppointmentStore.of(invitation.id, in: session)
      .flatMap { $0.isPending(at: moment.instant) ? $0 : nil }
  }

  /// Takes an hour, or moves to it when one is to come.
  func take(
    _ slot: ID<AppointmentSlot>, with invitation: AppointmentInvitation, evenAtWork: Bool,
    _ origin: AppointmentOrigin, id: ID<Appointment>, letter: ID<Letter>
  ) throws {
    try takeOrMove(slot, with: invitation, evenAtWork: evenAtWork, origin, id: id)
    // Whoever was invited by e-mail keeps the hour in her letters.
    guard invitation.channel == .email, let taken = try pending(invitation),
      let way = try desk.ways(
        to: taken.person, of: invitation.sender, in: invitation.structure),
      let email = way.email
    else { return }
    let host = taken.slot.host
    let settings = try AppointmentSettingStore.load(invitation.structure, in: session)
    let words = AppointmentWords(
      firstName: way.firstName,
      host: try AccountStore.names([host], in: session)[host].map(givenName) ?? "",
      place: taken.slot.place, starts: taken.slot.starts, helpPhone: settings.helpPhone)
    try MailOutbox.add(
      words.confirmation(to: email), id: letter, at: moment.instant, in: session)
  }

  private func takeOrMove(
    _ slot: ID<AppointmentSlot>, with invitation: AppointmentInvitation, evenAtWork: Bool,
    _ origin: AppointmentOrigin, id: ID<Appointment>
  ) throws {
    let contracts = try ContractStore.ofPerson(invitation.person, in: session)
    let actor = JournalActor.herself(invitation.person)
    switch try state(invitation) {
    case .expired, .withdrawn: throw Refusal.invalid(AppointmentMessages.invitationOver)
    case .open:
      guard
        try AppointmentInvitationStore.use(invitation.id, at: moment.instant, in: session)
      else { throw Refusal.invalid(AppointmentMessages.invitationOver) }
    case .used:
      if let appointment = try pending(invitation) {
        try desk.move(
          appointment, to: slot, with: invitation.host, contracts: contracts,
          evenAtWork: evenAtWork, by: actor)
        return
      }
    }
    _ = try desk.take(
      slot,
      AppointmentDesk.Taking(
        id: id, person: invitation.person, structure: invitation.structure,
        motive: invitation.motive, host: invitation.host, contracts: contracts,
        evenAtWork: evenAtWork, origin: origin, invitation: invitation.id),
      by: actor)
  }

  func cannotCome(_ invitation: AppointmentInvitation, _ reason: CannotComeReason) throws {
    guard let appointment = try pending(invitation) else {
      throw Refusal.invalid(AppointmentMessages.tooLateToMove)
    }
    try desk.say(reason.attendance, of: appointment, by: .herself(invitation.person))
  }
}

/// The door without an account: eight signs on a letter or in a text. Tries are counted by address
/// and by code before anybody knows whether they are right.
package struct ChooseByCode: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  /// What the code opens.
  /// - Throws: `Refusal.invalid` for a wrong code, and for one that opens no more.
  package func callAsFunction(_ text: String, from address: String) async throws -> InvitedPage {
    let moment = dependencies.moment
    let invitation = try await opened(text, from: address)
    let page = try await dependencies.database.read { session in
      try InvitedGestures(moment: moment, session: session).page(invitation)
    }
    guard page.mayChoose else { throw Refusal.invalid(AppointmentMessages.invitationOver) }
    return page
  }

  package func take(
    _ slot: ID<AppointmentSlot>?, with text: String, evenAtWork: Bool, from address: String
  ) async throws {
    let moment = dependencies.moment
    let id: ID<Appointment> = dependencies.newID()
    let letter: ID<Letter> = dependencies.newID()
    let invitation = try await opened(text, from: address)
    guard let slot else { throw Refusal.invalid(AppointmentMessages.slotMissing) }
    try await dependencies.database.write { session in
      guard let fresh = try AppointmentInvitationStore.load(invitation.id, in: session) else {
        throw Refusal.notFound
      }
      try InvitedGestures(moment: moment, session: session).take(
        slot, with: fresh, evenAtWork: evenAtWork, .code, id: id, letter: letter)
    }
  }

  package func cannotCome(_ reason: CannotComeReason, with text: String, from address: String)
    async throws
  {
    let moment = dependencies.moment
    let invitation = try await opened(text, from: address)
    try await dependencies.database.write { session in
      try InvitedGestures(moment: moment, session: session).cannotCome(invitation, reason)
    }
  }

  private func opened(_ text: String, from address: String) async throws -> AppointmentInvitation {
    let code = InvitationCode(text)
    var counters = [
      SignInAttempts.Counter("rdv:" + Secret(code?.signs ?? text).digest, .handle)
    ]
    if !address.isEmpty { counters.append(.init("rdv-adresse:\(address)", .address)) }
    if let seconds = try await dependencies.countTry(counters) {
      throw Refusal.invalid(AppointmentMessages.wait(seconds: seconds))
    }
    let found = try await dependencies.database.read { session in
      try code.flatMap { try AppointmentInvitationStore.load($0, in: session) }
    }
    guard let found else { throw Refusal.invalid(AppointmentMessages.codeWrong) }
    let tried = counters
    try await dependencies.database.write { session in
      try SignInAttempts.succeed(tried, in: session)
    }
    return found
  }
}
