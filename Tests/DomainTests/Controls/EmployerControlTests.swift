import Domain
import Kernel
import Testing

struct EmployerControlTests {
  private let today = Day("2026-11-24")!
  private var control: EmployerControl {
    EmployerControl(
      campaign: ControlCampaign(
        id: ID("c"), territory: ID("t"), period: DayRange(Day("2026-01-01")!, today)!, percent: 30,
        openedOn: today, proofsDueOn: Day("2027-01-05")!),
      structure: ID("jardins"))
  }

  @Test("Une sanction ne vient jamais sans phase contradictoire")
  func adversarialFirst() throws {
    let sent = try control.sent(on: today)
    #expect(throws: ControlRefusal.contestFirst) {
      try sent.closed(.training(reason: "Preuves"), on: today)
    }
    #expect(try sent.closed(.conforming, on: today).stage == .closed(.conforming, on: today))
    let contested = try sent.contested(until: Day("2027-01-31")!, on: today)
    #expect(throws: ControlRefusal.notDueYet(Day("2027-01-31")!)) {
      try contested.closed(.training(reason: "Preuves"), on: Day("2027-01-31")!)
    }
    let answered = try contested.sent(on: today)
    #expect(throws: ControlRefusal.reasonMissing) {
      try answered.closed(.training(reason: ""), on: today)
    }
    _ = try answered.closed(.training(reason: "Preuves"), on: today)
    _ = try contested.closed(.noSanction(reason: "Silence"), on: Day("2027-02-01")!)
  }

  @Test("Avant l’échéance, l’employeur a tout son temps")
  func due() throws {
    #expect(throws: ControlRefusal.notDueYet(Day("2027-01-05")!)) {
      try control.contested(until: Day("2027-02-01")!, on: Day("2027-01-05")!)
    }
    let late = try control.contested(until: Day("2027-02-01")!, on: Day("2027-01-06")!)
    #expect(late.dueOn == Day("2027-02-01")!)
    #expect(throws: ControlRefusal.dueInPast) {
      try control.contested(until: today, on: today)
    }
    #expect(throws: ControlRefusal.alreadySent) {
      try control.sent(on: today).sent(on: today)
    }
  }

  @Test(
    "Un retrait commence un mois plus tard au plus tôt, et ferme l’autoprescription ces jours-là")
  func withdrawal() throws {
    let answered = try control.sent(on: today).contested(until: today.adding(days: 20), on: today)
      .sent(on: today)
    let early = DayRange(Day("2026-12-23")!, Day("2027-03-01")!)!
    #expect(throws: ControlRefusal.tooSoon) {
      try answered.closed(.withdrawal(early, reason: "r"), on: today)
    }
    let period = DayRange(Day("2026-12-24")!, Day("2027-03-01")!)!
    _ = try answered.closed(.withdrawal(period, reason: "r"), on: today)
    let outcome = ControlOutcome.withdrawal(period, reason: "r")
    #expect(!outcome.forbidsSelfPrescription(on: Day("2026-12-23")!))
    #expect(outcome.forbidsSelfPrescription(on: Day("2027-03-01")!))
    #expect(!outcome.forbidsSelfPrescription(on: Day("2027-03-02")!))
    #expect(throws: ControlRefusal.wrongPercent) {
      try answered.closed(.subsidyCut(percent: 0, reason: "r"), on: today)
    }
  }

  @Test("Un tirage ne prend jamais deux fois la même ligne, et la même graine tire de même")
  func draw() {
    let list = Array(0..<30)
    for seed in UInt64(1)...50 {
      let drawn = ControlSampling.drawn(6, of: list, seed: seed)
      #expect(Set(drawn).count == 6, "seed \(seed)")
      #expect(drawn == ControlSampling.drawn(6, of: list, seed: seed), "seed \(seed)")
    }
    #expect(ControlSampling.drawn(9, of: [1, 2], seed: 1).sorted() == [1, 2])
  }

  @Test("Les preuves acceptées décident de ce que dit la règle")
  func verdict() {
    func drawn(_ decisions: [EligibilityCriterion: ProofDecision?]) -> SampledPrescription {
      SampledPrescription(
        id: ID("p"), person: ID("leila"), madeOn: today, hiredOn: today,
        criteria: Set(decisions.keys),
        proofs: decisions.compactMap { criterion, decision in
          ControlProof(
            criterion: criterion, fileName: "a.pdf", addedOn: today, keepUntil: today,
            hasFile: true, decision: decision, note: "")
        })
    }
    #expect(drawn([.rsa: .accepted]).verdict(for: .aci).answer == .fits)
    #expect(drawn([.singleParent: .accepted]).verdict(for: .aci).answer.code == "does_not_fit")
    #expect(drawn([.rsa: nil]).verdict(for: .aci).answer.code == "human_decides")
  }
}
