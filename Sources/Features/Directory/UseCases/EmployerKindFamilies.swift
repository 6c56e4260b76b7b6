import Domain
import Kernel

/// What follows from the kind of an employer.
let employerKindFamilies: [RuleFamily] = [
  RuleFamily("company.contract_types") { facts in
    let contracts = OfficialContract.offered(
      by: try facts.structureKind(),
      convergence: try facts.boolIfAny("convergence_phc") ?? false)
    return ["contract_types": .codes(contracts)]
  },
  RuleFamily("company.kind_rules") { facts in
    let kind = try facts.structureKind()
    let rules = EmployerKindRules(kind)
    // The vectors were taken after the adapted companies had left.
    let day = try facts.dayIfAny("today") ?? EmployerKindRules.adaptedCompaniesUntil.adding(days: 1)
    return [
      "subject_to_iae_rules": JSONValue(rules.followsIAERules),
      "subject_to_eligibility_rules": JSONValue(rules.needsEligibility),
      "needs_convention": JSONValue(rules.needsConvention),
      "still_supported": JSONValue(rules.isSupported(on: day)),
      "prior_actions": JSONValue(rules.hasPriorActions),
      "evaluated_a_posteriori": JSONValue(rules.isControlled),
      "employee_record": JSONValue(rules.sendsEmployeeRecords),
    ]
  },
]
