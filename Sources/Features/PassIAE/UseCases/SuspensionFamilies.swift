import Domain
import Kernel

/// How the house answers the golden vectors of suspensions.
package let suspensionFamilies: [RuleFamily] = [
  RuleFamily("suspension.can_be_ended_by_hire") { facts in
    let reason = try facts.suspensionReason()
    return [
      "unsuspend_on_hire": JSONValue(reason.isEndedByHire),
      "applying_blocked": JSONValue(!reason.isEndedByHire),
    ]
  },
  RuleFamily("suspension.delete_effect") { facts in
    let pushed = PassEnd.days(pushedBy: try facts.range("suspension"))
    return [
      "pass_end": JSONValue(try facts.day("pass_end_with_suspension").adding(days: -pushed))
    ]
  },
  RuleFamily("suspension.duration_bounds") { facts in
    [
      "valid": JSONValue(
        SuspensionRules.isLengthAllowed(try facts.day("start_at"), try facts.day("end_at")))
    ]
  },
  RuleFamily("suspension.early_end_form") { facts in
    guard
      let left = SuspensionRules.ended(
        try facts.range("suspension"), byReturnOn: try facts.day("first_day_back"))
    else { return ["valid": false] }
    return ["valid": true, "suspension_end": JSONValue(left.last)]
  },
  RuleFamily("suspension.edit_effect") { facts in
    let before = try facts.day("pass_end_before_any")
    let old = PassEnd.days(pushedBy: try facts.range("suspension_old"))
    let new = PassEnd.days(pushedBy: try facts.range("suspension_new"))
    return [
      "pass_end_after_create": JSONValue(before.adding(days: old)),
      "pass_end_after_edit": JSONValue(before.adding(days: new)),
    ]
  },
  RuleFamily("suspension.effect_on_pass_end") { facts in
    let pushed = PassEnd.days(pushedBy: try facts.range("suspension"))
    return ["pass_end": JSONValue(try facts.day("pass_end").adding(days: pushed))]
  },
  RuleFamily("suspension.max_end") { facts in
    [
      "max_end_at": JSONValue(
        SuspensionRules.latestEnd(startingOn: try facts.day("start_at")))
    ]
  },
  RuleFamily("suspension.min_start") { facts in
    [
      "min_start_at": JSONValue(
        SuspensionRules.earliestStart(
          lastSuspensionEnd: try facts.dayIfAny("last_past_suspension_end"),
          lastHireStart: try facts.dayIfAny("last_accepted_siae_hiring_start"),
          on: try facts.day("today")))
    ]
  },
  RuleFamily("suspension.not_in_future") { facts in
    [
      "valid": JSONValue(
        SuspensionRules.isStartReached(try facts.day("start_at"), on: try facts.day("today")))
    ]
  },
  RuleFamily("suspension.overlap") { facts in
    [
      "allowed": JSONValue(
        SuspensionRules.mayStandBeside(try facts.range("new"), try facts.range("existing")))
    ]
  },
  RuleFamily("suspension.reasons_offered") { facts in
    ["reasons": codes(SuspensionReason.offered(to: try facts.kind()))]
  },
  RuleFamily("suspension.start_within_pass") { facts in
    [
      "valid": JSONValue(
        SuspensionRules.isWithin(try facts.day("start_at"), try facts.range("pass")))
    ]
  },
  RuleFamily("suspension.unsuspend_on_hire") { try hireAnswer($0) },
  RuleFamily("suspension.who_may_create") { facts in
    [
      "allowed": JSONValue(
        SuspensionRules.mayDeclare(
          try facts.passStatus("pass_state"),
          isEmployer: try facts.text("actor") == "employer",
          madeLastHire: try facts.bool("actor_made_last_siae_hire")))
    ]
  },
]

/// The end of the PASS is told when the row says where it was.
private func hireAnswer(_ facts: VectorFacts) throws -> JSONValue {
  let period = try facts.range("suspension")
  let decision = SuspensionAtHire.decide(
    period, try facts.suspensionReason(), hireStartingOn: try facts.day("hiring_start_at"))
  var answer: [String: JSONValue] =
    switch decision {
    case .unchanged: ["outcome": "unchanged", "suspension_end": JSONValue(period.last)]
    case .shortened(let left): ["outcome": "shortened", "suspension_end": JSONValue(left.last)]
    case .deleted: ["outcome": "deleted", "suspension_end": .null]
    }
  if let end = try facts.dayIfAny("pass_end_before") {
    answer["pass_end_after"] = JSONValue(end.adding(days: -decision.daysGivenBack(of: period)))
  }
  return .object(answer)
}

func codes(_ reasons: [some Coded]) -> JSONValue { .list(reasons.map { JSONValue($0.code) }) }

extension VectorFacts {
  fileprivate func suspensionReason() throws -> SuspensionReason {
    guard let reason = SuspensionReason(official: try text("reason")) else {
      throw UnreadableFact(key: "reason")
    }
    return reason
  }
}
