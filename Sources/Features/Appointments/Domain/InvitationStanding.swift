import Kernel

/// Where somebody stands between an invitation and an appointment, for one motive. Derived from
/// facts each time, never stored. Source: RDV-Insertion, follow_up_status.rb.
package enum InvitationStanding: String, Labelled {
  case notInvited = "not_invited"
  case invitationPending = "invitation_pending"
  case invitationExpired = "invitation_expired"
  case appointmentToCome = "rdv_pending"
  case toBeSaid = "rdv_needs_status_update"
  case noShow = "rdv_noshow"
  case revoked = "rdv_revoked"
  case excused = "rdv_excused"
  case seen = "rdv_seen"
  case closed

  package var label: String {
    switch self {
    case .notInvited: "Pas encore invitée"
    case .invitationPending: "Invitation envoyée"
    case .invitationExpired: "Invitation sans réponse"
    case .appointmentToCome: "Rendez-vous à venir"
    case .toBeSaid: "Rendez-vous passé, à préciser"
    case .noShow: "Pas venue"
    case .revoked: "Annulé par la structure"
    case .excused: "Excusée ou au travail"
    case .seen: "Venue"
    case .closed: "Terminé"
    }
  }

  /// Somebody has to do something: write what happened, or propose again.
  package var asksForAnAction: Bool {
    switch self {
    case .invitationExpired, .toBeSaid, .noShow, .revoked, .excused: true
    case .notInvited, .invitationPending, .appointmentToCome, .seen, .closed: false
    }
  }

  /// A structure that chose convocations may send one. Source: « can be convened ».
  package var admitsConvocation: Bool {
    switch self {
    case .invitationExpired, .noShow, .excused: true
    case .notInvited, .invitationPending, .appointmentToCome, .toBeSaid, .revoked, .seen, .closed:
      false
    }
  }
}

/// The facts a standing is derived from, all for one person and one motive.
package struct InvitationHistory: Sendable, Hashable {
  package struct Sent: Sendable, Hashable {
    package let at: Instant
    /// First moment at which it no longer opens; nil when it never ends.
    package let expiresAt: Instant?
    package init(at: Instant, expiresAt: Instant?) {
      self.at = at
      self.expiresAt = expiresAt
    }
  }
  package struct Taken: Sendable, Hashable {
    package let at: Instant
    package let startsAt: Instant
    package let attendance: Attendance
    package init(at: Instant, startsAt: Instant, attendance: Attendance) {
      self.at = at
      self.startsAt = startsAt
      self.attendance = attendance
    }
    func isPending(at now: Instant) -> Bool { attendance == .unknown && startsAt > now }
  }

  package let invitations: [Sent]
  package let appointments: [Taken]
  package let isClosed: Bool

  package init(invitations: [Sent], appointments: [Taken], isClosed: Bool = false) {
    self.invitations = invitations
    self.appointments = appointments
    self.isClosed = isClosed
  }

  package func standing(at now: Instant) -> InvitationStanding {
    if isClosed { return .closed }
    let invited = invitations.map(\.at).max()
    let last = appointments.max { $0.at < $1.at }
    guard let last else { return invited == nil ? .notInvited : waiting(at: now) }
    let reference = last.isPending(at: now) ? last.startsAt : last.at
    if let invited, invited > reference { return waiting(at: now) }
    if appointments.contains(where: { $0.isPending(at: now) }) { return .appointmentToCome }
    if last.attendance == .seen
      || appointments.contains(where: { $0.attendance == .seen && $0.startsAt > last.at })
    {
      return .seen
    }
    switch last.attendance {
    case .revoked: return .revoked
    case .excused, .keptAtWork: return .excused
    case .noShow: return .noShow
    case .unknown, .seen: return .toBeSaid
    }
  }

  private func waiting(at now: Instant) -> InvitationStanding {
    let allOver = invitations.allSatisfy { invitation in
      invitation.expiresAt.map { $0 <= now } ?? false
    }
    return allOver ? .invitationExpired : .invitationPending
  }
}
