import Domain
import Kernel

/// Criteria and allowance of the GEIQ.
let geiqFamilies: [RuleFamily] = [
  RuleFamily("geiq.allowance_eur") { facts in
    let amount = GEIQEligibility.allowance(
      try facts.codes("criteria"), byAuthorisedPrescriber: try facts.isAuthorisedPrescriber())
    return ["amount": JSONValue(amount)]
  },
  RuleFamily("geiq.criteria_form") { facts in
    let answer = GEIQEligibility.answer(
      try facts.codes("checked"), byAuthorisedPrescriber: try facts.isAuthorisedPrescriber())
    switch answer {
    case .kept(let kept):
      return ["result": "ok", "kept": .codes(kept.sorted { $0.code < $1.code })]
    case .contradiction: return ["result": "error_exclusion", "kept": nil]
    case .noCriterion: return ["result": "error_no_criteria", "kept": nil]
    }
  },
  RuleFamily("geiq.criterion_annex") { facts in
    let criterion: GEIQCriterion = try facts.code("criterion")
    return [
      "annex": .text(criterion.annex.code),
      "level": criterion.level.map { JSONValue($0.rawValue) } ?? .null,
      "parent": criterion.parent.map { .text($0.code) } ?? .null,
    ]
  },
  RuleFamily("geiq.criterion_level_annex_consistency") { facts in
    let annex: GEIQAnnex = try facts.code("annex")
    guard !facts.isNone("level"), facts.given["level"] != "" else {
      return ["valid": JSONValue(annex.fits(level: nil))]
    }
    let written = facts.given["level"]
    guard let number = written?.int ?? written?.text.flatMap({ Int($0) }),
      let level = CriterionLevel(rawValue: number)
    else { throw UnreadableFact(key: "level") }
    return ["valid": JSONValue(annex.fits(level: level))]
  },
]
