import Kernel

/// A person expected at an hour, or who was.
package struct Appointment: Sendable, Hashable {
  package let id: ID<Appointment>
  package let slot: AppointmentSlot
  package let person: ID<Person>
  package let motive: AppointmentMotive
  package var attendance: Attendance
  package let origin: AppointmentOrigin
  package let invitation: ID<AppointmentInvitation>?
  package let takenAt: Instant
  /// Said to her with the words of a convocation.
  package let isConvened: Bool
  /// One more at each change of hour or outcome: what calendars ask.
  package let version: Int

  package init(
    id: ID<Appointment>, slot: AppointmentSlot, person: ID<Person>, motive: AppointmentMotive,
    attendance: Attendance = .unknown, origin: AppointmentOrigin,
    invitation: ID<AppointmentInvitation>? = nil, takenAt: Instant, isConvened: Bool = false,
    version: Int = 1
  ) {
    self.id = id
    self.slot = slot
    self.person = person
    self.motive = motive
    self.attendance = attendance
    self.origin = origin
    self.invitation = invitation
    self.takenAt = takenAt
    self.isConvened = isConvened
    self.version = version
  }

  package func isToCome(at now: Instant) -> Bool { slot.startsAt > now }
  /// She is expected: nothing was said and the hour has not begun.
  package func isPending(at now: Instant) -> Bool { attendance == .unknown && isToCome(at: now) }

  /// What it is called now: « À venir » once past is « À préciser ».
  package func stateLabel(at now: Instant) -> String {
    attendance == .unknown && !isToCome(at: now) ? "À préciser" : attendance.label
  }
}

/// Who took the hour.
package enum AppointmentOrigin: String, Labelled {
  case member
  /// With the code of an invitation, without an account.
  case code
  /// From her own space.
  case herself

  package var label: String {
    switch self {
    case .member: "Pris avec la structure"
    case .code: "Choisi par la personne avec son code"
    case .herself: "Choisi par la personne dans son espace"
    }
  }
}

/// Why she cannot come, as far as she says. Nothing else is kept.
package enum CannotComeReason: String, Labelled {
  case work = "travail"
  case other = "autre"

  package var label: String {
    switch self {
    case .work: "Je travaille à cette heure"
    case .other: "Une autre raison"
    }
  }

  package var attendance: Attendance { self == .work ? .keptAtWork : .excused }
}

/// What a viewer may do with an appointment.
package enum AppointmentAccess: Sendable, Hashable {
  case none
  /// Another structure of her circle: that she has an appointment, when, with which structure.
  case dates
  /// Same structure, other files: the hour, the place, her first name.
  case glimpse
  case edit

  package init(
    _ standing: Standing, of viewer: Member, structure: ID<Structure>, host: ID<Account>
  ) {
    guard ReceptionAccess.mayReceive(viewer) else {
      self = .none
      return
    }
    guard viewer.structure == structure else {
      self = standing.mayWrite ? .dates : .none
      return
    }
    let isHers = standing.mayWrite || standing == .employerOfHers
    self = isHers || viewer.account == host || viewer.role == .headOfService ? .edit : .glimpse
  }

  /// Whether that viewer may invite her, or take an hour with her.
  package static func mayInvite(_ standing: Standing, by viewer: Member) -> Bool {
    ReceptionAccess.mayReceive(viewer) && (standing.mayWrite || standing == .employerOfHers)
  }
}

/// Who receives persons at all.
package enum ReceptionAccess {
  package static func mayReceive(_ viewer: Member) -> Bool {
    switch viewer.role {
    case .member, .headOfService, .coordinator: viewer.family != .institution
    case .technicalSupervisor, .volunteer, .institution: false
    }
  }

  /// Who writes down what the structure chose for everybody: its administrators and its head.
  package static func maySet(_ viewer: Member) -> Bool {
    mayReceive(viewer) && (viewer.isAdministrator || viewer.role == .headOfService)
  }
}
