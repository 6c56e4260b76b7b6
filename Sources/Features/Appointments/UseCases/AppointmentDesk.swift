import Domain
import Kernel
import SQL
import Store
import Surroundings

/// What every gesture about an appointment shares, inside its transaction.
struct AppointmentDesk {
  let moment: Moment
  let session: any SQLSession

  // MARK: Whom one may see

  /// A person this member may invite.
  func invited(_ person: ID<Person>, by member: Member) throws -> Disclosed<Person> {
    let seen = try PeopleStore.disclosed(person, to: member, on: moment.today, in: session)
    guard AppointmentAccess.mayInvite(seen.standing, by: member) else { throw Refusal.notFound }
    return seen
  }

  /// An appointment, the person, and what this member may do with it.
  func seen(_ id: ID<Appointment>, by member: Member) throws
    -> (appointment: Appointment, person: Disclosed<Person>, access: AppointmentAccess)
  {
    guard let appointment = try AppointmentStore.load(id, in: session) else {
      throw Refusal.notFound
    }
    let person = try PeopleStore.disclosed(
      appointment.person, to: member, on: moment.today, in: session)
    let access = AppointmentAccess(
      person.standing, of: member, structure: appointment.slot.structure,
      host: appointment.slot.host)
    guard access == .edit || access == .glimpse else { throw Refusal.notFound }
    return (appointment, person, access)
  }

  /// Her contracts, as far as this member may know of them.
  func contracts(of person: Disclosed<Person>, seenBy member: Member) throws -> [Contract] {
    try ContractStore.ofPerson(person.id, in: session).filter {
      ContractAccess(person.standing, of: member, employer: $0.employer) != .none
    }
  }

  // MARK: Gestures

  /// What taking an hour needs beyond the hour itself.
  struct Taking {
    let id: ID<Appointment>
    let person: ID<Person>
    let structure: ID<Structure>
    let motive: AppointmentMotive
    let host: ID<Account>?
    let contracts: [Contract]
    /// She asks for an hour of her work.
    let evenAtWork: Bool
    let origin: AppointmentOrigin
    var invitation: ID<AppointmentInvitation>?
    var isConvened = false
  }

  /// - Throws: `slotTaken` when the hour went to somebody else meanwhile: one wins, the other is
  ///   told.
  func take(_ slot: ID<AppointmentSlot>, _ taking: Taking, by actor: JournalActor) throws
    -> Appointment
  {
    let hers = try AppointmentStore.ofPerson(taking.person, in: session)
    let isComing = hers.contains {
      $0.motive == taking.motive && $0.slot.structure == taking.structure
        && $0.isPending(at: moment.instant)
    }
    if isComing { throw Refusal.invalid(AppointmentMessages.alreadyComing) }
    let found = try hour(
      slot, for: taking.motive, with: taking.host, of: taking.structure,
      contracts: taking.contracts, evenAtWork: taking.evenAtWork)
    let appointment = Appointment(
      id: taking.id, slot: found, person: taking.person, motive: taking.motive,
      origin: taking.origin, invitation: taking.invitation, takenAt: moment.instant,
      isConvened: taking.isConvened)
    try AppointmentStore.insert(appointment, in: session)
    try note(.appointmentTaken, appointment, by: actor)
    return appointment
  }

  func move(
    _ appointment: Appointment, to slot: ID<AppointmentSlot>, with host: ID<Account>?,
    contracts: [Contract], evenAtWork: Bool, by actor: JournalActor
  ) throws {
    guard appointment.isPending(at: moment.instant) else {
      throw Refusal.invalid(AppointmentMessages.tooLateToMove)
    }
    if slot == appointment.slot.id { return }
    let found = try hour(
      slot, for: appointment.motive, with: host, of: appointment.slot.structure,
      contracts: contracts, evenAtWork: evenAtWork)
    guard
      try AppointmentStore.move(appointment, to: found, at: moment.instant, in: session)
    else { throw Refusal.changedMeanwhile(AppointmentMessages.changed) }
    try note(
      .appointmentMoved, appointment, by: actor, [.day: found.starts.day.description])
  }

  func say(_ attendance: Attendance, of appointment: Appointment, by actor: JournalActor) throws {
    let possible = appointment.attendance.possible(
      isToCome: appointment.isToCome(at: moment.instant))
    guard possible.contains(attendance) else {
      throw Refusal.invalid(AppointmentMessages.notPossible)
    }
    guard
      try AppointmentStore.say(attendance, of: appointment, at: moment.instant, in: session)
    else { throw Refusal.changedMeanwhile(AppointmentMessages.changed) }
    if attendance == .seen {
      try PeopleStore.noteContact(
        with: appointment.person, on: appointment.slot.starts.day, in: session)
    }
    try note(.appointmentOutcome, appointment, by: actor, [.state: attendance.code])
  }

  /// An hour that serves, with a seat taken of it.
  private func hour(
    _ id: ID<AppointmentSlot>, for motive: AppointmentMotive, with host: ID<Account>?,
    of structure: ID<Structure>, contracts: [Contract], evenAtWork: Bool
  ) throws -> AppointmentSlot {
    guard let slot = try AppointmentSlotStore.load(id, in: session),
      slot.structure == structure, slot.isCollective == motive.isTogether, slot.serves(motive),
      host.map({ $0 == slot.host }) ?? true, slot.startsAt > moment.instant
    else { throw Refusal.invalid(AppointmentMessages.slotTaken) }
    if !evenAtWork,
      isInsideTimetable(from: slot.starts, minutes: slot.minutes, of: contracts)
    {
      throw Refusal.invalid(AppointmentMessages.whileAtWork)
    }
    guard try AppointmentSlotStore.take(slot.id, in: session) else {
      throw Refusal.invalid(AppointmentMessages.slotTaken)
    }
    return slot
  }

  func note(
    _ kind: JournalKind, _ appointment: Appointment, by actor: JournalActor,
    _ facts: [JournalFact: String] = [:]
  ) throws {
    let own: [JournalFact: String] = [
      .structure: appointment.slot.structure.text, .day: appointment.slot.starts.day.description,
    ]
    try Journal.append(
      JournalEvent(kind, facts.merging(own) { given, _ in given }),
      about: .person(appointment.person), by: actor, at: moment.instant, in: session)
  }

  // MARK: Reaching her

  /// Her e-mail and telephone, as far as that member may read them today; nothing when the member
  /// left. An agreement that ended closes the way, for reminders as well.
  func ways(to person: ID<Person>, of account: ID<Account>, in structure: ID<Structure>) throws
    -> (firstName: String, email: Email?, mobile: String?)?
  {
    guard let member = try AccountStore.member(account, of: structure, in: session),
      let seen = try PeopleStore.disclosed(
        [person], to: member, on: moment.today, in: session)[person]
    else { return nil }
    return (seen.firstName ?? "", seen.email, mobile(seen.phone))
  }

  func mobile(_ phone: Phone?) -> String? {
    phone.flatMap { TelephoneNumber.international($0.number) }
      .flatMap { TelephoneNumber.takesTexts($0) ? $0 : nil }
  }
}
