import Domain
import Kernel

/// How the house answers the golden vectors of prolongations and of their requests.
package let prolongationFamilies: [RuleFamily] = [
  RuleFamily("prolongation.can_be_prolonged") { facts in
    [
      "allowed": JSONValue(
        ProlongationRules.mayProlong(
          windowIsOpen: try facts.bool("window_open"),
          isLatestPass: try facts.bool("latest_pass"),
          isSuspended: try facts.bool("suspended"),
          hasPendingRequest: try facts.bool("pending_request")))
    ]
  },
  RuleFamily("prolongation.effect_on_pass_end") { facts in
    let added = PassEnd.days(addedBy: try facts.range("prolongation"))
    return ["pass_end": JSONValue(try facts.day("pass_end").adding(days: added))]
  },
  RuleFamily("prolongation.form_max_end") { facts in
    let days = ProlongationRules.mostDays(
      try facts.prolongationReason(), usedDays: try facts.int("used_days"))
    return [
      "max_end_at": JSONValue(try facts.day("start_at").adding(days: days)),
      "max_days": JSONValue(days),
    ]
  },
  RuleFamily("prolongation.min_duration") { facts in
    [
      "valid": JSONValue(
        ProlongationRules.isLengthAllowed(try facts.day("start_at"), try facts.day("end_at")))
    ]
  },
  RuleFamily("prolongation.overlap") { facts in
    [
      "allowed": JSONValue(
        ProlongationRules.mayStandBeside(try facts.range("new"), try facts.range("existing")))
    ]
  },
  RuleFamily("prolongation.process") { facts in
    let reason = try facts.prolongationReason()
    return [
      "prescriber_validation": JSONValue(reason.needsPrescriber),
      "report_file_possible": JSONValue(reason.takesReport),
      "max_days": JSONValue(reason.mostDays),
      "max_cumulative_days": reason.mostDaysTogether.map { JSONValue($0) } ?? .null,
    ]
  },
  RuleFamily("prolongation.reasons_disabled") { facts in
    let used = try facts.int("used_days")
    let disabled = ProlongationReason.offered(to: try facts.kind())
      .filter { ProlongationRules.isUsedUp($0, usedDays: used) }
    return ["disabled": codes(disabled.sorted { $0.code < $1.code })]
  },
  RuleFamily("prolongation.reasons_offered") { facts in
    ["reasons": codes(ProlongationReason.offered(to: try facts.kind()))]
  },
  RuleFamily("prolongation.start_equals_pass_end") { facts in
    [
      "valid": JSONValue(
        ProlongationRules.isStartRight(
          try facts.day("start_at"), passEnd: try facts.day("pass_end")))
    ]
  },
  RuleFamily("prolongation.window") { facts in
    let window = ProlongationRules.window(passEnd: try facts.day("pass_end"))
    return ["open": JSONValue(window.contains(try facts.day("today")))]
  },
  RuleFamily("prolongation_request.reminder") { facts in
    [
      "send": JSONValue(
        ProlongationReminder.isDue(
          askedOn: try facts.day("created_on"),
          lastRemindedOn: try facts.dayIfAny("last_reminder_on"),
          isPending: try facts.text("status") == "PENDING", on: try facts.day("today")))
    ]
  },
]

extension VectorFacts {
  fileprivate func prolongationReason() throws -> ProlongationReason {
    guard let reason = ProlongationReason(rawValue: try text("reason")) else {
      throw UnreadableFact(key: "reason")
    }
    return reason
  }
}
