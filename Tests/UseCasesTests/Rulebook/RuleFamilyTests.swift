import Domain
import Kernel
import Testing
import UseCases

/// What the shared rows do not show of the same families.
struct RuleFamilyTests {
  private func answer(_ rule: String, _ given: JSONValue) throws -> JSONValue {
    try #require(RuleFamily.all.first { $0.name == rule }).answer(VectorFacts(given))
  }

  @Test("Une autoprescription unique est vérifiée quand même, jamais deux fois")
  func smallSamples() throws {
    let drawn = (0...13).map { ControlSampling.hiresDrawn(of: $0) }
    #expect(drawn == [0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3])
    #expect([100, 103, 200].map { ControlSampling.hiresDrawn(of: $0) } == [20, 20, 20])
    #expect((1...5).map { ControlSampling.employersDrawn(of: $0, percent: 30) } == [1, 1, 1, 1, 2])
  }

  @Test("Le nombre de critères vaut pour chaque type, et jamais hors SIAE")
  func counts() throws {
    for kind in StructureKind.allCases {
      let enough = (0...4).map { EligibilityRules.areEnough(level1: 0, level2: $0, by: kind) }
      let needed = EligibilityRules.requiredLevel2(kind)
      #expect(enough == (0...4).map { count in needed.map { count >= $0 } ?? false })
      #expect(EligibilityRules.areEnough(level1: 1, level2: 0, by: kind) == kind.isSIAE)
    }
    #expect(
      try answer(
        "iae.auto_prescription.criteria_count",
        ["company_kind": "EITI", "level_1": 4, "level_2": 14, "author": "employer"])
        == ["eligible": true])
  }

  @Test("Un âge se compte au jour près, le 29 février compris")
  func ages() throws {
    let suggested = { (today: String, birth: String) in
      try answer("iae.criteria_autofill.age", ["today": .text(today), "birthdate": .text(birth)])
    }
    #expect(try suggested("2024-02-29", "1974-02-28") == ["suggested": ["SENIOR"]])
    #expect(try suggested("2024-02-29", "1974-03-01") == ["suggested": []])
    #expect(try suggested("2024-02-29", "1998-02-28") == ["suggested": []])
    #expect(try suggested("2024-02-29", "1998-03-01") == ["suggested": ["JEUNE"]])
    #expect(try suggested("2022-02-28", "1996-02-29") == ["suggested": ["JEUNE"]])
    #expect(
      try answer("iae.criteria_autofill.age", ["today": "2026-01-01", "birthdate": nil])
        == ["suggested": []])
  }

  @Test("Chaque critère du GEIQ tient dans son annexe, et son aide suit")
  func geiq() {
    for criterion in GEIQCriterion.allCases {
      #expect(criterion.annex.fits(level: criterion.level), "\(criterion.code)")
      let allowance = GEIQEligibility.allowance([criterion], byAuthorisedPrescriber: false)
      let expected =
        criterion.level == .level1 ? 1400 : criterion.annex.isFirst ? 814 : 0
      #expect(allowance == expected, "\(criterion.code)")
      #expect(GEIQEligibility.allowance([criterion], byAuthorisedPrescriber: true) == 1400)
    }
    #expect(GEIQCriterion.allCases.count == 28)
    #expect(GEIQCriterion.jobSeekerUnder12Months.parent == .registeredJobSeeker)
  }

  @Test("Une précision sans son critère est laissée de côté, les paires se voient d’abord")
  func geiqForm() throws {
    let form = { (checked: [String], author: String) in
      try answer(
        "geiq.criteria_form",
        ["author": .text(author), "checked": .list(checked.map { .text($0) })])
    }
    #expect(try form(["RSA", "TH"], "geiq") == ["result": "ok", "kept": ["TH"]])
    #expect(try form(["RSA"], "authorised_prescriber") == ["result": "ok", "kept": []])
    #expect(
      try form(["REF_DA", "RS_PS_DA"], "authorised_prescriber")
        == ["result": "error_exclusion", "kept": nil])
    #expect(try form([], "geiq") == ["result": "error_no_criteria", "kept": nil])
  }

  @Test("Le contrat d’un GEIQ tient ensemble ou pas du tout")
  func geiqContract() {
    #expect(GEIQHire.contractFits(nil, hours: nil, details: ""))
    #expect(!GEIQHire.contractFits(nil, hours: nil, details: "vendange"))
    #expect(!GEIQHire.contractFits(.apprenticeship, hours: 35, details: "vendange"))
    #expect(!GEIQHire.contractFits(.apprenticeship, hours: 0, details: ""))
    #expect(!GEIQHire.contractFits(.permanent, hours: 35, details: ""))
    #expect(!GEIQHire.hoursFit(nil) && !GEIQHire.hoursFit(0))
  }

  @Test("Chaque type d’employeur a ses contrats, les autres structures aucun")
  func contracts() {
    for kind in StructureKind.allCases {
      let offered = OfficialContract.offered(by: kind)
      #expect(
        offered.last
          == (kind.family == .employer && kind != .company && kind != .esat ? .other : nil))
      if kind != .aci {
        #expect(OfficialContract.offered(by: kind, convergence: true) == offered)
      }
    }
  }

  @Test("Une invitation s’éteint à l’heure même, dernier jour compris")
  func invitation() throws {
    let expired = { (now: String) in
      try answer(
        "invitation.expired",
        ["sent_at": "2024-02-15T10:00:30", "validity_days": 14, "now": .text(now)])
    }
    #expect(try expired("2024-02-29T10:00:29") == ["expired": false])
    #expect(try expired("2024-02-29T10:00:30") == ["expired": true])
  }
}
