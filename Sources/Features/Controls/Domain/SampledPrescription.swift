import Kernel

/// One self-prescription drawn for a control, with the proofs its employer hands over.
package struct SampledPrescription: Sendable, Hashable {
  package let id: ID<SampledPrescription>
  package let person: ID<Person>
  package let madeOn: Day
  package let hiredOn: Day
  package let criteria: Set<EligibilityCriterion>
  package let proofs: [ControlProof]

  package init(
    id: ID<SampledPrescription>, person: ID<Person>, madeOn: Day, hiredOn: Day,
    criteria: Set<EligibilityCriterion>, proofs: [ControlProof]
  ) {
    self.id = id
    self.person = person
    self.madeOn = madeOn
    self.hiredOn = hiredOn
    self.criteria = criteria
    self.proofs = proofs
  }

  package func proof(of criterion: EligibilityCriterion) -> ControlProof? {
    proofs.first { $0.criterion == criterion }
  }

  /// Whether the proofs accepted are enough for that kind of SIAE; a human closes, on this.
  package func verdict(for kind: StructureKind) -> RuleVerdict {
    let accepted = proofs.filter { $0.decision == .accepted }.map(\.criterion)
    let level1 = accepted.filter { $0.level == .level1 }.count
    let level2 = accepted.count - level1
    let facts = [
      RuleFact("Preuves acceptées, niveau 1", String(level1)),
      RuleFact("Preuves acceptées, niveau 2", String(level2)),
    ]
    if EligibilityRules.areEnough(level1: level1, level2: level2, by: kind) {
      return RuleVerdict(
        .fits, of: EligibilityRulebook.selfPrescription, facts: facts,
        comment: "Les preuves acceptées suffisent.")
    }
    let waiting = criteria.filter { proof(of: $0)?.decision == nil }.count
    return RuleVerdict(
      waiting > 0
        ? .humanDecides(reason: "Les preuves acceptées ne suffisent pas encore.")
        : .doesNotFit(
          reason: "Les preuves acceptées ne suffisent pas.",
          wayForward: "L’employeur peut répondre pendant la phase contradictoire."),
      of: EligibilityRulebook.selfPrescription, facts: facts)
  }
}

/// A paper handed over for a control. The file is kept only for it, until `keepUntil`.
package struct ControlProof: Sendable, Hashable {
  package let criterion: EligibilityCriterion
  package let fileName: String
  package let addedOn: Day
  package let keepUntil: Day
  /// False once the file was erased.
  package let hasFile: Bool
  package let decision: ProofDecision?
  package let note: String

  package init(
    criterion: EligibilityCriterion, fileName: String, addedOn: Day, keepUntil: Day, hasFile: Bool,
    decision: ProofDecision?, note: String
  ) {
    self.criterion = criterion
    self.fileName = fileName
    self.addedOn = addedOn
    self.keepUntil = keepUntil
    self.hasFile = hasFile
    self.decision = decision
    self.note = note
  }
}

package enum ProofDecision: String, Labelled {
  case accepted = "acceptee"
  case refused = "refusee"
  package var label: String {
    switch self {
    case .accepted: "Preuve acceptée"
    case .refused: "Preuve à revoir"
    }
  }
}

extension ControlSampling {
  /// Draws that many of a list, evenly, in an order that the seed alone decides: the same seed gives
  /// the same draw, so that a transaction run again draws the same.
  package static func drawn<Element>(_ count: Int, of list: [Element], seed: UInt64) -> [Element] {
    var rest = list
    var state = seed
    var drawn: [Element] = []
    while drawn.count < count, !rest.isEmpty {
      // SplitMix64.
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      word ^= word >> 31
      drawn.append(rest.remove(at: Int(word % UInt64(rest.count))))
    }
    return drawn
  }
}
