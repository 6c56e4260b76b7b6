import Kernel

/// How an invitation reaches her.
package enum InvitationChannel: String, Labelled {
  case email
  /// A text the member sends, or an SMS provider.
  case sms
  case letter = "postal"

  package var label: String {
    switch self {
    case .email: "Par e-mail"
    case .sms: "Par un texte à envoyer"
    case .letter: "Par une lettre imprimée"
    }
  }
}

/// Why an invitation is not sent.
package enum InvitationRefusal: Error, Sendable, Hashable, CaseIterable {
  /// One by the same way went out less than a day ago.
  case sentToday
  case appointmentToCome
  /// A letter would arrive when too little time is left.
  case letterTooLate
  /// Appointments are with her referent, and she has none.
  case noReferent
}

/// The numbers and answers of invitations. Source: RDV-Insertion, invitations/validate.rb,
/// category_configuration.rb, send_invitation_reminders_job.rb (August 2026).
package enum InvitationRules {
  /// Days an invitation opens, unless the structure chose otherwise.
  package static let usualDays = 10
  /// The reminder leaves that many days after the invitation.
  package static let reminderAfterDays = 3
  /// No reminder when fewer days are left to choose.
  package static let reminderNeedsDays = 2
  /// A letter needs more days than these.
  package static let letterDays = 5
  /// Two invitations by the same way are that far apart, letters excepted.
  package static let hoursApart = 24

  /// Whether a structure may choose this many days: enough for the reminder, or no end at all.
  package static func isValid(days: Int?) -> Bool { days.map { $0 > reminderAfterDays } ?? true }

  /// The first reason not to send; nil when nothing stands in the way.
  ///
  /// - Parameters:
  ///   - daysLeft: whole days it would open; nil when it never ends.
  ///   - lastByThisWay: when one went out by the same way.
  ///   - referents: how many, when appointments are with them; nil when they are with anybody.
  package static func refusal(
    _ channel: InvitationChannel, daysLeft: Int?, lastByThisWay: Instant?,
    hasAppointmentToCome: Bool, referents: Int? = nil, at now: Instant
  ) -> InvitationRefusal? {
    if hasAppointmentToCome { return .appointmentToCome }
    if referents == 0 { return .noReferent }
    if channel == .letter {
      return daysLeft.map { $0 <= letterDays } ?? false ? .letterTooLate : nil
    }
    if let lastByThisWay, lastByThisWay.seconds(to: now) < Double(hoursApart * 3600) {
      return .sentToday
    }
    return nil
  }

  /// Whether the one reminder is due: an invitation of a member, still waiting, with an end, sent
  /// three days ago and with two days left. Made once: the caller knows whether it was.
  package static func reminderIsDue(
    sent: Instant, expires: Instant?, byAMember: Bool, isWaiting: Bool, at now: Instant
  ) -> Bool {
    guard byAMember, isWaiting, let expires else { return false }
    let sentOn = ParisTime.day(of: sent), today = ParisTime.day(of: now)
    return sentOn.days(to: today) >= reminderAfterDays
      && today.days(to: ParisTime.day(of: expires)) >= reminderNeedsDays
  }
}
