import Domain
import Kernel

/// The draw of a control after the fact.
let controlFamilies: [RuleFamily] = [
  RuleFamily("evaluation.applications_sampled") { facts in
    let made = try facts.int("eligible_auto_prescriptions")
    return ["sampled": JSONValue(ControlSampling.hiresDrawn(of: made))]
  },
  RuleFamily("evaluation.siaes_selected") { facts in
    let drawn = ControlSampling.employersDrawn(
      of: try facts.int("eligible_siaes"),
      percent: try facts.intIfAny("percent") ?? ControlSampling.usualEmployerShare)
    return ["selected": JSONValue(drawn)]
  },
  RuleFamily("evaluation.siae_eligible") { facts in
    let made = try facts.int("auto_prescriptions_in_period")
    return ["eligible": JSONValue(ControlSampling.isEmployerEligible(selfPrescriptions: made))]
  },
  RuleFamily("evaluation.percent_bounds") { facts in
    ["valid": JSONValue(ControlSampling.isShareAllowed(try facts.int("percent")))]
  },
]
