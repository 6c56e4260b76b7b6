import Domain
import Kernel

/// Hires and refusals.
let applicationFamilies: [RuleFamily] = [
  RuleFamily("job_application.accept_dates") { facts in
    let remarks = HireDates.remarks(
      kind: try facts.structureKind(), startsOn: try facts.day("hiring_start_at"),
      endsOn: try facts.dayIfAny("hiring_end_at"), passEnd: try facts.dayIfAny("latest_pass_end"),
      on: try facts.day("today"))
    return ["errors": .codes(remarks)]
  },
  RuleFamily("job_application.edit_hiring_dates") { facts in
    let remark = HireDateChange.remark(
      startsOn: try facts.day("new_start"), endsOn: try facts.dayIfAny("new_end"),
      pass: try facts.periodIfAny("pass"), on: try facts.day("today"))
    return ["result": .text(remark?.code ?? "ok")]
  },
  RuleFamily("job_application.geiq_contract_coherence") { facts in
    let written = try facts.textIfAny("contract_type") ?? ""
    let contract = OfficialContract(rawValue: written)
    guard contract != nil || written.isEmpty else { throw UnreadableFact(key: "contract_type") }
    return [
      "valid": JSONValue(
        GEIQHire.contractFits(
          contract, hours: try facts.intIfAny("nb_hours_per_week"),
          details: try facts.textIfAny("details") ?? ""))
    ]
  },
  RuleFamily("job_application.geiq_hours") { facts in
    ["valid": JSONValue(GEIQHire.hoursFit(try facts.intIfAny("nb_hours_per_week")))]
  },
  RuleFamily("job_application.geiq_qualification") { facts in
    [
      "valid": JSONValue(
        GEIQHire.qualificationFits(try facts.code("type"), level: try facts.code("level")))
    ]
  },
  RuleFamily("job_application.refusal_reasons") { facts in
    let offered = RefusalReason.offered(to: try facts.structureKind())
    return ["reasons": .codes(RefusalReason.officialOrder.filter(offered.contains))]
  },
]
