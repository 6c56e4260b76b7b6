import Domain
import Kernel
import Surroundings

/// The families of golden vectors of appointments: `rdv.*`, as RDV-Insertion answers, and
/// `normalisation.telephone_e164`.
package enum AppointmentVectors {
  package static let families: [RuleFamily] = [
    code, validity, sending("rdv.invitation.courrier_delai"),
    sending("rdv.invitation.rdv_a_venir"), sending("rdv.invitation.referent"),
    sending("rdv.invitation.une_par_format_par_24h"), reminder, standing, outcomes, absence,
    signature, telephone,
  ]

  private static let code = RuleFamily("rdv.code_invitation") { facts in
    let code = InvitationCode(try facts.text("uuid"))
    // A unique key of the table holds the second half.
    return [
      "pattern": JSONValue(InvitationCode.pattern), "unique": true,
      "valid": JSONValue(code != nil),
    ]
  }

  private static let validity = RuleFamily("rdv.config.validite") { facts in
    [
      "valid": JSONValue(
        InvitationRules.isValid(
          days: try facts.intIfAny("number_of_days_before_invitations_expire")))
    ]
  }

  /// Each row says only what matters to it; the rest is as usual.
  private static func sending(_ name: String) -> RuleFamily {
    RuleFamily(name) { facts in
      let now = try facts.now
      let channel =
        facts.isNone("format") ? .email : try facts.code("format", of: InvitationChannel.self)
      let withReferents = try facts.boolIfAny("rdv_with_referents") ?? false
      let refusal = InvitationRules.refusal(
        channel, daysLeft: try facts.intIfAny("expires_in_days"),
        lastByThisWay: try facts.momentIfAny("last_same_format", from: now),
        hasAppointmentToCome: try facts.boolIfAny("pending_participation") ?? false,
        referents: withReferents ? try facts.list("referents").count : nil, at: now)
      guard let refusal else { return ["allowed": true] }
      var answer: [String: JSONValue] = ["allowed": false]
      answer["message"] = official(refusal, channel).map { JSONValue($0) }
      return .object(answer)
    }
  }

  /// The sentences of RDV-Insertion, for comparison only: ours are in `AppointmentMessages`.
  // texte officiel
  private static func official(_ refusal: InvitationRefusal, _ channel: InvitationChannel)
    -> String?
  {
    switch refusal {
    case .appointmentToCome:
      // texte officiel
      "Cet usager a déjà un rendez-vous à venir pour ce motif"
    case .sentToday:
      // texte officiel
      "Une invitation \(channel.code) a déjà été envoyée aujourd'hui à cet usager"
    case .letterTooLate, .noReferent: nil
    }
  }

  private static let reminder = RuleFamily("rdv.relance") { facts in
    let now = try facts.now
    guard let invited = try facts.momentIfAny("invited", from: now) else {
      throw UnreadableFact(key: "invited")
    }
    let due = InvitationRules.reminderIsDue(
      sent: invited, expires: try facts.momentIfAny("expires", from: now),
      byAMember: try facts.text("origin") == "agent",
      isWaiting: try facts.text("status") == InvitationStanding.invitationPending.code, at: now)
    guard due else { return ["reminders": []] }
    var ways: [JSONValue] = []
    if try facts.boolIfAny("email") ?? false { ways.append("email") }
    if try facts.boolIfAny("mobile") ?? false { ways.append("sms") }
    return ["reminders": .list(ways)]
  }

  private static let standing = RuleFamily("rdv.statut_suivi") { facts in
    let now = try facts.now
    let invitations = try facts.rows("invitations").map { row in
      guard let at = try row.momentIfAny("created", from: now) else {
        throw UnreadableFact(key: "created")
      }
      return InvitationHistory.Sent(at: at, expiresAt: try row.momentIfAny("expires", from: now))
    }
    let appointments = try facts.rows("participations").map { row in
      guard let at = try row.momentIfAny("created", from: now) else {
        throw UnreadableFact(key: "created")
      }
      return InvitationHistory.Taken(
        at: at, startsAt: try row.momentIfAny("rdv", from: now) ?? at,
        attendance: try row.code("status"))
    }
    let history = InvitationHistory(
      invitations: invitations, appointments: appointments, isClosed: !facts.isNone("closed_at"))
    return JSONValue(history.standing(at: now).code)
  }

  private static let outcomes = RuleFamily("rdv.statuts_possibles") { facts in
    let isToCome = try facts.word("starts_at", of: ["future", "past"]) == "future"
    let now: Attendance = try facts.code("status")
    var codes: [String] = []
    for code in now.possible(isToCome: isToCome).map(\.officialCode)
    where !codes.contains(code) && code != now.officialCode {
      codes.append(code)
    }
    return .list(codes.map { JSONValue($0) })
  }

  private static let absence = RuleFamily("rdv.taux_absence") { facts in
    let counts = AttendanceCounts(
      seen: try facts.int("seen"), excused: try facts.int("excused"),
      revoked: try facts.int("revoked"), noShow: try facts.int("noshow"))
    return ["rate_percent": counts.absencePercent.map { .number($0) } ?? JSONValue.null]
  }

  private static let signature = RuleFamily("rdv.webhook.signature") { facts in
    let secret = try facts.text("secret"), body = try facts.text("body")
    return [
      "header": JSONValue(WebhookSignature.header),
      "value": JSONValue("hex(HMAC-SHA256(\(secret), \(body)))"),
      "computed": JSONValue(WebhookSignature.value(of: body, secret: Secret(secret))),
    ]
  }

  private static let telephone = RuleFamily("normalisation.telephone_e164") { facts in
    guard let text = facts.given.text else { throw UnreadableFact(key: "given") }
    return TelephoneNumber.international(text).map { JSONValue($0) } ?? .null
  }
}

extension VectorFacts {
  /// The present of a row: its own, else 3 August 2026 at noon in Paris.
  fileprivate var now: Instant {
    get throws {
      let noon = LocalTime(day: Day(year: 2026, month: 8, day: 3)!, hour: 12, minute: 0)
      guard let text = try textIfAny("now") else { return ParisTime.instant(noon) }
      guard let local = LocalTime(text) else { throw UnreadableFact(key: "now") }
      return ParisTime.instant(local)
    }
  }

  fileprivate func rows(_ key: String) throws -> [VectorFacts] {
    isNone(key) ? [] : try list(key).map { VectorFacts($0) }
  }

  /// `-3d`, `+7d`, `-20h, delivered`, `future`: a moment told from now. Nil when it is none.
  fileprivate func momentIfAny(_ key: String, from now: Instant) throws -> Instant? {
    guard let text = try textIfAny(key)?.split(separator: ",").first.map(String.init) else {
      return nil
    }
    if text == "future" { return now.adding(seconds: 86_400) }
    guard let unit = text.last, let number = Int(text.dropLast()) else {
      throw UnreadableFact(key: key)
    }
    switch unit {
    case "d": return now.adding(seconds: number * 86_400)
    case "h": return now.adding(seconds: number * 3600)
    default: throw UnreadableFact(key: key)
    }
  }
}
