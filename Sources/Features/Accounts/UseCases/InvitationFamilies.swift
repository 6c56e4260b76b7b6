import Domain
import Kernel

/// Invitations of a member.
let invitationFamilies: [RuleFamily] = [
  RuleFamily("invitation.expired") { facts in
    let expiry = MemberInvitation.expiry(
      sentAt: try facts.moment("sent_at"),
      days: try facts.intIfAny("validity_days") ?? MemberInvitation.days)
    return ["expired": JSONValue(expiry <= (try facts.moment("now")))]
  },
  RuleFamily("invitation.validity_bounds") { facts in
    ["valid": JSONValue(MemberInvitation.daysAllowed.contains(try facts.int("validity_days")))]
  },
  RuleFamily("invitation.pending_limit") { facts in
    ["can_invite": JSONValue(MemberInvitation.canInvite(whilePending: try facts.int("pending")))]
  },
]
