import Domain
import Kernel
import Testing

struct EligibilityRulesTests {
  let today = Day("2026-11-24")!

  @Test("Les dix-huit critères ont chacun un numéro, deux libellés et une preuve")
  func eighteen() {
    #expect(EligibilityCriterion.allCases.count == 18)
    #expect(EligibilityCriterion.allCases.map(\.number) == Array(1...18))
    #expect(EligibilityCriterion.allCases.filter { $0.level == .level1 }.count == 4)
    for criterion in EligibilityCriterion.allCases {
      #expect(!criterion.label.isEmpty && !criterion.officialLabel.isEmpty)
      #expect(!criterion.proof.isEmpty)
    }
  }

  @Test(
    "Chaque type de SIAE demande son nombre de critères de niveau 2, les autres n’ouvrent pas de PASS",
    arguments: StructureKind.allCases)
  func requiredNumber(_ kind: StructureKind) {
    let expected: [StructureKind: Int] = [.ai: 2, .etti: 2, .aci: 3, .ei: 3, .eiti: 3]
    #expect(EligibilityRules.requiredLevel2(kind) == expected[kind])
    #expect((EligibilityRules.requiredLevel2(kind) != nil) == kind.isSIAE)
  }

  @Test("Une réponse négative dit pourquoi et comment continuer")
  func saysWhyAndHow() {
    let answer = EligibilityRules.selfPrescription(by: .aci, [.under26, .singleParent])
    #expect(answer == .doesNotFit(.tooFew(level2: 2, needed: 3, .aci)))
    #expect(answer.reason.contains("3 critères de niveau 2"))
    #expect(answer.wayForward.contains("prescripteur habilité"))
  }

  @Test("Des critères suffisants sans preuve récente laissent décider un humain")
  func proofsAreForAHuman() {
    let old = EligibilityProof(criterion: .rsa, issuedOn: Day("2026-08-24"))
    let fresh = EligibilityProof(criterion: .rsa, issuedOn: Day("2026-08-25"))
    #expect(
      EligibilityRules.selfPrescription(by: .aci, [.rsa], proofs: [old], on: today)
        == .humanDecides(.proofsToComplete([.rsa])))
    #expect(
      EligibilityRules.selfPrescription(by: .aci, [.rsa], proofs: [fresh], on: today)
        == .fits(.oneOfLevel1(.rsa)))
    #expect(
      EligibilityRules.selfPrescription(by: .aci, [.rsa], proofs: [], on: today)
        == .humanDecides(.proofsToComplete([.rsa])))
  }

  @Test("Une preuve de moins de trois mois ne compte plus le jour de ses trois mois")
  func ageOfProof() {
    let proof = EligibilityProof(criterion: .ass, issuedOn: Day("2026-08-31"))
    #expect(proof.freshness(on: Day("2026-11-29")!) == .fresh(until: Day("2026-11-30")!))
    #expect(proof.freshness(on: Day("2026-11-30")!) == .tooOld(since: Day("2026-11-30")!))
    #expect(EligibilityProof(criterion: .ass, issuedOn: nil).freshness(on: today) == .undated)
    #expect(
      EligibilityProof(criterion: .ass, issuedOn: today.adding(days: 1)).freshness(on: today)
        == .undated)
    #expect(
      EligibilityProof(criterion: .over50, issuedOn: nil).freshness(on: today)
        == .fresh(until: nil))
    #expect(
      EligibilityProof(criterion: .disabledWorker, issuedOn: nil).freshness(on: today)
        == .checkAtHire)
  }

  @Test("À 26 ans et à 50 ans, le jour de l’anniversaire change la suggestion")
  func birthdays() {
    #expect(EligibilityRules.suggestedByAge(birth: Day("1976-11-24")!, on: today) == [.over50])
    #expect(EligibilityRules.suggestedByAge(birth: Day("1976-11-25")!, on: today) == [])
    #expect(EligibilityRules.suggestedByAge(birth: Day("2000-11-24")!, on: today) == [])
    #expect(EligibilityRules.suggestedByAge(birth: Day("2000-11-25")!, on: today) == [.under26])
  }

  @Test("Un PASS valide garde utile un diagnostic dépassé")
  func passKeepsIt() {
    let diagnosis = EligibilityDiagnosis(
      id: ID("d"), person: ID("leila"), author: .employer(ID("jardins")), madeOn: today)
    #expect(diagnosis.expiresOn == Day("2027-02-24"))
    #expect(diagnosis.isValid(on: Day("2027-02-23")!))
    #expect(!diagnosis.isValid(on: diagnosis.expiresOn))
    #expect(!diagnosis.isUsable(on: diagnosis.expiresOn, whileHoldingPass: false))
    #expect(diagnosis.isUsable(on: diagnosis.expiresOn, whileHoldingPass: true))
  }

  @Test("Le diagnostic d’un prescripteur passe avant celui d’un employeur, qui ne voit que le sien")
  func whoseCounts() {
    func diagnosis(_ id: String, _ author: EligibilityAuthor, _ day: String)
      -> EligibilityDiagnosis
    {
      EligibilityDiagnosis(id: ID(id), person: ID("leila"), author: author, madeOn: Day(day)!)
    }
    let prescriber = diagnosis("p", .authorisedPrescriber(ID("chrs")), "2026-09-01")
    let own = diagnosis("own", .employer(ID("jardins")), "2026-11-20")
    let other = diagnosis("other", .employer(ID("recycleco")), "2026-11-22")
    func chosen(_ all: [EligibilityDiagnosis], _ structure: String) -> String? {
      EligibilityChoice.lastValid(of: all, for: ID(structure), on: today)?.id.text
    }
    #expect(chosen([own, prescriber, other], "jardins") == "p")
    #expect(chosen([own, other], "jardins") == "own")
    #expect(chosen([other], "jardins") == nil)
    #expect(chosen([own, other], "chrs") == nil)
    let expired = diagnosis("old", .authorisedPrescriber(ID("chrs")), "2026-05-24")
    #expect(chosen([expired, own], "jardins") == "own")
  }
}
