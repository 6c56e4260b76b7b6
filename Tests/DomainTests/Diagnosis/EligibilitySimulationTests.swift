import Domain
import Kernel
import Testing

struct EligibilitySimulationTests {
  private func answers(_ situation: EligibilitySituation) -> [StructureKind: RouteAnswer] {
    Dictionary(
      uniqueKeysWithValues: EligibilitySimulation.answers(to: situation).map { ($0.kind, $0) })
  }
  private func open(_ situation: EligibilitySituation) -> Set<StructureKind> {
    Set(answers(situation).values.filter(\.verdict.answer.isFitting).map(\.kind))
  }

  @Test("Deux critères de niveau 2 ouvrent l’AI et l’ETTI, pas le chantier")
  func level2() {
    let situation = EligibilitySituation(criteria: [.withoutHousing, .priorityDistrict])
    #expect(open(situation) == [.ai, .etti, .geiq])
    #expect(answers(situation)[.geiq]?.allowance == 1400)
    #expect(open(EligibilitySituation(criteria: [.priorityDistrict])) == [.geiq])
    #expect(
      answers(EligibilitySituation(criteria: [.priorityDistrict]))[.geiq]?.allowance == 814)
  }

  @Test("Le RSA ouvre les cinq SIAE, et le GEIQ sans avoir à cocher « minimum social »")
  func level1() {
    let situation = EligibilitySituation(criteria: [.rsa])
    #expect(open(situation) == [.aci, .ei, .ai, .etti, .eiti, .geiq])
    #expect(answers(situation)[.geiq]?.allowance == 1400)
  }

  @Test("Un prescripteur habilité ouvre tout sans critère, sauf ce qui se contredit")
  func prescriber() {
    #expect(
      open(EligibilitySituation(hasAuthorisedPrescriber: true))
        == [.aci, .ei, .ai, .etti, .eiti, .geiq])
    let wrong = EligibilitySituation(
      criteria: [.over50, .under26], hasAuthorisedPrescriber: true)
    #expect(open(wrong) == [])
  }

  @Test("L’entreprise adaptée demande la RQTH, l’ESAT une orientation")
  func otherRoutes() {
    #expect(open(EligibilitySituation(criteria: [.disabledWorker])).isSuperset(of: [.ea, .eatt]))
    #expect(open(EligibilitySituation(isOrientedToESAT: true)) == [.esat])
  }

  @Test("Chaque réponse cite une règle du livre, et ce qu’elle a regardé")
  func sourced() throws {
    for situation in [
      EligibilitySituation(), EligibilitySituation(criteria: [.rsa, .disabledWorker]),
      EligibilitySituation(criteria: [.over50, .under26]),
    ] {
      for answer in EligibilitySimulation.answers(to: situation) {
        let rule = try #require(answer.verdict.rule)
        #expect(Rulebook.rule(rule.id) == rule)
        #expect(!answer.verdict.facts.isEmpty)
        if case .doesNotFit(let reason, let way) = answer.verdict.answer {
          #expect(!reason.isEmpty && !way.isEmpty)
        }
      }
    }
  }

  @Test("L’âge propose un critère, ou dit qu’un critère coché ne va pas avec lui")
  func ages() {
    #expect(EligibilitySituation(age: 25).suggestedByAge == [.under26])
    #expect(EligibilitySituation(age: 26).suggestedByAge == [])
    #expect(EligibilitySituation(age: 50).suggestedByAge == [.over50])
    #expect(EligibilitySituation(criteria: [.over50], age: 49).deniedByAge == [.over50])
    #expect(EligibilitySituation(criteria: [.under26], age: 26).deniedByAge == [.under26])
  }
}

struct CriterionSuggestionTests {
  private let day = Day("2026-11-24")!
  private func drawn(
    _ birth: Day? = nil, _ structure: StructureKind? = nil, _ content: AssessmentContent? = nil,
    _ notes: [(ShareableItem, String)] = []
  ) -> [EligibilityCriterion] {
    CriterionSuggestions.drawn(
      birth: birth, structure: structure, assessment: content,
      notes: notes.map {
        ItemNote(item: $0.0, words: $0.1, recordedBy: ID("chrs"), recordedOn: day)
      }, on: day
    ).map(\.criterion)
  }

  @Test("Ce que le dossier dit déjà se propose, avec ce qui le fait dire")
  func proposes() {
    #expect(drawn() == [])
    #expect(drawn(Day("1976-11-24")!) == [.over50])
    #expect(drawn(nil, .cada) == [.withoutHousing, .refugeeOrAsylumSeeker])
    #expect(drawn(nil, .missionLocale) == [])
    #expect(
      drawn(nil, nil, nil, [(.rights, "RSA depuis mars, RQTH demandée")])
        == [.rsa, .disabledWorker])
    var content = AssessmentContent()
    content.obstacles = [.mobility, .language]
    content.training = "CAP cuisine"
    #expect(drawn(nil, nil, content) == [.capOrLess, .frenchBelowA1, .mobilityDifficulty])
  }

  @Test("La santé et la justice ne proposent jamais rien")
  func never() {
    var content = AssessmentContent()
    content.obstacles = [.health, .addiction, .justice]
    #expect(drawn(nil, .spip, content) == [])
    #expect(
      drawn(nil, nil, nil, [(.healthSteps, "Dossier AAH"), (.justice, "Sortie en mai")]) == [])
    // A word inside another is not that word: « assez », « passage ».
    #expect(drawn(nil, nil, nil, [(.rights, "Passage à la CAF, assez long")]) == [])
  }

  @Test("Une déclaration prouve pendant moins de trois mois")
  func declaration() {
    let declaration = HousingDeclaration(.streetPath, madeOn: Day("2025-11-30")!)
    #expect(declaration.expiresOn == Day("2026-02-28"))
  }
}
