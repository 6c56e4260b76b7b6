import Domain
import Kernel

/// Criteria and diagnoses of insertion through economic activity.
let eligibilityFamilies: [RuleFamily] = [
  RuleFamily("iae.auto_prescription.criteria_count") { facts in
    let kind = try facts.structureKind()
    let eligible =
      try facts.isAuthorisedPrescriber()
      || EligibilityRules.areEnough(
        level1: try facts.intIfAny("level_1") ?? 0, level2: try facts.intIfAny("level_2") ?? 0,
        by: kind)
    return ["eligible": JSONValue(eligible)]
  },
  RuleFamily("iae.criteria_form") { facts in
    let criteria = try facts.codes("criteria", of: EligibilityCriterion.self)
    let answer =
      try facts.isAuthorisedPrescriber()
      ? EligibilityRules.prescription(criteria)
      : EligibilityRules.selfPrescription(by: try facts.structureKind(), criteria)
    return ["result": .text(result(answer))]
  },
  RuleFamily("iae.criterion_level") { facts in
    let criterion: EligibilityCriterion = try facts.code("criterion")
    return [
      "level": JSONValue(criterion.level.rawValue),
      "certifiable": JSONValue(criterion.certifier != nil),
      "certifier": criterion.certifier.map { .text($0.code) } ?? .null,
    ]
  },
  RuleFamily("iae.criteria_autofill.age") { facts in
    guard let birth = try facts.dayIfAny("birthdate") else { return ["suggested": []] }
    return [
      "suggested": .codes(
        EligibilityRules.suggestedByAge(birth: birth, on: try facts.day("today")))
    ]
  },
  RuleFamily("diagnosis.expires_at") { facts in
    let made = try facts.day("created_on")
    let author = try facts.word(
      "author", of: ["prescriber", "authorised_prescriber", "employer", "geiq"])
    let expiry: Day
    switch (try facts.word("scheme", of: ["IAE", "GEIQ"]), author) {
    case ("GEIQ", _): expiry = EligibilityValidity.geiqExpiry(madeOn: made)
    case (_, "employer"):
      expiry = EligibilityValidity.expiry(of: .employer(ID("employer")), madeOn: made)
    case (_, "geiq"): throw UnreadableFact(key: "author")
    default:
      expiry = EligibilityValidity.expiry(
        of: .authorisedPrescriber(ID("prescriber")), madeOn: made)
    }
    return ["expires_at": JSONValue(expiry)]
  },
  RuleFamily("diagnosis.is_valid") { facts in
    let diagnosis = past(expiresOn: try facts.day("expires_at"))
    return ["valid": JSONValue(diagnosis.isValid(on: try facts.day("today")))]
  },
  RuleFamily("diagnosis.update") { facts in
    let today = try facts.day("today")
    guard try facts.isAuthorisedPrescriber("updated_by") else {
      throw UnreadableFact(key: "updated_by")
    }
    let old = past(expiresOn: try facts.day("old_expires_at")).ended(on: today)
    let new = EligibilityDiagnosis(
      id: ID("new"), person: old.person, author: old.author, madeOn: today)
    return [
      "old_expires_at": JSONValue(old.expiresOn), "old_valid": JSONValue(old.isValid(on: today)),
      "new_expires_at": JSONValue(new.expiresOn), "new_record_created": JSONValue(new.id != old.id),
    ]
  },
]

private func past(expiresOn day: Day) -> EligibilityDiagnosis {
  EligibilityDiagnosis(
    id: ID("old"), person: ID("person"), author: .authorisedPrescriber(ID("prescriber")),
    madeOn: day.adding(months: -EligibilityValidity.prescriberMonths), expiresOn: day)
}

private func result(_ answer: EligibilityAnswer) -> String {
  switch answer {
  case .fits: "ok"
  case .doesNotFit(.contradiction(CriterionPair(.over50, .under26))): "error_senior_junior"
  case .doesNotFit(.contradiction): "error_long_term"
  case .doesNotFit, .humanDecides: "error_criteria_number"
  }
}
